import type { CeremonyCommand, CeremonyView } from '#core/contract/ceremony.ts'
import type { ErrorCode } from '#core/contract/errors.ts'
import type { Attendance } from '#core/contract/live.ts'
import type { OwnBallot } from '#core/contract/voting.ts'

/**
 * How a screen hears of the ceremony: pushed (`live`), by asking every few seconds because sockets are
 * blocked (`polling`, rule C13), or not now. `outdated` needs a reload; `refused` won't get better by waiting.
 */
export type Connection = 'joining' | 'live' | 'polling' | 'reconnecting' | 'outdated' | 'refused'

export type LinkState = {
  connection: Connection
  view?: CeremonyView | undefined
  /** Why the connection is `refused`. */
  refusal?: ErrorCode | undefined
  /** To add to our steady clock to read the server's, in milliseconds. */
  offset: number
  /** Who is there at this moment; only hosts are told. */
  audience?: Attendance | undefined
  /** What stood for oneself in the vote that is open, when this screen came. */
  ballot?: OwnBallot | undefined
  /** Whoever watches with everybody is among the hosts, as it was told unasked. */
  named?: true
  /** The command that waits for its answer. */
  pending?: CeremonyCommand | undefined
}

/** How a command went: `offline` where no answer came in time. */
export type CommandResult = { ok: true } | { ok: false; code: ErrorCode | 'offline' }
