import type { PlannedItem } from '#core/contract/ceremony-plan.ts'
import type { Ceremony, OrderedItem } from './state.ts'

/** A ceremony's order as it was planned: what it has of it, with awards that nobody placed behind those placed. */
export function arranged(
  planned: readonly PlannedItem[] | undefined,
  awards: readonly string[],
): Pick<Ceremony, 'order' | 'openingText' | 'closingText'> {
  if (!planned) return {}
  const placed = planned.flatMap((item): OrderedItem[] => {
    if (item.kind === 'award')
      return awards.includes(item.awardId) ? [{ kind: 'award', segmentId: item.awardId }] : []
    if (item.kind !== 'interlude') return []
    const { id, title, text } = item
    return [{ kind: 'interlude', id, title, text }]
  })
  const others = awards.filter((id) => !placed.some((item) => item.kind === 'award' && item.segmentId === id))
  const opening = planned.find((item) => item.kind === 'opening')?.text
  const closing = planned.find((item) => item.kind === 'closing')?.text
  return {
    order: [...placed, ...others.map((segmentId) => ({ kind: 'award' as const, segmentId }))],
    ...(opening ? { openingText: opening } : {}),
    ...(closing ? { closingText: closing } : {}),
  }
}
