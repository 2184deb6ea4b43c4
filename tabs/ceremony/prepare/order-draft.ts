import type { CeremonyPlanView } from '#core/contract/ceremony-plan.ts'
import { limits } from '#core/contract/limits.ts'
import type { BodyOf } from '#core/contract/operations.ts'
import type { Colleague } from '#core/contract/people.ts'
import { wholeNumber } from '#tabs/design/form/NumberField.tsx'
import { countPoints } from '#tabs/text/count-points.ts'

type Beside = { notes: string; presenter: Colleague[]; minutes: string }

/** A part of the running order while somebody writes it. */
export type PartDraft = Beside &
  (
    | { kind: 'opening' | 'closing'; text: string }
    | { kind: 'award'; awardId: string }
    | { kind: 'interlude'; id: string; title: string; text: string }
  )

/** The running order, opening first and closing last, and how names are said. */
export type OrderDraft = { parts: PartDraft[]; sayings: Record<string, string> }

type Order = BodyOf<'arrangeCeremony'>['order']
type PlannedPart = CeremonyPlanView['order'][number]

export function draftOf({ order, sayings }: Pick<CeremonyPlanView, 'order' | 'sayings'>): OrderDraft {
  return {
    parts: order.map(partOf),
    sayings: Object.fromEntries((sayings ?? []).map(({ person, text }) => [person.id, text])),
  }
}

function partOf(item: PlannedPart): PartDraft {
  const { notes = '', presenter, minutes } = item
  const beside = {
    notes,
    presenter: presenter ? [{ ref: presenter.id, name: presenter.name }] : [],
    minutes: minutes === undefined ? '' : String(minutes),
  }
  if (item.kind === 'award') return { kind: 'award', awardId: item.awardId, ...beside }
  if (item.kind !== 'interlude') return { kind: item.kind, text: item.text ?? '', ...beside }
  return { kind: 'interlude', id: item.id, title: item.title, text: item.text, ...beside }
}

/** What is sent of a draft without flaws. */
export function orderOf({ parts }: OrderDraft): Order {
  return parts.map((part) => {
    const minutes = wholeNumber(part.minutes, 0, limits.minutes)
    const [presenter] = part.presenter
    const beside = {
      ...(part.notes.trim() === '' ? {} : { notes: part.notes }),
      ...(presenter ? { presenter: presenter.ref } : {}),
      ...(minutes === undefined ? {} : { minutes }),
    }
    if (part.kind === 'award') return { kind: part.kind, awardId: part.awardId, ...beside }
    if (part.kind === 'interlude')
      return { kind: part.kind, id: part.id, title: part.title, text: part.text, ...beside }
    return { kind: part.kind, ...(part.text.trim() === '' ? {} : { text: part.text }), ...beside }
  })
}

export function emptyInterlude(id: string): PartDraft {
  return { kind: 'interlude', id, title: '', text: '', notes: '', presenter: [], minutes: '' }
}

/** What tells one part from another, also in element ids. */
export function keyOf(part: PartDraft): string {
  if (part.kind === 'award') return `award-${part.awardId}`
  return part.kind === 'interlude' ? `interlude-${part.id}` : part.kind
}

/** Minutes planned in all; undefined where nobody planned any. */
export function minutesOf(parts: readonly PartDraft[]): number | undefined {
  const known = parts.flatMap(({ minutes }) => wholeNumber(minutes, 0, limits.minutes) ?? [])
  return known.length === 0 ? undefined : known.reduce((sum, minutes) => sum + minutes, 0)
}

export type PartField = 'title' | 'text' | 'notes' | 'minutes'
export type PartFlaw = { part: string; field: PartField; flaw: 'missing' | 'tooLong' | 'minutes' }

/** What still keeps an order from being saved, in the order in which it stands there. */
export function checkOrder({ parts }: OrderDraft): PartFlaw[] {
  return parts.flatMap((part) => {
    const at = (field: PartField, flaw: PartFlaw['flaw']): PartFlaw => ({ part: keyOf(part), field, flaw })
    const flaws: PartFlaw[] = []
    if (part.kind === 'interlude' && countPoints(part.title) === 0) flaws.push(at('title', 'missing'))
    if (part.kind === 'interlude' && countPoints(part.title) > limits.title)
      flaws.push(at('title', 'tooLong'))
    if ('text' in part && countPoints(part.text) > limits.interlude) flaws.push(at('text', 'tooLong'))
    if (part.minutes.trim() !== '' && wholeNumber(part.minutes, 0, limits.minutes) === undefined)
      flaws.push(at('minutes', 'minutes'))
    if (countPoints(part.notes) > limits.hostNotes) flaws.push(at('notes', 'tooLong'))
    return flaws
  })
}

/** The element id of a part's field. */
export function fieldId({ part, field }: Pick<PartFlaw, 'part' | 'field'>): string {
  return `${part}-${field}`
}
