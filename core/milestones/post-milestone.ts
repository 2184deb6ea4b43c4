import { type Actor, requireMember } from '#core/actor.ts'
import type { MilestoneContent } from '#core/contract/milestones.ts'
import { type Recognition, recognition } from '#core/contract/recognition.ts'
import { digest } from '#core/cycles/audit.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { requireTeamMember } from '#core/recognition/read-feed.ts'
import { newItem } from '#core/recognition/rows.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { requireReached } from './rules.ts'

/** Tells of something one has reached oneself (rule R1). @throws Refusal `day_ahead`, `not_team_member` */
export async function postMilestone(
  world: World,
  actor: Actor,
  input: { commandId: string; content: MilestoneContent },
): Promise<Recognition> {
  requireMember(actor)
  const { commandId, content } = input
  // The same command has the same id and so the same partition, where `once` finds what it led to.
  const id = digest([actor.tenant, actor.person, 'milestone', commandId]).slice(0, 32)
  const place = recognitionOf(actor.tenant, id)
  const command = { place, commandId, operation: 'post-milestone', result: recognition }
  return once(world, actor, command, async () => {
    requireReached(content.on, world.now())
    if (content.visibility.kind === 'team') await requireTeamMember(world, actor, content.visibility.teamId)
    const { text, on, mode, link, visibility } = content
    const item: Recognition = {
      kind: 'milestone',
      id,
      at: world.now(),
      to: [{ id: actor.person, name: actor.name }],
      helpers: [],
      text,
      on,
      mode,
      ...(link === undefined ? {} : { link }),
      visibility,
      reactions: {},
      comments: 0,
      source: 'self',
    }
    return { writes: [newItem(item)], effects: [{ kind: 'distribute' }], result: item }
  })
}
