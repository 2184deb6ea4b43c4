import { setTimeout as wait } from 'node:timers/promises'
import { startAzurite } from '#local/azurite.ts'
import { type Audience, gather } from '#tests/bench/announce/audience.ts'
import type { Settings } from '#tests/bench/announce/laurels.ts'
import type { Report, Wanted } from '#tests/bench/announce/teams.ts'
import type { Bench, Figure } from '#tests/bench/bench.ts'
import { quantile } from '#tests/bench/crowd/crowd.ts'
import { type BenchServer, startBenchServer } from '#tests/bench/server-process.ts'
import { openCompany } from '#tests/bench/stored-company.ts'

const perSecond = 50
const rounds = Number(process.env['ROUNDS'] ?? 5)
const recipients = Number(process.env['RECIPIENTS'] ?? 1_000)
const long = Number(process.env['RECIPIENTS'] ?? 10_000)
const killEveryMs = 20_000

/** Telling a whole company something, by one process. */
export const announceBench: Bench = {
  name: 'announce',
  about: `${recipients} people are told, ${rounds} times, by the service and bot on real storage (Azurite), at ${perSecond} a second; Teams’ part refuses what breaks a window, and by seed answers 412, 403, 502, 504 or breaks off, before or after taking a post`,
  run: () =>
    withTeams(async (storage, teams) => {
      const found: Told[] = []
      for (let round = 0; round < rounds; round++)
        found.push(await told(storage, teams, { seed: `round ${round}`, count: recipients, processes: 1 }))
      return [rate(found), ...figures(found)]
    }),
}

/** The same for ten times as many, by two processes that are killed again and again. */
export const announceKilledBench: Bench = {
  name: 'announce-killed',
  about: `${long} people are told by two processes that share the pace; every ${killEveryMs / 1_000} s or so one is killed (SIGKILL) and started again`,
  run: () =>
    withTeams(async (storage, teams) =>
      figures([await told(storage, teams, { seed: 'long', count: long, processes: 2, killEveryMs })]),
    ),
}

async function withTeams(run: (storage: string, teams: BenchServer) => Promise<Figure[]>): Promise<Figure[]> {
  const azurite = await startAzurite({ folder: 'memory' })
  const teams = await startBenchServer('announce/teams.ts')
  try {
    return await run(azurite.connectionString, teams)
  } finally {
    teams.end()
    await azurite.stop()
  }
}

/** What became of one announcement. */
type Told = Report & {
  people: string[]
  states: Record<string, number>
  listed: Set<string>
  kills: number
  /** Milliseconds of the senders' CPU for a message; of those that were not killed. */
  cpuMs: number
}

async function told(
  storage: string,
  teams: BenchServer,
  options: { seed: string; count: number; processes: number; killEveryMs?: number },
): Promise<Told> {
  const { seed, count, processes, killEveryMs } = options
  const { company, wakeups, settings } = await openCompany(storage)
  await teams.act({ kind: 'begin', seed, perSecond } satisfies Wanted)
  const audience = await gather(company, wakeups, teams.url, count)
  const start = () =>
    startBenchServer('announce/laurels.ts', [
      JSON.stringify({ ...settings, teams: teams.url, isOneOfMany: processes > 1 } satisfies Settings),
    ])
  const senders = await Promise.all(Array.from({ length: processes }, start))
  let kills = 0
  try {
    await audience.announce()
    const chance = createChance(seed)
    let nextKillAt = Date.now() + (killEveryMs ?? Number.POSITIVE_INFINITY) * (0.5 + chance())
    let nextLookAt = 0
    for (;;) {
      await wait(250)
      if (Date.now() >= nextLookAt) {
        if (await isDone(audience)) break
        nextLookAt = Date.now() + lookEveryMs(count)
      }
      if (Date.now() < nextKillAt || killEveryMs === undefined) continue
      nextKillAt = Date.now() + killEveryMs * (0.5 + chance())
      const at = Math.floor(chance() * processes)
      process.kill(senders[at]?.pid ?? 0, 'SIGKILL')
      kills += 1
      senders[at] = await start()
    }
    const cpu = await Promise.all(senders.map((sender) => sender.cpu()))
    const report = (await teams.act({ kind: 'report' } satisfies Wanted)) as Report
    const listed = new Set(
      (await audience.listed()).map(({ to }) => (to.kind === 'person' ? to.person.id : '')),
    )
    const cpuMs = cpu.reduce((all, one) => all + one, 0) / report.came.length
    return { ...report, people: audience.people, states: await audience.states(), listed, kills, cpuMs }
  } finally {
    for (const sender of senders) sender.end()
  }
}

