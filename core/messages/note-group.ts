import type { Actor } from '#core/actor.ts'
import { saveFor } from '#core/outbox/save.ts'
import type { Address, World } from '#core/ports.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { insert, readRow, remove, replace } from '#core/rows/row-kind.ts'
import { unlessFirst } from '#core/rows/unless-first.ts'
import { conversationKey } from './known-chats.ts'
import { isSame } from './note-conversation.ts'
import { groupRow, teamRow, welcomeRow } from './rows.ts'

type Heard = { address: Address; locale: string }

/**
 * Notes a chat of several people that the bot is in, such as a meeting's, for the tenant whose it is, in the language of
 * whoever it heard from first (rule M16). Writes only what is new.
 */
export function noteGroup(world: World, actor: Actor, heard: Heard): Promise<void> {
  return note(world, actor, groupRow, heard)
}

/** The same of a team, by which its members can be reached (rule R8). */
export function noteTeam(world: World, actor: Actor, heard: Heard): Promise<void> {
  return note(world, actor, teamRow, heard)
}

async function note(
  world: World,
  actor: Actor,
  kind: typeof groupRow,
  { address, locale }: Heard,
): Promise<void> {
  const place = conversationsOf(actor.tenant)
  const key = conversationKey(address.conversationId)
  const known = await readRow(world.rows, place, kind, key)
  if (known && isSame(known.value.address, address)) return
  const write = known
    ? replace(kind, [key], { ...known.value, address }, known.version)
    : insert(kind, [key], { address, locale, at: world.now() })
  // Somebody else may speak there at the same moment.
  await unlessFirst(saveFor(world, actor, place, [write], []))
}

/**
 * The bot was removed from a conversation: whatever was bound to it is bound to nothing, also if it is added again, and
 * it is welcomed anew then.
 */
export async function forgetGroup(
  world: World,
  { tenant, conversationId }: { tenant: string; conversationId: string },
): Promise<void> {
  const key = [conversationKey(conversationId)]
  const known = [remove(groupRow, key), remove(teamRow, key), remove(welcomeRow, key)]
  await world.rows.commit(conversationsOf(tenant), known)
}
