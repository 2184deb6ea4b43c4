import type { Ceremony, Position, Segment, SystemStep, Vote } from './state.ts'

// Rule C7, as the machine sees it: ballots lie elsewhere, and only their count comes here.

/** The vote at which a ceremony stands. */
export function mayVote(ceremony: Ceremony, position: Position): Vote | undefined {
  if (position.at !== 'segment' || position.phase !== 'voting') return undefined
  return ceremony.segments.find(({ id }) => id === position.segmentId)?.vote
}

export function isVoteOpen(ceremony: Ceremony, position: Position): boolean {
  return mayVote(ceremony, position)?.state === 'open'
}

/** Rule C7a: nobody goes anywhere while ballots are taken or counted. */
export function mayLeave(ceremony: Ceremony, position: Position): boolean {
  const state = mayVote(ceremony, position)?.state
  return state !== 'open' && state !== 'closing'
}

/** Opens it, to close by itself after so many seconds where it is said. */
export function openVote(
  ceremony: Ceremony,
  position: Position,
  seconds: number | undefined,
  now: number,
): Pick<Ceremony, 'segments'> | undefined {
  const vote = mayVote(ceremony, position)
  if (vote?.state !== 'waiting' || position.at !== 'segment') return undefined
  const closes = seconds === undefined ? {} : { closesAt: now + seconds * 1_000 }
  return withVote(ceremony, position.segmentId, {
    round: vote.round,
    state: 'open',
    openedAt: now,
    ...closes,
  })
}

/** Takes no ballot from now on; its count follows by itself. */
export function closeVote(ceremony: Ceremony, position: Position): Pick<Ceremony, 'segments'> | undefined {
  const vote = mayVote(ceremony, position)
  if (vote?.state !== 'open' || position.at !== 'segment') return undefined
  return withVote(ceremony, position.segmentId, { ...vote, state: 'closing' })
}

function withVote(ceremony: Ceremony, segmentId: string, vote: Vote): Pick<Ceremony, 'segments'> {
  return { segments: changed(ceremony, segmentId, (segment) => ({ ...segment, vote })) }
}

/**
 * What happens by itself: a vote's time is over, or its ballots are counted. Nothing where it has happened already, or
 * the vote is another by now, so that doing it again does no harm.
 */
export function decideSystem(ceremony: Ceremony, step: SystemStep): Ceremony | undefined {
  const segment = ceremony.segments.find(({ id }) => id === step.segmentId)
  const { vote } = segment ?? {}
  if (!segment || !vote || vote.round !== step.round) return undefined
  const after = step.kind === 'counted' ? counted(segment, vote, step.tally) : ended(segment, vote)
  if (!after) return undefined
  const segments = changed(ceremony, segment.id, () => after)
  return { ...ceremony, segments, status: statusAfter(ceremony, after), seq: ceremony.seq + 1 }
}

function ended(segment: Segment, vote: Vote): Segment | undefined {
  return vote.state === 'open' ? { ...segment, vote: { ...vote, state: 'closing' } } : undefined
}

/** Who has most ballots wins, and all of them where they are several. A vote in which nobody chose is held again. */
function counted(segment: Segment, vote: Vote, tally: NonNullable<Vote['tally']>): Segment | undefined {
  if (vote.state !== 'closing') return undefined
  const most = Math.max(0, ...tally.map(({ ballots }) => ballots))
  if (most === 0) return { ...segment, vote: { round: vote.round + 1, state: 'waiting' } }
  const first = new Set(tally.filter(({ ballots }) => ballots === most).map(({ option }) => option))
  const winners = segment.finalists.filter((_, at) => first.has(String(at)))
  return { ...segment, result: { kind: 'winners', winners }, vote: { ...vote, state: 'counted', tally } }
}

/** From the voting it goes on to the count by itself. */
function statusAfter({ status }: Ceremony, { id, vote }: Segment): Ceremony['status'] {
  if (status.kind !== 'live' && status.kind !== 'paused') return status
  const { position } = status
  const isHere = position.at === 'segment' && position.segmentId === id && position.phase === 'voting'
  if (!isHere || vote?.state !== 'counted') return status
  return { ...status, position: { ...position, phase: 'counted' } }
}

function changed(
  { segments }: Ceremony,
  segmentId: string,
  change: (segment: Segment) => Segment,
): Segment[] {
  return segments.map((segment) => (segment.id === segmentId ? change(segment) : segment))
}
