import { concernRow } from '#core/people/rows.ts'
import type { Place, World } from '#core/ports.ts'
import { indexOf, ownersOf } from '#core/rows/places.ts'
import { put, readRow } from '#core/rows/row-kind.ts'
import { endDraft } from './end-draft.ts'
import { nominationRow } from './rows.ts'

/**
 * The outbox's part of a nomination: notes with each person it names that it concerns them, and ends the draft it
 * was written in.
 */
export async function indexNomination(
  world: World,
  place: Place,
  nominationId: string,
  draftId: string | undefined,
): Promise<void> {
  const row = await readRow(world.rows, place, nominationRow, nominationId)
  if (!row) return
  const { tenant, id: cycleId } = ownersOf(place)
  const { nominator, nominees, helpers } = row.value
  if (draftId !== undefined) await endDraft(world, tenant, { person: nominator, cycleId, draftId })
  for (const person of new Set([nominator, ...nominees, ...helpers])) {
    const as = [
      ...(person === nominator ? ['nominator' as const] : []),
      ...(nominees.includes(person) ? ['nominee' as const] : []),
      ...(helpers.includes(person) ? ['helper' as const] : []),
    ]
    await world.rows.commit(indexOf(tenant, person), [
      put(concernRow, ['nomination', nominationId], { kind: 'nomination', cycleId, id: nominationId, as }),
    ])
  }
}
