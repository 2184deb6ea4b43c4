import type { Actor } from '#core/actor.ts'
import { saveFor } from '#core/outbox/save.ts'
import type { World } from '#core/ports.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { insert, remove } from '#core/rows/row-kind.ts'
import { unlessFirst } from '#core/rows/unless-first.ts'
import { conversationKey } from './known-chats.ts'
import { welcomeRow } from './rows.ts'

/** A conversation by the tenant whose it is, which need not be that of whoever added the app: its removal tells no other. */
type Where = { tenant: string; conversationId: string }

/**
 * Whether a conversation is to be welcomed now: true once, also where several processes hear at one moment that the app
 * was added to it, and true again after it was removed (rule E7).
 */
export async function welcomeOnce(
  world: World,
  actor: Actor,
  { tenant, conversationId }: Where,
): Promise<boolean> {
  const welcomed = insert(welcomeRow, [conversationKey(conversationId)], { at: world.now() })
  return unlessFirst(saveFor(world, actor, conversationsOf(tenant), [welcomed], []))
}

/** Teams didn't take the welcome: it is given when Teams tells again that the app was added. */
export async function welcomeAnew(world: World, { tenant, conversationId }: Where): Promise<void> {
  await world.rows.commit(conversationsOf(tenant), [remove(welcomeRow, [conversationKey(conversationId)])])
}
