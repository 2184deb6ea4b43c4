import type { Message } from '#core/contract/messages.ts'
import type { HostStep, MessageContent } from '#core/messages/rows.ts'

/** All messages of a cycle that say one thing: what is stopped, and told of, together (rule S6). */
export type Batch = {
  id: string
  kind: Message['kind']
  /** Of reminders: which of them. */
  step?: Extract<MessageContent, { kind: 'nominations' | 'judging' }>['step'] | HostStep
  /** What it says is about one ceremony. */
  ceremonyId?: string
}

/** Follows from what a message says, so that also those belong to one that were written before there were any. */
export function batchOf(content: MessageContent): Batch {
  switch (content.kind) {
    case 'nominations':
    case 'judging':
      return named({ kind: content.kind, step: content.step })
    case 'host-soon':
      return named({ kind: content.kind, step: content.step, ceremonyId: content.ceremonyId })
    case 'date':
    case 'begun':
    case 'console':
    case 'revealed':
    case 'recap':
      return named({ kind: content.kind, ceremonyId: content.ceremonyId })
    case 'endorsable':
    case 'winners':
    case 'won':
    case 'nominee-won':
    case 'outcome':
    case 'correction':
    case 'amended':
      return named({ kind: content.kind })
    default:
      return content satisfies never
  }
}

function named(batch: Omit<Batch, 'id'>): Batch {
  return { id: batchId(batch), ...batch }
}

/** The same for all that say so. */
export function batchId({ kind, step, ceremonyId }: Omit<Batch, 'id'>): string {
  return [kind, step, ceremonyId].filter((part) => part !== undefined).join('-')
}
