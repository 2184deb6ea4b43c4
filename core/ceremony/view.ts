import type {
  AudienceView,
  CeremonyCommand,
  Given,
  HostView,
  Scene,
  StageEntry,
  StageResult,
} from '#core/contract/ceremony.ts'
import type { Ceremony, Position, SealedEntry, Segment } from './state.ts'
import { isRevealed, sealedSegments, stopBeside, stopsOf } from './stops.ts'

/** Rule C4: what stage and audience may see. Nothing sealed enters it, whoever asks. */
export function audienceView(ceremony: Ceremony): AudienceView {
  const { id, seq, title, startsAt } = ceremony
  return {
    role: 'audience',
    ceremonyId: id,
    seq,
    title,
    startsAt,
    scene: sceneOf(ceremony),
    given: givenIn(ceremony),
  }
}

/**
 * What a host may see besides: the running order with its sealed results, and what can be done now.
 * @param opens whether the cycle lets a lobby open
 */
export function hostView(ceremony: Ceremony, opens: boolean): HostView {
  const { controller, tookOverFrom } = ceremony
  const next = nextStep(ceremony, opens)
  const obstacle = opens ? undefined : obstacleTo(ceremony)
  return {
    role: 'host',
    audience: audienceView(ceremony),
    ...(controller ? { controller } : {}),
    ...(tookOverFrom ? { tookOverFrom } : {}),
    ...(next ? { next } : {}),
    also: otherCommands(ceremony),
    ...(obstacle ? { obstacle } : {}),
    order: orderOf(ceremony),
  }
}

function sceneOf(ceremony: Ceremony): Scene {
  const { status } = ceremony
  switch (status.kind) {
    case 'planned':
    case 'lobby':
    case 'paused':
      return { kind: status.kind }
    case 'ended':
      return { kind: 'ended', early: status.early }
    case 'live':
      return sceneAt(ceremony, status.position)
    default:
      return status satisfies never
  }
}

function sceneAt(ceremony: Ceremony, position: Position): Scene {
  if (position.at === 'opening') return { kind: 'opening', awards: ceremony.segments.length }
  if (position.at === 'closing') return { kind: 'closing' }
  const at = ceremony.segments.findIndex(({ id }) => id === position.segmentId)
  const segment = ceremony.segments[at]
  if (!segment) throw new Error(`Ceremony ${ceremony.id} stands at a segment it doesn't have.`)
  const turn = { award: segment.award, number: at + 1, of: ceremony.segments.length }
  switch (position.phase) {
    case 'intro':
    case 'drumroll':
      return { kind: position.phase, ...turn }
    case 'finalists':
      return { kind: 'finalists', ...turn, finalists: segment.finalists.map(unnumbered) }
    case 'revealed':
      return {
        kind: 'revealed',
        ...turn,
        result: resultOf(segment),
        revealAt: revealAtOf(ceremony, segment.id),
      }
    default:
      return position.phase satisfies never
  }
}

function givenIn(ceremony: Ceremony): Given[] {
  return ceremony.revealed.flatMap(({ segmentId, revealAt }) => {
    const segment = ceremony.segments.find(({ id }) => id === segmentId)
    return segment ? [{ award: segment.award, result: resultOf(segment), revealAt }] : []
  })
}

function revealAtOf(ceremony: Ceremony, segmentId: string): number {
  return ceremony.revealed.find((reveal) => reveal.segmentId === segmentId)?.revealAt ?? 0
}

function resultOf({ result }: Segment): StageResult {
  if (result.kind === 'not-awarded') return { kind: 'not-awarded' }
  return { kind: 'winners', winners: result.winners.map(unnumbered) }
}

function unnumbered({ nominees, helpers, citation, outcome }: SealedEntry): StageEntry {
  return { nominees, helpers, citation, outcome }
}

/** Why its lobby can't open, where the cycle does not let it. */
function obstacleTo({ status }: Ceremony): HostView['obstacle'] {
  if (status.kind === 'planned') return 'not-decided'
  return status.kind === 'ended' && status.early ? 'published' : undefined
}

function nextStep(ceremony: Ceremony, opens: boolean): HostView['next'] {
  const { status } = ceremony
  switch (status.kind) {
    case 'planned':
      return opens ? { command: { kind: 'open-lobby' }, step: 'open-lobby' } : undefined
    case 'lobby':
      return { command: { kind: 'start' }, step: 'start' }
    case 'paused':
      return { command: { kind: 'resume' }, step: 'resume' }
    case 'ended':
      return status.early && opens ? { command: { kind: 'open-lobby' }, step: 'reopen' } : undefined
    case 'live':
      return nextLiveStep(ceremony, status.position)
    default:
      return status satisfies never
  }
}

function nextLiveStep(ceremony: Ceremony, position: Position): HostView['next'] {
  const stop = stopBeside(ceremony, position, 1)
  if (!stop) return { command: { kind: 'end', early: false }, step: 'end' }
  const command: CeremonyCommand = { kind: 'advance' }
  if (stop.at !== 'segment') return { command, step: 'closing' }
  return { command, step: stop.phase === 'revealed' ? 'reveal' : stop.phase }
}

function otherCommands(ceremony: Ceremony): CeremonyCommand[] {
  const { status } = ceremony
  const takeOver: CeremonyCommand = { kind: 'take-over' }
  const end: CeremonyCommand = { kind: 'end', early: sealedSegments(ceremony).length > 0 }
  if (status.kind === 'lobby') return [takeOver]
  if (status.kind === 'paused') return [takeOver, end]
  if (status.kind !== 'live') return []
  const back: CeremonyCommand[] = status.position.at === 'opening' ? [] : [{ kind: 'back' }]
  const atEnd = stopsOf(ceremony).at(-1)?.at === status.position.at
  return [...back, { kind: 'pause' }, takeOver, ...(atEnd ? [] : [end])]
}

function orderOf(ceremony: Ceremony): HostView['order'] {
  const current =
    ceremony.status.kind === 'live' || ceremony.status.kind === 'paused'
      ? ceremony.status.position
      : undefined
  const now = current?.at === 'segment' ? current.segmentId : undefined
  const next = ceremony.segments.find(({ id }) => id !== now && !isRevealed(ceremony, id))?.id
  return ceremony.segments.map((segment) => ({
    kind: 'award',
    segmentId: segment.id,
    award: segment.award,
    state:
      segment.id === now
        ? 'now'
        : isRevealed(ceremony, segment.id)
          ? 'given'
          : segment.id === next
            ? 'next'
            : 'later',
    result: resultOf(segment),
    finalists: segment.finalists.length,
    sayings: [],
  }))
}
