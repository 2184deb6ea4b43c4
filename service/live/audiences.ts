import { randomUUID } from 'node:crypto'
import { createElsewhere } from '#service/live/elsewhere.ts'
import { roomNamed } from '#service/live/rooms.ts'
import { lostForMs, type Seats } from '#service/live/seats.ts'
import type { Siblings } from '#service/live/siblings.ts'

/** An audience is said again even if nobody came or went, so that the others know it is still there. */
const sayAgainMs = 5_000

/** Who is there in all processes together, as each tells the others. */
export function createAudiences(options: { seats: Seats; siblings: Siblings; now: () => number }) {
  const { seats, siblings, now } = options
  const self = randomUUID()
  const elsewhere = createElsewhere(options)
  const said = new Map<string, { version: number; at: number }>()
  const counted = new Map<string, { of: unknown[]; watching: number }>()

  const own = (room: string) => seats.in(room)?.people ?? nobody

  function say(room: string): void {
    const here = seats.in(room)
    const version = here?.version ?? 0
    const before = said.get(room)
    // Hosts are few, and missed at once.
    const isHosts = roomNamed(room)?.for === 'host'
    if (before?.version === version && !isHosts && now() - before.at < sayAgainMs) return
    if (here) said.set(room, { version, at: now() })
    else said.delete(room)
    const people = [...own(room).keys()]
    siblings.tell({ kind: 'watching', process: self, room, people, lost: [...(here?.lost.keys() ?? [])] })
  }

  const has = (room: string, who: string): boolean =>
    own(room).has(who) || elsewhere.in(room).some(({ people }) => people.has(who))

  return {
    hear: elsewhere.hear,
    has,
    /** Tells the others who is here: to be called every second. */
    tell(): void {
      elsewhere.forgetSilent()
      for (const room of new Set([...seats.names(), ...said.keys()])) say(room)
    },
    /** How many people. */
    watching(room: string): number {
      const sets = [own(room), ...elsewhere.in(room).map(({ people }) => people)]
      if (sets.length === 1) {
        counted.delete(room)
        return own(room).size
      }
      const of = [seats.in(room)?.version, ...sets]
      const before = counted.get(room)
      if (before?.of.length === of.length && of.every((one, at) => one === before.of[at]))
        return before.watching
      const watching = new Set(sets.flatMap((people) => [...people.keys()])).size
      counted.set(room, { of, watching })
      return watching
    },
    /** How many of them lost their connection and are not back. */
    lost(room: string): number {
      const since = now() - lostForMs
      const here = [...(seats.in(room)?.lost ?? [])].flatMap(([who, at]) => (at > since ? [who] : []))
      const all = new Set([...here, ...elsewhere.in(room).flatMap(({ lost }) => lost)])
      return [...all].filter((who) => !has(room, who)).length
    },
    /** Who is there, of those few that hosts are. */
    list(room: string): string[] {
      const sets = [own(room), ...elsewhere.in(room).map(({ people }) => people)]
      return [...new Set(sets.flatMap((people) => [...people.keys()]))]
    },
    /** When somebody was last known to be there; undefined where that was never heard. */
    lastThere(room: string, who: string): number | undefined {
      if (own(room).has(who)) return now()
      const times = elsewhere.in(room).flatMap(({ people, at }) => (people.has(who) ? [at] : []))
      return times.length === 0 ? undefined : Math.max(...times)
    },
  }
}

const nobody: ReadonlyMap<string, number> = new Map()
