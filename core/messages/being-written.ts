import { type Effect, outboxRow } from '#core/outbox/effect.ts'
import type { World } from '#core/ports.ts'
import { ceremonyOf, cycleOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { type Batch, batchId } from '#core/sending/batches.ts'

/** The batches of which messages are still to be written, by the work that waits for that. */
export async function beingWritten(
  world: World,
  tenant: string,
  cycleId: string,
  ceremonies: string[],
): Promise<Set<string>> {
  const places = [
    { place: cycleOf(tenant, cycleId), ceremonyId: '' },
    ...ceremonies.map((ceremonyId) => ({ place: ceremonyOf(tenant, ceremonyId), ceremonyId })),
  ]
  const found = await Promise.all(
    places.map(async ({ place, ceremonyId }) => {
      const work = await scanRows(world.rows, place, outboxRow)
      return work.flatMap(({ value }) => writtenBy(value, ceremonyId))
    }),
  )
  return new Set(found.flat().map(batchId))
}

const ofResults = (['winners', 'won', 'nominee-won', 'outcome'] as const).map((kind) => ({ kind }))

function writtenBy(effect: Effect, ceremonyId: string): Omit<Batch, 'id'>[] {
  switch (effect.kind) {
    case 'remind-people':
    case 'remind-channels':
      return [{ kind: 'nominations', step: effect.step }]
    case 'remind-judges':
      return [{ kind: 'judging', step: effect.step }]
    case 'publish-results':
    case 'announce-results':
      return ofResults
    case 'publish-ceremony':
    case 'announce-ceremony':
      return [...ofResults, { kind: 'recap', ceremonyId }]
    case 'correct-wall':
    case 'announce-correction':
      return [{ kind: 'correction' }, { kind: 'amended' }]
    default:
      return []
  }
}
