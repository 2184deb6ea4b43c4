import type { Actor } from '#core/actor.ts'
import { changePlan } from '#core/ceremony/arrange-ceremony.ts'
import { requireHost } from '#core/ceremony/load-ceremony.ts'
import { loadPlanned, showPlan } from '#core/ceremony/show-plan.ts'
import type { CeremonyPlanView } from '#core/contract/ceremony-plan.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { conversationKey, knownChat } from './known-chats.ts'

/**
 * Has a meeting's chat told who won as it is revealed, or none from now on. For hosts (rule M16): the bot must know the
 * chat from Teams, and the host be in it by Teams' word; the id itself proves nothing.
 * @throws Refusal `bot_not_in_meeting`, `not_in_meeting`, `not_host`, `stale`, `not_found`; `unavailable` where Teams
 *   doesn't say who is in the chat
 */
export async function bindMeeting(
  world: World,
  actor: Actor,
  input: { ceremonyId: string; commandId: string; version: number; chatId?: string | undefined },
): Promise<CeremonyPlanView> {
  const { ceremonyId, chatId } = input
  const { plan } = await loadPlanned(world, actor, ceremonyId)
  requireHost(plan, actor)
  const meeting = chatId === undefined ? undefined : await bindable(world, actor, plan.programId, chatId)
  const operation = `meeting of ${ceremonyId}: ${meeting?.key ?? 'none'}`
  await changePlan(world, actor, { ...input, operation }, async ({ meeting: _before, ...stored }) => {
    requireHost(stored, actor)
    return meeting ? { ...stored, meeting } : stored
  })
  return showPlan(world, actor, { ceremonyId })
}

async function bindable(
  world: World,
  actor: Actor,
  programId: string,
  chatId: string,
): Promise<{ key: string; since: number }> {
  const key = conversationKey(chatId.split(';messageid=')[0] ?? chatId)
  const chat = await knownChat(world, actor.tenant, { programId, key })
  if (!chat) throw new Refusal('bot_not_in_meeting', 'The bot does not know this chat.')
  const isThere = await world.messenger.isThere(chat.address, actor).catch(() => undefined)
  if (isThere === undefined) throw new Refusal('unavailable', 'Teams did not say who is in the chat.')
  if (!isThere) throw new Refusal('not_in_meeting', 'You are not in this chat.')
  return { key, since: chat.since }
}
