import { segmentsOf } from '#core/ceremony/prepare-ceremony.ts'
import { itemsOf, type WallItem, wallItems } from '#core/ceremony/publish-ceremony.ts'
import { stateRow } from '#core/ceremony/state.ts'
import { type CycleHead, headRow } from '#core/cycles/head.ts'
import { loadDecision } from '#core/judging/load-judging.ts'
import type { Place, World } from '#core/ports.ts'
import { programRow } from '#core/programs/rows.ts'
import { cycleOf, ownersOf, programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'

/** What was published of a cycle at once: by a ceremony's ending, or without a ceremony. */
export type Publication = {
  tenant: string
  cycleId: string
  programId: string
  /** What the winners stand under. */
  title: string
  at: number
  /** Every winner there is by now, also those of earlier publications. */
  items: WallItem[]
  /** Awards whose every winner is published, and those that are known to be not awarded. */
  awards: string[]
}

/** What a ceremony has given. @param at when the last of it was unveiled */
export async function givenByCeremony(
  world: World,
  place: Place,
  at: number,
): Promise<Publication | undefined> {
  const { tenant } = ownersOf(place)
  const state = await readRow(world.rows, place, stateRow)
  if (!state) return undefined
  const { title, cycleId } = state.value
  const head = await readRow(world.rows, cycleOf(tenant, cycleId), headRow)
  if (!head) return undefined
  const items = wallItems(tenant, state.value, at)
  return published(world, { tenant, cycleId, title, at, items }, head.value)
}

/** What was decided, published without a ceremony. */
export async function publishedAtOnce(
  world: World,
  place: Place,
  at: number,
): Promise<Publication | undefined> {
  const { tenant, id: cycleId } = ownersOf(place)
  const head = await readRow(world.rows, place, headRow)
  if (!head) return undefined
  const { programId, name, pinned = 0 } = head.value
  const [program, decision] = await Promise.all([
    readRow(world.rows, programsOf(tenant), programRow, programId),
    loadDecision(world, tenant, cycleId, pinned),
  ])
  if (!program || !decision) return undefined
  const segments = await segmentsOf(world, tenant, { programId, cycleId }, decision)
  const items = segments.flatMap((segment) => itemsOf(tenant, { cycleId, cycleName: name }, segment, at))
  const title = `${program.value.name} · ${name}`
  return published(world, { tenant, cycleId, title, at, items }, head.value)
}

/** Rule C4: an award that nobody won counts as published with the whole cycle, as before that no wall says so. */
async function published(
  world: World,
  given: Omit<Publication, 'programId' | 'awards'>,
  { programId, status, pinned = 0 }: CycleHead,
): Promise<Publication> {
  const decision =
    status === 'published' ? await loadDecision(world, given.tenant, given.cycleId, pinned) : undefined
  const decided = decision?.awards.map(({ awardId }) => awardId) ?? []
  const won = given.items.flatMap(({ item }) => (item.kind === 'award' ? [item.award.id] : []))
  return { ...given, programId, awards: [...new Set([...won, ...decided])] }
}
