import type { AudienceView, CeremonyCommand, HostView } from '#core/contract/ceremony.ts'
import { type Desk, orderView, paceOf } from './desk.ts'
import { isSkippable, isUnderWay } from './machine.ts'
import { givenIn, sceneOf } from './scene.ts'
import type { Ceremony, Position } from './state.ts'
import { isRevealed, keyOf, sealedSegments, stopAfter, stopBefore } from './stops.ts'
import { isVoteOpen, mayLeave, mayVote } from './votes.ts'

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
    ...(ceremony.rehearsal ? { rehearsal: true } : {}),
  }
}

/**
 * What a host may see besides what the audience does: the running order with its sealed results and what was noted
 * beside it, and what can be done now.
 * @param opens whether the cycle lets a lobby open
 */
export function hostView(ceremony: Ceremony, opens: boolean, desk: Desk): HostView {
  const { controller, tookOverFrom, sharer } = ceremony
  const next = nextStep(ceremony, opens)
  const obstacle = opens ? undefined : obstacleTo(ceremony)
  const plan = paceOf(ceremony, desk)
  return {
    role: 'host',
    audience: audienceView(ceremony),
    ...(controller ? { controller } : {}),
    ...(tookOverFrom ? { tookOverFrom } : {}),
    ...(sharer ? { sharer } : {}),
    hosts: desk.hosts,
    ...(next ? { next } : {}),
    also: otherCommands(ceremony, desk),
    ...(obstacle ? { obstacle } : {}),
    order: orderView(ceremony, desk),
    planVersion: desk.version,
    ...(plan ? { plan } : {}),
  }
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
    case 'cancelled':
      return undefined
    case 'live':
      return nextLiveStep(ceremony, status.position)
    default:
      return status satisfies never
  }
}

function nextLiveStep(ceremony: Ceremony, position: Position): HostView['next'] {
  const vote = mayVote(ceremony, position)
  if (vote?.state === 'waiting') return { command: { kind: 'open-vote' }, step: 'open-vote' }
  if (vote?.state === 'open') return { command: { kind: 'close-vote' }, step: 'close-vote' }
  // It goes on by itself once counted.
  if (vote) return undefined
  const stop = stopAfter(ceremony, position)
  if (!stop) return { command: { kind: 'end', early: false }, step: 'end' }
  return { command: { kind: 'advance' }, step: stepTo(ceremony, position, stop) }
}

function stepTo(ceremony: Ceremony, from: Position, to: Position): NonNullable<HostView['next']>['step'] {
  if (to.at === 'opening') throw new Error('No step forward leads to the opening.')
  if (to.at !== 'segment') return to.at
  const returns = ceremony.skipped.includes(to.segmentId) && !isRevealed(ceremony, to.segmentId)
  if (returns && keyOf(from) !== keyOf(to)) return 'skipped'
  return to.phase === 'revealed' ? 'reveal' : to.phase
}

function otherCommands(ceremony: Ceremony, desk: Desk): CeremonyCommand[] {
  if (!isUnderWay(ceremony)) return []
  const { status, controller } = ceremony
  const always: CeremonyCommand[] = [
    { kind: 'take-over' },
    ...desk.hosts.flatMap(({ id }) =>
      id === controller?.id ? [] : [{ kind: 'hand-over' as const, to: id }],
    ),
    { kind: 'share-note' },
  ]
  if (status.kind !== 'live' && status.kind !== 'paused') return always
  const { position } = status
  const end: CeremonyCommand = { kind: 'end', early: sealedSegments(ceremony).length > 0 }
  const isNext = status.kind === 'live' && stopAfter(ceremony, position) === undefined
  const ends = isNext || isVoteOpen(ceremony, position) ? [] : [end]
  if (status.kind === 'paused') return [...always, ...ends]
  const back: CeremonyCommand[] =
    mayLeave(ceremony, position) && stopBefore(ceremony, position) ? [{ kind: 'back' }] : []
  const skip: CeremonyCommand[] = isSkippable(ceremony, position) ? [{ kind: 'skip' }] : []
  return [...back, { kind: 'pause' }, ...skip, ...always, ...ends]
}
