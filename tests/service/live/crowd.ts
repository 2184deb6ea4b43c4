import { createDoorstep } from '#service/live/doorstep.ts'

type Crowd = {
  screens: number
  /** How many screens the process can let in a second. */
  perSecond: number
  /** How long nobody came before. */
  quietMs: number
  addressOf?: (screen: number) => string
  /** Wants all there are, all the time, from one address, and never says a word. */
  besieged?: boolean
}

const roundTripMs = 50
const beatMs = 250

/**
 * A crowd that comes within a second to a doorstep, and again when it is told to, on a clock of its own. The process
 * does one thing after another, in turns as Node does: what came while it was busy is read in the next.
 */
export function comeAll({ screens, perSecond, quietMs, addressOf = String, besieged = false }: Crowd) {
  let now = 0
  const doorstep = createDoorstep(() => now)
  const start = quietMs
  now = start
  const coming = new Map<number, number[]>()
  const saying = new Map<number, number[]>()
  for (let screen = 0; screen < screens; screen++)
    add(coming, start + Math.floor((screen * 1_000) / screens), screen)
  const costs = 1_000 / perSecond
  const places = new Map<number, object>()
  const inAt: number[] = []
  let [refusals, longestTold, longestUnderWay, lastBeat, lastRead] = [0, 0, 0, start, start - 1]

  function arrives(screen: number): void {
    const who = {}
    const told = doorstep.stepUp(who, addressOf(screen), false)
    if (told === undefined) {
      now += costs * 0.65
      places.set(screen, Object.assign(who, { since: now }))
      return add(saying, Math.ceil(now + roundTripMs), screen)
    }
    now += costs * 0.05
    refusals += 1
    longestTold = Math.max(longestTold, told)
    add(coming, Math.ceil(now + told + Math.random() * 250), screen)
  }

  function says(screen: number): void {
    now += costs * 0.35
    const place = places.get(screen) as { since: number }
    longestUnderWay = Math.max(longestUnderWay, now - place.since)
    doorstep.leave(place)
    inAt.push(now - start)
  }

  while (inAt.length < screens && now < start + 600_000) {
    const turn = Math.floor(now)
    if (turn - lastBeat >= beatMs) {
      lastBeat = turn
      doorstep.beat()
    }
    if (besieged) for (let knock = 0; knock < 20; knock++) doorstep.stepUp({}, 'besieger', knock % 2 === 0)
    const [spoken, come] = [saying, coming].map((what) => take(what, lastRead, turn))
    lastRead = turn
    spoken?.forEach(says)
    come?.forEach(arrives)
    now = Math.max(now, turn + 1)
  }
  return {
    inside: inAt.length,
    lastIn: Math.round(inAt.at(-1) ?? 0),
    halfIn: inAt[screens / 2] ?? 0,
    refusals,
    longestTold,
    longestUnderWay,
  }
}

function add(to: Map<number, number[]>, at: number, screen: number): void {
  to.set(at, [...(to.get(at) ?? []), screen])
}

function take(from: Map<number, number[]>, after: number, until: number): number[] {
  const taken: number[] = []
  for (let ms = after + 1; ms <= until; ms++) {
    taken.push(...(from.get(ms) ?? []))
    from.delete(ms)
  }
  return taken
}
