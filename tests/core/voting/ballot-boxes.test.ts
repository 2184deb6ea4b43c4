import * as fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import { type RowStore, type World } from '#core/ports.ts'
import { batchesAfter } from '#core/voting/ballot-box.ts'
import { type BallotBoxes, createBallotBoxes } from '#core/voting/ballot-boxes.ts'
import type { Ballot, Count } from '#core/voting/ballots.ts'
import { countVote, sealVote } from '#core/voting/close-vote.ts'
import { placeOf, placesOf, type Round } from '#core/voting/rows.ts'
import { createAzureRows } from '#service/storage/azure-rows.ts'
import { atEveryCrash, Crash, crashingRows } from '#tests/support/crashing-rows.ts'
import { createMemoryRows } from '#tests/support/memory-rows.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import { createTestWorld, start } from '#tests/support/test-world.ts'
import { type Fate, unsureRows } from '#tests/support/unsure-rows.ts'
import { castAt, choose, type Deliver, isJust, newVoter, type Voter } from '#tests/support/voters.ts'

let rounds = 0
const newRound = (): Round => ({
  tenant: 'contoso',
  ceremonyId: `gala-${++rounds}-${process.pid}`,
  segmentId: 'mentor',
  round: 1,
})

/** Only what the ballots need of a world. */
const worldOver = (rows: RowStore) => ({ rows, now: () => start })
const boxesOver = (rows: RowStore) => createBallotBoxes(worldOver(rows))

/** Of a process that is asked what stands so seldom that it looks each time. */
function lookingBoxesOver(rows: RowStore): BallotBoxes {
  let now = start
  return createBallotBoxes({ rows, now: () => (now += 300) })
}

const first = (voter: string, option: string): Ballot => ({
  voter,
  option,
  after: 0,
  commandId: `${voter}-command`,
})

function votersOfOneShard(round: Round, many: number): string[] {
  const names = Array.from({ length: 100 }, (_, at) => `voter${at}`)
  const { partition } = placeOf(round, 'voter0')
  return names.filter((name) => placeOf(round, name).partition === partition).slice(0, many)
}

/** What a round's ballots say of each voter, as stored. */
async function chosen(rows: RowStore, round: Round): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const place of placesOf(round))
    for await (const { ballots } of batchesAfter(worldOver(rows), place, 0))
      for (const { voter, option } of ballots) found.set(voter, option)
  return found
}

/** Rule C7 of a whole round: everybody's ballot as it should be, one each, and the count of just these. */
async function expectJust(rows: RowStore, round: Round, voters: Voter[]): Promise<void> {
  const found = await chosen(rows, round)
  for (const voter of voters)
    expect(isJust(voter, found.get(voter.name)), `${JSON.stringify(voter)} → ${found.get(voter.name)}`).toBe(
      true,
    )
  expect([...found.keys()].filter((name) => voters.every((voter) => voter.name !== name))).toEqual([])
  const { turnout, ballots } = await countVote(worldOver(rows), round)
  expect(turnout).toBe(found.size)
  for (const [option, number] of Object.entries(ballots))
    expect([...found.values()].filter((one) => one === option)).toHaveLength(number)
}

test('C7 many who vote at one moment are stored in one commit for each shard', async () => {
  const { rows } = await createTestWorld()
  const round = newRound()
  let commits = 0
  const counted = {
    ...rows,
    commit: (...asked: Parameters<RowStore['commit']>) => (commits++, rows.commit(...asked)),
  }
  const boxes = boxesOver(counted)
  const names = Array.from({ length: 500 }, (_, at) => `voter${at}`)
  const answers = await Promise.all(names.map((name) => boxes.cast(round, first(name, '0'))))
  expect(answers.every(({ kind }) => kind === 'counted')).toBe(true)
  expect(commits).toBe(16)
  expect((await chosen(rows, round)).size).toBe(500)
})

test('C7 a vote is not counted before all its gates are sealed', async () => {
  const { world } = await createTestWorld()
  const round = newRound()
  await expect(countVote(world, round)).rejects.toThrow('unsealed')
  await sealVote(world, round)
  expect(await countVote(world, round)).toEqual({ turnout: 0, ballots: {} })
})

