import type { ErrorCode } from '#core/contract/errors.ts'
import { isRehearsal, planOf } from '#core/contract/rehearsal-id.ts'
import { useMe } from '#tabs/api/current.ts'
import { messages } from '#tabs/ceremony/rehearsal/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/**
 * Why a rehearsal can't be seen, or no more: said calmly to whoever finds it on a shared stage. Whether there is one is
 * told to its hosts alone (rule C9).
 */
export function useRehearsalRefusal(
  ceremonyId: string | undefined,
  code: ErrorCode | undefined,
): { title: string; why: string } | undefined {
  const text = useText(messages)
  const me = useMe()
  if (ceremonyId === undefined || !isRehearsal(ceremonyId)) return undefined
  const isHost = me?.hostOf.includes(planOf(ceremonyId)) ?? false
  if (code === 'not_found' && isHost) return { title: text.over, why: text.overWhy }
  return code === 'not_found' || code === 'guest_not_allowed'
    ? { title: text.hostsOnly, why: text.hostsOnlyWhy }
    : undefined
}
