import { expect, test } from 'vitest'
import { setJudges } from '#core/cycles/set-judges.ts'
import { correctResult } from '#core/judging/correct-result.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { checkBooks } from '#service/verify/check-books.mjs'
import { award, nextCommand } from '#tests/support/builders.ts'
import {
  eventfulCycle,
  exported,
  faultsIn,
  privateNote,
  privateReason,
  resealed,
} from '#tests/support/exported-cycle.ts'
import { cited, closed, decided, nominated, scored } from '#tests/support/judged-cycle.ts'
import { createTestWorld, cycleId } from '#tests/support/test-world.ts'

test('J2 an owner with an interest gets the books without that award, and the rest can be checked', async () => {
  const test = await eventfulCycle()
  const file = await exported(test, 'omar')
  const books = JSON.parse(file)
  expect(books.withheld).toEqual(['certified'])
  const full = JSON.parse(await exported(test))
  const kept = full.nominations.find(({ awardId }: { awardId: string }) => awardId === 'certified').id
  expect(file).not.toContain(kept)
  expect(JSON.stringify(books.scores)).not.toContain('certified')
  expect(faultsIn(books)).toEqual([])
  expect(checkBooks(books).some(({ unchecked }) => unchecked.includes('certified'))).toBe(true)
})

test('J6 J7 only awards of the cycle are withheld, and only then is anything covered', async () => {
  const test = await eventfulCycle()
  const full = JSON.parse(await exported(test))
  const entries = full.chain.entries.map((entry: { what: { kind: string } }) =>
    entry.what.kind === 'scored' ? { ...entry, withheld: true } : entry,
  )
  const covered = { ...full, chain: { ...full.chain, entries } }
  const part = JSON.parse(await exported(test, 'omar'))
  for (const forged of [
    covered,
    { ...full, withheld: ['none'] },
    { ...full, withheld: ['mentor'] },
    { ...full, withheld: undefined },
    { ...part, withheld: [] },
    { ...part, withheld: [...part.withheld, 'none'] },
    { ...part, chain: { ...part.chain, entries } },
  ])
    expect(faultsIn(resealed(forged))).not.toEqual([])
})

test('J2 J6 an honest file holds also where what was withheld was corrected, or judged by others', async () => {
  const test = await createTestWorld({ awards: [award({ quorum: 1 }), award({ id: 'brave', quorum: 1 })] })
  const omars = await nominated(test, 'omar', {})
  const other = await nominated(test, 'ana', { awardId: 'brave', nominees: ['cleo'] })
  await closed(test)
  const act = () => ({ cycleId, commandId: nextCommand(), awardId: 'mentor' })
  await setJudges(test.world, test.actor('dana'), { ...act(), judges: ['judy'] })
  for (const id of [omars, other]) await scored(test, 'judy', id, 4)
  for (const id of [omars, other]) await cited(test, id)
  await decided(test, [
    { kind: 'winners', awardId: 'mentor', winners: [omars], finalists: [] },
    { kind: 'winners', awardId: 'brave', winners: [other], finalists: [] },
  ])
  await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  await test.settle()
  const correction = { kind: 'revoke' as const, nominationId: omars }
  await correctResult(test.world, test.actor('dana'), { ...act(), reason: 'Not theirs', correction })
  await test.settle()
  for (const by of ['dana', 'omar'] as const) {
    const books = JSON.parse(await exported(test, by))
    expect(books.withheld).toEqual(by === 'dana' ? [] : ['mentor'])
    expect(faultsIn(books)).toEqual([])
  }
})

test('J2 who reads what of an award that is kept from an owner is not in their file, the others can be checked', async () => {
  const test = await createTestWorld({
    awards: [award({ judgesEach: 2 }), award({ id: 'brave', judgesEach: 2 })],
  })
  await nominated(test, 'omar', {})
  await nominated(test, 'ana', { awardId: 'brave', nominees: ['cleo'] })
  await closed(test)
  const told = async (by: 'dana' | 'omar') => {
    const books = JSON.parse(await exported(test, by))
    expect(faultsIn(books)).toEqual([])
    const entries: { what?: { kind: string; awards: { awardId: string }[] } }[] = books.chain.entries
    return entries.flatMap(({ what }) =>
      what?.kind === 'assigned' ? what.awards.map(({ awardId }) => awardId) : [],
    )
  }
  expect((await told('dana')).sort()).toEqual(['brave', 'mentor'])
  expect(await told('omar')).toEqual(['brave'])
})

test('J1 an exported cycle holds no judge’s note and no reason for an interest', async () => {
  const file = await exported(await eventfulCycle())
  expect(file).not.toContain(privateNote)
  expect(file).not.toContain(privateReason)
})
