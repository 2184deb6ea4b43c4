const dayMs = 86_400_000

/** Whole days left until an instant, 0 on the last day. */
export function daysLeft(until: number, now: number): number {
  return Math.max(0, Math.floor((until - now) / dayMs))
}

/** How much of a span has passed, 0 to 1. */
export function elapsed(from: number, until: number, now: number): number {
  if (until <= from) return 1
  return Math.min(1, Math.max(0, (now - from) / (until - from)))
}
