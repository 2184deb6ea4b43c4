import type { BotEdge } from '#bot/endpoint.ts'
import { conversationOf, type Incoming, tenantOf } from '#bot/teams/activity.ts'
import { localeOf } from '#bot/teams/answering.ts'
import { placeOf } from '#bot/teams/read-turn.ts'
import type { WhoAsks } from '#bot/teams/who-asks.ts'
import { forgetGroup } from '#core/messages/note-group.ts'
import { noteRemoval } from '#core/messages/note-removal.ts'

/** Has forgotten where the bot was removed from: that Teams says so is all there is. */
export function forgetting({ edge, whoAsks }: { edge: BotEdge; whoAsks: WhoAsks }) {
  const { world, onProblem } = edge

  async function note(activity: Incoming): Promise<void> {
    const { kind, address } = placeOf(activity, {})
    if (kind !== 'personal') return
    // Most rosters know nobody any more where the bot was removed; the directory does.
    const sender = await whoAsks(activity)
    if (!sender || !edge.isServed(sender.tenant)) return
    await noteRemoval(world, await edge.actorOf(sender), { address, locale: localeOf(activity) })
  }

  return async (activity: Incoming): Promise<void> => {
    const tenant = tenantOf(activity)
    if (!tenant) return
    await forgetGroup(world, { tenant, conversationId: conversationOf(activity) })
    await note(activity).catch(onProblem)
  }
}
