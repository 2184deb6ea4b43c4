import type { WatchAs } from '#core/contract/ceremony.ts'
import { Busy } from '#core/refusal.ts'

/** So many at once, then so many a second. */
type Room = { atOnce: number; perSecond: number }

/**
 * What a process takes. Letting a screen in costs it most of a millisecond of its CPU: with these it still has a
 * quarter of its time for hosts' commands and for telling those who are in.
 */
const forAll: Room = { atOnce: 2_500, perSecond: 1_000 }

/** For hosts alone, so that they get in past any crowd. */
const forHosts: Room = { atOnce: 100, perSecond: 20 }

export type Admission = ReturnType<typeof createAdmission>

/**
 * Lets in as many as a process can take, when ten thousand screens come back at once. Whoever is too many is told when
 * to come again: each the next free moment after those told before, so that they come one after another.
 */
export function createAdmission(now: () => number) {
  const [all, hosts] = [createTurnstile(forAll, now), createTurnstile(forHosts, now)]
  return {
    /** @throws Busy */
    enter(as: WatchAs | undefined): void {
      if (as === 'host' && hosts.passes()) return
      if (!all.passes()) throw new Busy(all.nextFreeIn())
    },
  }
}

function createTurnstile({ atOnce, perSecond }: Room, now: () => number) {
  let left = atOnce
  let at = now()
  let lastTold = 0
  return {
    passes(): boolean {
      left = Math.min(atOnce, left + ((now() - at) / 1_000) * perSecond)
      at = now()
      if (left < 1) return false
      left -= 1
      return true
    },
    /** In milliseconds, from half a second on: coming costs something, too. */
    nextFreeIn(): number {
      lastTold = Math.max(lastTold, now() + soonestMs) + 1_000 / perSecond
      return Math.ceil(lastTold - now())
    },
  }
}

const soonestMs = 500
