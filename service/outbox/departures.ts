import { emptyWindows, followClock, freeAt, notePost, roomAt } from '#core/sending/windows.ts'
import { createAlarm } from '#service/outbox/alarm.ts'
import type { Sharing } from '#service/outbox/sharing.ts'
import type { Timers } from '#service/outbox/timers.ts'

/** What was given a turn and is claimed by now goes soon, or it is better left to another time. */
const longestWaitMs = 2_000

/** After a silence connections are made anew: for a while posts come so much later than they go. */
const silenceMs = 1_000
const awakeningMs = 300
const lateMs = 100

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
  let wentAt = Number.NEGATIVE_INFINITY
  let awokeAt = Number.NEGATIVE_INFINITY
  const wakeAt = createAlarm(timers, now, give)

  function give(): void {
    followClock(windows, now())
    const share = sharing.share()
    if (share) windows.share = share
    const left: Goer[] = []
    for (const goer of waiting) {
      if (share && !isClosed() && mayGoAt(goer) <= now()) {
        note(goer.conversation)
        goer.answer(true)
      } else if (isClosed() || goer.latest <= now()) goer.answer(false)
      else left.push(goer)
    }
    waiting = left
    wake()
  }

  function note(conversation: string): void {
    followClock(windows, now())
    if (now() - wentAt > silenceMs) awokeAt = now()
    wentAt = now()
    const late = wentAt - awokeAt < awakeningMs ? lateMs : 0
    notePost(windows, conversation, Math.max(windows.all.at.at(-1) ?? 0, wentAt + late))
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
    posted: note,
  }
}
