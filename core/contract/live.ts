import { z } from 'zod'
import {
  type AudienceView,
  type CeremonyView,
  type HostView,
  reaction,
  sendCommand,
  watchAs,
} from './ceremony.ts'
import type { Problem } from './errors.ts'
import { feedName } from './recognition.ts'
import { id } from './text.ts'
import { type BallotAnswer, castBallot } from './voting.ts'

export { livePath } from './limits.ts'

export const joinCeremony = z.strictObject({ ceremonyId: id, as: watchAs })
export const sendReaction = z.strictObject({ ceremonyId: id, reaction })
export const sendVote = castBallot.extend({ ceremonyId: id })
/** With a ceremony, the answer's `seq` tells a screen when it is behind (rule C5). */
export const syncClock = z.strictObject({ ceremonyId: id.optional() })
/** To hear when a feed has something new: whoever may read it may. */
export const watchWall = z.strictObject({ feed: feedName })
export const renewAuth = z.strictObject({ token: z.string().max(16_384) })

/** Every message gets one of these. A refused command carries the newest view in `view` (rule C2). */
export type Ack<T> = ({ ok: true } & T) | { ok: false; problem: Problem; view?: HostView }

export type ClientToServer = {
  'ceremony:join': (
    message: z.infer<typeof joinCeremony>,
    ack: (answer: Ack<{ view: CeremonyView; serverTime: number }>) => void,
  ) => void
  'ceremony:leave': (message: { ceremonyId: string }, ack: (answer: Ack<object>) => void) => void
  'ceremony:command': (
    message: z.infer<typeof sendCommand>,
    ack: (answer: Ack<{ view: HostView }>) => void,
  ) => void
  'ceremony:react': (message: z.infer<typeof sendReaction>, ack: (answer: Ack<object>) => void) => void
  /** Acknowledged once the ballot is stored (rule C7); for those who have joined. */
  'ceremony:vote': (message: z.infer<typeof sendVote>, ack: (answer: Ack<BallotAnswer>) => void) => void
  /** `serverTime` in milliseconds; `seq` is the ceremony's newest as this process knows it. */
  'clock:sync': (
    message: z.infer<typeof syncClock>,
    ack: (answer: Ack<{ serverTime: number; seq?: number }>) => void,
  ) => void
  'wall:join': (message: z.infer<typeof watchWall>, ack: (answer: Ack<object>) => void) => void
  'wall:leave': (message: z.infer<typeof watchWall>, ack: (answer: Ack<object>) => void) => void
  'auth:renew': (
    message: z.infer<typeof renewAuth>,
    ack: (answer: Ack<{ expiresAt: number }>) => void,
  ) => void
}

/** Reactions since the last message, by kind: totals, never people (rule C11). */
export type ReactionTotals = Partial<Record<z.infer<typeof reaction>, number>>

export type ServerToClient = {
  /** Something of this feed changed: read it again. */
  'wall:news': (message: z.infer<typeof watchWall>) => void
  'ceremony:state': (view: AudienceView | HostView) => void
  'ceremony:reactions': (message: { ceremonyId: string; totals: ReactionTotals }) => void
  /** To hosts: how many people are watching. */
  'ceremony:audience': (message: { ceremonyId: string; watching: number }) => void
}

/** The handshake's `auth`: the same token as over HTTP, and the protocol the client speaks. */
export const handshake = z.object({ token: z.string().max(16_384), protocol: z.int() })
