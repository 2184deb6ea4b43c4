import type { AwardDecision, Decision, ScoreContent } from '#core/contract/judging.ts'
import type { NominationContent } from '#core/contract/nominations.ts'
import { closeNominations } from '#core/cycles/close-nominations.ts'
import { approveCitation } from '#core/judging/approve-citation.ts'
import { decideCycle } from '#core/judging/decide-cycle.ts'
import { submitScore } from '#core/judging/submit-score.ts'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import { content, nextCommand } from '#tests/support/builders.ts'
import { cycleId, type Name, type TestWorld } from '#tests/support/test-world.ts'

/** Steps of a cycle, each by the use case a person would reach. */

export async function nominated(
  test: TestWorld,
  by: Name,
  over: Partial<NominationContent>,
): Promise<string> {
  const input = { cycleId, commandId: nextCommand(), content: content(over) }
  return (await submitNomination(test.world, test.actor(by), input)).id
}

/** Closes nominations and waits until judging has begun. */
export async function closed(test: TestWorld): Promise<void> {
  await closeNominations(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  test.clock.advance(test.world.closingMs)
  await test.settle()
}

export function scored(test: TestWorld, judge: Name, nominationId: string, points: number) {
  const score: ScoreContent = { kind: 'scored', points: { impact: points, effort: points } }
  const input = { cycleId, nominationId, commandId: nextCommand(), score }
  return submitScore(test.world, test.actor(judge), input)
}

export function cited(test: TestWorld, nominationId: string, citation = `Citation of ${nominationId}`) {
  const input = { cycleId, nominationId, commandId: nextCommand(), citation }
  return approveCitation(test.world, test.actor('dana'), input)
}

export function decided(test: TestWorld, awards: AwardDecision[], by: Name = 'dana'): Promise<Decision> {
  return decideCycle(test.world, test.actor(by), { cycleId, commandId: nextCommand(), awards })
}

export type JudgedCycle = { ben: string; cleo: string; pair: string; kim: string }

/** Ben, Cleo, Kim and the pair Fay and Gus are nominated and closed; every judge has scored, all are cited. */
export async function judgedCycle(test: TestWorld): Promise<JudgedCycle> {
  const ids = {
    ben: await nominated(test, 'ana', { nominees: ['ben'] }),
    cleo: await nominated(test, 'ana', { nominees: ['cleo'] }),
    pair: await nominated(test, 'ana', {
      awardId: 'brave',
      nominees: ['fay', 'gus'],
      helpers: ['ida'],
      outcome: 'attempted',
    }),
    kim: await nominated(test, 'ana', { awardId: 'certified', nominees: ['kim'] }),
  }
  await closed(test)
  for (const judge of ['judy', 'jack', 'jin'] as const) {
    for (const id of [ids.ben, ids.pair, ids.kim]) await scored(test, judge, id, 5)
    await scored(test, judge, ids.cleo, 3)
  }
  for (const id of Object.values(ids)) await cited(test, id)
  return ids
}

/** Ben wins Mentor over Cleo, Fay and Gus win Brave; Certified is not awarded. */
export const sampleDecision = ({ ben, cleo, pair }: JudgedCycle): AwardDecision[] => [
  { kind: 'winners', awardId: 'mentor', winners: [ben], finalists: [cleo] },
  { kind: 'winners', awardId: 'brave', winners: [pair], finalists: [] },
  { kind: 'not-awarded', awardId: 'certified', reason: 'Nobody took the hard exam' },
]

export async function decidedCycle(test: TestWorld): Promise<JudgedCycle> {
  const ids = await judgedCycle(test)
  await decided(test, sampleDecision(ids))
  return ids
}
