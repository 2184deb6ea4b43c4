import { createBallotBoxes } from '#core/voting/ballot-boxes.ts'
import { startAzurite } from '#local/azurite.ts'
import { createAzureRows } from '#service/storage/azure-rows.ts'
import { type Outcome, underKills } from '#tests/bench/ballots/under-kills.ts'
import { openBaseline } from '#tests/bench/baselines/ballots/create-entity.ts'
import type { Bench, Figure } from '#tests/bench/bench.ts'

const voters = 2_000
/** Ten seconds of voting each, in turns with the baseline. */
const rounds = 5
const roundMs = 2_000
const killing = { voters: 300, kills: 8 }

/** Rule C7: what is acknowledged is stored and counts, and how many ballots are taken a second. */
export const ballotsBench: Bench = {
  name: 'ballots',
  about: `${voters} voters who choose again as soon as they are answered, for ${(rounds * roundMs) / 1_000} s on real storage (Azurite)`,
  async run() {
    const azurite = await startAzurite({ folder: 'memory' })
    try {
      const rated = await rate(azurite.connectionString)
      return [rated, ...justice(await underKills(azurite.connectionString, killing.voters, killing.kills))]
    } finally {
      await azurite.stop()
    }
  },
}

function justice({ voters, messages, kills, lost, invented, late, afterClosing }: Outcome): Figure[] {
  const detail = `${voters} voters, ${messages} messages to two processes killed ${kills} times, ${late} voters told that they came late`
  return [
    { what: 'last acknowledged choices not counted', measured: lost, goal: 0, detail },
    { what: 'ballots counted that nobody sent', measured: invented, goal: 0 },
    { what: 'ballots counted after closing', measured: afterClosing, goal: 0 },
  ]
}

async function rate(connectionString: string): Promise<Figure> {
  const rows = createAzureRows({ connectionString })
  await rows.ensureTables()
  const boxes = createBallotBoxes({ rows, now: () => Date.now() })
  const createEntity = await openBaseline(connectionString, 'Bare')
  const vote = { tenant: 'contoso', ceremonyId: 'gala', segmentId: 'mentor' }
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const taken = await everybody(async (voter, choice) => {
      const ballot = { voter, option: String(choice % 3), after: choice, commandId: `choice-${choice}` }
      const { kind } = await boxes.cast({ ...vote, round }, ballot)
      if (kind !== 'counted') throw new Error(`A ballot was ${kind}.`)
    })
    const created = await everybody(async (voter, choice) => {
      await createEntity(`round-${round}`, `${voter}-${choice}`, String(choice % 3))
    })
    // The first only warms up.
    if (round === 0) continue
    ours.push(taken)
    bare.push(created)
  }
  const ratios = ours.map((taken, round) => taken / (bare[round] ?? Number.NaN))
  return {
    what: 'ballots acknowledged ÷ bare createEntity, both with all voters at once',
    measured: median(ratios),
    goal: 5,
    atLeast: true,
    detail: `${Math.round(median(ours))} ÷ ${Math.round(median(bare))} a second`,
  }
}

/** Everybody chooses, and chooses again once answered. @returns answers a second */
async function everybody(choose: (voter: string, choice: number) => Promise<void>): Promise<number> {
  const started = performance.now()
  let answered = 0
  const one = async (voter: string) => {
    for (let choice = 0; performance.now() - started < roundMs; choice++) {
      await choose(voter, choice)
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: voters }, (_, at) => one(`voter${at}`)))
  return (answered * 1_000) / (performance.now() - started)
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
