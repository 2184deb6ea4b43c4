import type { Batch } from '#core/contract/messages.ts'
import type { Texts } from '#tabs/ceremony/sending/messages.ts'

/** What a batch says, in words; of a reminder, which one it is. */
export function batchName({ kind, step }: Pick<Batch, 'kind' | 'step'>, text: Texts): string {
  const reminders: Partial<Record<string, string>> = text.reminders
  return reminders[`${kind} ${step}`] ?? text.kinds[kind]
}
