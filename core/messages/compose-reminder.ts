import { givenAwards } from '#core/cycles/given-awards.ts'
import { type CycleHead, headRow } from '#core/cycles/head.ts'
import { loadQueues } from '#core/judging/load-queues.ts'
import { whoNominated } from '#core/nominations/who-nominated.ts'
import type { Saying, World } from '#core/ports.ts'
import { type ProgramRecord, programRow } from '#core/programs/rows.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import type { About } from './compose-message.ts'
import type { MessageContent, MessageRecord } from './rows.ts'
import { isTimely } from './timely.ts'

/** Until when one may nominate, and for what (rules M13, M19); undefined for who has nominated meanwhile. */
export async function composeNominations(
  world: World,
  about: About,
  content: Extract<MessageContent, { kind: 'nominations' }>,
  to: MessageRecord['to'],
): Promise<Saying | undefined> {
  const found = await loadTimely(world, about, content)
  if (!found || (to.kind === 'person' && (await hasNominated(world, about, to.person)))) return undefined
  const { head, program } = found
  const awards = await givenAwards(world, about.tenant, head)
  return {
    kind: 'nominations',
    step: content.step,
    ...(to.kind === 'person' ? { inPerson: true as const } : {}),
    program: program.name,
    cycle: { id: about.cycleId, name: head.name },
    closesAt: head.closesAt,
    timeZone: program.timeZone,
    awards: awards.map(({ id, name, medallion, description }) => ({ id, name, medallion, description })),
  }
}

async function hasNominated(world: World, { tenant, cycleId }: About, person: string): Promise<boolean> {
  return (await whoNominated(world, tenant, cycleId, { first: person, last: person })).has(person)
}

/** What waits for a judge; undefined once they are done. */
export async function composeJudging(
  world: World,
  about: About,
  content: Extract<MessageContent, { kind: 'judging' }>,
  judge: string,
): Promise<Saying | undefined> {
  const found = await loadTimely(world, about, content)
  if (!found) return undefined
  const { head, program } = found
  const queue = (await loadQueues(world, about.tenant, about.cycleId, head)).get(judge)
  if (!queue || queue.waiting === 0) return undefined
  return {
    kind: 'judging',
    step: content.step,
    cycle: { id: about.cycleId, name: head.name },
    ...queue,
    judgedBy: head.judgedBy,
    timeZone: program.timeZone,
  }
}

async function loadTimely(
  world: World,
  { tenant, cycleId, programId }: About,
  content: MessageContent,
): Promise<{ head: CycleHead; program: ProgramRecord } | undefined> {
  const [head, program] = await Promise.all([
    readRow(world.rows, cycleOf(tenant, cycleId), headRow),
    readRow(world.rows, programsOf(tenant), programRow, programId),
  ])
  const holds = head && program && isTimely(head.value, content, world.now())
  return holds ? { head: head.value, program: program.value } : undefined
}
