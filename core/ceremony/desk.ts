import type { HostView, OrderedTurn } from '#core/contract/ceremony.ts'
import type { PlannedItem } from '#core/contract/ceremony-plan.ts'
import type { Person } from '#core/contract/people.ts'
import { sealedResult } from './scene.ts'
import type { Ceremony, CeremonyPlan, OrderedItem, Position, Segment } from './state.ts'
import { itemsOf, keyOf, sealedSegments, stopPast } from './stops.ts'

/** What hosts have before them besides the ceremony itself: who they are, and what they prepared. */
export type Desk = Pick<CeremonyPlan, 'order' | 'sayings' | 'version'> & {
  hosts: Person[]
  presenters: ReadonlyMap<string, Person>
}

/** Where nothing was prepared. */
export const bareDesk: Desk = { hosts: [], presenters: new Map(), sayings: {}, version: 0 }

/** How long a part is expected to last where nobody said, in minutes. */
export const usualMinutes = { opening: 2, award: 3, interlude: 3, closing: 2 } as const

/** The running order as hosts see it, with where the ceremony stands in it. */
export function orderView(ceremony: Ceremony, desk: Desk): OrderedTurn[] {
  if (ceremony.segments.length === 0) return []
  const stateOf = statesIn(ceremony)
  const noted = (key: string) => ({ state: stateOf(key), ...besideOf(desk, key) })
  const items = itemsOf(ceremony).flatMap((item): OrderedTurn[] => {
    if (item.kind === 'interlude') {
      const { id, title } = item
      return [{ kind: 'interlude', id, title, ...noted(`interlude:${id}`) }]
    }
    const segment = ceremony.segments.find(({ id }) => id === item.segmentId)
    return segment
      ? [{ kind: 'award', ...noted(`award:${segment.id}`), ...awardView(segment, desk.sayings) }]
      : []
  })
  return [{ kind: 'opening', ...noted('opening') }, ...items, { kind: 'closing', ...noted('closing') }]
}

function awardView(segment: Segment, sayings: Desk['sayings']) {
  const { id, award, result, finalists, vote } = segment
  const sealed = sealedResult(segment)
  const named = [...(result.kind === 'winners' ? result.winners : []), ...finalists].flatMap(
    ({ nominees }) => nominees,
  )
  const people = [...new Map(named.map((person) => [person.id, person])).values()]
  return {
    segmentId: id,
    award,
    ...(sealed ? { result: sealed } : {}),
    finalists: finalists.length,
    sayings: people.flatMap((person) => {
      const text = sayings[person.id]
      return text ? [{ person, text }] : []
    }),
    ...(vote ? { vote: voteView(vote) } : {}),
  }
}

function voteView({ state, round, closesAt }: NonNullable<Segment['vote']>) {
  return { state, round, ...(closesAt === undefined ? {} : { closesAt }) }
}

function besideOf({ order = [], presenters }: Desk, key: string) {
  const item = order.find((one) => itemKey(one) === key)
  const presenter = item?.presenter === undefined ? undefined : presenters.get(item.presenter)
  return {
    ...(item?.notes ? { notes: item.notes } : {}),
    ...(presenter ? { presenter } : {}),
    ...(item?.minutes === undefined ? {} : { minutes: item.minutes }),
  }
}

/** The part of a running order that a planned item is about. */
export function itemKey(item: PlannedItem): string {
  if (item.kind === 'award') return `award:${item.awardId}`
  return item.kind === 'interlude' ? `interlude:${item.id}` : item.kind
}

/**
 * How each part stands: given, left for later, under way, the next, still to come, done in this session or one before,
 * or passed over for good.
 */
function statesIn(ceremony: Ceremony): (key: string) => OrderedTurn['state'] {
  const { status, revealed, skipped, entered, enteredBefore } = ceremony
  const present = status.kind === 'live' || status.kind === 'paused' ? status.position : undefined
  const now = present && keyOf(present)
  const next = nextKey(ceremony, present)
  const given = new Set(revealed.map(({ segmentId }) => `award:${segmentId}`))
  const left = new Set(skipped.map((id) => `award:${id}`))
  const shown = new Set([...enteredBefore, ...entered])
  const isOver = status.kind === 'ended' && !status.early
  return (key) => {
    if (key === now) return 'now'
    if (given.has(key)) return 'given'
    if (key === next) return 'next'
    if (left.has(key)) return 'skipped'
    if (key.startsWith('award:')) return 'later'
    if (shown.has(key)) return 'past'
    return isOver ? 'missed' : 'later'
  }
}

function nextKey(ceremony: Ceremony, present: Position | undefined): string | undefined {
  if (present) {
    const stop = stopPast(ceremony, present)
    return stop && keyOf(stop)
  }
  if (ceremony.revealed.length === 0) return 'opening'
  const [sealed] = sealedSegments(ceremony)
  return sealed === undefined ? undefined : `award:${sealed}`
}

/** The clock against the plan, of which no minutes stand where none were planned; nothing where nothing has begun. */
export function paceOf(ceremony: Ceremony, desk: Desk): HostView['plan'] {
  const { startedAt, enteredAt, status, entered } = ceremony
  if (startedAt === undefined || enteredAt === undefined) return undefined
  if (status.kind !== 'live' && status.kind !== 'paused') return undefined
  if (!desk.order?.some(({ minutes }) => minutes !== undefined))
    return { minutesPlanned: 0, startedAt, enteredAt, behindMs: 0 }
  const kinds = new Map(partsIn(ceremony).map(({ key, kind }) => [key, kind]))
  const minutes = (keys: Iterable<string>) =>
    [...keys].reduce((sum, key) => sum + minutesOf(desk, key, kinds.get(key) ?? 'award'), 0)
  const sealed = new Set(sealedSegments(ceremony).map((id) => `award:${id}`))
  const done = entered.filter((key) => key !== keyOf(status.position) && !sealed.has(key))
  return {
    minutesPlanned: minutes(kinds.keys()),
    startedAt,
    enteredAt,
    behindMs: enteredAt - startedAt - minutes(done) * 60_000,
  }
}

function partsIn(ceremony: Ceremony): { key: string; kind: PlannedItem['kind'] }[] {
  const items = itemsOf(ceremony).map((item) => ({ key: orderedKey(item), kind: item.kind }))
  return [{ key: 'opening', kind: 'opening' }, ...items, { key: 'closing', kind: 'closing' }]
}

function orderedKey(item: OrderedItem): string {
  return item.kind === 'award' ? `award:${item.segmentId}` : `interlude:${item.id}`
}

function minutesOf(desk: Desk, key: string, kind: PlannedItem['kind']): number {
  return besideOf(desk, key).minutes ?? usualMinutes[kind]
}