/** Looking costs the storage some 50 µs for each recipient, and storage that looks on is storage that doesn't send. */
function lookEveryMs(count: number): number {
  return count
}

async function isDone(audience: Audience): Promise<boolean> {
  const { waiting = 0, sending = 0 } = await audience.states()
  return waiting + sending === 0
}

/** Park and Miller's, from a seed: kills come at the same places in each run, as far as anything does. */
function createChance(seed: string): () => number {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647, 7)
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function figures(found: Told[]): Figure[] {
  const all = (of: (told: Told) => number) => found.reduce((sum, one) => sum + of(one), 0)
  const people = all((one) => one.people.length)
  const breaches = summed(found.map(({ breaches }) => breaches))
  const lost = (one: Told) => one.people.filter((person) => !one.accepted[person])
  return [
    {
      what: 'people who were told twice',
      measured: all((one) => Object.values(one.accepted).filter((times) => times > 1).length),
      goal: 0,
      detail: `of ${people}; ${all(({ kills }) => kills)} kills; ${summed(found.map(({ faults }) => faults))}`,
    },
    {
      what: 'people who were not told and are not listed for owners',
      measured: all((one) => lost(one).filter((person) => !one.listed.has(person)).length),
      goal: 0,
      detail: `${all((one) => lost(one).length)} not told; listed ${all((one) => one.listed.size)}; ${summed(found.map(({ states }) => states))}`,
    },
    {
      what: 'posts that were one too many in a window',
      measured: all((one) => sumOf(one.breaches)),
      goal: 0,
      detail: breaches,
    },
  ]
}

/** How fast the first posts to everybody came. */
function rate(found: Told[]): Figure {
  const rates = found.map(rateOf)
  const median = (of: (told: Told) => number) => quantile(found.map(of), 0.5)
  return {
    what: 'posts a second while somebody had not been tried ÷ configured limit',
    measured: quantile(rates, 0.5),
    goal: 0.98,
    atLeast: true,
    detail: `from the first post to the last of those to somebody new, whatever Teams answers; rounds ${rates.map((each) => each.toFixed(3)).join(', ')}; the median second has ${median(medianSecond)}; ${median(({ cpuMs }) => cpuMs).toFixed(1)} ms of CPU a post`,
  }
}

const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** Each post takes a place in what Teams takes, whatever becomes of it. What is tried again comes seconds later. */
function rateOf({ came }: Told): number {
  const first = came[0]?.at ?? 0
  const last = came.findLastIndex(({ isFirst }) => isFirst)
  return last / (((came[last]?.at ?? 0) - first) / 1_000) / perSecond
}

/** Posts in the second after each post but those of the last. */
function medianSecond({ came }: Told): number {
  const seconds = came.map(({ at }, index) => came.slice(index).findIndex((later) => later.at >= at + 1_000))
  return quantile(
    seconds.filter((count) => count > 0),
    0.5,
  )
}

function summed(all: Record<string, number>[]): string {
  const sums = new Map<string, number>()
  for (const one of all)
    for (const [what, count] of Object.entries(one)) sums.set(what, (sums.get(what) ?? 0) + count)
  return [...sums].map(([what, count]) => `${what} ${count}`).join(', ')
}
