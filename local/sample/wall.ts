import { confirmMilestone } from '#core/milestones/confirm-milestone.ts'
import { importMilestones } from '#core/milestones/import-milestones.ts'
import { postMilestone } from '#core/milestones/post-milestone.ts'
import { commend } from '#core/recognition/commend.ts'
import { type PastWorld, refOf } from '#local/sample/past-world.ts'
import { samplePerson } from '#local/sample/people.ts'
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

/** Tells of a milestone, or imports it, as the sample says; a colleague confirms it a little later. */
export async function addMilestone(past: PastWorld, milestone: Milestone, time: number): Promise<void> {
  const world = past.at(time)
  const { of, text, mode, confirmedBy, imported } = milestone
  const commandId = crypto.randomUUID()
  const on = new Date(time).toISOString().slice(0, 10)
  if (imported) {
    const rows = [{ line: 2, person: samplePerson(of)?.email ?? '', text, on, mode }]
    await importMilestones(world, await past.actor('dana', time), {
      commandId,
      visibility: { kind: 'tenant' },
      rows,
    })
    return
  }
  const content = { text, on, mode, visibility: { kind: 'tenant' as const } }
  const { id } = await postMilestone(world, await past.actor(of, time), { commandId, content })
  if (confirmedBy === undefined) return
  const confirming = { itemId: id, commandId: crypto.randomUUID() }
  await confirmMilestone(past.at(time + hour), await past.actor(confirmedBy, time + hour), confirming)
}

const hour = 60 * 60 * 1_000
