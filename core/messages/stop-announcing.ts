import type { Actor } from '#core/actor.ts'
import { saveFor } from '#core/outbox/save.ts'
import type { Address, World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { readRow, remove } from '#core/rows/row-kind.ts'
import { ownedPrograms } from './announce-here.ts'
import { conversationKey } from './known-chats.ts'
import { channelRow } from './rows.ts'

/**
 * Ends the announcing in a channel, of every program that the person owns; doing it again changes nothing. For
 * owners (rule M1).
 * @returns the programs that were announced there until now
 * @throws Refusal `not_owner`
 */
export async function stopAnnouncing(
  world: World,
  actor: Actor,
  { address }: { address: Address },
): Promise<{ id: string; name: string }[]> {
  const place = conversationsOf(actor.tenant)
  const key = conversationKey(address.conversationId)
  const owned = await ownedPrograms(world, actor)
  if (owned.length === 0) throw new Refusal('not_owner', 'Only an owner of the program can do this.')
  const rows = await Promise.all(owned.map(({ id }) => readRow(world.rows, place, channelRow, id, key)))
  const bound = owned.filter((_, at) => rows[at] !== undefined)
  if (bound.length > 0)
    await saveFor(
      world,
      actor,
      place,
      bound.map(({ id }) => remove(channelRow, [id, key])),
      [],
    )
  return bound.map(({ id, name }) => ({ id, name }))
}
