import {
  beatMs,
  hasRoom,
  leaseMs,
  lingerMs,
  looked,
  noShares,
  readyAt,
  renewed,
  shareOf,
} from '#core/sending/shares.ts'
import { emptyWindows, freeAt, notePost, turnAt } from '#core/sending/windows.ts'

type Process = {
  comesAt: number
  busyMs: number
  dies: boolean
  clockMs: number
  delays: number[]
  to: 'general' | 'anybody' | 'both'
}
export type Evening = { perSecond: number; processes: Process[] }
export type Posted = { at: number; by: number; to: string }

/** Processes that post as fast as they may, on one storage, in a time that is played. @returns all they posted */
export function play({ perSecond, processes }: Evening): Posted[] {
  const line = createTimeline()
  const rows = new Map<number, number>()
  const posts: Posted[] = []
  for (const [by, process] of processes.entries())
    line.at(process.comesAt, () => live({ line, rows, posts, perSecond, by, process }))
  line.run()
  return posts
}

function live({
  line,
  rows,
  posts,
  perSecond,
  by,
  process,
}: {
  line: Timeline
  rows: Map<number, number>
  posts: Posted[]
  perSecond: number
  by: number
  process: Process
}): void {
  const { clockMs, delays, comesAt, busyMs, dies } = process
  const endsAt = comesAt + busyMs
  const now = () => line.now() + clockMs + 1_000_000
  const shares = noShares()
  const windows = emptyWindows(perSecond)
  let asked = 0
  let posted = 0
  let wokenAt = Number.POSITIVE_INFINITY
  let left = false
  const isDead = () => dies && line.now() >= endsAt

  /** Takes as long there as back. */
  function ask<T>(what: () => T, then: (answer: T) => void): void {
    const delay = delays[asked++ % delays.length] ?? 0
    line.at(line.now() + delay / 2, () => {
      // What was on its way arrives, whoever died.
      const answer = what()
      line.at(line.now() + delay / 2, () => {
        if (!isDead()) then(answer)
      })
    })
  }
  const others = () => [...rows].filter(([id]) => id !== by).map(([, until]) => until)
  const sleep = (act: () => void) => line.at(line.now() + beatMs, () => isDead() || act())

  function come(): void {
    if (line.now() >= endsAt) return
    ask(others, (found) => (hasRoom(found, perSecond, now()) ? beat() : sleep(come)))
  }
  function beat(): void {
    if (line.now() >= endsAt + lingerMs) return leave()
    const until = now() + leaseMs
    ask(
      () => rows.set(by, until),
      () => {
        renewed(shares, until, now())
        const startedAt = now()
        ask(others, (found) => {
          looked(shares, found, { startedAt, now: now() })
          give()
          sleep(beat)
        })
      },
    )
  }
  function leave(): void {
    left = true
    const until = now()
    ask(
      () => rows.set(by, until),
      () => {},
    )
  }
  function give(): void {
    if (line.now() >= endsAt || left) return
    for (;;) {
      const share = shareOf(shares, perSecond, now())
      const to =
        process.to === 'general' || (process.to === 'both' && posted % 2 === 0)
          ? 'general'
          : `${by} ${posted}`
      if (share) windows.share = share
      const at = share ? Math.max(turnAt(windows), freeAt(windows, to)) : readyAt(shares, now())
      if (at > now()) return wake(Math.ceil(at - now()))
      if (!share) return
      notePost(windows, to, now())
      posted += 1
      posts.push({ at: line.now(), by, to })
    }
  }
  function wake(inMs: number): void {
    const at = line.now() + inMs
    if (at >= wokenAt || at > endsAt) return
    wokenAt = at
    line.at(at, () => {
      if (wokenAt === at) wokenAt = Number.POSITIVE_INFINITY
      if (!isDead()) give()
    })
  }
  come()
}

type Timeline = { now(): number; at(time: number, act: () => void): void; run(): void }

/** Everything that is to happen, in its order. */
function createTimeline(): Timeline {
  const events: { time: number; act: () => void }[] = []
  let clock = 0
  const before = (one: number, other: number) => (events[one]?.time ?? 0) < (events[other]?.time ?? 0)
  const swap = (one: number, other: number) =>
    ([events[one], events[other]] = [events[other], events[one]] as [never, never])
  return {
    now: () => clock,
    at(time, act) {
      events.push({ time, act })
      for (let at = events.length - 1; at > 0 && before(at, (at - 1) >> 1); at = (at - 1) >> 1)
        swap(at, (at - 1) >> 1)
    },
    run() {
      for (let next = events[0]; next; next = events[0]) {
        const last = events.pop()
        if (last && events.length > 0) events[0] = last
        for (let at = 0; ; ) {
          const [left, right] = [2 * at + 1, 2 * at + 2]
          const least = right < events.length && before(right, left) ? right : left
          if (least >= events.length || !before(least, at)) break
          swap(least, at)
          at = least
        }
        clock = next.time
        next.act()
      }
    },
  }
}
