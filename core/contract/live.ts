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
import { screenId } from './tickets.ts'
import { type BallotAnswer, castBallot, type OwnBallot } from './voting.ts'

export { livePath } from './limits.ts'

/** `ballot`: a screen opened anew asks for one's own; who only comes back after a moment has it. */
export const joinCeremony = z.strictObject({
  ceremonyId: id,
  as: watchAs,
  ballot: z.literal(true).optional(),
})
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
  /** With one's own ballot, if asked for, where one has cast it in a vote that is open. */
  'ceremony:join': (
    message: z.infer<typeof joinCeremony>,
    ack: (answer: Ack<{ view: CeremonyView; serverTime: number; ballot?: OwnBallot }>) => void,
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
  /** This process ends: come to another within so long, each at a moment of its own. All stays as it is until then. */
  'live:moved': (message: { withinMs: number }) => void
  /** Something of this feed changed: read it again. */
  'wall:news': (message: z.infer<typeof watchWall>) => void
  'ceremony:state': (view: AudienceView | HostView) => void
  /** What was watched is no more, and nothing further is heard of it: a rehearsal that was ended (rule C9). */
  'ceremony:over': (message: { ceremonyId: string }) => void
  'ceremony:reactions': (message: { ceremonyId: string; totals: ReactionTotals }) => void
  /** To hosts, every second. */
  'ceremony:audience': (message: Attendance) => void
  /** To a screen that was a host's until its bearer was taken out of the hosts: it hears nothing more as one. */
  'ceremony:dismissed': (message: { ceremonyId: string }) => void
  /** To a screen that watches with everybody, whose bearer is among the hosts: they may go to the console. */
  'ceremony:named': (message: { ceremonyId: string }) => void
}

/** Who is there, for hosts alone: of this moment, and so no part of a state. Nobody is listed but the hosts. */
export type Attendance = {
  ceremonyId: string
  /** People, not screens, in all processes together; whoever watches by a ticket counts for each screen. */
  watching: number
  /** Of those who watched, how many lost their connection in the last minute and are not back. */
  lost?: number
  /** Those of the hosts whose console is connected, by person id. */
  hostsHere: string[]
  /** Nobody has heard the controller's console for three seconds, though doors are open. */
  controllerLost?: true
  /** The same of who shows the stage to the meeting. */
  sharerLost?: true
  /** While a live vote is open: how many have voted, never what (rule C7). */
  turnout?: number
  /** Segment id → whether those who win are watching, where that is decided and still sealed. Shown masked. */
  inRoom?: Record<string, 'all' | 'some' | 'none'>
}

/**
 * The handshake's `auth`: the same token as over HTTP, or a ceremony's ticket; the protocol the client speaks, and what
 * it comes for. Hosts come in first; who says to watch hears of no walls.
 */
export const handshake = z.union([
  z.object({ token: z.string().max(16_384), protocol: z.int(), as: watchAs.optional() }),
  z.object({
    ticket: z.string().max(200),
    screen: screenId.optional(),
    protocol: z.int(),
    as: watchAs.optional(),
  }),
])
