import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixedWhileJudged } from '#core/contract/program-settings.ts'
import type { Award } from '#core/contract/programs.ts'
import { headRow } from '#core/cycles/head.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import { changeAward, createAward, requireChangeable } from '#core/programs/change-award.ts'
import { cycleOf } from '#core/rows/places.ts'
import { replace } from '#core/rows/row-kind.ts'
import { awardContent, headOf, settings } from '#tests/core/programs/steps.ts'
import { award, nextCommand } from '#tests/support/builders.ts'
import { closed } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import {
  createTestWorld,
  cycleId,
  type Name,
  programId,
  type TestWorld,
  tenant,
} from '#tests/support/test-world.ts'

type Over = Partial<Award> & { judges?: string[] }

function created(test: TestWorld, over: Over = {}, by: Name = 'dana') {
  const input = { programId, commandId: nextCommand(), content: awardContent(over) }
  return createAward(test.world, test.actor(by), input)
}

function changed(test: TestWorld, awardId: string, over: Over = {}, revision = 1, by: Name = 'dana') {
  const input = { programId, awardId, commandId: nextCommand(), revision, content: awardContent(over) }
  return changeAward(test.world, test.actor(by), input)
}

async function atStatus(test: TestWorld, status: 'judging' | 'decided' | 'published'): Promise<void> {
  const { value, version } = await loadHead(test.world, tenant, cycleId)
  await test.rows.commit(cycleOf(tenant, cycleId), [replace(headRow, [], { ...value, status }, version)])
}

test('P2 an award is added and changed, on its newest state', async () => {
  const test = await createTestWorld()
  const { id } = await created(test, { name: 'Explorer', judges: ['judy', 'jack'] })
  expect((await settings(test)).awards).toContainEqual(
    expect.objectContaining({ id, name: 'Explorer', revision: 1, judgedIn: [] }),
  )
  const { revision, judges, eligibility } = await changed(test, id, {
    judges: ['jin'],
    eligibility: { kind: 'list', people: ['kim', 'lars'] },
  })
  expect({ revision, judges, eligibility }).toEqual({
    revision: 2,
    judges: [{ id: 'jin', name: 'Jin' }],
    eligibility: { kind: 'list', people: ['kim', 'lars'] },
  })
  expect((await settings(test)).people.map(({ name }) => name)).toEqual(['Kim', 'Lars'])
  await refused(() => changed(test, id, {}, 1, 'omar'), 'stale')
})

test('P2 only owners add and change awards, those there are, with people there are', async () => {
  const test = await createTestWorld()
  await refused(() => created(test, {}, 'judy'), 'not_owner')
  await refused(() => changed(test, 'mentor', {}, 1, 'judy'), 'not_owner')
  await refused(() => changed(test, 'nothing'), 'not_found')
  await refused(() => created(test, { judges: ['nobody'] }), 'person_not_found')
  expect((await settings(test)).awards).toHaveLength(3)
})

test('P3 how an award is judged can’t change from closing until the results are out', async () => {
  const test = await createTestWorld()
  await changed(test, 'mentor', { quorum: 3 })
  await closed(test)
  expect((await settings(test)).awards.map(({ judgedIn }) => judgedIn)).toEqual([
    [cycleId],
    [cycleId],
    [cycleId],
  ])
  for (const status of ['judging', 'decided'] as const) {
    await atStatus(test, status)
    const refusal = await refused(() => changed(test, 'mentor', { quorum: 1 }, 2), 'award_being_judged')
    expect(refusal.subject).toBe('quorum')
  }
  await atStatus(test, 'published')
  expect((await changed(test, 'mentor', { quorum: 1 }, 2)).quorum).toBe(1)
})

test('P3 what does not touch the scores can change while it is judged', async () => {
  const test = await createTestWorld()
  await closed(test)
  const over = { name: 'Mentor of the year', open: true, restCycles: 4, judges: ['ida'], active: false }
  expect(await changed(test, 'mentor', over)).toMatchObject({ name: 'Mentor of the year', active: false })
})

test('P3 each of the rules that scores rest on is held', () => {
  const before = award()
  const other: Pick<Award, (typeof fixedWhileJudged)[number]> = {
    rubric: before.rubric.map((criterion) => ({ ...criterion, guidance: 'Read it another way' })),
    modes: ['workshop'],
    outcomes: ['attempted'],
    blind: true,
    normalized: true,
    judgesEach: 2,
    quorum: 3,
    decidedBy: 'vote',
  }
  fc.assert(
    fc.property(fc.subarray([...fixedWhileJudged]), fc.boolean(), (keys, judged) => {
      const picked = Object.fromEntries(keys.map((key) => [key, other[key]]))
      const change = () => requireChangeable(before, { ...before, ...picked, name: 'Another' }, judged)
      if (judged && keys.length > 0)
        expect(change).toThrow(expect.objectContaining({ code: 'award_being_judged' }))
      else expect(change).not.toThrow()
    }),
  )
})

test('P4 an award added or retired after closing changes nothing in that cycle', async () => {
  const test = await createTestWorld()
  await closed(test)
  await changed(test, 'brave', { active: false, outcomes: ['achieved', 'attempted'] })
  const { id } = await created(test)
  expect((await headOf(test, cycleId)).awards).toEqual(['brave', 'certified', 'mentor'])
  const [cycle] = (await settings(test)).cycles
  expect(cycle?.judges.map(({ awardId }) => awardId)).toEqual(['brave', 'certified', 'mentor'])
  // A new one can be changed freely: nobody judges it yet.
  expect((await changed(test, id, { quorum: 1 })).quorum).toBe(1)
})

test('P4 an award added while nominations are open is given in the cycle, judged by its usual judges', async () => {
  const test = await createTestWorld()
  const { id } = await created(test, { judges: ['judy', 'jin'] })
  expect((await settings(test)).cycles[0]?.judges.find(({ awardId }) => awardId === id)).toMatchObject({
    judges: [{ id: 'judy' }, { id: 'jin' }],
  })
  await closed(test)
  const { awards, judges } = await headOf(test, cycleId)
  expect(awards).toContain(id)
  expect(judges).toMatchObject({ [id]: ['judy', 'jin'], mentor: ['judy', 'jack', 'jin'] })
})
