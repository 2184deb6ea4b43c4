import { type CeremonyPlan, planRow, stateRow } from '#core/ceremony/state.ts'
import { timeZoneOf } from '#core/cycles/time-zone.ts'
import { RowConflict, type World } from '#core/ports.ts'
import { askToRedraw } from '#core/posts/ask-to-redraw.ts'
import { ceremonyOf, messagesOf, programsOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { nextDayAt } from './days-left.ts'
import { hostStepDue, nextHostStepAt } from './host-steps.ts'
import type { HostStep } from './rows.ts'
import { messageWrite, saveNew } from './write-messages.ts'

/**
 * As a planned ceremony comes nearer: reminds its hosts (rule M20) and has invitations count the days (rule L10) where
 * that is due, and notes when it is due next. What is read of its date is newer than what is replaced, so that of
 * several at once none notes a later moment than is right.
 * @param anew its date was just set: what has passed by then is not told any more
 */
export async function comeNearer(
  world: World,
  tenant: string,
  ceremonyId: string,
  { anew = false } = {},
): Promise<void> {
  const place = programsOf(tenant)
  const row = await readRow(world.rows, place, planRow, ceremonyId)
  if (!row) return
  const plan = row.value
  const state = await readRow(world.rows, ceremonyOf(tenant, ceremonyId), stateRow)
  const { startsAt } = state?.value ?? plan
  const isAhead = ['planned', 'lobby'].includes(state?.value.status.kind ?? 'planned')
  const timeZone = await timeZoneOf(world, tenant, plan.programId)
  const now = world.now()
  const since = anew ? now : (plan.due ?? now)
  const step = isAhead ? hostStepDue({ startsAt, since, timeZone }, now) : undefined
  if (step) await tellHosts(world, tenant, plan, { step, startsAt })
  if (isAhead && (nextDayAt(startsAt, since - 1) ?? now + 1) <= now)
    await askToRedraw(world, { tenant, cycleId: plan.cycleId }, 'ceremony')
  const due = isAhead ? nextAt({ startsAt, timeZone }, now) : null
  if (due === plan.due) return
  try {
    await world.rows.commit(place, [replace(planRow, [ceremonyId], { ...plan, due }, row.version)])
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    await comeNearer(world, tenant, ceremonyId, { anew })
  }
}

/** The next moment at which there is something to do. */
function nextAt({ startsAt, timeZone }: { startsAt: number; timeZone: string }, now: number): number | null {
  const moments = [nextHostStepAt(startsAt, timeZone, now), nextDayAt(startsAt, now)]
  return moments.reduce((one, other) =>
    one === null || other === null ? (one ?? other) : Math.min(one, other),
  )
}

async function tellHosts(
  world: World,
  tenant: string,
  { id: ceremonyId, cycleId, programId, hosts }: CeremonyPlan,
  { step, startsAt }: { step: HostStep; startsAt: number },
): Promise<void> {
  const content = { kind: 'host-soon' as const, ceremonyId, step, startsAt }
  for (const person of hosts) {
    const to = { kind: 'person' as const, person }
    const draft = { programId, to, order: world.now(), content, about: [ceremonyId, step, startsAt] }
    await saveNew(world, messagesOf(tenant, cycleId), [messageWrite(world, draft)])
  }
}
