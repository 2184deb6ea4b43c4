import { expect, test } from 'vitest'
import { planCeremony } from '#core/ceremony/plan-ceremony.ts'
import { setJudges } from '#core/cycles/set-judges.ts'
import type { Directory, DirectoryPerson } from '#core/ports.ts'
import { changeAward } from '#core/programs/change-award.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { Refusal } from '#core/refusal.ts'
import { awardContent, settings } from '#tests/core/programs/steps.ts'
import { award, nextCommand } from '#tests/support/builders.ts'
import { closed, decided, decidedCycle, judgedCycle, sampleDecision } from '#tests/support/judged-cycle.ts'
import {
  createTestWorld,
  cycleId,
  type Name,
  programId,
  sampleAwards,
  type TestWorld,
} from '#tests/support/test-world.ts'

/** The same world after these people have left. */
function without(test: TestWorld, ...left: Name[]): TestWorld {
  const gone = left.map((name) => test.actor(name).oid)
  const directory: Directory = {
    ...test.world.directory,
    find: async (asker, oid) => (gone.includes(oid) ? undefined : test.world.directory.find(asker, oid)),
  }
  return test.process({ directory })
}

/** The same world, whose directory says so of these people. */
function said(test: TestWorld, what: Partial<DirectoryPerson>, ...people: Name[]): TestWorld {
  const meant = people.map((name) => test.actor(name).oid)
  const find: Directory['find'] = async (asker, oid) => {
    const found = await test.world.directory.find(asker, oid)
    return found && meant.includes(oid) ? { ...found, ...what } : found
  }
  return test.process({ directory: { ...test.world.directory, find } })
}

const judges = (awardId: string, ...judges: Name[]) => ({
  cycleId,
  commandId: nextCommand(),
  awardId,
  judges,
})

async function gapsOf(test: TestWorld) {
  const { gaps } = await settings(test)
  return gaps?.map(({ duty, person, ...of }) => [duty, person?.name, ...Object.values(of)])
}

/** One award, whose usual judges and those of the cycle are Judy and Jack. */
async function oneAward(): Promise<TestWorld> {
  const test = await createTestWorld({ awards: sampleAwards.slice(0, 1) })
  const { id: awardId } = sampleAwards[0] ?? { id: '' }
  const content = awardContent({ judges: ['judy', 'jack'] })
  const change = { programId, awardId, commandId: nextCommand(), revision: 1, content }
  await changeAward(test.world, test.actor('dana'), change)
  await setJudges(test.world, test.actor('dana'), judges('mentor', 'judy', 'jack'))
  return test
}

test('P5 where everybody is there, there is no gap', async () => {
  expect(await gapsOf(await oneAward())).toEqual([])
})

test('P5 a leaver’s duties show as gaps: as owner, as judge, as host', async () => {
  const test = await oneAward()
  const plan = {
    cycleId,
    commandId: nextCommand(),
    title: 'Winter laurels',
    startsAt: 1,
    hosts: ['hana', 'hugo'],
  }
  const { id: ceremonyId } = await planCeremony(test.world, test.actor('dana'), plan)
  expect(await gapsOf(without(test, 'omar', 'jack', 'hugo', 'ana'))).toEqual([
    ['owner', 'Omar'],
    ['judge', 'Jack', 'mentor'],
    ['judge', 'Jack', 'mentor', cycleId],
    ['host', 'Hugo', ceremonyId, 'Winter laurels'],
  ])
})

test('P5 whose account is disabled has left, though the directory still knows them', async () => {
  const gaps = await gapsOf(said(await oneAward(), { left: true }, 'jack'))
  expect(gaps).toEqual([
    ['judge', 'Jack', 'mentor'],
    ['judge', 'Jack', 'mentor', cycleId],
  ])
})

