import type { WatchAs } from '#core/contract/ceremony.ts'
import { Busy } from '#core/refusal.ts'
import { createTurns } from '#service/live/turns.ts'

/** So many at once, then so many a second. */
type Room = { atOnce: number; perSecond: number }

/**
 * What a process takes. Letting a screen in costs it most of a millisecond of its CPU: with these it still has a
 * quarter of its time for hosts' commands and for telling those who are in.
 */
const forAll: Room = { atOnce: 2_500, perSecond: 1_000 }

/** For hosts alone, so that they get in past any crowd. */
const forHosts: Room = { atOnce: 100, perSecond: 20 }

/** For each of them: screens of their own, and coming back. Anybody who signed in may say to be one. */
const forEachHost: Room = { atOnce: 10, perSecond: 1 }
const hostsKept = 1_000

type Who = { tenant: string; oid: string }
type Turnstile = ReturnType<typeof createTurnstile>
export type Admission = ReturnType<typeof createAdmission>

/**
 * Lets in as many as a process can take, when ten thousand screens come back at once. Whoever is too many is told when
 * to come again: each the next free moment after those told before, so that they come one after another.
 */
export function createAdmission(now: () => number) {
  const [all, hosts] = [createTurnstile(forAll, now), createTurnstile(forHosts, now)]
  const eachHost = new Map<string, Turnstile>()

  function ofHost({ tenant, oid }: Who): Turnstile {
    const who = `${tenant} ${oid}`
    const known = eachHost.get(who)
    if (known) return known
    // They may do everything again: better than to remember all of a company that says so.
    if (eachHost.size >= hostsKept) eachHost.clear()
    const turnstile = createTurnstile(forEachHost, now)
    eachHost.set(who, turnstile)
    return turnstile
  }

  return {
    /** @throws Busy */
    enter(as: WatchAs | undefined, who: Who): void {
      if (as === 'host' && ofHost(who).passes() && hosts.passes()) return
      if (!all.passes()) throw new Busy(all.nextFreeIn())
    },
  }
}

function createTurnstile({ atOnce, perSecond }: Room, now: () => number) {
  let left = atOnce
  let at = now()
  const nextTurn = createTurns(now)
  return {
    passes(): boolean {
      left = Math.min(atOnce, left + ((now() - at) / 1_000) * perSecond)
      at = now()
      if (left < 1) return false
      left -= 1
      return true
    },
    nextFreeIn: () => nextTurn(perSecond),
  }
}
