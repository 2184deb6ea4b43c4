import type { Recognition } from '#core/contract/recognition.ts'
import { save } from '#core/outbox/save.ts'
import { commend } from '#core/recognition/commend.ts'
import { newItem } from '#core/recognition/rows.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { type PastWorld, refOf } from '#local/sample/past-world.ts'
import type { Milestone, Thanks } from '#local/sample/wall-items.ts'

/** Commends as the sample says. */
export async function commendFrom(past: PastWorld, thanks: Thanks, time: number): Promise<void> {
  const { from, to, message, mode, teamId } = thanks
  await commend(past.at(time), await past.actor(from, time), {
    commandId: crypto.randomUUID(),
    recipients: to.map(refOf),
    message,
    mode,
    visibility: teamId ? { kind: 'team', teamId } : { kind: 'tenant' },
  })
}

/** Posts a milestone, as a learning system connected to Laurels would. */
export async function addMilestone(
  past: PastWorld,
  { of, text, mode }: Milestone,
  time: number,
): Promise<void> {
  const world = past.at(time)
  const { tenant, person, name } = await past.actor(of, time)
  const item: Recognition = {
    kind: 'milestone',
    id: world.newId(),
    at: time,
    to: [{ id: person, name }],
    helpers: [],
    text,
    mode,
    visibility: { kind: 'tenant' },
    reactions: {},
    comments: 0,
    source: 'import',
  }
  await save(world, recognitionOf(tenant, item.id), [newItem(item)], [{ kind: 'distribute' }])
}
