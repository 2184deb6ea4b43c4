import { type CeremonyPlan, planRow, stateRow } from '#core/ceremony/state.ts'
import { timeZoneOf } from '#core/cycles/time-zone.ts'
import { RowConflict, type World } from '#core/ports.ts'
import { ceremonyOf, messagesOf, programsOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { hostStepDue, nextHostStepAt } from './host-steps.ts'
import type { HostStep } from './rows.ts'
import { messageWrite, saveNew } from './write-messages.ts'

/**
 * Reminds the hosts of a planned ceremony where that is due, and notes when it is due next (rule M20). What is read of
 * its date is newer than what is replaced, so that of several at once none notes a later moment than is right.
 * @param anew its date was just set: what has passed by then is not told any more
 */
export async function remindHosts(
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
  const due = isAhead ? nextHostStepAt(startsAt, timeZone, now) : null
  if (due === plan.due) return
  try {
    await world.rows.commit(place, [replace(planRow, [ceremonyId], { ...plan, due }, row.version)])
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    await remindHosts(world, tenant, ceremonyId, { anew })
  }
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
