import type { World } from '#core/ports.ts'
import { createBallotBox } from './ballot-box.ts'
import type { Ballot, BallotAnswer, Standing } from './ballots.ts'
import { placeOf, type Round } from './rows.ts'

/** What was cast and waits for its answer. */
type Waiting = {
  ballot: Ballot
  answer: (answer: BallotAnswer) => void
  fail: (error: unknown) => void
}

type Line = { box: ReturnType<typeof createBallotBox>; waiting: Waiting[]; moving: boolean }

/** Ballots stored together. */
const batchSize = 99
/** Shards whose ballots a process keeps in memory. */
const kept = 256

export type BallotBoxes = {
  /**
   * Casts a ballot together with those of others that are waiting: while one batch is being stored, the next gathers.
   * Answered only once it is stored (rule C7).
   * @throws StorageUnavailable where it can't be told whether it was: to be cast again as it is
   */
  cast(round: Round, ballot: Ballot): Promise<BallotAnswer>
  /** What stands for a voter, or stood a moment ago: ten thousand who come back at once cost a few reads. */
  standing(round: Round, voter: string): Promise<Standing>
}

const ofWorlds = new WeakMap<World, BallotBoxes>()

/** A process' ballot boxes. */
export function boxesOf(world: World): BallotBoxes {
  const found = ofWorlds.get(world) ?? createBallotBoxes(world)
  ofWorlds.set(world, found)
  return found
}

/** The ballot boxes of a process: one line of waiting ballots for each shard. */
export function createBallotBoxes(world: Pick<World, 'rows' | 'now'>): BallotBoxes {
  const lines = new Map<string, Line>()

  function lineOf(round: Round, voter: string): Line {
    const place = placeOf(round, voter)
    const line = lines.get(place.partition) ?? {
      box: createBallotBox(world, place),
      waiting: [],
      moving: false,
    }
    // The one used last comes last.
    lines.delete(place.partition)
    lines.set(place.partition, line)
    return line
  }

  function forgetOldest(): void {
    for (const [key, { moving }] of lines) {
      if (lines.size <= kept) return
      if (!moving) lines.delete(key)
    }
  }

  return {
    cast: (round, ballot) =>
      new Promise((answer, fail) => {
        const line = lineOf(round, ballot.voter)
        line.waiting.push({ ballot, answer, fail })
        if (!line.moving) void move(line).then(forgetOldest)
      }),
    standing: (round, voter) => lineOf(round, voter).box.standing(voter).finally(forgetOldest),
  }
}

async function move(line: Line): Promise<void> {
  line.moving = true
  // Those cast at this moment go together.
  await Promise.resolve()
  while (line.waiting.length > 0) await castTogether(line.box, line.waiting.splice(0, batchSize))
  line.moving = false
}

async function castTogether(box: Line['box'], batch: Waiting[]): Promise<void> {
  try {
    const answers = await box.cast(batch.map(({ ballot }) => ballot))
    for (const [at, { answer }] of batch.entries()) answer(answers[at] as BallotAnswer)
  } catch (error) {
    for (const { fail } of batch) fail(error)
  }
}
