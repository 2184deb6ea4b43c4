import { expect, test } from 'vitest'
import { showRanking } from '#core/judging/deliberate.ts'
import { changeAward, createAward } from '#core/programs/change-award.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import { orderAwards } from '#core/programs/order-awards.ts'
import { awardContent, settings } from '#tests/core/programs/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { closed } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, type Name, programId, type TestWorld } from '#tests/support/test-world.ts'

const idsOf = (awards: readonly { id: string }[]) => awards.map(({ id }) => id)
const seenBy = async ({ world, actor }: TestWorld, by: Name) => {
  const [program] = await listPrograms(world, actor(by))
  return idsOf(program?.awards ?? [])
}
const ordered = (
  { world, actor }: TestWorld,
  seen: string[],
  awards: string[],
  { by = 'dana' as Name, commandId = nextCommand() } = {},
) => orderAwards(world, actor(by), { programId, commandId, seen, awards })

const before = ['brave', 'certified', 'mentor']
const after = ['mentor', 'brave', 'certified']

test('P13 everybody sees the awards in the order in which an owner put them, and so does who decides', async () => {
  const test = await createTestWorld()
  expect(await seenBy(test, 'ana')).toEqual(before)
  const { awards } = await ordered(test, before, after)
  expect(idsOf(awards)).toEqual(after)
  expect(await seenBy(test, 'ana')).toEqual(after)
  await closed(test)
  const ranking = await showRanking(test.world, test.actor('dana'), cycleId)
  expect(ranking.awards.map(({ award }) => award.id)).toEqual(after)
})

test('P13 an award that came since stands last; one that is changed stays where it is', async () => {
  const test = await createTestWorld()
  await ordered(test, before, after)
  const input = { programId, commandId: nextCommand(), content: awardContent({ name: 'The newest' }) }
  const { id } = await createAward(test.world, test.actor('dana'), input)
  const change = {
    programId,
    awardId: 'mentor',
    commandId: nextCommand(),
    revision: 1,
    content: awardContent(),
  }
  await changeAward(test.world, test.actor('dana'), change)
  expect(await seenBy(test, 'ana')).toEqual([...after, id])
})

test('P2 P13 who puts awards in order is told where they stand otherwise, or are others, by now', async () => {
  const test = await createTestWorld()
  await ordered(test, before, after)
  await refused(() => ordered(test, before, before.toReversed(), { by: 'omar' }), 'stale')
  await refused(() => ordered(test, after, after.slice(1)), 'stale')
  await refused(() => ordered(test, after, [...after.slice(1), 'unknown']), 'stale')
  expect(await seenBy(test, 'ana')).toEqual(after)
})

test('P13 the same command again is the same order, and only owners give it', async () => {
  const test = await createTestWorld()
  const commandId = nextCommand()
  await ordered(test, before, after, { commandId })
  expect(idsOf((await ordered(test, before, after, { commandId })).awards)).toEqual(after)
  await refused(() => ordered(test, after, before, { by: 'ana' }), 'not_owner')
})

test('P13 putting awards in order takes nothing from who is editing one', async () => {
  const test = await createTestWorld()
  const { revision } = (await settings(test)).awards.find(({ id }) => id === 'mentor') ?? { revision: 0 }
  await ordered(test, before, after)
  const content = awardContent({ name: 'Renamed' })
  const change = { programId, awardId: 'mentor', commandId: nextCommand(), revision, content }
  expect((await changeAward(test.world, test.actor('omar'), change)).name).toBe('Renamed')
})
