import type { Ceremony, Position, Segment } from './state.ts'

/**
 * Where a ceremony stops on its way, in order. An award already given has one stop, its result: going back
 * never un-reveals (rule C10), and a session resumed later doesn't give it twice (rule C8).
 */
export function stopsOf(ceremony: Ceremony): Position[] {
  return [
    { at: 'opening' },
    ...ceremony.segments.flatMap((segment) => stopsOfSegment(segment, isRevealed(ceremony, segment.id))),
    { at: 'closing' },
  ]
}

function stopsOfSegment(segment: Segment, revealed: boolean): Position[] {
  const stop = (phase: Extract<Position, { at: 'segment' }>['phase']): Position => ({
    at: 'segment',
    segmentId: segment.id,
    phase,
  })
  if (revealed) return [stop('revealed')]
  return [
    stop('intro'),
    ...(hasShortlist(segment) ? [stop('finalists')] : []),
    stop('drumroll'),
    stop('revealed'),
  ]
}

/** Finalists are shown only where they are more than the winners: else they would tell the result (rule C4). */
export function hasShortlist(segment: Segment): boolean {
  const winners = segment.result.kind === 'winners' ? segment.result.winners.length : 0
  return segment.finalists.length > winners
}

export function isRevealed(ceremony: Ceremony, segmentId: string): boolean {
  return ceremony.revealed.some((reveal) => reveal.segmentId === segmentId)
}

export function sealedSegments(ceremony: Ceremony): Segment[] {
  return ceremony.segments.filter(({ id }) => !isRevealed(ceremony, id))
}

/** The stop one step after or before a position; undefined past either end. */
export function stopBeside(ceremony: Ceremony, position: Position, step: 1 | -1): Position | undefined {
  const stops = stopsOf(ceremony)
  const at = stops.findIndex((stop) => isSamePosition(stop, position))
  return at < 0 ? undefined : stops[at + step]
}

/** Where a started ceremony begins: its opening, or when resumed, the first award still sealed. */
export function firstStop(ceremony: Ceremony): Position {
  const next = sealedSegments(ceremony)[0]
  if (ceremony.revealed.length === 0 || !next) return { at: 'opening' }
  return { at: 'segment', segmentId: next.id, phase: 'intro' }
}

function isSamePosition(one: Position, other: Position): boolean {
  if (one.at !== 'segment' || other.at !== 'segment') return one.at === other.at
  return one.segmentId === other.segmentId && one.phase === other.phase
}
