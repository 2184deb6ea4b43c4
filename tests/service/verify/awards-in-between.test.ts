import { expect, test } from 'vitest'
import { setJudges } from '#core/cycles/set-judges.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { awardRow } from '#core/programs/rows.ts'
import { programsOf } from '#core/rows/places.ts'
import { put } from '#core/rows/row-kind.ts'
import { award, nextCommand } from '#tests/support/builders.ts'
import { exported, faultsIn, resealed } from '#tests/support/exported-cycle.ts'
import { cited, closed, decided, nominated, scored } from '#tests/support/judged-cycle.ts'
import { createTestWorld, cycleId, programId, type TestWorld, tenant } from '#tests/support/test-world.ts'

const faultsFor = async (test: TestWorld, by: 'dana' | 'omar') =>
  faultsIn(JSON.parse(await exported(test, by)))

async function set({ rows }: TestWorld, id: string, active: boolean, blind = false): Promise<void> {
  const record = { ...award({ id, quorum: 1, blind }), active }
  await rows.commit(programsOf(tenant), [put(awardRow, [programId, id], record)])
}

/** Omar nominates for an award that is added and retired while the cycle is open; the other one is given. */
async function addedAndRetired(named: boolean, blind = false): Promise<TestWorld> {
  const test = await createTestWorld({ awards: [award({ quorum: 1 })] })
  const first = await nominated(test, 'ana', {})
  await set(test, 'brief', true, blind)
  await nominated(test, 'omar', { awardId: 'brief', nominees: ['cleo'] })
  if (named) {
    const input = { cycleId, commandId: nextCommand(), awardId: 'brief', judges: ['judy', 'omar'] }
    await setJudges(test.world, test.actor('dana'), input)
  }
  await set(test, 'brief', false, blind)
  await closed(test)
  await scored(test, 'judy', first, 4)
  await cited(test, first)
  await decided(test, [{ kind: 'winners', awardId: 'mentor', winners: [first], finalists: [] }])
  await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  await test.settle()
  return test
}

test('P4 J6 the books hold of a cycle in which an award was added and retired again, for every owner', async () => {
  for (const named of [false, true])
    for (const blind of [false, true]) {
      const test = await addedAndRetired(named, blind)
      for (const by of ['dana', 'omar'] as const)
        expect(await faultsFor(test, by), JSON.stringify({ named, blind, by })).toEqual([])
    }
})

test('P4 J2 before judging begins, awards that come and go are withheld without alarm', async () => {
  const test = await createTestWorld({ awards: [award()] })
  await set(test, 'brief', true)
  await nominated(test, 'omar', { awardId: 'brief', nominees: ['cleo'] })
  for (const active of [true, false]) {
    await set(test, 'brief', active)
    for (const by of ['dana', 'omar'] as const) expect(await faultsFor(test, by)).toEqual([])
  }
})

test('J6 J7 once judging has begun, nothing is withheld that the cycle has not known', async () => {
  const test = await addedAndRetired(false)
  const books = JSON.parse(await exported(test, 'omar'))
  expect(books.withheld).toEqual(['brief'])
  const forged = resealed({ ...books, withheld: ['brief', 'none'] })
  expect(faultsIn(forged)).toEqual(['none is withheld, but not of this cycle.'])
})
