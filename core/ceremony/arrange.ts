import type { PlannedItem } from '#core/contract/ceremony-plan.ts'
import type { Ceremony, OrderedItem } from './state.ts'

/**
 * A running order made whole (rule C15): without awards that are not given, and with those that nobody placed before
 * the closing.
 */
export function completeOrder(
  planned: readonly PlannedItem[] | undefined,
  awards: readonly string[],
): PlannedItem[] {
  const items = planned ?? [{ kind: 'opening' }, { kind: 'closing' }]
  const placed = items.filter((item) => item.kind !== 'award' || awards.includes(item.awardId))
  const others = awards.filter((id) => !placed.some((item) => item.kind === 'award' && item.awardId === id))
  const closing = placed.filter(({ kind }) => kind === 'closing')
  return [
    ...placed.filter(({ kind }) => kind !== 'closing'),
    ...others.map((awardId) => ({ kind: 'award' as const, awardId })),
    ...closing,
  ]
}

/** A ceremony's order as it was planned. */
export function arranged(
  planned: readonly PlannedItem[] | undefined,
  awards: readonly string[],
): Pick<Ceremony, 'order' | 'openingText' | 'closingText'> {
  if (!planned) return {}
  const order = completeOrder(planned, awards).flatMap((item): OrderedItem[] => {
    if (item.kind === 'award') return [{ kind: 'award', segmentId: item.awardId }]
    if (item.kind !== 'interlude') return []
    const { id, title, text } = item
    return [{ kind: 'interlude', id, title, text }]
  })
  const opening = planned.find((item) => item.kind === 'opening')?.text
  const closing = planned.find((item) => item.kind === 'closing')?.text
  return {
    order,
    ...(opening ? { openingText: opening } : {}),
    ...(closing ? { closingText: closing } : {}),
  }
}
