import type { Actor } from '#core/actor.ts'
import { saveFor } from '#core/outbox/save.ts'
import type { Address, World } from '#core/ports.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { insert } from '#core/rows/row-kind.ts'
import { unlessFirst } from '#core/rows/unless-first.ts'
import { chatRow } from './rows.ts'

/**
 * Notes that somebody removed the bot from a chat it had not heard of, so that it isn't installed for them again (rule
 * R6). A chat that is known stays as it is: they may have written there since, and else Teams refuses what is sent.
 */
export async function noteRemoval(
  world: World,
  actor: Actor,
  { address, locale }: { address: Address; locale: string },
): Promise<void> {
  const gone = insert(chatRow, [actor.person], { address, locale, gone: true })
  await unlessFirst(saveFor(world, actor, conversationsOf(actor.tenant), [gone], []))
}
