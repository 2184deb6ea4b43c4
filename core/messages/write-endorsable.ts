import { headRow } from '#core/cycles/head.ts'
import type { Place, World } from '#core/ports.ts'
import { conversationsOf, messagesOf, ownersOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { channelRow } from './rows.ts'
import { messageWrite, saveNew } from './write-messages.ts'

/** The outbox's part of sharing a nomination (rule L4): writes the message that asks a channel to endorse it, once. */
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
  await saveNew(world, messagesOf(tenant, cycleId), [messageWrite(world, draft)])
}
