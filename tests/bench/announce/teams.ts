import { createHash } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { conversationLimits, type Limit } from '#core/sending/windows.ts'
import { serveBench } from '#tests/bench/bench-process.ts'

/*
 * Teams as the bot sees it, in a process of its own: it takes no more than it says it takes, and in one of some fifty
 * posts something goes wrong. What goes wrong where follows from a seed.
 */

export type Wanted =
  /** Everything anew: an organization that nobody has posted to. */
  { kind: 'begin'; seed: string; perSecond: number; wellBehaved?: boolean } | { kind: 'report' }

export type Report = {
  /** Milliseconds at which a post came, in order, and whether it is the first one to its conversation. */
  came: { at: number; isFirst: boolean }[]
  /** Whom it reached how often. */
  accepted: Record<string, number>
  /** Posts that were one too many in a window, by that. */
  breaches: Record<string, number>
  /** What went wrong how often. */
  faults: Record<string, number>
}

/** What Teams takes to answer. */
const answerMs = 100

const faults = ['412', '502 before', '502 after', '504 before', '504 after', 'drop before', 'drop after']
/** In thousands, each. */
const faulty = 3
const blocked = 5

let setting = { seed: '', perSecond: 50, wellBehaved: false }
let report: Report
let windows = new Map<string, number[]>()
let attempts = new Map<string, number>()
begin(setting)

function begin({
  seed,
  perSecond,
  wellBehaved = false,
}: {
  seed: string
  perSecond: number
  wellBehaved?: boolean
}) {
  setting = { seed, perSecond, wellBehaved }
  report = { came: [], accepted: {}, breaches: {}, faults: {} }
  windows = new Map()
  attempts = new Map()
}

const server = createServer(async (request, response) => {
  const at = performance.now()
  const [, conversation = ''] =
    /^\/teams\/v3\/conversations\/([^/]+)\/activities/.exec(request.url ?? '') ?? []
  request.resume()
  const to = decodeURIComponent(conversation)
  const attempt = (attempts.get(to) ?? 0) + 1
  attempts.set(to, attempt)
  report.came.push({ at, isFirst: attempt === 1 })
  const full = fullWindow(to, at)
  await wait(answerMs)
  if (full) return refuse(response, full)
  answer(response, to, setting.wellBehaved ? undefined : faultOf(to, attempt))
})

/** The window in which this post would be one too many; it counts in all others. */
function fullWindow(to: string, at: number): { name: string; afterMs: number } | undefined {
  const all: [string, Limit][] = [
    ['all', [setting.perSecond, 1_000]],
    ...conversationLimits.map((limit): [string, Limit] => [to, limit]),
  ]
  for (const [key, [count, withinMs]] of all) {
    const before = (windows.get(key) ?? []).at(-count)
    if (before !== undefined && at - before < withinMs)
      return { name: `${count} in ${withinMs} ms`, afterMs: before + withinMs - at }
  }
  for (const key of ['all', to]) {
    const moments = windows.get(key) ?? []
    moments.push(at)
    if (moments.length > 2_000) moments.shift()
    windows.set(key, moments)
  }
  return undefined
}

function refuse(response: ServerResponse, { name, afterMs }: { name: string; afterMs: number }): void {
  count(report.breaches, name)
  say(response, 429, { 'retry-after': String(Math.ceil(afterMs / 1_000)) })
}

function answer(response: ServerResponse, to: string, fault: string | undefined): void {
  if (fault) count(report.faults, fault)
  if (!fault || fault.endsWith('after')) count(report.accepted, to)
  const [what = ''] = fault?.split(' ') ?? []
  if (what === 'drop') response.socket?.destroy()
  else if (what === 'blocked')
    say(
      response,
      403,
      {},
      { error: { code: 'ForbiddenOperationException', message: 'MessageWritesBlocked' } },
    )
  else if (fault) say(response, Number(what))
  else say(response, 201, {}, { id: `posted-${Object.keys(report.accepted).length}` })
}

function faultOf(to: string, attempt: number): string | undefined {
  if (chance(to) < blocked) return 'blocked'
  return faults[Math.floor(chance(to, attempt) / faulty)]
}

/** From 0 to 999, by the seed. */
function chance(...what: unknown[]): number {
  const hash = createHash('sha256').update(JSON.stringify([setting.seed, ...what]))
  return hash.digest().readUInt32BE() % 1_000
}

function say(response: ServerResponse, status: number, headers = {}, body: object = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

function count(counts: Record<string, number>, what: string): void {
  counts[what] = (counts[what] ?? 0) + 1
}

server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () =>
  serveBench(server, undefined, (wanted: Wanted) => {
    if (wanted.kind === 'report') return report
    begin({ wellBehaved: false, ...wanted })
  }),
)
