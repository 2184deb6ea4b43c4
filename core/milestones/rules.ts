import { Refusal } from '#core/refusal.ts'

const dayMs = 86_400_000

/**
 * Rule R1: what was reached was reached by now. Everywhere on earth: days begin up to fourteen hours before they do
 * in UTC.
 * @param on YYYY-MM-DD
 * @throws Refusal `day_ahead`
 */
export function requireReached(on: string, now: number): void {
  if (beginOf(on) - 14 * 3_600_000 > now) throw new Refusal('day_ahead', 'That day has not come yet.')
}

/** Noon of a day, UTC: within that day nearly everywhere. */
export function noonOf(on: string): number {
  return beginOf(on) + dayMs / 2
}

/** When a day of the Gregorian calendar begins, UTC, in milliseconds since 1970. */
function beginOf(on: string): number {
  const [year = 1970, month = 1, day = 1] = on.split('-').map(Number)
  // Years that begin in March end with their leap day, so that months have fixed places in them.
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const days = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear
  return (era * 146_097 + days - 719_468) * dayMs
}
