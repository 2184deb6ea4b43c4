import type { HostView, OrderedTurn } from '#core/contract/ceremony.ts'
import type { Person } from '#core/contract/people.ts'
import type { Scene } from '#core/contract/scene.ts'

export type AwardTurn = Extract<OrderedTurn, { kind: 'award' }>
export type Saying = AwardTurn['sayings'][number]

/** The part that is on. */
export function turnNow(order: HostView['order']): OrderedTurn | undefined {
  return order.find(({ state }) => state === 'now')
}

/** The part that comes after the present one: `leads` where the next step goes there. */
export function turnAhead({
  order,
  next,
}: Pick<HostView, 'order' | 'next'>): { turn: OrderedTurn; leads: boolean } | undefined {
  if (!next) return undefined
  const leads = leadsOn.has(next.step)
  if (!leads && !staysHere.has(next.step)) return undefined
  const turn =
    next.step === 'skipped'
      ? order.find(({ state }) => state === 'skipped')
      : (order.find(({ state }) => state === 'next') ??
        (next.step === 'closing' ? order.find(({ kind }) => kind === 'closing') : undefined))
  return turn && { turn, leads }
}

type Step = NonNullable<HostView['next']>['step']
const leadsOn: ReadonlySet<Step> = new Set(['start', 'interlude', 'intro', 'skipped', 'closing'])
const staysHere: ReadonlySet<Step> = new Set([
  'finalists',
  'voting',
  'open-vote',
  'close-vote',
  'counted',
  'drumroll',
  'reveal',
])

/** What tells one part of an order from another. */
export function turnKey(turn: OrderedTurn): string {
  if (turn.kind === 'award') return turn.segmentId
  return turn.kind === 'interlude' ? turn.id : turn.kind
}

/** Which of the awards this is, counted from 1, and how many there are. */
export function placeOf(order: HostView['order'], turn: OrderedTurn): { number: number; of: number } {
  const awards = order.filter(({ kind }) => kind === 'award')
  return { number: awards.indexOf(turn) + 1, of: awards.length }
}

/** Whom the audience sees by name at this moment: how their names are said is no secret then. */
export function peopleOnStage(scene: Scene): Person[] {
  switch (scene.kind) {
    case 'finalists':
      return scene.finalists.flatMap(({ nominees }) => nominees)
    case 'voting':
      return scene.options.flatMap(({ entry }) => entry.nominees)
    case 'revealed':
      return scene.result.kind === 'winners' ? scene.result.winners.flatMap(({ nominees }) => nominees) : []
    default:
      return []
  }
}

/** How the names of those who won are said: as secret as who won. */
export function winnersSayings({ result, sayings }: AwardTurn): Saying[] {
  const winners = result?.kind === 'winners' ? result.winners.flatMap(({ nominees }) => nominees) : []
  const won = new Set(winners.map(({ id }) => id))
  return sayings.filter(({ person }) => won.has(person.id))
}

/** How names are said that the audience sees at this moment. */
export function openSayings({ sayings }: AwardTurn, scene: Scene): Saying[] {
  const seen = new Set(peopleOnStage(scene).map(({ id }) => id))
  return sayings.filter(({ person, text }) => text !== '' && seen.has(person.id))
}
