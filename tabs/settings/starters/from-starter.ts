import { type AwardDraft, emptyAward } from '#tabs/settings/editor/award-draft.ts'
import type { Texts } from '#tabs/settings/starters/messages.ts'
import { type StarterKey, starters } from '#tabs/settings/starters/starters.ts'

/** A starter award as a draft, in the texts' language; an empty one where there is no such starter. */
export function fromStarter(key: string, texts: Texts): AwardDraft {
  if (!isStarter(key)) return emptyAward
  const { weights, ...rest } = starters[key]
  const { name, description, criteria, rubric } = texts[key]
  return {
    ...emptyAward,
    ...rest,
    name,
    description,
    criteria,
    rubric: Object.entries(rubric).map(([id, criterion]) => ({
      id,
      ...criterion,
      weight: String(weights[id] ?? 1),
    })),
  }
}

function isStarter(key: string): key is StarterKey {
  return Object.hasOwn(starters, key)
}
