/** From so many days before on, an invitation counts them (rule L10). */
const countedFrom = 7
const dayMs = 24 * 60 * 60_000

/**
 * In less than how many times 24 hours a ceremony is: true wherever it is read, and until it is said anew, as days of a
 * calendar are not. Undefined long before, and once its time has come.
 */
export function daysLeft(startsAt: number, now: number): number | undefined {
  const left = Math.ceil((startsAt - now) / dayMs)
  return left > 0 && left <= countedFrom ? left : undefined
}

/** When that is another number; null where it will not be any more. */
export function nextDayAt(startsAt: number, now: number): number | null {
  for (let left = countedFrom; left >= 0; left--) {
    const at = startsAt - left * dayMs
    if (at > now) return at
  }
  return null
}
