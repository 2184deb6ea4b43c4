import { batchesAfter } from '#core/voting/ballot-box.ts'
import type { Ballot, BallotAnswer } from '#core/voting/ballots.ts'
import { countVote, sealVote } from '#core/voting/close-vote.ts'
import { placesOf, type Round } from '#core/voting/rows.ts'
import { type Employee, hire, openCompany } from '#tests/bench/stored-company.ts'
import {
  buildServiceProcess,
  endAll,
  type MortalService,
  prepareService,
} from '#tests/service/outbox/mortal-service.ts'
import type { Company } from '#tests/support/company.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import { createSigner, type Signer } from '#tests/support/tokens.ts'
import { choose, type Deliver, isJust, newVoter, type Voter } from '#tests/support/voters.ts'

/** Each message is delivered four times, to either of two processes. */
const deliveries = 4
/** How many voters are at it at a time. */
const atATime = 40
/** After how many of its writes a process dies, so that it dies in the midst of things. */
const writesALife = 6

export type Outcome = {
  voters: number
  messages: number
  kills: number
  /** Acknowledged, and neither this nor a later choice counted. */
  lost: number
  /** Counted for nobody who voted, or more often than once. */
  invented: number
  /** Voters whose choice came after the closing, and who were told so. */
  late: number
  /** What was counted at once after closing, and what lies there after everything has arrived, differ by so many. */
  afterClosing: number
}

/** A vote over the real service, in two processes that are killed at their writes, over and over, and started again. */
export async function underKills(storage: string, voters: number, kills: number): Promise<Outcome> {
  await buildServiceProcess()
  const { company, rows, settings } = await openCompany(storage)
  const { ceremonyId } = await cycleAt(company, 'voting')
  const signer = await createSigner()
  const people = await hire(company, voters)
  const round: Round = { tenant: company.tenant, ceremonyId, segmentId: 'mentor', round: 1 }
  const processes = createProcesses({ ...settings, jwks: signer.jwks }, company.tenant, kills)
  try {
    await processes.start()
    const electorate = people.map(({ id }) => newVoter(id))
    const delivering = createDelivery(company, ceremonyId, signer, people, processes)
    const half = Math.floor(voters / 2)
    await inLanes(electorate, async (voter, at) => {
      for (let choice = 0; choice < 2 || !processes.areDone(); choice++)
        await choose(voter, String((at + choice) % 2), delivering.deliver)
    })
    // Half of them change their choice once more while the vote is closed under their hands.
    const changing = inLanes(electorate.slice(half), (voter, at) =>
      choose(voter, String(at % 2), delivering.deliver),
    )
    await sealVote({ rows }, round)
    const { turnout, ballots } = await countVote({ rows }, round)
    await changing
    await delivering.settled()
    const after = await countVote({ rows }, round)
    const found = await chosen(rows, round)
    return {
      voters,
      messages: delivering.messages(),
      kills: processes.kills(),
      lost: electorate.filter((voter) => !isJust(voter, found.get(voter.name))).length,
      invented: Math.abs(after.turnout - electorate.filter(({ name }) => found.has(name)).length),
      late: electorate.filter(({ late }) => late).length,
      afterClosing:
        Math.abs(after.turnout - turnout) +
        ['0', '1'].reduce((sum, one) => sum + Math.abs((after.ballots[one] ?? 0) - (ballots[one] ?? 0)), 0),
    }
  } finally {
    await endAll()
  }
}

/** Two processes, each of which is killed at one of its writes and started again, as long as kills are left. */
function createProcesses(
  settings: Parameters<ReturnType<typeof prepareService>['start']>[0],
  tenant: string,
  wanted: number,
) {
  let killed = 0
  let armed = 0
  let lives = 0
  const urls: string[] = ['', '']

  async function live(at: number, prepared = prepareService()): Promise<void> {
    const service: MortalService = await prepared.start(settings)
    urls[at] = service.url
    lives += 1
    if (armed >= wanted) return
    const moment = ++armed % 2 ? 'before' : 'after'
    const next = prepareService()
    await service.arm({ tenant, write: writesALife, moment, counts: 'publishing' })
    void relive(service, at, next)
  }

  async function relive(service: MortalService, at: number, next: ReturnType<typeof prepareService>) {
    if ((await service.outcome) !== 'killed') return
    killed += 1
    await live(at, next)
  }

  return {
    start: async () => void (await Promise.all([live(0), live(1)])),
    url: (at: number) => urls[at % 2] ?? '',
    kills: () => killed,
    /** Nobody is killed any more, and both are there. */
    areDone: () => killed === wanted && lives === wanted + 2,
  }
}

function createDelivery(
  { tenant }: Company,
  ceremonyId: string,
  signer: Signer,
  people: Employee[],
  processes: ReturnType<typeof createProcesses>,
) {
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (voter: string) => {
    const person = people.find(({ id }) => id === voter) as Employee
    const token = tokens.get(voter) ?? signer.sign({ ...person, tenant, guest: false })
    tokens.set(voter, token)
    return token
  }
  const echoes = new Set<Promise<unknown>>()
  let messages = 0
  let delivered = 0

  async function post({ voter, ...ballot }: Ballot, at: number): Promise<BallotAnswer | 'unknown'> {
    messages += 1
    try {
      const response = await fetch(`${processes.url(at)}/api/ceremonies/${ceremonyId}/ballots`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(voter)}` },
        body: JSON.stringify({ ...ballot, segmentId: 'mentor', round: 1 }),
        signal: AbortSignal.timeout(10_000),
      })
      return answerIn(response.ok, (await response.json()) as Told)
    } catch {
      // Nobody there for the moment, or gone before answering.
      return 'unknown'
    }
  }

  const deliver: Deliver = async (ballot) => {
    // Each to the other process than the one before, and each voter’s first to either.
    const first = delivered++
    const copies = Array.from({ length: deliveries }, (_, at) => post(ballot, first + at))
    for (const copy of copies) echoes.add(copy.finally(() => echoes.delete(copy)))
    const answer = await copies[0]
    // Long enough for a process to be there again.
    if (answer === 'unknown') await new Promise((resolve) => setTimeout(resolve, 300))
    return answer ?? 'unknown'
  }
  return { deliver, messages: () => messages, settled: () => Promise.all(echoes) }
}

type Told = { taken?: boolean; number?: number; option?: string; code?: string }

function answerIn(ok: boolean, { taken, number = 0, option = '', code }: Told): BallotAnswer | 'unknown' {
  const standing = { number, option }
  if (ok) return { kind: taken ? 'counted' : 'outdated', standing }
  if (code === 'vote_closed') return { kind: 'late', standing: { number: 0 } }
  if (code === 'unavailable') return 'unknown'
  throw new Error(`A ballot was refused: ${code}`)
}

/** What lies there of each voter. */
async function chosen(
  rows: Parameters<typeof countVote>[0]['rows'],
  round: Round,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const place of placesOf(round))
    for await (const { ballots } of batchesAfter({ rows }, place, 0))
      for (const { voter, option } of ballots) found.set(voter, option)
  return found
}

async function inLanes(voters: Voter[], act: (voter: Voter, at: number) => Promise<void>): Promise<void> {
  const left = voters.entries()
  const lane = async () => {
    for (const [at, voter] of left) await act(voter, at)
  }
  await Promise.all(Array.from({ length: atATime }, lane))
}
