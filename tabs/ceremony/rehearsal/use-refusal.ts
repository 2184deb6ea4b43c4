import type { ErrorCode } from '#core/contract/errors.ts'
import { isRehearsal, planOf } from '#core/contract/rehearsal-id.ts'
import { useMe } from '#tabs/api/current.ts'
import { messages } from '#tabs/ceremony/rehearsal/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** Why a rehearsal can be seen no more: said calmly, and to its hosts alone (rule C9). */
export function useRehearsalRefusal(
  ceremonyId: string | undefined,
  code: ErrorCode | undefined,
): { title: string; why: string } | undefined {
  const text = useText(messages)
  const me = useMe()
  if (ceremonyId === undefined || code !== 'not_found' || !isRehearsal(ceremonyId)) return undefined
  const isHost = me?.hostOf.includes(planOf(ceremonyId)) ?? false
  return isHost ? { title: text.over, why: text.overWhy } : undefined
}
