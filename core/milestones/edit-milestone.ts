import type { Actor } from '#core/actor.ts'
import type { MilestoneContent } from '#core/contract/milestones.ts'
import { type Recognition, recognition } from '#core/contract/recognition.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { requireTeamMember } from '#core/recognition/read-feed.ts'
import { Refusal } from '#core/refusal.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { changedMilestone } from './changed-milestone.ts'
import { loadOwnMilestone, type Milestone } from './load-milestone.ts'
import { requireReached } from './rules.ts'

/**
 * Changes what one told oneself. Where that is what a colleague confirmed, the confirmation falls (rule R2).
 * @throws Refusal `not_found`, `not_now` for one that was imported, `day_ahead`, `not_team_member`
 */
export async function editMilestone(
  world: World,
  actor: Actor,
  input: { itemId: string; commandId: string; content: MilestoneContent },
): Promise<Recognition> {
  const { itemId, commandId, content } = input
  const place = recognitionOf(actor.tenant, itemId)
  const command = { place, commandId, operation: `edit ${itemId}`, result: recognition }
  return once(world, actor, command, async () => {
    const loaded = await loadOwnMilestone(world, actor, itemId)
    if (loaded.item.source === 'import')
      throw new Refusal('not_now', 'What was imported says what the other system says.')
    requireReached(content.on, world.now())
    if (content.visibility.kind === 'team') await requireTeamMember(world, actor, content.visibility.teamId)
    const { confirmedBy, link: _, ...kept } = loaded.item
    const { link, ...said } = content
    const edited: Milestone = {
      ...kept,
      ...said,
      ...(link === undefined ? {} : { link }),
      changedAt: world.now(),
    }
    const stays = confirmedBy !== undefined && isSameDeed(loaded.item, edited)
    return changedMilestone(loaded, stays ? { ...edited, confirmedBy } : edited)
  })
}

/** Who may see it and how it was learned is not what a colleague vouched for. */
function isSameDeed(before: Milestone, after: Milestone): boolean {
  return before.text === after.text && before.on === after.on && before.link?.url === after.link?.url
}
