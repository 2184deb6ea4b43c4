import { daysBefore } from '#core/contract/calendar.ts'
import { type HostStep, hostStep } from './rows.ts'

/** When hosts are reminded of their ceremony, one after the other (rule M20). */
const steps = hostStep.options

const soonMs = 30 * 60_000

function momentOf(step: HostStep, startsAt: number, timeZone: string): number {
  return step === 'day' ? daysBefore(startsAt, 1, timeZone) : startsAt - soonMs
}

/** The newest step whose moment has come since; none once the ceremony's has. */
export function hostStepDue(
  { startsAt, since, timeZone }: { startsAt: number; since: number; timeZone: string },
  now: number,
): HostStep | undefined {
  if (now >= startsAt) return undefined
  return steps.findLast((step) => {
    const moment = momentOf(step, startsAt, timeZone)
    return since <= moment && moment <= now
  })
}

/** When the next one comes; null where none is left. */
export function nextHostStepAt(startsAt: number, timeZone: string, now: number): number | null {
  return steps.map((step) => momentOf(step, startsAt, timeZone)).find((moment) => moment > now) ?? null
}
