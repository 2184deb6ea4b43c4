import { createTurns } from '#service/live/turns.ts'

/** How many may be on their way in at a time, and how many hosts besides. */
const atATime = 500
const hostsBesides = 50

/** After so many beats, two seconds or more, whoever has not come in makes room. */
const beatsToComeIn = 8

/** Taken for granted until it has been measured, and at the least. */
const perSecond = { atFirst: 1_000, least: 50 }
const measuredMs = 1_000

type Place = { address: string; beat: number }

/**
 * What stands before the door of the live channel. Were ten thousand taken in hand at once, none would be in before
 * they all give up and come again, without end. So few are on their way in at a time, however fast or slow this
 * process is at the moment; the others are turned away before anything is done for them, and told when to come again:
 * one after another, as fast as it goes at present. One address gets no more places than it leaves to others.
 */
export function createDoorstep(now: () => number) {
  const places = new Map<object, Place>()
  const held = new Map<string, number>()
  const nextTurn = createTurns(now)
  const pace = createPace(now)
  let beat = 0

  function leave(who: object): void {
    const place = places.get(who)
    if (!place) return
    places.delete(who)
    const left = (held.get(place.address) ?? 0) - 1
    if (left > 0) held.set(place.address, left)
    else held.delete(place.address)
    pace.freed()
  }

  return {
    /** @returns undefined for whoever gets a place, else after how many milliseconds they are to come again */
    stepUp(who: object, address: string, isHost: boolean): number | undefined {
      const has = held.get(address) ?? 0
      const free = atATime - places.size + (isHost ? hostsBesides : 0)
      if (has >= free) return nextTurn(pace.whenFull())
      held.set(address, has + 1)
      places.set(who, { address, beat })
      return undefined
    },
    /** Gives a place back, of whoever came in, was refused or hung up. */
    leave,
    /**
     * Takes places from those who have said nothing for so many beats. Of a process that is busy beats are late: between
     * any two it has read what arrived, so that nobody loses their place because nobody listened.
     */
    beat(): void {
      beat += 1
      for (const [who, place] of places) {
        if (beat - place.beat < beatsToComeIn) return
        leave(who)
      }
    },
  }
}

/** How many places become free a second, measured only while somebody is turned away. */
function createPace(now: () => number) {
  let known = perSecond.atFirst
  let [since, lastRefusal, freed] = [0, Number.NEGATIVE_INFINITY, 0]
  return {
    freed: () => void (freed += 1),
    whenFull(): number {
      const quiet = now() - lastRefusal >= measuredMs
      lastRefusal = now()
      const ms = now() - since
      if (!quiet && ms < measuredMs) return known
      if (!quiet) known = Math.max(perSecond.least, (freed * 1_000) / ms)
      since = now()
      freed = 0
      return known
    },
  }
}
