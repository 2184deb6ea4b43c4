import type { Actor } from '#core/actor.ts'
import { saveFor } from '#core/outbox/save.ts'
import type { Address, World } from '#core/ports.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { put, readRow } from '#core/rows/row-kind.ts'
import { chatRow } from './rows.ts'

/**
 * Notes where somebody talks to the bot in a chat of their own, and in which language (rule M8): there it may speak
 * to them, also where it could not for a while. Writes only what is new.
 */
export async function noteConversation(
  world: World,
  actor: Actor,
  { address, locale }: { address: Address; locale: string },
): Promise<void> {
  const place = conversationsOf(actor.tenant)
  const known = await readRow(world.rows, place, chatRow, actor.person)
  const isKnown = known && !known.value.gone && known.value.locale === locale
  if (isKnown && isSame(known.value.address, address)) return
  await saveFor(world, actor, place, [put(chatRow, [actor.person], { address, locale, gone: false })], [])
}

/** The same conversation, reached the same way. */
export function isSame(one: Address, other: Address): boolean {
  return (
    one.conversationId === other.conversationId &&
    one.serviceUrl === other.serviceUrl &&
    one.botId === other.botId
  )
}
