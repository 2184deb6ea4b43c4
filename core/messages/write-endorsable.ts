import { headRow } from '#core/cycles/head.ts'
import { save } from '#core/outbox/save.ts'
import type { Place, World } from '#core/ports.ts'
import { conversationsOf, messagesOf, ownersOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { unlessFirst } from '#core/rows/unless-first.ts'
import { freshWrite } from './fresh.ts'
import { channelRow, messageRow } from './rows.ts'
import { askedAnew } from './rules.ts'
import { messageId, messageWrite, saveNew } from './write-messages.ts'

/**
 * The outbox's part of sharing a nomination (rule L4): writes the message that asks a channel to endorse it, once;
 * asked again where nothing was posted, that one is to be sent anew.
 */
export async function writeEndorsable(
  world: World,
  place: Place,
  { nominationId, channel, at }: { nominationId: string; channel: string; at: number },
): Promise<void> {
  const { tenant, id: cycleId } = ownersOf(place)
  const head = await readRow(world.rows, place, headRow)
  if (!head) return
  const { programId } = head.value
  const bound = await readRow(world.rows, conversationsOf(tenant), channelRow, programId, channel)
  if (!bound) return
  const to = { kind: 'channel' as const, key: channel, name: bound.value.name }
  const content = { kind: 'endorsable' as const, nominationId }
  const draft = { programId, to, order: at, content, about: nominationId }
  const messages = messagesOf(tenant, cycleId)
  if (await saveNew(world, messages, [messageWrite(world, draft)])) return
  const id = endorsableId(nominationId, channel)
  const before = await readRow(world.rows, messages, messageRow, id)
  // What came of it since counts, should this be done twice.
  const anew = before && before.value.at <= at ? askedAnew(before.value, world.now()) : undefined
  if (!before || !anew) return
  const writes = [replace(messageRow, [id], anew, before.version), freshWrite(world, [id])]
  await unlessFirst(save(world, messages, writes, [{ kind: 'send-messages', notBefore: 0 }]))
}

/** The message that asks a channel, by its key, to endorse a nomination. */
export function endorsableId(nominationId: string, channel: string): string {
  const to = { kind: 'channel' as const, key: channel, name: '' }
  return messageId({ to, content: { kind: 'endorsable', nominationId }, about: nominationId })
}
