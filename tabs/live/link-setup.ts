import type { CeremonyView, WatchAs } from '#core/contract/ceremony.ts'
import type { BallotAnswer, OwnBallot, Vote } from '#core/contract/voting.ts'
import type { LiveSocket } from '#tabs/live/live-socket.ts'
import type { NamedTimers } from '#tabs/live/named-timers.ts'
import type { AskForToken } from '#tabs/live/pass.ts'

/** Where a link goes, for whom, and by which ways. */
export type LinkSetup = {
  /** A socket to the service's live channel that isn't connected yet. */
  socket(token: () => Promise<string>): LiveSocket
  ceremonyId: string
  as: WatchAs
  token: AskForToken
  /** Our clock, in milliseconds: one that doesn't jump. */
  now(): number
  /** The same view over HTTP, for networks that block sockets; without it where `seq` is still the newest. */
  snapshot(seq: number | undefined): Promise<Snapshot>
  /** A vote over HTTP, for the same. */
  castBallot(vote: Vote): Promise<BallotAnswer>
}

export type Snapshot = {
  view?: CeremonyView | undefined
  serverTime: number
  ballot?: OwnBallot | undefined
}

/** What a link has planned to do; one set of timers, so that closing it ends them all. */
export type LinkTimers = NamedTimers<'poll' | 'probe' | 'renew' | 'rejoin' | 'move'>
