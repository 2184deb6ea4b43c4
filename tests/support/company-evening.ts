import { randomUUID } from 'node:crypto'
import { approveCitation } from '#core/judging/approve-citation.ts'
import { decideCycle } from '#core/judging/decide-cycle.ts'
import type { RowStore } from '#core/ports.ts'
import { awardRow } from '#core/programs/rows.ts'
import { programsOf } from '#core/rows/places.ts'
import { put, readRow } from '#core/rows/row-kind.ts'
import { type Company, createTestDirectory, foundCompany } from '#tests/support/company.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'

/** What nobody in the audience may read before its award is given. */
export type Secret = { awardId: string; text: string }

export type CompanyEvening = { company: Company; ceremonyId: string; cycleId: string; secrets: Secret[] }

/** A company of its own with such an evening. */
export async function companyEvening(rows: RowStore): Promise<CompanyEvening> {
  return eveningWithVote(await foundCompany(rows, createTestDirectory()))
}

/** An evening on which *mentor* is left to a vote between Ben and Cora, and *explorer* is won by Ben. */
export async function eveningWithVote(company: Company): Promise<CompanyEvening> {
  const { tenant, programId, world } = company
  const mentor = await readRow(world.rows, programsOf(tenant), awardRow, programId, 'mentor')
  if (!mentor) throw new Error('The company has no such award.')
  await world.rows.commit(programsOf(tenant), [
    put(awardRow, [programId, 'mentor'], { ...mentor.value, decidedBy: 'vote' }),
  ])
  const { cycleId, ceremonyId, nominations } = await cycleAt(company, 'judging')
  const dana = company.actor('dana')
  const words = {
    mentor: `Praise ${randomUUID()}`,
    rival: `Praise ${randomUUID()}`,
    explorer: `Praise ${randomUUID()}`,
  }
  for (const key of ['mentor', 'rival', 'explorer'] as const)
    await approveCitation(world, dana, {
      cycleId,
      nominationId: nominations[key],
      commandId: randomUUID(),
      citation: words[key],
    })
  await decideCycle(world, dana, {
    cycleId,
    commandId: randomUUID(),
    awards: [
      { kind: 'vote', awardId: 'mentor', finalists: [nominations.mentor, nominations.rival] },
      {
        kind: 'winners',
        awardId: 'explorer',
        winners: [nominations.explorer],
        finalists: [],
        reason: 'Agreed.',
      },
    ],
  })
  const secrets = [
    { awardId: 'mentor', text: nominations.mentor },
    { awardId: 'mentor', text: nominations.rival },
    { awardId: 'explorer', text: nominations.explorer },
    { awardId: 'explorer', text: words.explorer },
  ]
  return { company, ceremonyId, cycleId, secrets }
}
