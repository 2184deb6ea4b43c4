import { randomUUID } from 'node:crypto'
import { planCeremony } from '#core/ceremony/plan-ceremony.ts'
import type { AwardDecision } from '#core/contract/judging.ts'
import { closeNominations } from '#core/cycles/close-nominations.ts'
import { headRow } from '#core/cycles/head.ts'
import { approveCitation } from '#core/judging/approve-citation.ts'
import { decideCycle } from '#core/judging/decide-cycle.ts'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import { drain } from '#core/outbox/drain.ts'
import { awardRow, calendarRow, programRow } from '#core/programs/rows.ts'
import { cycleOf, programsOf } from '#core/rows/places.ts'
import { insert } from '#core/rows/row-kind.ts'
import { award, cycleHead } from '#tests/support/builders.ts'
import type { Company, Name } from '#tests/support/company.ts'

/** The awards of the evening; the audience votes on one. */
const awards = { teacher: 'won', guide: 'won', newcomer: 'vote', sharer: 'won', builder: 'none' } as const
type AwardId = keyof typeof awards
const ids = Object.keys(awards) as AwardId[]
const nominees: Name[] = ['ben', 'cora', 'mia']

const commandId = () => randomUUID()

/** A big evening, made by the product's own use cases up to its planned ceremony. Hana hosts. */
export async function prepareGala(company: Company): Promise<string> {
  const { world, tenant, people } = company
  const dana = company.actor('dana')
  const cycleId = await openCycle(company)
  const nominations = new Map<AwardId, string[]>()
  for (const awardId of ids) nominations.set(awardId, await nominateFor(company, cycleId, awardId))
  await closeNominations(world, dana, { cycleId, commandId: commandId() })
  await drain(world, cycleOf(tenant, cycleId))
  for (const nominationId of [...nominations.values()].flat()) {
    const citation = `For what was learned with ${nominationId}, and told to all who asked.`
    await approveCitation(world, dana, { cycleId, nominationId, commandId: commandId(), citation })
  }
  const decided = ids.map((awardId) => decisionOf(awardId, nominations.get(awardId) ?? []))
  await decideCycle(world, dana, { cycleId, commandId: commandId(), awards: decided })
  const { id } = await planCeremony(world, dana, {
    cycleId,
    commandId: commandId(),
    title: 'Laurels of the company',
    startsAt: world.now(),
    hosts: [people.hana.id],
  })
  return id
}

async function openCycle({ world, tenant, people }: Company): Promise<string> {
  const cycleId = 'cycle-of-the-gala'
  const programId = 'program-of-the-gala'
  const now = world.now()
  await world.rows.commit(programsOf(tenant), [
    insert(programRow, [programId], {
      id: programId,
      name: 'Learning',
      description: 'What the company recognizes.',
      timeZone: 'UTC',
      owners: [people.dana.id],
    }),
    ...ids.map((id) => {
      const decidedBy = awards[id] === 'vote' ? 'vote' : 'judges'
      return insert(awardRow, [programId, id], award({ id, programId, quorum: 1, decidedBy }))
    }),
  ])
  const judges = Object.fromEntries(ids.map((id) => [id, [people.judy.id]]))
  const opened = { programId, name: 'The year', opensAt: now - 1_000, closesAt: now + 3_600_000, judges }
  await world.rows.commit(cycleOf(tenant, cycleId), [insert(headRow, [], cycleHead(opened))])
  await world.rows.commit(programsOf(tenant), [
    insert(calendarRow, [programId, cycleId], { id: cycleId, programId }),
  ])
  return cycleId
}

async function nominateFor(company: Company, cycleId: string, awardId: AwardId): Promise<string[]> {
  const { world, people } = company
  const made: string[] = []
  for (const name of nominees) {
    const { id } = await submitNomination(world, company.actor('ana'), {
      cycleId,
      commandId: commandId(),
      content: {
        awardId,
        nominees: [people[name].id],
        story: 'How this was learned and passed on is a story that takes longer than this.',
        mode: 'mentoring',
        outcome: 'achieved',
        helpers: [people.joe.id],
        evidence: [],
        shareStory: true,
      },
    })
    made.push(id)
  }
  return made
}

function decisionOf(awardId: AwardId, finalists: string[]): AwardDecision {
  const reason = 'The committee agreed.'
  switch (awards[awardId]) {
    case 'won':
      return { kind: 'winners', awardId, winners: finalists.slice(0, 1), finalists, reason }
    case 'vote':
      return { kind: 'vote', awardId, finalists }
    case 'none':
      return { kind: 'not-awarded', awardId, reason }
  }
}
