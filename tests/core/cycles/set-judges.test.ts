import { expect, test } from 'vitest'
import { closeNominations } from '#core/cycles/close-nominations.ts'
import { setJudges } from '#core/cycles/set-judges.ts'
import { showRanking } from '#core/judging/deliberate.ts'
import { loadScores } from '#core/judging/load-judging.ts'
import { showOwnedCycle, showSettings } from '#core/programs/show-settings.ts'
import { happenings, headOf } from '#tests/core/programs/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import {
  decided,
  decidedCycle,
  judgedCycle,
  nominated,
  sampleDecision,
  scored,
} from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import {
  createTestWorld,
  cycleId,
  type Name,
  programId,
  type TestWorld,
  tenant,
} from '#tests/support/test-world.ts'

const named = (test: TestWorld, judges: string[], awardId = 'mentor', by: Name = 'dana') =>
  setJudges(test.world, test.actor(by), { cycleId, commandId: nextCommand(), awardId, judges })

test('P5 who judges no more leaves their scores in the books, where they do not count', async () => {
  const test = await createTestWorld()
  const { cleo } = await judgedCycle(test)
  await scored(test, 'jin', cleo, 5)
  const rankOfCleo = async () => {
    const { awards } = await showRanking(test.world, test.actor('dana'), cycleId)
    const mentor = awards.find(({ award }) => award.id === 'mentor')
    const { mean, scores } = mentor?.nominations.find(({ id }) => id === cleo) ?? {}
    return { mean, scores }
  }
  expect(await rankOfCleo()).toEqual({ mean: (3 + 3 + 5) / 3, scores: 3 })
  const before = await loadScores(test.world, tenant, cycleId)
  await named(test, ['judy', 'jack'])
  await test.settle()
  expect(await rankOfCleo()).toEqual({ mean: 3, scores: 2 })
  expect(await loadScores(test.world, tenant, cycleId)).toEqual(before)
  await refused(() => scored(test, 'jin', cleo, 1), 'not_judge')
  expect(await happenings(test, cycleId)).toContainEqual({
    kind: 'judges-set',
    awardId: 'mentor',
    judges: ['judy', 'jack'],
    actor: 'dana',
  })
})

test('P5 who is named again has their scores count again', async () => {
  const test = await createTestWorld()
  const { cleo } = await judgedCycle(test)
  await named(test, ['judy', 'jack'])
  await named(test, ['judy', 'jack', 'jin'])
  await test.settle()
  const { awards } = await showRanking(test.world, test.actor('dana'), cycleId)
  const mentor = awards.find(({ award }) => award.id === 'mentor')
  expect(mentor?.nominations.find(({ id }) => id === cleo)?.scores).toBe(3)
})

test('P5 judges are named by owners, of awards given in the cycle, until it is decided', async () => {
  const test = await createTestWorld()
  await refused(() => named(test, ['ida'], 'mentor', 'judy'), 'not_owner')
  await refused(() => named(test, ['ida'], 'nothing'), 'not_found')
  await refused(() => named(test, ['nobody']), 'person_not_found')
  await decidedCycle(test)
  await refused(() => named(test, ['ida']), 'cycle_has_begun')
  expect((await headOf(test, cycleId)).judges['mentor']).toEqual(['judy', 'jack', 'jin'])
})

test('P5 J6 who judged an award that is decided stays, while the others are still judged', async () => {
  const test = await createTestWorld()
  const [mentor] = sampleDecision(await judgedCycle(test))
  if (mentor) await decided(test, [mentor])
  expect((await refused(() => named(test, ['ida']), 'judges_fixed')).subject).toBe('mentor')
  await named(test, ['ida'], 'brave')
  expect((await headOf(test, cycleId)).judges).toMatchObject({
    mentor: ['judy', 'jack', 'jin'],
    brave: ['ida'],
  })
  const { cycles } = await showSettings(test.world, test.actor('dana'), { programId })
  for (const cycle of [await showOwnedCycle(test.world, test.actor('dana'), cycleId), ...cycles])
    expect(cycle.judges.map(({ awardId, fixed }) => [awardId, fixed])).toEqual([
      ['brave', false],
      ['certified', false],
      ['mentor', true],
    ])
})

test('P5 from closing on, an owner with an interest in an award does not choose who judges it', async () => {
  const test = await createTestWorld()
  await nominated(test, 'dana', { nominees: ['cleo'] })
  await named(test, ['judy', 'jack'])
  await closeNominations(test.world, test.actor('omar'), { cycleId, commandId: nextCommand() })
  await refused(() => named(test, ['ida']), 'interest')
  await named(test, ['ida'], 'brave')
  await named(test, ['judy', 'ida'], 'mentor', 'omar')
  test.clock.advance(test.world.closingMs)
  await test.settle()
  expect((await headOf(test, cycleId)).status).toBe('judging')
  await refused(() => named(test, ['ida']), 'interest')
  expect((await headOf(test, cycleId)).judges).toMatchObject({ brave: ['ida'], mentor: ['judy', 'ida'] })
})
