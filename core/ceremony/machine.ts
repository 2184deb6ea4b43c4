import type { CeremonyCommand } from '#core/contract/ceremony.ts'
import type { ErrorCode } from '#core/contract/errors.ts'
import { revealLeadMs } from '#core/contract/limits.ts'
import type { Person } from '#core/contract/people.ts'
import type { Ceremony, Position, Segment } from './state.ts'
import { firstStop, isRevealed, keyOf, sealedSegments, stopAfter, stopBefore, stopPast } from './stops.ts'
import { closeVote, isVoteOpen, mayLeave, openVote } from './votes.ts'

/**
 * A host's command and the state it was made on. `prepared` is what opening the lobby pins (rule J6), `to` the host
 * whom the controls are handed to.
 */
export type HostCommand = {
  host: Person
  seq: number
  command: CeremonyCommand
  prepared?: Pick<Ceremony, 'decision' | 'cycleName' | 'order' | 'openingText' | 'closingText'> & {
    segments: Segment[]
  }
  to?: Person | undefined
}

export type Decided = { next: Ceremony } | { refused: ErrorCode }

type Step = Partial<Ceremony>
type Asked = Pick<HostCommand, 'host' | 'prepared' | 'to'> & { now: number }

/**
 * The ceremony's next state, or why there is none (rules C1, C2, C5, C6, C7, C8, C10; DESIGN §5). That the person
 * is a host has been checked before.
 * @param now server time in milliseconds; a reveal is unveiled `revealLeadMs` after it
 */
export function decideCeremony(
  ceremony: Ceremony,
  { seq, command, ...asked }: HostCommand,
  now: number,
): Decided {
  if (seq !== ceremony.seq) return { refused: 'stale' }
  if (ceremony.status.kind === 'cancelled') return { refused: 'ceremony_cancelled' }
  if (needsControls(ceremony, command) && ceremony.controller?.id !== asked.host.id)
    return { refused: 'not_controller' }
  const step = stepOf(ceremony, command, { ...asked, now })
  if (!step) return { refused: 'not_now' }
  // That the controls were taken over is news until whoever did goes on.
  const news = command.kind === 'share-note' ? {} : { tookOverFrom: undefined }
  return { next: { ...ceremony, ...news, ...step, seq: ceremony.seq + 1 } }
}

/** Rule C1: all is for the host at the controls but opening the lobby, taking over, and saying who shares the stage. */
function needsControls(ceremony: Ceremony, { kind }: CeremonyCommand): boolean {
  if (kind === 'take-over' || kind === 'share-note') return false
  return ceremony.status.kind !== 'planned' && ceremony.status.kind !== 'ended'
}

function stepOf(ceremony: Ceremony, command: CeremonyCommand, asked: Asked): Step | undefined {
  switch (command.kind) {
    case 'open-lobby':
      return openLobby(ceremony, asked)
    case 'start':
      return ceremony.status.kind === 'lobby' ? start(ceremony, asked.now) : undefined
    case 'pause':
      return ceremony.status.kind === 'live' ? { status: { ...ceremony.status, kind: 'paused' } } : undefined
    case 'resume':
      return ceremony.status.kind === 'paused' ? { status: { ...ceremony.status, kind: 'live' } } : undefined
    case 'take-over':
      return takeOver(ceremony, asked.host)
    case 'hand-over':
      return handOver(ceremony, asked.to)
    case 'share-note':
      return isUnderWay(ceremony) ? { sharer: { person: asked.host, at: asked.now } } : undefined
    case 'end':
      return end(ceremony, command.early)
    default:
      return ceremony.status.kind === 'live'
        ? stepWithin(ceremony, ceremony.status.position, command, asked.now)
        : undefined
  }
}

type LiveCommand = Extract<
  CeremonyCommand,
  { kind: 'advance' | 'back' | 'skip' | 'open-vote' | 'close-vote' }
>

