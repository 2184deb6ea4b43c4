import { ensureCalendarKey } from '#core/ceremony/calendar-link.ts'
import { type CeremonyPlan, planRow } from '#core/ceremony/state.ts'
import type { Place, World } from '#core/ports.ts'
import { askToRedraw } from '#core/posts/ask-to-redraw.ts'
import { messagesOf, ownersOf, programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { comeNearer } from './come-nearer.ts'
import { type DateOf, datesOf } from './dates.ts'
import { invitedTo } from './invited.ts'
import { messageWrite, saveNew } from './write-messages.ts'

/**
 * The outbox's part of planning a ceremony, moving it or calling it off (rule M18): who is invited is told once; of a
 * change also its hosts, but for the one who made it.
 */
export async function announceDate(
  world: World,
  place: Place,
  { ceremonyId, seq }: { ceremonyId: string; seq: number },
): Promise<void> {
  const { tenant } = ownersOf(place)
  const plan = await readRow(world.rows, programsOf(tenant), planRow, ceremonyId)
  if (!plan) return
  await comeNearer(world, tenant, ceremonyId, { anew: true })
  const newest = (await datesOf(world, tenant, plan.value)).at(-1)
  if (newest?.seq !== seq) return
  // Noticed after its time, a date is told nobody any more; cards that stand say it all the same.
  if (newest.startsAt === undefined || newest.startsAt > world.now())
    await tell(world, tenant, plan.value, newest)
  if (seq > 0) await askToRedraw(world, { tenant, cycleId: plan.value.cycleId }, 'ceremony')
}

async function tell(
  world: World,
  tenant: string,
  plan: CeremonyPlan,
  { seq, startsAt, by }: DateOf,
): Promise<void> {
  const { id: ceremonyId, programId, cycleId, hosts } = plan
  await ensureCalendarKey(world, tenant, ceremonyId)
  const content = { kind: 'date' as const, ceremonyId, seq, ...(startsAt === undefined ? {} : { startsAt }) }
  const told = seq === 0 ? [] : hosts.filter((host) => host !== by)
  for (const to of [
    ...(await invitedTo(world, tenant, plan)),
    ...told.map((person) => ({ kind: 'person' as const, person })),
  ]) {
    const draft = { programId, to, order: world.now(), content, about: [ceremonyId, seq] }
    await saveNew(world, messagesOf(tenant, cycleId), [messageWrite(world, draft)])
  }
}
