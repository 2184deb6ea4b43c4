import { z } from 'zod'
import { limits } from './limits.ts'
import { person, personRef } from './people.ts'
import { given, scene, stageAward, stageResult } from './scene.ts'
import { commandId, id, instant, plainText } from './text.ts'

/** A ceremony as listed: what anyone of the tenant may know of it. */
export const ceremonyListing = z.object({
  id,
  cycleId: id,
  title: z.string(),
  startsAt: instant,
  status: z.enum(['planned', 'lobby', 'live', 'paused', 'ended', 'cancelled']),
  hosts: z.array(person),
  /** It is being rehearsed: told to its hosts alone (rule C9). */
  rehearsal: z.literal(true).optional(),
  /** It ended early, and its doors can be opened again (rule C8): told to its hosts alone. */
  reopens: z.literal(true).optional(),
})
export type CeremonyListing = z.infer<typeof ceremonyListing>

export const planCeremony = z.strictObject({
  commandId,
  title: plainText(1, limits.title),
  startsAt: instant,
  hosts: z.array(personRef).min(1).max(limits.hosts),
})

/** What a host can order. `advance` is the one step forward, whatever it is at this moment. */
export const ceremonyCommand = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open-lobby') }),
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({ kind: z.literal('advance') }),
  z.strictObject({ kind: z.literal('back') }),
  z.strictObject({ kind: z.literal('pause') }),
  z.strictObject({ kind: z.literal('resume') }),
  /** Leaves an award sealed for later; nothing of it has been told (rule C8). */
  z.strictObject({ kind: z.literal('skip') }),
  /** Opens the live vote, for as long as said or until it is closed (rule C7). */
  z.strictObject({
    kind: z.literal('open-vote'),
    seconds: z.int().min(limits.voteSeconds.min).max(limits.voteSeconds.max).optional(),
  }),
  z.strictObject({ kind: z.literal('close-vote') }),
  z.strictObject({ kind: z.literal('take-over') }),
  /** Gives the controls to another host. */
  z.strictObject({ kind: z.literal('hand-over'), to: id }),
  /** Notes that whoever says so shows the stage to the meeting, so that others know when it goes with them. */
  z.strictObject({ kind: z.literal('share-note') }),
  /** `early` must be true when awards are still sealed; they then stay so (rule C8). */
  z.strictObject({ kind: z.literal('end'), early: z.boolean() }),
])
export type CeremonyCommand = z.infer<typeof ceremonyCommand>

/** The audience's view: the same for stage and side panel, never more than has been revealed (rule C4). */
export const audienceView = z.object({
  role: z.literal('audience'),
  ceremonyId: id,
  seq: z.int(),
  title: z.string(),
  startsAt: instant,
  scene,
  given: z.array(given),
  /** Everything is a rehearsal on made-up winners, seen by hosts alone (rule C9). */
  rehearsal: z.literal(true).optional(),
})
export type AudienceView = z.infer<typeof audienceView>

/** The one step forward a host's big button takes, by what it leads to. */
export const nextSteps = [
  'open-lobby',
  'start',
  'interlude',
  'intro',
  'finalists',
  'voting',
  'open-vote',
  'close-vote',
  'counted',
  'drumroll',
  'reveal',
  'skipped',
  'closing',
  'end',
  'resume',
  'reopen',
] as const

const turnState = z.enum(['given', 'skipped', 'now', 'next', 'later', 'past', 'missed'])

/** What hosts noted beside a part of the running order. */
const noted = {
  state: turnState,
  notes: z.string().optional(),
  presenter: person.optional(),
  minutes: z.int().optional(),
}

/** A part of the running order as a host sees it. */
export const orderedTurn = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opening'), ...noted }),
  z.object({ kind: z.literal('interlude'), id, title: z.string(), ...noted }),
  z.object({
    kind: z.literal('award'),
    segmentId: id,
    award: stageAward,
    ...noted,
    /** Sealed: shown masked until held to peek. Absent while a live vote hasn't decided. */
    result: stageResult.optional(),
    finalists: z.int(),
    /** How to say the names, of winners and finalists: masked as they are. */
    sayings: z.array(z.object({ person, text: z.string() })),
    vote: z
      .object({
        state: z.enum(['waiting', 'open', 'closing', 'counted']),
        round: z.int(),
        closesAt: instant.optional(),
      })
      .optional(),
  }),
  z.object({ kind: z.literal('closing'), ...noted }),
])
export type OrderedTurn = z.infer<typeof orderedTurn>

/** A host's view: the audience's, and what only hosts may know. */
export const hostView = z.object({
  role: z.literal('host'),
  /** What the audience sees at this moment. */
  audience: audienceView,
  controller: person.optional(),
  /** Who took the controls over from whom, last. */
  tookOverFrom: person.optional(),
  /** Who shows the stage to the meeting, and since when, as they said themselves. */
  sharer: z.object({ person, at: instant }).optional(),
  /** Who else may run it: the controls can be handed to them. */
  hosts: z.array(person).optional(),
  /** The command of the one obvious next action and what it leads to; absent when there is none. */
  next: z.object({ command: ceremonyCommand, step: z.enum(nextSteps) }).optional(),
  /** Commands that are possible now besides `next`. */
  also: z.array(ceremonyCommand),
  /** Why the lobby can't be opened, if so: not yet, or not again after its results were published without it. */
  obstacle: z.enum(['not-decided', 'published']).optional(),
  /** The running order, once it is prepared: empty before the lobby opens. */
  order: z.array(orderedTurn),
  /** Counts changes of what is planned, which come without a new `seq`. */
  planVersion: z.int(),
  /**
   * The clock against the plan, while it runs; `minutesPlanned` is 0 where none were. `behindMs` is how late the
   * present part was entered (less than 0: early); while it lasts longer than its minutes, that comes on top.
   */
  plan: z
    .object({ minutesPlanned: z.int(), startedAt: instant, enteredAt: instant, behindMs: z.int() })
    .optional(),
})
export type HostView = z.infer<typeof hostView>

export const ceremonyView = z.discriminatedUnion('role', [audienceView, hostView])
export type CeremonyView = z.infer<typeof ceremonyView>

/** The part a screen asks for. A stage gets the audience's view whoever asks. */
export const watchAs = z.enum(['stage', 'audience', 'host'])
export type WatchAs = z.infer<typeof watchAs>

export const reactions = ['applause', 'heart', 'bulb'] as const
export const reaction = z.enum(reactions)
export type Reaction = z.infer<typeof reaction>

/** A command and the state it was made on (rule C2). */
export const sendCommand = z.strictObject({
  commandId,
  ceremonyId: id,
  seq: z.int().min(0),
  command: ceremonyCommand,
})