/** What is possible only while it is live. */
function stepWithin(
  ceremony: Ceremony,
  position: Position,
  command: LiveCommand,
  now: number,
): Step | undefined {
  switch (command.kind) {
    case 'advance':
      return advance(ceremony, position, now)
    case 'back':
      return mayLeave(ceremony, position) ? moveTo(ceremony, stopBefore(ceremony, position), now) : undefined
    case 'skip':
      return skip(ceremony, position, now)
    case 'open-vote':
      return openVote(ceremony, position, command.seconds, now)
    case 'close-vote':
      return closeVote(ceremony, position)
    default:
      return command satisfies never
  }
}

function openLobby(ceremony: Ceremony, { host, prepared }: Asked): Step | undefined {
  const opened: Step = { status: { kind: 'lobby' }, controller: host, tookOverFrom: undefined }
  if (ceremony.status.kind === 'planned') return prepared && { ...opened, ...prepared }
  if (ceremony.status.kind === 'ended' && ceremony.status.early) return opened
  return undefined
}

function start(ceremony: Ceremony, now: number): Step | undefined {
  const { entered, enteredBefore } = ceremony
  const before = [...new Set([...enteredBefore, ...entered])]
  const begun = { startedAt: now, enteredBefore: before }
  return moveTo({ ...ceremony, entered: [] }, firstStop(ceremony), now, begun)
}

/** Goes to a stop, and notes when the part it is in was entered. */
function moveTo(
  ceremony: Ceremony,
  position: Position | undefined,
  now: number,
  more: Step = {},
): Step | undefined {
  if (!position) return undefined
  const { status, entered } = ceremony
  const key = keyOf(position)
  const from = status.kind === 'live' ? keyOf(status.position) : undefined
  return {
    ...more,
    status: { kind: 'live', position },
    entered: entered.includes(key) ? entered : [...entered, key],
    ...(key === from ? {} : { enteredAt: now }),
  }
}

/** Rule C7a: past a vote leads its count alone. */
function advance(ceremony: Ceremony, present: Position, now: number): Step | undefined {
  if (present.at === 'segment' && present.phase === 'voting') return undefined
  const position = stopAfter(ceremony, present)
  const reveals = position?.at === 'segment' &&
    position.phase === 'revealed' &&
    !isRevealed(ceremony, position.segmentId) && {
      revealed: [...ceremony.revealed, { segmentId: position.segmentId, revealAt: now + revealLeadMs }],
    }
  return moveTo(ceremony, position, now, reveals || {})
}

/** Rule C8a: what is skipped stays sealed. Once the drums roll there is no way past. */
function skip(ceremony: Ceremony, position: Position, now: number): Step | undefined {
  if (!isSkippable(ceremony, position)) return undefined
  const { skipped } = ceremony
  const next = skipped.includes(position.segmentId) ? skipped : [...skipped, position.segmentId]
  return moveTo(ceremony, stopPast(ceremony, position), now, { skipped: next })
}

/** Whether an award can be left for later where it stands. */
export function isSkippable(
  ceremony: Ceremony,
  position: Position,
): position is Extract<Position, { at: 'segment' }> {
  if (position.at !== 'segment' || position.phase === 'drumroll') return false
  return !isRevealed(ceremony, position.segmentId) && mayLeave(ceremony, position)
}

function takeOver(ceremony: Ceremony, host: Person): Step | undefined {
  const { controller } = ceremony
  if (!isUnderWay(ceremony) || !controller || controller.id === host.id) return undefined
  return { controller: host, tookOverFrom: controller }
}

function handOver(ceremony: Ceremony, to: Person | undefined): Step | undefined {
  if (!isUnderWay(ceremony) || !to || ceremony.controller?.id === to.id) return undefined
  return { controller: to, tookOverFrom: undefined }
}

/** From the lobby until it ends. */
export function isUnderWay({ status: { kind } }: Ceremony): boolean {
  return kind === 'lobby' || kind === 'live' || kind === 'paused'
}

/** Rule C8: with awards still sealed, only an end said to be early ends; else they would be lost by a slip. */
function end(ceremony: Ceremony, early: boolean): Step | undefined {
  const { status } = ceremony
  if (status.kind !== 'live' && status.kind !== 'paused') return undefined
  if (isVoteOpen(ceremony, status.position)) return undefined
  const sealed = sealedSegments(ceremony).length > 0
  return sealed === early ? { status: { kind: 'ended', early } } : undefined
}
