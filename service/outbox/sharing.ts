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
import { type Share, wholeOf } from '#core/sending/windows.ts'
import type { SenderRow } from '#service/outbox/sender-row.ts'
import type { Timers } from '#service/outbox/timers.ts'

/** What this process may post to one organization, beside others. */
export type Sharing = {
  /** It has something to post. */
  wanted(): void
  /** As many others post as can: it looks from time to time whether it may, too. */
  isCrowded(): boolean
  /** What it may post now; undefined: nothing. */
  share(): Share | undefined
  /** When it may, where it may not; a guess where storage doesn't answer. */
  readyAt(): number
  /** The others may have its part. */
  leave(): Promise<void>
}

/** Of the only process: everything, always. */
export function unshared(perSecond: number): Sharing {
  const whole = wholeOf(perSecond)
  return {
    wanted: () => {},
    isCrowded: () => false,
    share: () => whole,
    readyAt: () => 0,
    leave: async () => {},
  }
}

type Parts = {
  row: SenderRow
  perSecond: number
  now: () => number
  timers: Timers
  /** What it may post may have changed. */
  changed: () => void
  onProblem: (error: unknown) => void
}

/** Among several processes (rule S2): says that it sends while it does, and looks who else does. */
export function sharedBy(parts: Parts): Sharing {
  const { row, perSecond, now, timers, changed, onProblem } = parts
  const shares = noShares()
  let wantedAt = Number.NEGATIVE_INFINITY
  let state: 'away' | 'coming' | 'there' = 'away'
  let crowded = false
  let closed = false
  let staying = Promise.resolve()
  const tolerating = toldOnce(onProblem)
  let wakeUp = () => {}

  const isSending = () => !closed && now() - wantedAt < lingerMs

  async function stay(): Promise<void> {
    while (isSending()) {
      const next = now() + beatMs
      // Where that fails nothing could be claimed either.
      await tolerating(beat)
      changed()
      if (!closed)
        await new Promise<void>((resolve) => {
          wakeUp = resolve
          timers.after(Math.min(next - now(), beatMs), resolve)
        })
    }
    await retire().catch(onProblem)
    state = 'away'
    crowded = false
  }

  async function beat(): Promise<void> {
    crowded = state !== 'there' && !hasRoom(await row.look(), perSecond, now())
    if (!crowded) await renew()
  }

  /** Who comes looks once it has been said: of two that come at once, one sees the other. Then both are done at once. */
  async function renew(): Promise<void> {
    const isNew = shares.since === undefined || now() >= shares.until
    state = 'there'
    const saying = say()
    if (isNew) await saying
    await Promise.all([saying, look()])
  }

  async function say(): Promise<void> {
    const until = now() + leaseMs
    await row.say(until)
    renewed(shares, until, now())
  }

  async function look(): Promise<void> {
    const startedAt = now()
    const others = await row.look()
    looked(shares, others, { startedAt, now: now() })
  }

  /** Nothing is posted any more once it is said. */
  async function retire(): Promise<void> {
    const wasThere = shares.since !== undefined
    Object.assign(shares, noShares())
    if (wasThere) await row.say(now())
  }

  return {
    wanted() {
      wantedAt = now()
      if (state !== 'away' || closed) return
      state = 'coming'
      staying = stay()
    },
    isCrowded: () => crowded,
    share: () => shareOf(shares, perSecond, now()),
    readyAt: () => readyAt(shares, now()),
    async leave() {
      closed = true
      wakeUp()
      // Who can't be told finds out by itself.
      await Promise.race([staying, new Promise((resolve) => setTimeout(resolve, leaseMs).unref())])
    },
  }
}

/** Goes on where something fails, which is told once for each time that it does, not for each try. */
function toldOnce(onProblem: (error: unknown) => void): (act: () => Promise<void>) => Promise<void> {
  let isToldOf = false
  return async (act) => {
    try {
      await act()
      isToldOf = false
    } catch (error) {
      if (!isToldOf) onProblem(error)
      isToldOf = true
    }
  }
}
