import { TeamsInfo, type TurnContext } from 'botbuilder'
import { conversationOf, type Incoming } from '#bot/teams/activity.ts'
import { remember } from '#bot/teams/remembered.ts'
import { within } from '#bot/teams/within.ts'

/** What a channel and its team are called; a team's first channel has no name of its own. */
export type ChannelNames = { teamName?: string; channelName?: string }

/** Names of the channel an activity is from; none where Teams doesn't tell them in time. */
export type NameChannel = (context: TurnContext, activity: Incoming) => Promise<ChannelNames>

const askMs = 1_500
const rememberedMs = 10 * 60_000

/** Messages carry a channel's id alone; its names are asked for, and remembered for a while. */
export function channelNaming(options: {
  now: () => number
  onProblem: (error: unknown) => void
}): NameChannel {
  const { now, onProblem } = options
  const known = remember<ChannelNames>({ size: 1_000, forMs: rememberedMs, now })
  return async (context, activity) => {
    const team = activity.channelData?.team
    if (!team?.id) return {}
    const id = conversationOf(activity)
    const asking = known.get(`${activity.serviceUrl} ${id}`, () => ask(context, team.id ?? '', id))
    try {
      return (await within(askMs, asking)) ?? {}
    } catch (error) {
      onProblem(error)
      return {}
    }
  }
}

async function ask(context: TurnContext, teamId: string, channelId: string): Promise<ChannelNames> {
  const [team, channels] = await Promise.all([
    TeamsInfo.getTeamDetails(context, teamId),
    TeamsInfo.getTeamChannels(context, teamId),
  ])
  const channel = channels.find(({ id }) => id === channelId)
  return {
    ...(team.name ? { teamName: team.name } : {}),
    ...(channel?.name ? { channelName: channel.name } : {}),
  }
}
