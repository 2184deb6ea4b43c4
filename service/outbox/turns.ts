import type { Postponement } from '#core/ports.ts'
import { takeBack } from '#core/sending/take-back.ts'
import { emptyWindows, followClock, freeAt, notePost, noteRefusal, turnAt } from '#core/sending/windows.ts'
import { createAlarm } from '#service/outbox/alarm.ts'
import type { Sharing } from '#service/outbox/sharing.ts'
import type { Timers } from '#service/outbox/timers.ts'

/** Who could not go for longer than this is better told when to come again: things change meanwhile. */
const longestWaitMs = 1_000
/** Whoever has waited longest has every so many-th turn (rule S3). */
const longestEvery = 10

type Waiter = {
  conversation: string
  urgency: number
  /** Its turn has come, or when to come again. */
  answer: (later: Postponement | undefined) => void
}

type Waiting = Waiter & { askedAt: number }

export type Turns = {
  /** When to come again, where others have all the room. */
  crowdedUntil(): number | undefined
  ask(waiter: Waiter): void
  /** Teams said there to wait, for so long if it named that. */
  refused(conversation: string, by: { afterMs?: number; here?: true }): void
  /** Who had a turn there posts nothing. */
  passes(conversation: string): void
  /** Something was posted there without a turn. */
  posted(conversation: string): void
  /** Lets all go who may, and comes again when the next may. */
  give(): void
}

type Parts = {
  perSecond: number
  sharing: Sharing
  now: () => number
  timers: Timers
  isClosed: () => boolean
}

/** Who posts next in one organization, and when. */
export function createTurns(parts: Parts): Turns {
  const { sharing, now, timers, isClosed } = parts
  const windows = emptyWindows(parts.perSecond)
  let waiting: Waiting[] = []
  let given = 0
  const wakeAt = createAlarm(timers, now, give)

  function give(): void {
    followClock(windows, now())
    if (waiting.length > 0) sharing.wanted()
    const share = sharing.share()
    if (share) {
      windows.share = share
      giveTurns()
    }
    sendAway()
    wake()
  }

  function giveTurns(): void {
    while (!isClosed() && waiting.length > 0 && turnAt(windows) <= now()) {
      const free = waiting.filter(({ conversation }) => freeAt(windows, conversation) <= now())
      const next = nextOf(free, given + 1)
      if (!next) break
      given += 1
      waiting = waiting.filter((waiter) => waiter !== next)
      notePost(windows, next.conversation, now())
      next.answer(undefined)
    }
  }

  function sendAway(): void {
    const told = waiting.map((waiter) => ({ waiter, later: laterFor(waiter) }))
    waiting = told.filter(({ later }) => !later).map(({ waiter }) => waiter)
    for (const { waiter, later } of told) if (later) waiter.answer(later)
  }

  function laterFor({ conversation, askedAt }: Waiting): Postponement | undefined {
    const latest = now() + longestWaitMs
    const isShut = isClosed() || (!sharing.share() && askedAt + longestWaitMs <= now())
    if (isShut) return { notBefore: latest, all: true }
    const notBefore = Math.max(windows.all.notBefore, sharing.share() ? 0 : sharing.readyAt())
    if (notBefore > latest) return { notBefore, all: true }
    const free = freeAt(windows, conversation)
    return free > latest ? { notBefore: free, all: false } : undefined
  }

  function wake(): void {
    if (waiting.length === 0) return
    const free = Math.min(...waiting.map(({ conversation }) => freeAt(windows, conversation)))
    wakeAt(Math.max(turnAt(windows), free, sharing.share() ? 0 : sharing.readyAt()))
  }

  return {
    crowdedUntil() {
      if (!sharing.isCrowded()) return undefined
      sharing.wanted()
      return now() + longestWaitMs
    },
    give,
    ask(waiter) {
      waiting.push({ ...waiter, askedAt: now() })
      give()
    },
    passes(conversation) {
      takeBack(windows, conversation)
      give()
    },
    posted: (conversation) => notePost(windows, conversation, now()),
    refused(conversation, { afterMs, here }) {
      noteRefusal(windows, conversation, { now: now(), afterMs, ...(here ? { here } : {}) })
      give()
    },
  }
}

/** The most urgent; of these, who came first. */
function nextOf(free: Waiting[], turn: number): Waiting | undefined {
  if (turn % longestEvery === 0) return free[0]
  const least = Math.min(...free.map(({ urgency }) => urgency))
  return free.find(({ urgency }) => urgency === least)
}
