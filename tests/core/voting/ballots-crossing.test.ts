import * as fc from 'fast-check'
import { describe, expect, inject, test } from 'vitest'
import type { RowStore, World } from '#core/ports.ts'
import { type BallotBoxes, createBallotBoxes } from '#core/voting/ballot-boxes.ts'
import type { Ballot, Count } from '#core/voting/ballots.ts'
import { countVote, sealVote } from '#core/voting/close-vote.ts'
import type { Round } from '#core/voting/rows.ts'
import { createAzureRows } from '#service/storage/azure-rows.ts'
import { boxesOver, expectJust, first, newRound, worldOver } from '#tests/core/voting/rounds.ts'
import { Crash, crashingRows } from '#tests/support/crashing-rows.ts'
import { createMemoryRows } from '#tests/support/memory-rows.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import { start } from '#tests/support/test-world.ts'
import { type Fate, unsureRows } from '#tests/support/unsure-rows.ts'
import { castAt, choose, type Deliver, newVoter } from '#tests/support/voters.ts'

/** Of a process that is asked what stands so seldom that it looks each time. */
function lookingBoxesOver(rows: RowStore): BallotBoxes {
  let now = start
  return createBallotBoxes({ rows, now: () => (now += 300) })
}

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
