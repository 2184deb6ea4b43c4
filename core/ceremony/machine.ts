import type { CeremonyCommand } from '#core/contract/ceremony.ts'
import type { ErrorCode } from '#core/contract/errors.ts'
import { revealLeadMs } from '#core/contract/limits.ts'
import type { Person } from '#core/contract/people.ts'
import type { Ceremony, CeremonyStatus, Segment } from './state.ts'
import { firstStop, isRevealed, sealedSegments, stopBeside } from './stops.ts'

/** A host's command and the state it was made on. `prepared` is what opening the lobby pins (rule J6). */
export type HostCommand = {
  host: Person
  seq: number
  command: CeremonyCommand
  prepared?: { decision: number; cycleName: string; segments: Segment[] }
}

export type Decided = { next: Ceremony } | { refused: ErrorCode }

type Step = Pick<Ceremony, 'status'> & Partial<Ceremony>

/**
 * The ceremony's next state, or why there is none (rules C1, C2, C5, C6, C8, C10; DESIGN §5). That the person
 * is a host has been checked before.
 * @param now server time in milliseconds; a reveal is unveiled `revealLeadMs` after it
 */
export function decideCeremony(
  ceremony: Ceremony,
  { host, seq, command, prepared }: HostCommand,
  now: number,
): Decided {
  if (seq !== ceremony.seq) return { refused: 'stale' }
  if (needsControls(ceremony, command) && ceremony.controller?.id !== host.id)
    return { refused: 'not_controller' }
  const step = stepOf(ceremony, command, host, prepared, now)
  if (!step) return { refused: 'not_now' }
  return { next: { ...ceremony, ...step, seq: ceremony.seq + 1 } }
}

/** Rule C1: everything but opening the lobby and taking over is for the host at the controls. */
function needsControls(ceremony: Ceremony, command: CeremonyCommand): boolean {
  if (command.kind === 'take-over') return false
  return ceremony.status.kind !== 'planned' && ceremony.status.kind !== 'ended'
}

function stepOf(
  ceremony: Ceremony,
  command: CeremonyCommand,
  host: Person,
  prepared: HostCommand['prepared'],
  now: number,
): Step | undefined {
  const { status } = ceremony
  switch (command.kind) {
    case 'open-lobby':
      return openLobby(ceremony, host, prepared)
    case 'start':
      return status.kind === 'lobby' ? { status: { kind: 'live', position: firstStop(ceremony) } } : undefined
    case 'advance':
      return status.kind === 'live' ? advance(ceremony, status, now) : undefined
    case 'back':
      return status.kind === 'live' ? back(ceremony, status) : undefined
    case 'pause':
      return status.kind === 'live' ? { status: { kind: 'paused', position: status.position } } : undefined
    case 'resume':
      return status.kind === 'paused' ? { status: { kind: 'live', position: status.position } } : undefined
    case 'take-over':
      return takeOver(ceremony, host)
    case 'end':
      return end(ceremony, command.early)
    // Not possible at any moment yet.
    case 'skip':
    case 'open-vote':
    case 'close-vote':
    case 'hand-over':
    case 'share-note':
      return undefined
    default:
      return command satisfies never
  }
}

function openLobby(ceremony: Ceremony, host: Person, prepared: HostCommand['prepared']): Step | undefined {
  const opened: Step = { status: { kind: 'lobby' }, controller: host, tookOverFrom: undefined }
  if (ceremony.status.kind === 'planned') return prepared && { ...opened, ...prepared }
  if (ceremony.status.kind === 'ended' && ceremony.status.early) return opened
  return undefined
}

function advance(
  ceremony: Ceremony,
  live: Extract<CeremonyStatus, { kind: 'live' }>,
  now: number,
): Step | undefined {
  const position = stopBeside(ceremony, live.position, 1)
  if (!position) return undefined
  const status = { kind: 'live' as const, position }
  if (position.at !== 'segment' || position.phase !== 'revealed' || isRevealed(ceremony, position.segmentId))
    return { status }
  const reveal = { segmentId: position.segmentId, revealAt: now + revealLeadMs }
  return { status, revealed: [...ceremony.revealed, reveal] }
}

function back(ceremony: Ceremony, live: Extract<CeremonyStatus, { kind: 'live' }>): Step | undefined {
  const position = stopBeside(ceremony, live.position, -1)
  return position && { status: { kind: 'live', position } }
}

function takeOver(ceremony: Ceremony, host: Person): Step | undefined {
  const { status, controller } = ceremony
  if (status.kind === 'planned' || status.kind === 'ended') return undefined
  if (!controller || controller.id === host.id) return undefined
  return { status, controller: host, tookOverFrom: controller }
}

/** Rule C8: with awards still sealed, only an end said to be early ends; else they would be lost by a slip. */
function end(ceremony: Ceremony, early: boolean): Step | undefined {
  const { kind } = ceremony.status
  if (kind !== 'live' && kind !== 'paused') return undefined
  const sealed = sealedSegments(ceremony).length > 0
  if (sealed !== early) return undefined
  return { status: { kind: 'ended', early } }
}