test('C7 after sealing nobody’s ballot is taken, at any process, and each is told so', async () => {
  const { rows, world } = await createTestWorld()
  const round = newRound()
  const [one, other] = [boxesOver(rows), boxesOver(rows)]
  await one.cast(round, first('ana', '0'))
  await sealVote(world, round)
  for (const boxes of [one, other, boxesOver(rows)]) {
    const change = { voter: 'ana', option: '1', after: 1, commandId: 'later' }
    const standing = { number: 1, option: '0' }
    expect(await boxes.cast(round, change)).toEqual({ kind: 'late', standing })
    expect(await boxes.cast(round, first('ana', '0'))).toEqual({ kind: 'counted', standing })
    expect(await boxes.cast(round, first('ben', '0'))).toEqual({ kind: 'late', standing: { number: 0 } })
  }
  await sealVote(world, round)
  expect(await countVote(world, round)).toEqual({ turnout: 1, ballots: { 0: 1 } })
})

test('C7 a batch that a slow process decided before sealing is not stored after it', async () => {
  const { rows, world } = await createTestWorld()
  const round = newRound()
  const slow = boxesOver({
    ...rows,
    async commit(place, writes) {
      await sealVote(world, round)
      await rows.commit(place, writes)
    },
  })
  expect((await slow.cast(round, first('ana', '0'))).kind).toBe('late')
  expect(await countVote(world, round)).toEqual({ turnout: 0, ballots: {} })
})

test('C7 a batch that storage does not answer for is read back, and answered as what became of it', async () => {
  for (const fate of ['lost', 'stored', 'stored later'] as const) {
    const rows = createMemoryRows()
    const round = newRound()
    const later: (() => Promise<void>)[] = []
    const boxes = boxesOver(unsureRows(rows, [fate], (work) => void later.push(work)))
    const voters = votersOfOneShard(round, 2)
    const answers = await Promise.all(voters.map((voter) => boxes.cast(round, first(voter, '0'))))
    expect(answers.map(({ kind }) => kind)).toEqual(['counted', 'counted'])
    for (const work of later) await work()
    expect(await chosen(rows, round)).toEqual(new Map(voters.map((voter) => [voter, '0'])))
  }
})

test('C7 who can’t be told whether their ballot was stored is told nothing else', async () => {
  const rows = createMemoryRows()
  const round = newRound()
  const boxes = boxesOver(unsureRows(rows, ['lost', 'lost', 'lost'], () => {}))
  expect(await castAt(boxes, round, first('ana', '0'))).toBe('unknown')
  expect(await castAt(boxes, round, first('ana', '0'))).toMatchObject({ kind: 'counted' })
})

test('C7 a process that dies at any of its writes has stored what it acknowledged', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const { rows, world } = await createTestWorld()
    const round = newRound()
    const voters = ['ana', 'ben', 'cleo', 'emil', 'fay'].map(newVoter)
    const dying = boxesOver(crashingRows(rows, point))
    await doing(() =>
      Promise.all(
        voters.map((voter, at) => choose(voter, String(at % 2), async (ballot) => dying.cast(round, ballot))),
      ),
    )
    const next = boxesOver(rows)
    for (const voter of voters.slice(1)) await choose(voter, '2', (ballot) => next.cast(round, ballot))
    await sealVote(world, round)
    await expectJust(rows, round, voters)
    for (const voter of voters.slice(1)) expect(voter.acknowledged?.option).toBe('2')
  })
  expect(crashes).toBeGreaterThan(5)
})

/** A whole vote, as fast-check makes it up. */
const story = fc.record({
  /** What each voter chooses, one after the other. */
  choices: fc.array(fc.array(fc.constantFrom('0', '1', '2'), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  }),
  /** How often and where each message arrives, over and over. */
  deliveries: fc.array(fc.array(fc.nat(1), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 7 }),
  /** Where a voter's screen is opened anew as a message of theirs is sent, over and over. */
  reloads: fc.array(fc.option(fc.nat(1)), { minLength: 1, maxLength: 5 }),
  fates: fc.array(fc.constantFrom<Fate>('answered', 'answered', 'lost', 'stored', 'stored later'), {
    maxLength: 8,
  }),
  crash: fc.record({ commit: fc.integer({ min: 1, max: 6 }), moment: fc.constantFrom('before', 'after') }),
  /** Closed after so many messages. */
  closes: fc.integer({ min: 1, max: 25 }),
})

