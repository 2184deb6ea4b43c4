import { itemsOf } from '#core/ceremony/publish-ceremony.ts'
import { planRow, stateRow } from '#core/ceremony/state.ts'
import type { Place, World } from '#core/ports.ts'
import { messagesOf, ownersOf, programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { knownMeeting } from './invited.ts'
import { tellOnce } from './tell-once.ts'
import { messageWrite } from './write-messages.ts'

/**
 * The outbox's part of a reveal (rule M17): the chat of the meeting it was watched in hears who won, once screens have
 * unveiled it. Of an award that nobody won, nothing is said.
 */
export async function announceReveal(
  world: World,
  place: Place,
  { segmentId, notBefore }: { segmentId: string; notBefore: number },
): Promise<void> {
  const { tenant, id: ceremonyId } = ownersOf(place)
  const [state, plan] = await Promise.all([
    readRow(world.rows, place, stateRow),
    readRow(world.rows, programsOf(tenant), planRow, ceremonyId),
  ])
  const segment = state?.value.segments.find(({ id }) => id === segmentId)
  const to = plan && (await knownMeeting(world, tenant, plan.value))
  if (!state || !segment || !to) return
  const { cycleId } = state.value
  const winners = itemsOf(tenant, state.value, segment, notBefore).filter(({ erased }) => !erased)
  const ids = winners.map(({ item }) => item.id)
  const { programId } = plan.value
  await tellOnce(world, messagesOf(tenant, cycleId), { to, items: ids }, (items) => {
    const content = { kind: 'revealed' as const, ceremonyId, awardId: segmentId, items }
    return [messageWrite(world, { programId, to, order: notBefore, notBefore, content, about: items })]
  })
}
