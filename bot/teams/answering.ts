import type { TurnContext } from 'botbuilder'
import type { BotEdge, Sender } from '#bot/endpoint.ts'
import type { Incoming } from '#bot/teams/activity.ts'
import { channelNaming } from '#bot/teams/channel-names.ts'
import { notice } from '#bot/teams/notices.ts'
import { actOf, placeOf } from '#bot/teams/read-turn.ts'
import type { Roster } from '#bot/teams/roster.ts'
import type { Answer, Respond } from '#bot/turn.ts'
import { Refusal } from '#core/refusal.ts'

/** Finds what to answer to an activity. Never fails: a defect is an answer, too. */
export type Answering = (context: TurnContext, activity: Incoming) => Promise<Answer[]>

/** Asks the conversation, once it is known who speaks. */
export function answering(options: { edge: BotEdge; roster: Roster; respond: Respond }): Answering {
  const { edge, roster, respond } = options
  const nameChannel = channelNaming({ now: edge.world.now, onProblem: edge.onProblem })
  return async (context, activity) => {
    const locale = localeOf(activity)
    const say = (name: Parameters<typeof notice>[0]) => silentIfAdded(activity, notice(name, locale))
    const sender = await find(activity)
    if (typeof sender === 'string') return say(sender)
    try {
      const actor = await edge.actorOf(sender)
      const did = await actOf(activity, roster)
      if (!did) return say('notUnderstood')
      const place = placeOf(activity, await nameChannel(context, activity))
      const timeZone = activity.localTimezone ?? undefined
      return await respond({ actor, locale, timeZone, place, did })
    } catch (error) {
      if (error instanceof Refusal && error.code === 'tenant_not_allowed') return say('membersOnly')
      edge.onProblem(error)
      return say('wentWrong')
    }
  }

  async function find(activity: Incoming): Promise<Sender | 'membersOnly' | 'unknownSender'> {
    try {
      return (await roster.find(activity, activity.from.id)) ?? 'membersOnly'
    } catch (error) {
      edge.onProblem(error)
      return 'unknownSender'
    }
  }
}

/** Whoever added the bot has asked nothing: where there is no welcome for them, there is nothing to say. */
function silentIfAdded({ type, conversation }: Incoming, summary: string): Answer[] {
  if (type === 'message') return [{ summary }]
  if (type !== 'invoke') return []
  // Who pressed a button of a card that others see is answered alone.
  return [conversation.conversationType === 'personal' ? { summary } : { summary, aside: true }]
}

/** The sender's language; Teams leaves it out at times. */
export function localeOf({ locale }: Incoming): string {
  return locale || 'en-US'
}
