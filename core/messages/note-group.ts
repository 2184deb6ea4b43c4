import type { Actor } from '#core/actor.ts'
import { saveFor } from '#core/outbox/save.ts'
import { type Address, RowConflict, type World } from '#core/ports.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { insert, readRow, remove, replace } from '#core/rows/row-kind.ts'
import { conversationKey } from './known-chats.ts'
import { isSame } from './note-conversation.ts'
import { groupRow, welcomeRow } from './rows.ts'

/**
 * Notes a chat of several people that the bot is in, such as a meeting's, for the tenant whose it is, in the language of
 * whoever it heard from first (rule M16). Writes only what is new.
 */
export async function noteGroup(
  world: World,
  actor: Actor,
  { address, locale }: { address: Address; locale: string },
): Promise<void> {
  const place = conversationsOf(actor.tenant)
  const key = conversationKey(address.conversationId)
  const known = await readRow(world.rows, place, groupRow, key)
  if (known && isSame(known.value.address, address)) return
  const write = known
    ? replace(groupRow, [key], { ...known.value, address }, known.version)
    : insert(groupRow, [key], { address, locale, at: world.now() })
  try {
    await saveFor(world, actor, place, [write], [])
  } catch (error) {
    // Somebody else spoke there at the same moment.
    if (!(error instanceof RowConflict)) throw error
  }
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
  await world.rows.commit(conversationsOf(tenant), [remove(groupRow, key), remove(welcomeRow, key)])
}
