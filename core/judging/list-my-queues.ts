import { type Actor, requireMember } from '#core/actor.ts'
import type { World } from '#core/ports.ts'
import { loadPrograms } from '#core/programs/load-programs.ts'
import { loadQueues, type Queue } from './load-queues.ts'

/** What waits for a judge in one cycle; `judgedBy` is when they are to be done. */
export type MyQueue = Queue & {
  cycle: { id: string; name: string }
  timeZone: string
  judgedBy: number | undefined
}

/** What waits for somebody in the cycles that are being judged, as far as they judge in them (rules J1, J2). */
export async function listMyQueues(world: World, actor: Actor): Promise<MyQueue[]> {
  requireMember(actor)
  const programs = await loadPrograms(world, actor.tenant, () => 'current')
  const judged = programs.flatMap(({ timeZone, cycles }) =>
    cycles.flatMap(({ id, head }) => {
      const own = Object.values(head.judges).some((judges) => judges.includes(actor.person))
      return head.status === 'judging' && own ? [{ id, head, timeZone }] : []
    }),
  )
  return Promise.all(
    judged.map(async ({ id, head, timeZone }) => {
      const queue = (await loadQueues(world, actor.tenant, id, head)).get(actor.person)
      const { assigned, waiting } = queue ?? { assigned: 0, waiting: 0 }
      return { cycle: { id, name: head.name }, timeZone, judgedBy: head.judgedBy, assigned, waiting }
    }),
  )
}
