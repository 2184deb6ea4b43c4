import { isRehearsal } from '#core/contract/rehearsal-id.ts'
import { readTicket } from '#core/contract/ticket-text.ts'
import { RowConflict, type World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { ceremonyOf, programsOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import type { CalendarEntry } from './calendar-entry.ts'
import { usualMinutes } from './desk.ts'
import { type CeremonyPlan, plannedCeremony, planRow, stateRow } from './state.ts'
import { isKeyedWith, issueKeyed, newTicketKey } from './ticket.ts'
import { ticketLooksOf } from './ticket-looks.ts'

/** A calendar asks without a sign-in: this tells it that an invitation led there, and is good for nothing else. */
const purpose = 'to enter in a calendar'

/** An hour, where nobody said how long the parts last. */
const usualLength = 60

/**
 * By what the calendar entry of a ceremony is asked for (rule L7); undefined where none was ever given out.
 */
export function calendarKeyOf(
  { id, calendar }: Pick<CeremonyPlan, 'id' | 'calendar'>,
  tenant: string,
): string | undefined {
  return calendar && issueKeyed(calendar.key, purpose, { tenant, ceremonyId: id })
}

/** Has a plan know by what such keys are signed, once and for good. */
export async function ensureCalendarKey(world: World, tenant: string, ceremonyId: string): Promise<void> {
  const place = programsOf(tenant)
  const plan = await readRow(world.rows, place, planRow, ceremonyId)
  if (!plan || plan.value.calendar) return
  const keyed = { ...plan.value, calendar: { key: newTicketKey(world) } }
  try {
    await world.rows.commit(place, [replace(planRow, [ceremonyId], keyed, plan.version)])
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    await ensureCalendarKey(world, tenant, ceremonyId)
  }
}

/**
 * Rule L7: what a calendar enters of a ceremony, as it is to be by now: its title, its time and whether it is called
 * off. For whoever has the key; of a rehearsal there is none (rule C9).
 * @throws Refusal `ticket_invalid`, however wrong the key is; `too_many_requests`
 */
export async function showCalendarEntry(world: World, key: string): Promise<Omit<CalendarEntry, 'url'>> {
  const asked = readTicket(key)
  if (!asked || isRehearsal(asked.ceremonyId)) throw invalid()
  return ticketLooksOf(world).at(key, async () => {
    const { tenant, ceremonyId } = asked
    const [plan, state] = await Promise.all([
      readRow(world.rows, programsOf(tenant), planRow, ceremonyId),
      readRow(world.rows, ceremonyOf(tenant, ceremonyId), stateRow),
    ])
    if (!plan?.value.calendar || !isKeyedWith(plan.value.calendar.key, purpose, asked)) throw invalid()
    const { title, seq, startsAt, status } = state?.value ?? plannedCeremony(plan.value)
    const isCalledOff = status.kind === 'cancelled'
    return { uid: ceremonyId, seq, title, startsAt, minutes: lengthOf(plan.value), isCalledOff }
  })
}

/** In minutes, as its parts are planned to last. */
function lengthOf({ order = [] }: CeremonyPlan): number {
  if (order.every(({ minutes }) => minutes === undefined)) return usualLength
  return Math.max(
    1,
    order.reduce((sum, { kind, minutes }) => sum + (minutes ?? usualMinutes[kind]), 0),
  )
}

function invalid(): Refusal {
  return new Refusal('ticket_invalid', 'This link leads to no ceremony.')
}
