import type { HostView } from '#core/contract/ceremony.ts'

const minuteMs = 60_000

/** How a ceremony stands against the minutes that were planned, in milliseconds. */
export type Pace = {
  /** Since it started, and how long it was planned to last: 0 where no minutes were planned. */
  elapsedMs: number
  plannedMs: number
  /** Since the present part was entered, and how long that was planned to last: 0 where nobody said. */
  inPartMs: number
  partMs: number
  /** How late it is now; less than 0 while it is early. */
  behindMs: number
}

/** The clock against the plan at `now` on the server's clock; nothing before it starts. */
export function paceOf({ plan, order }: Pick<HostView, 'plan' | 'order'>, now: number): Pace | undefined {
  if (!plan) return undefined
  const part = order.find(({ state }) => state === 'now')
  const partMs = (part?.minutes ?? 0) * minuteMs
  const inPartMs = Math.max(0, now - plan.enteredAt)
  const overMs = plan.minutesPlanned > 0 ? Math.max(0, inPartMs - partMs) : 0
  return {
    elapsedMs: Math.max(0, now - plan.startedAt),
    plannedMs: plan.minutesPlanned * minuteMs,
    inPartMs,
    partMs,
    behindMs: plan.behindMs + overMs,
  }
}

/** Whole minutes behind (more than 0) or ahead (less than 0); within a minute it is on time. */
export function minutesBehind(behindMs: number): number {
  return Math.trunc(behindMs / minuteMs)
}

/** Time that has passed as a clock shows it: `4:05` or `1:04:05`. */
export function clockOf(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / 1_000)
  const two = (part: number) => String(part).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  const tail = `${hours > 0 ? two(minutes) : minutes}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${tail}` : tail
}
