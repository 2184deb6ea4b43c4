import type { Given, Scene, StageEntry, StageResult } from '#core/contract/scene.ts'
import type { Ceremony, Position, SealedEntry, Segment } from './state.ts'
import { itemsOf } from './stops.ts'

/** What the big view shows: rule C4. */
export function sceneOf(ceremony: Ceremony): Scene {
  const { status, moved } = ceremony
  switch (status.kind) {
    case 'planned':
    case 'lobby':
      return { kind: status.kind, ...(moved ? { moved } : {}) }
    case 'paused':
      return { kind: 'paused' }
    case 'ended':
      return { kind: 'ended', early: status.early }
    case 'cancelled':
      return { kind: 'cancelled', reason: status.reason }
    case 'live':
      return sceneAt(ceremony, status.position)
    default:
      return status satisfies never
  }
}

function sceneAt(ceremony: Ceremony, position: Position): Scene {
  switch (position.at) {
    case 'opening': {
      const { segments, openingText: text } = ceremony
      return { kind: 'opening', awards: segments.length, ...(text ? { text } : {}) }
    }
    case 'closing':
      return { kind: 'closing', ...(ceremony.closingText ? { text: ceremony.closingText } : {}) }
    case 'interlude':
      return interludeOf(ceremony, position.id)
    case 'segment':
      return sceneOfAward(ceremony, position)
    default:
      return position satisfies never
  }
}

function interludeOf(ceremony: Ceremony, interludeId: string): Scene {
  const item = itemsOf(ceremony).find((one) => one.kind === 'interlude' && one.id === interludeId)
  if (item?.kind !== 'interlude') throw new Error(`Ceremony ${ceremony.id} stands at no interlude it has.`)
  return { kind: 'interlude', id: item.id, title: item.title, text: item.text }
}

function sceneOfAward(ceremony: Ceremony, { segmentId, phase }: Extract<Position, { at: 'segment' }>): Scene {
  const { segment, ...turn } = turnOf(ceremony, segmentId)
  switch (phase) {
    case 'intro':
    case 'drumroll':
    case 'counted':
      return { kind: phase, ...turn }
    case 'finalists':
      return { kind: 'finalists', ...turn, finalists: segment.finalists.map(unnumbered) }
    case 'voting':
      return { kind: 'voting', ...turn, segmentId, ...ballotPaper(segment) }
    case 'revealed':
      return {
        kind: 'revealed',
        ...turn,
        result: givenResult(segment),
        revealAt: revealAtOf(ceremony, segment.id),
        ...voted(segment),
      }
    default:
      return phase satisfies never
  }
}

function turnOf(ceremony: Ceremony, segmentId: string) {
  const awards = itemsOf(ceremony).flatMap((item) => (item.kind === 'award' ? item.segmentId : []))
  const segment = ceremony.segments.find(({ id }) => id === segmentId)
  if (!segment) throw new Error(`Ceremony ${ceremony.id} stands at a segment it doesn't have.`)
  return { segment, award: segment.award, number: awards.indexOf(segmentId) + 1, of: awards.length }
}

/** Rule C7: what is voted on and for how long, the same for everybody; never how many voted so far. */
function ballotPaper({ finalists, vote }: Segment) {
  if (!vote || vote.state === 'counted') throw new Error('There is no vote to be held.')
  return {
    round: vote.round,
    state: vote.state,
    options: finalists.map((entry, at) => ({ option: String(at), entry: unnumbered(entry) })),
    ...(vote.closesAt === undefined ? {} : { closesAt: vote.closesAt }),
  }
}

/** Beside a winner's name, so few who voted would tell whose choice it was. */
const fewBallots = 5

/**
 * Of a vote that is revealed: how many took part, unless they were few (rule C7c), and whether several came first;
 * not how the others fared.
 */
function voted({ vote, result }: Segment) {
  if (vote?.tally === undefined) return {}
  const ballots = vote.tally.reduce((sum, option) => sum + option.ballots, 0)
  const tie = result.kind === 'winners' && result.winners.length > 1
  return { vote: { ...(ballots < fewBallots ? {} : { ballots }), tie } }
}

/** What has been given, and where the wall has it. */
export function givenIn(ceremony: Ceremony): Given[] {
  return ceremony.revealed.flatMap(({ segmentId, revealAt }) => {
    const segment = ceremony.segments.find(({ id }) => id === segmentId)
    return segment ? [{ award: segment.award, result: givenResult(segment), revealAt }] : []
  })
}

function revealAtOf(ceremony: Ceremony, segmentId: string): number {
  return ceremony.revealed.find((reveal) => reveal.segmentId === segmentId)?.revealAt ?? 0
}

/** A result that is revealed: with where the wall has it. */
function givenResult({ result }: Segment): StageResult {
  if (result.kind !== 'winners') return { kind: 'not-awarded' }
  return {
    kind: 'winners',
    winners: result.winners.map((entry) => ({
      ...unnumbered(entry),
      ...(entry.itemId === undefined ? {} : { itemId: entry.itemId }),
    })),
  }
}

/** A result for hosts, whether revealed or not; nothing where a vote hasn't decided. */
export function sealedResult({ result }: Segment): StageResult | undefined {
  if (result.kind === 'vote') return undefined
  if (result.kind === 'not-awarded') return { kind: 'not-awarded' }
  return { kind: 'winners', winners: result.winners.map(unnumbered) }
}

function unnumbered({ nominees, helpers, citation, outcome }: SealedEntry): StageEntry {
  return { nominees, helpers, citation, outcome }
}
