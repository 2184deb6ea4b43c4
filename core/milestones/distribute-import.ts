import type { Effect } from '#core/outbox/effect.ts'
import type { Place, World } from '#core/ports.ts'
import { distribute } from '#core/recognition/distribute.ts'
import { ownersOf, recognitionOf } from '#core/rows/places.ts'

type DistributeImport = Extract<Effect, { kind: 'distribute-import' }>

/** Items in one step. */
const stepSize = 10

/** The outbox's part of an import that was interrupted (rule R3): what it saved is brought to its feeds. */
export async function distributeImport(
  world: World,
  place: Place,
  effect: DistributeImport,
): Promise<DistributeImport | undefined> {
  const { tenant } = ownersOf(place)
  for (const id of effect.items.slice(0, stepSize)) await distribute(world, recognitionOf(tenant, id))
  const items = effect.items.slice(stepSize)
  return items.length > 0 ? { ...effect, items } : undefined
}
