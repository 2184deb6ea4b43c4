/**
 * Time that passes only when told to, for everything of this process: timers, both clocks and chance. What is done at
 * a moment is done wholly, promises included, before the next comes; so a run of many hours takes moments, and the
 * same seed leads to the same run.
 */
export type SimulatedTime = {
  now(): number
  /** From 0 up to 1, the same for the same seed. */
  chance(): number
  after(ms: number, act: () => void): void
  pass(ms: number): Promise<void>
  /** Gives the process its own time back; what was still to come never comes. */
  end(): void
}

type Timer = { id: number; at: number; act: () => void }

const start = Date.UTC(2026, 3, 1, 9)
const lookMs = 1

export function simulateTime(seed: number): SimulatedTime {
  const real = { setTimeout, clearTimeout, now: Date.now, steady: performance.now, random: Math.random }
  const queue: Timer[] = []
  const chance = chanceOf(seed)
  let now = start
  let ids = 0

  function set(act: () => void, ms = 0): number {
    const timer = { id: ++ids, at: now + Math.max(0, ms), act }
    queue.splice(firstAfter(queue, timer.at), 0, timer)
    return timer.id
  }
  function clear(id: unknown): void {
    const at = queue.findIndex((timer) => timer.id === id)
    if (at >= 0) queue.splice(at, 1)
  }
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear })
  // Every look at a clock takes a moment: what is read twice is not the same.
  const look = () => (now += lookMs)
  Date.now = () => Math.floor(look())
  performance.now = () => look() - performance.timeOrigin
  Math.random = chance

  return {
    now: look,
    chance,
    after: (ms, act) => void set(act, ms),
    async pass(ms) {
      const until = now + ms
      await stillness()
      for (let next = queue[0]; next && next.at <= until; next = queue[0]) {
        queue.shift()
        now = Math.max(now, next.at)
        next.act()
        await stillness()
      }
      now = Math.max(now, until)
    },
    end() {
      queue.length = 0
      Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout })
      Date.now = real.now
      performance.now = real.steady
      Math.random = real.random
    },
  }
}

/** All promises that can go on without time passing have gone on. */
const stillness = () => new Promise((resolve) => setImmediate(resolve))

function firstAfter(queue: Timer[], at: number): number {
  let [low, high] = [0, queue.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((queue[middle] as Timer).at <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Mulberry32: small, quick, and good enough to vary a schedule. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
