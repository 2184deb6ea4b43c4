import { digest } from '#core/cycles/audit.ts'
import { save } from '#core/outbox/save.ts'
import { type Place, type World, type Write } from '#core/ports.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { insert, rowKey, scanRows } from '#core/rows/row-kind.ts'
import { unlessFirst } from '#core/rows/unless-first.ts'
import { freshWrite } from './fresh.ts'
import { channelRow, type MessageRecord, messageRow } from './rows.ts'

export type Recipient = MessageRecord['to']
export type Channel = Extract<Recipient, { kind: 'channel' }>

/** All messages that one transaction takes, beside what is written with them. */
export const mostWrites = 90

/** The channels that hear of a program. */
export async function channelsOf(world: World, tenant: string, programId: string): Promise<Channel[]> {
  const rows = await scanRows(world.rows, conversationsOf(tenant), channelRow, programId)
  return rows.map(({ key, value }) => ({
    kind: 'channel',
    key: key.split(':').at(-1) as string,
    name: value.name,
  }))
}

/** A message to be written, and what makes it one with another: its kind, its recipient and this. */
type Draft = Pick<MessageRecord, 'programId' | 'to' | 'order' | 'content'> & {
  about: unknown
  /** Not to be sent sooner. */
  notBefore?: number
}

/** The same for the same kind of message to the same recipient about the same. */
export function messageId({ to, content, about }: Pick<Draft, 'to' | 'content' | 'about'>): string {
  return digest([content.kind, addresseeOf(to), about]).slice(0, 32)
}

/** Who hears it: the same for a channel and for the meeting that is held there. */
export function addresseeOf(to: Recipient): string {
  return to.kind === 'person' ? to.person : to.key
}

/** Keyed by what it says to whom, so that it is written once (rule M2). */
export function messageWrite(world: World, draft: Draft): Write {
  const { programId, to, order, content } = draft
  const id = messageId(draft)
  const at = world.now()
  const standing = { state: 'waiting' as const, notBefore: Math.max(at, draft.notBefore ?? at), tries: 0 }
  return insert(messageRow, [id], { id, programId, to, order, content, standing, at })
}

const keyOf = (id: string) => rowKey(messageRow, id)

/**
 * Saves messages, and what is written with them, together with the work that sends them; nothing where one is there.
 * @returns false where one was
 */
export async function saveNew(world: World, place: Place, writes: Write[]): Promise<boolean> {
  if (writes.length === 0) return true
  const messages = writes.flatMap(({ row }) =>
    row.startsWith(keyOf('')) ? [row.slice(keyOf('').length)] : [],
  )
  const sending = [{ kind: 'send-messages' as const, notBefore: 0 }]
  // Who was first has written the work that sends it, too: before a crash, or as another process.
  return unlessFirst(save(world, place, [...writes, freshWrite(world, messages)], sending))
}
