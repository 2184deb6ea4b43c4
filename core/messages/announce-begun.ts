import { planRow, stateRow } from '#core/ceremony/state.ts'
import type { Place, World } from '#core/ports.ts'
import { askToRedraw } from '#core/posts/ask-to-redraw.ts'
import { messagesOf, ownersOf, programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { hasJustBegun } from './begun.ts'
import { invitedTo } from './invited.ts'
import { messageWrite, saveNew } from './write-messages.ts'

/**
 * The outbox's part of starting a ceremony (rule L8): who was invited is called, once for each session. Noticed late,
 * or once it is over, nobody is.
 */
export async function announceBegun(
  world: World,
  place: Place,
  { startedAt }: { startedAt: number },
): Promise<void> {
  const { tenant, id: ceremonyId } = ownersOf(place)
  const [state, plan] = await Promise.all([
    readRow(world.rows, place, stateRow),
    readRow(world.rows, programsOf(tenant), planRow, ceremonyId),
  ])
  if (!state || !plan) return
  const { programId, cycleId } = plan.value
  await askToRedraw(world, { tenant, cycleId }, 'ceremony')
  if (!hasJustBegun(state.value, startedAt, world.now())) return
  const content = { kind: 'begun' as const, ceremonyId, startedAt }
  for (const to of await invitedTo(world, tenant, plan.value)) {
    const draft = { programId, to, order: startedAt, content, about: [ceremonyId, startedAt] }
    await saveNew(world, messagesOf(tenant, cycleId), [messageWrite(world, draft)])
  }
}
