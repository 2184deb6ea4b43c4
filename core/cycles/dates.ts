import { Refusal } from '#core/refusal.ts'
import type { CycleHead } from './head.ts'

/** A cycle's name and when what of it comes, in milliseconds since 1970, UTC. */
export type Dates = Pick<CycleHead, 'name' | 'opensAt' | 'closesAt' | 'judgedBy' | 'ceremonyAt'>

/** Rule P6. @throws Refusal `dates_out_of_order` */
export function requireOrder({ opensAt, closesAt, judgedBy = closesAt, ceremonyAt = judgedBy }: Dates): void {
  if (opensAt >= closesAt || closesAt > judgedBy || judgedBy > ceremonyAt)
    throw new Refusal('dates_out_of_order', 'Opening, closing, judging and ceremony come in this order.')
}

const movable: Record<'opensAt' | 'closesAt' | 'judgedBy' | 'ceremonyAt', CycleHead['status'][]> = {
  opensAt: ['scheduled'],
  closesAt: ['scheduled', 'open'],
  judgedBy: ['scheduled', 'open', 'closing', 'judging'],
  ceremonyAt: ['scheduled', 'open', 'closing', 'judging', 'decided'],
}
const keys = Object.keys(movable) as (keyof typeof movable)[]

/**
 * Rule P9: a date can be moved as long as it has not come, and only into the future; the name until results are out.
 * @throws Refusal `cycle_has_begun`, `date_is_past`; the subject is the date
 */
export function requireMovable(head: CycleHead, to: Dates, now: number): void {
  if (head.status === 'published') throw new Refusal('cycle_has_begun', 'The results are out.')
  const moved = keys.filter((key) => head[key] !== to[key])
  const fixed = moved.find((key) => !movable[key].includes(head.status))
  if (fixed) throw new Refusal('cycle_has_begun', 'This date has come already.', fixed)
  const past = moved.find((key) => (to[key] ?? now) <= now)
  if (past) throw new Refusal('date_is_past', 'A date can be moved into the future only.', past)
}

export function datesOf({ name, opensAt, closesAt, judgedBy, ceremonyAt }: Dates): Dates {
  return {
    name,
    opensAt,
    closesAt,
    ...(judgedBy === undefined ? {} : { judgedBy }),
    ...(ceremonyAt === undefined ? {} : { ceremonyAt }),
  }
}