type Told = typeof story extends fc.Arbitrary<infer T> ? T : never

describe.each([
  { name: 'in memory', runs: 150, open: async (): Promise<RowStore> => createMemoryRows() },
  { name: 'on embedded storage', runs: 4, open: openAzure },
])('ballots $name', ({ runs, open }) => {
  test('C7 whatever crosses, dies, is lost, or comes again: each voter’s last acknowledged choice counts, once', async () => {
    const rows = await open()
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), story, async (scheduler, told) => {
        const round = newRound()
        await scheduler.waitFor(live(rows, scheduler, round, told))
      }),
      { numRuns: runs },
    )
  }, 120_000)
})

async function live(
  rows: RowStore,
  scheduler: fc.Scheduler,
  round: Round,
  { choices, deliveries, reloads, fates, crash, closes }: Told,
): Promise<void> {
  const later: (() => Promise<void>)[] = []
  const network = unsureRows(rows, [...fates], (work) => void later.push(work))
  const slow = scheduledRows(network, scheduler)
  const processes: BallotBoxes[] = [lookingBoxesOver(crashingRows(slow, crash)), lookingBoxesOver(slow)]
  const voters = choices.map((_, at) => newVoter(`voter${at}`))
  let messages = 0
  const closing: Promise<Count>[] = []

  const castTo = async (at: number, ballot: Ballot) => {
    const answer = await castAt(processes[at] as BallotBoxes, round, ballot)
    if (answer !== 'died') return answer
    processes[at] = lookingBoxesOver(slow)
    return 'unknown' as const
  }
  const reload = async (at: number, name: string) => {
    const acknowledged = voters.find((voter) => voter.name === name)?.acknowledged?.number ?? 0
    const told = await processes[at]?.standing(round, name).catch(unlessCrash)
    expect(told?.number ?? acknowledged).toBeGreaterThanOrEqual(acknowledged)
  }
  const deliver: Deliver = async (ballot) => {
    const ways = deliveries[messages++ % deliveries.length] ?? [0]
    if (messages === closes) closing.push(close(worldOver(scheduledRows(rows, scheduler)), round))
    const reloaded = reloads[messages % reloads.length] ?? undefined
    if (reloaded !== undefined)
      echoes.push(scheduler.schedule(Promise.resolve()).then(() => reload(reloaded, ballot.voter)))
    const arriving = ways.map((at) => scheduler.schedule(Promise.resolve()).then(() => castTo(at, ballot)))
    // The others arrive whenever they do; nobody waits for them.
    const answer = await arriving[0]
    echoes.push(...arriving)
    return answer ?? 'unknown'
  }
  const echoes: Promise<unknown>[] = []
  await Promise.all(
    voters.map(async (voter, at) => {
      for (const option of choices[at] ?? []) await choose(voter, option, deliver)
    }),
  )
  await Promise.all(echoes)
  const counts = await Promise.all(closing)
  for (const work of later) await work()
  // What was counted once is what is counted ever after.
  const count = await close(worldOver(rows), round)
  for (const before of counts) expect(before).toEqual(count)
  await expectJust(rows, round, voters)
  expect((await boxesOver(rows).cast(round, first('too-late', '0'))).kind).toBe('late')
  await expectJust(rows, round, voters)
}

function unlessCrash(error: unknown): undefined {
  if (!(error instanceof Crash)) throw error
}

async function close(world: Pick<World, 'rows'>, round: Round): Promise<Count> {
  await sealVote(world, round)
  return countVote(world, round)
}

async function openAzure(): Promise<RowStore> {
  const rows = createAzureRows({ connectionString: inject('storage'), tablePrefix: `V${process.pid}` })
  await rows.ensureTables()
  return rows
}
