/** How many may be on their way in at a time, and how many hosts besides. */
const atATime = 500
const hostsBesides = 50

/** Whoever has not come in by then never will: their own patience is at its end. */
const atLongestMs = 10_000

/** Taken for granted until it has been measured, and at the least, so that nobody is put off for long. */
const perSecond = { atFirst: 1_000, least: 50 }

const soonestMs = 500

/**
 * What stands before the door of the live channel. Were ten thousand taken in hand at once, none would be in before
 * they all give up and come again, without end. So few are on their way in at a time, however fast or slow this
 * process is at the moment; the others are turned away before anything is done for them, and told when to come again:
 * one after another, as fast as it goes at present.
 */
export function createDoorstep(now: () => number) {
  const comingIn = new Map<object, number>()
  let lastTold = 0
  let pace = { since: now(), arrived: 0, perSecond: perSecond.atFirst }

  function measure(): void {
    const ms = now() - pace.since
    if (ms < 1_000) return
    const measured = (pace.arrived * 1_000) / ms
    pace = { since: now(), arrived: 0, perSecond: Math.max(perSecond.least, measured) }
  }

  function forgetLate(): void {
    for (const [who, since] of comingIn) {
      if (now() - since < atLongestMs) return
      comingIn.delete(who)
    }
  }

  return {
    /** @returns undefined for whoever may come in, else after how many milliseconds they are to come again */
    stepUp(who: object, isHost: boolean): number | undefined {
      forgetLate()
      if (comingIn.size < atATime + (isHost ? hostsBesides : 0)) {
        comingIn.set(who, now())
        return undefined
      }
      measure()
      lastTold = Math.max(lastTold, now() + soonestMs) + 1_000 / pace.perSecond
      return Math.ceil(lastTold - now())
    },
    isIn(who: object): void {
      if (!comingIn.delete(who)) return
      measure()
      pace.arrived += 1
    },
  }
}
