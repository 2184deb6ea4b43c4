import { correctResult } from '#core/judging/correct-result.ts'
import { declareInterest } from '#core/judging/declare-interest.ts'
import { exportCycle } from '#core/judging/export-cycle.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { submitScore } from '#core/judging/submit-score.ts'
import { endorseNomination } from '#core/nominations/endorse-nomination.ts'
import { ruleEligibility } from '#core/nominations/rule-eligibility.ts'
import { checkBooks } from '#service/verify/check-books.mjs'
import { digest } from '#service/verify/digest.mjs'
import { award, nextCommand } from '#tests/support/builders.ts'
import { cited, closed, decided, nominated, scored } from '#tests/support/judged-cycle.ts'
import { createTestWorld, cycleId, type Name, type TestWorld } from '#tests/support/test-world.ts'

export const privateNote = 'Between me and my pillow'
export const privateReason = 'My former husband'
const judges = ['judy', 'jack', 'jin'] as const

/** An exported cycle as its file says it. */
export async function exported({ world, actor }: TestWorld, by: Name = 'dana'): Promise<string> {
  return (await exportCycle(world, actor(by), { cycleId, as: 'json' })).content
}

/** What doesn't hold of an exported cycle. */
export const faultsIn = (books: unknown): string[] => checkBooks(books).flatMap(({ faults }) => faults)

/** As somebody would who knows how a file is sealed. */
export function resealed(books: { [key: string]: unknown }) {
  const { seal: _, ...content } = books
  return { ...content, seal: digest(content) }
}

/**
 * A cycle in which everything happened that a cycle's books can tell of: assigned and normalized scores, abstentions,
 * interests, rulings, an endorsement, a decision in two parts with a reason, publication, and corrections.
 * @param through the process in which it all happens
 */
export async function eventfulCycle(
  through: (test: TestWorld) => TestWorld = (test) => test,
): Promise<TestWorld> {
  const base = await createTestWorld({
    awards: [
      award({ id: 'mentor', normalized: true, quorum: 1 }),
      award({ id: 'brave', open: true, judgesEach: 2 }),
      award({ id: 'certified', blind: true }),
    ],
  })
  const test = through(base)
  const input = { cycleId, commandId: '' }
  const act = () => ({ ...input, commandId: nextCommand() })
  const people = ['ben', 'cleo', 'emil', 'fay'] as const
  const mentors: string[] = []
  for (const person of people) mentors.push(await nominated(test, 'ana', { nominees: [person] }))
  const brave = await nominated(test, 'ana', { awardId: 'brave', nominees: ['gus'], helpers: ['ida'] })
  const ruledOut = await nominated(test, 'ana', { awardId: 'brave', nominees: ['kim'] })
  const omars = await nominated(test, 'omar', { awardId: 'certified', nominees: ['lars'] })
  await endorseNomination(test.world, test.actor('jin'), { ...act(), nominationId: brave })
  await closed(test)

  for (const [at, id] of mentors.entries())
    for (const [by, judge] of judges.entries()) await scored(test, judge, id, 1 + ((at + by) % 4))
  for (const judge of ['judy', 'jack'] as const) await scored(test, judge, brave, 4)
  const note = { kind: 'abstained' as const, note: privateNote }
  await submitScore(test.world, test.actor('judy'), { ...act(), nominationId: omars, score: note })
  await scored(test, 'jack', omars, 5)
  const [first, second] = mentors as [string, string]
  const interest = { ...act(), nominationId: second, reason: privateReason }
  await declareInterest(test.world, test.actor('jin'), interest)
  const ruling = { eligible: false as const, reason: 'Not in this quarter' }
  await ruleEligibility(test.world, test.actor('dana'), { ...act(), nominationId: ruledOut, ruling })
  await test.settle()
  for (const id of [first, second, brave]) await cited(test, id)

  await decided(test, [
    {
      kind: 'winners',
      awardId: 'mentor',
      winners: [first],
      finalists: [second],
      reason: 'The committee agreed',
    },
    { kind: 'winners', awardId: 'brave', winners: [brave], finalists: [] },
  ])
  await decided(test, [{ kind: 'not-awarded', awardId: 'certified', reason: 'Judged by too few' }])
  await publishResults(test.world, test.actor('omar'), act())
  await test.settle()
  const reason = 'A helper was forgotten'
  const wording = {
    kind: 'wording' as const,
    nominationId: brave,
    citation: 'Corrected',
    helpers: ['ida', 'kim'],
  }
  await correctResult(test.world, test.actor('dana'), {
    ...act(),
    awardId: 'brave',
    reason,
    correction: wording,
  })
  const winners = { kind: 'winners' as const, winners: [second], citations: {} }
  await correctResult(test.world, test.actor('dana'), {
    ...act(),
    awardId: 'mentor',
    reason,
    correction: winners,
  })
  await test.settle()
  return test
}