test('P5 a guest’s duties are gaps, as guests watch: a program of guests alone has no owner', async () => {
  const { gaps } = await settings(said(await oneAward(), { guest: true }, 'dana', 'omar'))
  expect(gaps).toMatchObject([
    { duty: 'owner', person: { name: 'Dana' }, guest: true },
    { duty: 'owner', person: { name: 'Omar' }, guest: true },
  ])
})

test('P5 an award that nobody judges is a gap, in the cycle and from the next one on', async () => {
  const test = await createTestWorld({ awards: sampleAwards.slice(0, 1) })
  await setJudges(test.world, test.actor('dana'), judges('mentor'))
  expect(await gapsOf(test)).toEqual([
    ['judge', undefined, 'mentor'],
    ['judge', undefined, 'mentor', cycleId],
  ])
  const voted = await createTestWorld({ awards: [award({ decidedBy: 'vote' })] })
  await setJudges(voted.world, voted.actor('dana'), judges('mentor'))
  expect(await gapsOf(voted)).toEqual([])
})

test('P5 duties of what is decided are no gaps any more', async () => {
  const test = await createTestWorld()
  await decidedCycle(test)
  const gaps = await gapsOf(without(test, 'judy'))
  expect(gaps?.filter((gap) => gap.includes(cycleId))).toEqual([])
})

test('P5 an award decided while others are still judged is no gap, as its judges can’t be named anew', async () => {
  const test = await createTestWorld()
  const [mentor] = sampleDecision(await judgedCycle(test))
  if (mentor) await decided(test, [mentor])
  const gaps = await gapsOf(without(test, 'judy'))
  expect(gaps?.filter((gap) => gap.includes(cycleId))).toEqual([
    ['judge', 'Judy', 'brave', cycleId],
    ['judge', 'Judy', 'certified', cycleId],
  ])
})

test('P5 where the directory does not answer, gaps are not known rather than none', async () => {
  const test = await oneAward()
  const find = async () => {
    throw new Refusal('unavailable', 'The directory does not answer.')
  }
  const asked = test.process({ directory: { ...test.world.directory, find } })
  expect((await settings(asked)).gaps).toBeUndefined()
})

test('P5 judges are named for one cycle until it is decided, and the books tell', async () => {
  const test = await createTestWorld()
  await closed(test)
  const { judges: panels } = await setJudges(test.world, test.actor('dana'), judges('mentor', 'judy', 'ida'))
  expect(panels.find(({ awardId }) => awardId === 'mentor')?.judges.map(({ name }) => name)).toEqual([
    'Judy',
    'Ida',
  ])
  expect(panels.find(({ awardId }) => awardId === 'brave')?.judges).toHaveLength(3)
})

test('P5 who was erased is gone, without the directory being asked', async () => {
  const test = await oneAward()
  const erasing = { personId: 'jack', commandId: nextCommand() }
  await erasePerson(test.world, test.actor('dana'), erasing)
  const asked: string[] = []
  const find: Directory['find'] = async (asker, oid) => {
    asked.push(oid)
    return test.world.directory.find(asker, oid)
  }
  expect(await gapsOf(test.process({ directory: { ...test.world.directory, find } }))).toEqual([
    ['judge', '', 'mentor'],
    ['judge', '', 'mentor', cycleId],
  ])
  expect(asked).not.toContain('')
})

test('P5 the directory is asked for a few people at a time', async () => {
  const test = await createTestWorld()
  let asking = 0
  let most = 0
  const find: Directory['find'] = async (asker, oid) => {
    most = Math.max(most, ++asking)
    const found = await test.world.directory.find(asker, oid)
    asking--
    return found
  }
  const judged: Name[] = ['ana', 'ben', 'cleo', 'emil', 'fay', 'gus', 'ida', 'kim']
  await setJudges(test.world, test.actor('dana'), judges('mentor', ...judged))
  expect(await gapsOf(test.process({ directory: { ...test.world.directory, find } }))).toBeDefined()
  expect(most).toBe(5)
})
