import { daysBefore } from '#core/contract/calendar.ts'
import type { CycleHead } from './head.ts'

const reminders = ['week', 'day'] as const
/** To nominators before nominations close, and to judges before they are to be done. */
export type Reminder = (typeof reminders)[number] | 'judges'

/** What a cycle's dates ask for now, or when they will ask for something; `at` is absent where they never will. */
export type Step =
  | { kind: 'open' }
  | { kind: 'remind'; of: Reminder }
  | { kind: 'close' }
  | { kind: 'wait'; at?: number }

/** So many days before the date, at the time of day that it has. */
const days: Record<Reminder, number> = { week: 7, day: 1, judges: 2 }

/**
 * Rule P10: the next step of a cycle by its dates. One after the other, however late it is asked: a cycle whose
 * opening and closing both passed opens, and closes then. A reminder that is overtaken by a later one, or by
 * closing, is left out.
 * @param timeZone the program's: reminders come at its clocks' time of the date they remind of (rule P7)
 */
export function nextStep(head: CycleHead, now: number, timeZone: string): Step {
  if (head.cancelled !== undefined) return { kind: 'wait' }
  switch (head.status) {
    case 'scheduled':
      return now >= head.opensAt ? { kind: 'open' } : { kind: 'wait', at: head.opensAt }
    case 'open':
      return now >= head.closesAt ? { kind: 'close' } : whileOpen(head, now, timeZone)
    case 'judging':
      return whileJudging(head, now, timeZone)
    case 'closing':
    case 'decided':
    case 'published':
      // Owners have the word.
      return { kind: 'wait' }
    default:
      return head.status satisfies never
  }
}

function whileOpen(head: CycleHead, now: number, timeZone: string): Step {
  const momentOf = (of: Reminder) => daysBefore(head.closesAt, days[of], timeZone)
  const left = reminders.filter((of) => momentOf(of) > head.opensAt && !isDone(head, of))
  const due = left.filter((of) => momentOf(of) <= now).at(-1)
  if (due) return { kind: 'remind', of: due }
  return { kind: 'wait', at: Math.min(head.closesAt, ...left.map(momentOf)) }
}

/** Judges are reminded once, where judging lasts longer than what was left from then on. */
function whileJudging(head: CycleHead, now: number, timeZone: string): Step {
  const { judgedBy, closesAt, closedAt = closesAt, reminded } = head
  if (judgedBy === undefined || reminded?.includes('judges')) return { kind: 'wait' }
  const moment = daysBefore(judgedBy, days.judges, timeZone)
  if (moment <= closedAt || now >= judgedBy) return { kind: 'wait' }
  return now >= moment ? { kind: 'remind', of: 'judges' } : { kind: 'wait', at: moment }
}

/** Whether it was sent, or one that comes after it. */
function isDone(head: CycleHead, of: (typeof reminders)[number]): boolean {
  return reminders.slice(reminders.indexOf(of)).some((later) => head.reminded?.includes(later))
}
