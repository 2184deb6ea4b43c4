import type { Ceremony, OrderedItem, Position, Segment } from './state.ts'

/** One part of a running order, and where the ceremony stops in it. */
type Part = { key: string; stops: Position[]; sealed?: string }

/** Opening, awards and interludes as they follow each other, and closing. */
function partsOf(ceremony: Ceremony): Part[] {
  return [
    { key: 'opening', stops: [{ at: 'opening' }] },
    ...itemsOf(ceremony).flatMap((item) => partOf(ceremony, item)),
    { key: 'closing', stops: [{ at: 'closing' }] },
  ]
}

/** Awards and interludes in their order. */
export function itemsOf({ order, segments }: Ceremony): OrderedItem[] {
  return order ?? segments.map(({ id }) => ({ kind: 'award', segmentId: id }))
}

function partOf(ceremony: Ceremony, item: OrderedItem): Part[] {
  if (item.kind === 'interlude') {
    const stop: Position = { at: 'interlude', id: item.id }
    return [{ key: keyOf(stop), stops: [stop] }]
  }
  const segment = ceremony.segments.find(({ id }) => id === item.segmentId)
  if (!segment) return []
  const revealed = isRevealed(ceremony, segment.id)
  const stops = stopsOfSegment(segment, revealed)
  return [{ key: `award:${segment.id}`, stops, ...(revealed ? {} : { sealed: segment.id }) }]
}

/**
 * An award already given has one stop, its result: going back never un-reveals (rule C10), and a session resumed later
 * doesn't give it twice (rule C8). A vote ends at its voting until it is counted, and is never held again then (C10a).
 */
function stopsOfSegment(segment: Segment, revealed: boolean): Position[] {
  const stop = (phase: Extract<Position, { at: 'segment' }>['phase']): Position => ({
    at: 'segment',
    segmentId: segment.id,
    phase,
  })
  if (revealed) return [stop('revealed')]
  const before = [stop('intro'), ...(hasShortlist(segment) ? [stop('finalists')] : [])]
  if (segment.vote && segment.vote.state !== 'counted') return [...before, stop('voting')]
  return [...before, ...(segment.vote ? [stop('counted')] : []), stop('drumroll'), stop('revealed')]
}

/**
 * Finalists are shown only where they are more than the winners: else they would tell the result (rule C4). Those of a
 * vote are its options.
 */
export function hasShortlist(segment: Segment): boolean {
  if (segment.vote) return true
  const winners = segment.result.kind === 'winners' ? segment.result.winners.length : 0
  return segment.finalists.length > winners
}

export function isRevealed(ceremony: Ceremony, segmentId: string): boolean {
  return ceremony.revealed.some((reveal) => reveal.segmentId === segmentId)
}

/** Awards not given yet, in the order of the ceremony. */
export function sealedSegments(ceremony: Ceremony): string[] {
  return partsOf(ceremony).flatMap(({ sealed }) => sealed ?? [])
}

/**
 * One step forward; undefined at the end. After the last part, awards left for later get their turn before the
 * closing; from one of those it goes to the next still sealed, past what was seen before.
 */
export function stopAfter(ceremony: Ceremony, position: Position): Position | undefined {
  const parts = partsOf(ceremony)
  const [at, stop] = whereIn(parts, position)
  return parts[at]?.stops[stop + 1] ?? stopAfterPart(ceremony, parts, at)
}

/** The first stop after the present part: where skipping leads. */
export function stopPast(ceremony: Ceremony, position: Position): Position | undefined {
  const parts = partsOf(ceremony)
  return stopAfterPart(ceremony, parts, whereIn(parts, position)[0])
}

function stopAfterPart(ceremony: Ceremony, parts: Part[], at: number): Position | undefined {
  const [present, following] = [parts[at], parts[at + 1]]
  const sealedIn = (some: Part[]) => some.find(({ sealed }) => sealed !== undefined)?.stops[0]
  const closing = parts.at(-1)
  if (present === undefined) return undefined
  if (present === closing) return sealedIn(parts)
  if (ceremony.skipped.some((id) => present.key === `award:${id}`))
    return sealedIn(parts.slice(at + 1)) ?? closing?.stops[0]
  const others = parts.filter((part) => part !== present)
  return following === closing ? (sealedIn(others) ?? closing?.stops[0]) : following?.stops[0]
}

/** One step back: to the beginning of an award that is still sealed, never into its reveal (rule C4). */
export function stopBefore(ceremony: Ceremony, position: Position): Position | undefined {
  const parts = partsOf(ceremony)
  const [at, stop] = whereIn(parts, position)
  const before = parts[at - 1]
  return parts[at]?.stops[stop - 1] ?? (before?.sealed === undefined ? before?.stops.at(-1) : before.stops[0])
}

/** Where a started ceremony begins: its opening, or when resumed, the first award still sealed. */
export function firstStop(ceremony: Ceremony): Position {
  const next = partsOf(ceremony).find(({ sealed }) => sealed !== undefined)
  if (ceremony.revealed.length === 0) return { at: 'opening' }
  return next?.stops[0] ?? { at: 'opening' }
}

/** The part of the order that a position is in. */
export function keyOf(position: Position): string {
  if (position.at === 'segment') return `award:${position.segmentId}`
  return position.at === 'interlude' ? `interlude:${position.id}` : position.at
}

function whereIn(parts: Part[], position: Position): [part: number, stop: number] {
  const key = keyOf(position)
  const at = parts.findIndex((part) => part.key === key)
  const stop = parts[at]?.stops.findIndex((one) => isSamePosition(one, position)) ?? -1
  return [at, stop]
}

function isSamePosition(one: Position, other: Position): boolean {
  if (one.at !== 'segment' || other.at !== 'segment') return keyOf(one) === keyOf(other)
  return one.segmentId === other.segmentId && one.phase === other.phase
}
