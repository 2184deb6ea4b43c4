import type { ErrorCode } from '#core/contract/errors.ts'
import { isRehearsal } from '#core/contract/rehearsal-id.ts'
import { messages } from '#tabs/ceremony/rehearsal/messages.ts'
import { useText } from '#tabs/text/TextProvider.tsx'

/** Why a rehearsal can't be seen, or no more: said calmly to whoever finds it on a shared stage. */
export function useRehearsalRefusal(
  ceremonyId: string | undefined,
  code: ErrorCode | undefined,
): { title: string; why: string } | undefined {
  const text = useText(messages)
  if (ceremonyId === undefined || !isRehearsal(ceremonyId)) return undefined
  if (code === 'not_found') return { title: text.over, why: text.overWhy }
  return code === 'not_host' || code === 'guest_not_allowed'
    ? { title: text.hostsOnly, why: text.hostsOnlyWhy }
    : undefined
}
