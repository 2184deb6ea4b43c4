import { isDeepStrictEqual } from 'node:util'
import type { AudienceView } from '#core/contract/ceremony.ts'
import type { Problem } from '#core/contract/errors.ts'
import { livePath } from '#core/contract/limits.ts'
import { ApiProblem } from '#tabs/api/problem.ts'
import { CeremonyLink } from '#tabs/live/ceremony-link.ts'
import { steadyNow } from '#tabs/live/clock.ts'
import { type LiveSocket, liveSocket } from '#tabs/live/live-socket.ts'
import { audienceOf } from '#tabs/live/newest-view.ts'
import { serveBench } from '#tests/bench/bench-process.ts'

/** What a process full of screens is asked. Moments are milliseconds since 1970. */
export type Wanted =
  /** Come, spread over so long; later no more try again in a second than said. @returns when each was live */
  | {
      kind: 'come'
      to: string
      ceremonyId: string
      tokens: string[]
      overMs: number
      triesPerSecond?: number
    }
  /** @returns when each first had this state or a later one */
  | { kind: 'reach'; seq: number }
  /** Everybody votes, spread over so long. @returns when each was told that it is stored */
  | { kind: 'vote'; segmentId: string; round: number; options: number; overMs: number }
  | { kind: 'applaud'; overMs: number }
  /** @returns Standing */
  | { kind: 'standing'; view: AudienceView }

/** How many show just that view, how many are connected, and how often any asked over HTTP or was told to wait. */
export type Standing = { right: number; live: number; polls: number; busy: number }

/** The tab's own links to a ceremony, thousands in one process; only nothing is drawn. */
type Screen = { link: CeremonyLink; reached: { seq: number; at: number }[]; look?: () => void }
const screens: Screen[] = []
let polls = 0
let busy = 0

serveBench(undefined, undefined, async (wanted: Wanted): Promise<unknown> => {
  switch (wanted.kind) {
    case 'come':
      return everybodyComes(wanted)
    case 'reach':
      return Promise.all(screens.map((screen) => reach(screen, wanted.seq)))
    case 'vote':
      return Promise.all(screens.map((screen, at) => vote(screen, at, wanted)))
    case 'applaud':
      return Promise.all(screens.map((screen) => applaud(screen, wanted.overMs)))
    case 'standing':
      return standing(wanted.view)
    default:
      return wanted satisfies never
  }
})

type Coming = Extract<Wanted, { kind: 'come' }>

/** One process plays thousands of computers: with more of them opening at a time, it would be too slow for each. */
const openingAtATime = 100

async function everybodyComes(wanted: Coming): Promise<number[]> {
  const { tokens, overMs } = wanted
  triesPerSecond = wanted.triesPerSecond ?? triesPerSecond
  const began = Date.now()
  const came: number[] = []
  const left = tokens.entries()
  const lane = async () => {
    for (const [at, token] of left) {
      const notBefore = began + (at / tokens.length) * overMs
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, notBefore - Date.now())))
      came.push(await come(wanted, token))
    }
  }
  await Promise.all(Array.from({ length: openingAtATime }, lane))
  return came
}

/**
 * Ten thousand computers try again as soon as they like; one process that plays thousands of them and lets them would
 * take so long for each try that all of them time out. So only so many connections and questions begin a second.
 */
let triesPerSecond = Number.POSITIVE_INFINITY
let nextTry = 0

function computerIsFree(): Promise<void> {
  nextTry = Math.max(nextTry + 1_000 / triesPerSecond, Date.now())
  return new Promise((resolve) => setTimeout(resolve, nextTry - Date.now()))
}

function comeBackAsComputersAreFree({ io }: LiveSocket): void {
  const open = io.open.bind(io)
  io.open = (opened) => {
    void computerIsFree().then(() => open(opened))
    return io
  }
}

async function come({ to, ceremonyId }: Coming, token: string): Promise<number> {
  const ask = asking(`${to}/api/ceremonies/${ceremonyId}`, token)
  let socket: LiveSocket | undefined
  const link = new CeremonyLink({
    socket: (bring) => {
      socket = liveSocket(to, livePath, bring, 'audience')
      return socket
    },
    ceremonyId,
    as: 'audience',
    now: steadyNow,
    token: async () => ({ token, expiresAt: Date.now() + 3_600_000 }),
    snapshot: (seq) => {
      polls += 1
      return ask('GET', `view?as=audience${seq === undefined ? '' : `&seq=${seq}`}`)
    },
    castBallot: (ballot) => ask('POST', 'ballots', ballot),
  })
  const screen: Screen = { link, reached: [] }
  screens.push(screen)
  link.subscribe(() => note(screen))
  link.open()
  const cameAt = await until(screen, () => (link.state().connection === 'live' ? Date.now() : undefined))
  if (socket) comeBackAsComputersAreFree(socket)
  return cameAt
}

function note({ link, reached, look }: Screen): void {
  const { view } = link.state()
  const seq = view ? audienceOf(view).seq : -1
  if (seq > (reached.at(-1)?.seq ?? -1)) reached.push({ seq, at: Date.now() })
  look?.()
}

function reach(screen: Screen, seq: number): Promise<number> {
  return until(screen, () => screen.reached.find((state) => state.seq >= seq)?.at)
}

/** What a screen waits for, looked at whenever something changes. */
function until<T>(screen: Screen, found: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    screen.look = () => {
      const it = found()
      if (it === undefined) return
      delete screen.look
      resolve(it)
    }
    screen.look()
  })
}

type Voting = Extract<Wanted, { kind: 'vote' }>

/** Sends the same until it is answered, as the tab does. */
async function vote({ link }: Screen, at: number, wanted: Voting): Promise<number> {
  const { segmentId, round, options, overMs } = wanted
  await within(overMs)
  const commandId = `ballot-${process.pid}-${at}`
  for (;;) {
    try {
      await link.vote({ commandId, segmentId, round, option: String(at % options), after: 0 })
      return Date.now()
    } catch (error) {
      if (!(error instanceof ApiProblem) || !error.mayHaveArrived) throw error
      await within(500)
    }
  }
}

async function applaud({ link }: Screen, overMs: number): Promise<void> {
  await within(overMs)
  link.react('applause')
}

function standing(view: AudienceView): Standing {
  const states = screens.map(({ link }) => link.state())
  return {
    right: states.filter((state) => isDeepStrictEqual(state.view, view)).length,
    live: states.filter(({ connection }) => connection === 'live').length,
    polls,
    busy,
  }
}

function asking(base: string, token: string) {
  return async (method: string, path: string, body?: unknown) => {
    await computerIsFree()
    const answer = await fetch(`${base}/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new ApiProblem('offline')
    })
    if (answer.ok) return answer.json()
    const problem = (await answer.json()) as Problem
    if (problem.code === 'busy') busy += 1
    throw new ApiProblem(problem.code, problem)
  }
}

function within(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * ms))
}
