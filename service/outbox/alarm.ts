import type { Timers } from '#service/outbox/timers.ts'

/** One alarm, however often it is set: the earliest time counts. @returns sets it */
export function createAlarm(timers: Timers, now: () => number, act: () => void): (at: number) => void {
  let set = Number.POSITIVE_INFINITY
  return (time) => {
    const at = Math.ceil(time)
    if (at >= set) return
    set = at
    timers.after(at - now(), () => {
      if (set === at) set = Number.POSITIVE_INFINITY
      act()
    })
  }
}
