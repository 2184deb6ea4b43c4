import { emptyWindows, freeAt, notePost, roomAt } from '#core/sending/windows.ts'
import { createAlarm } from '#service/outbox/alarm.ts'
import type { Sharing } from '#service/outbox/sharing.ts'
import type { Timers } from '#service/outbox/timers.ts'

/** What was given a turn and is claimed by now goes soon, or it is better left to another time. */
const longestWaitMs = 2_000

type Goer = { conversation: string; latest: number; answer: (goes: boolean) => void }

export type Departures = {
  /** Right before it is posted. @returns whether it may be */
  ask(conversation: string): Promise<boolean>
  /** Something was posted, whether it might or not. */
  posted(conversation: string): void
  /** Lets all go who may. */
  give(): void
}

/**
 * From its turn to its post a message takes a while that differs. So the windows are kept once more when it goes
 * (rule S1), and what this process may post then is what counts (rule S2).
 */
export function createDepartures(options: {
  perSecond: number
  sharing: Sharing
  now: () => number
  timers: Timers
  isClosed: () => boolean
}): Departures {
  const { sharing, now, timers, isClosed } = options
  const windows = emptyWindows(options.perSecond)
  let waiting: Goer[] = []
  const wakeAt = createAlarm(timers, now, give)

  function give(): void {
    const share = sharing.share()
    if (share) windows.share = share
    const left: Goer[] = []
    for (const goer of waiting) {
      if (share && !isClosed() && mayGoAt(goer) <= now()) {
        notePost(windows, goer.conversation, now())
        goer.answer(true)
      } else if (isClosed() || goer.latest <= now()) goer.answer(false)
      else left.push(goer)
    }
    waiting = left
    wake()
  }

  const mayGoAt = ({ conversation }: Goer) => Math.max(roomAt(windows), freeAt(windows, conversation))

  function wake(): void {
    if (waiting.length === 0) return
    const free = sharing.share() ? Math.min(...waiting.map(mayGoAt)) : Number.POSITIVE_INFINITY
    wakeAt(Math.min(free, ...waiting.map(({ latest }) => latest)))
  }

  return {
    give,
    ask: (conversation) =>
      new Promise((answer) => {
        waiting.push({ conversation, latest: now() + longestWaitMs, answer })
        give()
      }),
    posted: (conversation) => notePost(windows, conversation, now()),
  }
}
