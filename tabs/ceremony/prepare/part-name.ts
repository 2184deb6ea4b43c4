import type { CeremonyPlanView } from '#core/contract/ceremony-plan.ts'
import type { Texts } from '#tabs/ceremony/prepare/messages.ts'
import { keyOf, type OrderDraft, type PartDraft } from '#tabs/ceremony/prepare/order-draft.ts'

/** What a part is called. */
export function nameOfPart(
  part: PartDraft,
  { awards }: Pick<CeremonyPlanView, 'awards'>,
  text: Texts,
): string {
  if (part.kind === 'award') return awards.find(({ id }) => id === part.awardId)?.name ?? part.awardId
  if (part.kind === 'interlude') return part.title.trim() || text.kinds.interlude
  return text.kinds[part.kind]
}

/** The same by a part's key. */
export function partNameOf(
  { parts }: OrderDraft,
  key: string,
  plan: Pick<CeremonyPlanView, 'awards'>,
  text: Texts,
): string {
  const part = parts.find((one) => keyOf(one) === key)
  return part ? nameOfPart(part, plan, text) : key
}
