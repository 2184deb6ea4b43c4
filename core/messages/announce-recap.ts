import { planRow, stateRow } from '#core/ceremony/state.ts'
import type { Place, World } from '#core/ports.ts'
import { messagesOf, ownersOf, programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { knownMeeting } from './invited.ts'
import type { Publication } from './publication.ts'
import { messageWrite, saveNew } from './write-messages.ts'

/**
 * Rule L8: the chat of the meeting in which a ceremony was held, which heard of each reveal, hears in the end of all
 * that was given, once for so much.
 */
export async function announceRecap(
  world: World,
  place: Place,
  { tenant, cycleId, programId, at }: Pick<Publication, 'tenant' | 'cycleId' | 'programId' | 'at'>,
): Promise<void> {
  const { id: ceremonyId } = ownersOf(place)
  const [state, plan] = await Promise.all([
    readRow(world.rows, place, stateRow),
    readRow(world.rows, programsOf(tenant), planRow, ceremonyId),
  ])
  const to = plan && (await knownMeeting(world, tenant, plan.value))
  if (!state || !to) return
  const given = state.value.revealed.length
  const content = { kind: 'recap' as const, ceremonyId, given }
  const draft = { programId, to, order: at + 1, content, about: [ceremonyId, given] }
  await saveNew(world, messagesOf(tenant, cycleId), [messageWrite(world, draft)])
}
