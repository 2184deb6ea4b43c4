import type { CeremonyCommand, CeremonyView } from '#core/contract/ceremony.ts'
import type { ErrorCode } from '#core/contract/errors.ts'

/**
 * How a screen hears of the ceremony: pushed (`live`), by asking every few seconds because sockets are
 * blocked (`polling`, rule C13), or not now. `outdated` needs a reload; `refused` won't get better by waiting.
 */
export type Connection = 'joining' | 'live' | 'polling' | 'reconnecting' | 'outdated' | 'refused'

export type LinkState = {
  connection: Connection
  view?: CeremonyView
  /** Why the connection is `refused`. */
  refusal?: ErrorCode | undefined
  /** To add to our steady clock to read the server's, in milliseconds. */
  offset: number
  /** Screens watching; only hosts are told. */
  watching?: number
  /** The command that waits for its answer. */
  pending?: CeremonyCommand | undefined
}

/** How a command went: `offline` where no answer came in time. */
export type CommandResult = { ok: true } | { ok: false; code: ErrorCode | 'offline' }
