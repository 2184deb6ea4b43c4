import { z } from 'zod'
import { limits } from './limits.ts'
import { person, personRef } from './people.ts'
import { medallion, outcome } from './programs.ts'
import { commandId, id, instant, plainText } from './text.ts'

/** A ceremony as listed: what anyone of the tenant may know of it. */
export const ceremonyListing = z.object({
  id,
  cycleId: id,
  title: z.string(),
  startsAt: instant,
  status: z.enum(['planned', 'lobby', 'live', 'paused', 'ended']),
  hosts: z.array(person),
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
  z.strictObject({ kind: z.literal('take-over') }),
  /** `early` must be true when awards are still sealed; they then stay so (rule C8). */
  z.strictObject({ kind: z.literal('end'), early: z.boolean() }),
])
export type CeremonyCommand = z.infer<typeof ceremonyCommand>

export const stageAward = z.object({
  id,
  name: z.string(),
  description: z.string(),
  criteria: z.string(),
  medallion,
})
export type StageAward = z.infer<typeof stageAward>

/** Someone, or a group, standing on the stage. */
export const stageEntry = z.object({
  nominees: z.array(person),
  helpers: z.array(person),
  citation: z.string(),
  outcome,
})
export type StageEntry = z.infer<typeof stageEntry>

export const stageResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('winners'), winners: z.array(stageEntry).min(1) }),
  z.object({ kind: z.literal('not-awarded') }),
])
export type StageResult = z.infer<typeof stageResult>

/** What has been given so far. Not to be shown before `revealAt` on the server's clock. */
export const given = z.object({ award: stageAward, result: stageResult, revealAt: instant })
export type Given = z.infer<typeof given>

const turn = { award: stageAward, number: z.int(), of: z.int() }

/** What the big view shows now. */
export const scene = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('planned') }),
  z.object({ kind: z.literal('lobby') }),
  z.object({ kind: z.literal('opening'), awards: z.int() }),
  z.object({ kind: z.literal('intro'), ...turn }),
  z.object({ kind: z.literal('finalists'), ...turn, finalists: z.array(stageEntry) }),
  z.object({ kind: z.literal('drumroll'), ...turn }),
  /** Unveiled by every screen at `revealAt` on the server's clock (rule C6); until then it stays at the drumroll. */
  z.object({ kind: z.literal('revealed'), ...turn, result: stageResult, revealAt: instant }),
  z.object({ kind: z.literal('closing') }),
  z.object({ kind: z.literal('paused') }),
  z.object({ kind: z.literal('ended'), early: z.boolean() }),
])
export type Scene = z.infer<typeof scene>

/** The audience's view: the same for stage and side panel, never more than has been revealed (rule C4). */
export const audienceView = z.object({
  role: z.literal('audience'),
  ceremonyId: id,
  seq: z.int(),
  title: z.string(),
  startsAt: instant,
  scene,
  given: z.array(given),
})
export type AudienceView = z.infer<typeof audienceView>

/** The one step forward a host's big button takes, by what it leads to. */
export const nextSteps = [
  'open-lobby',
  'start',
  'intro',
  'finalists',
  'drumroll',
  'reveal',
  'closing',
  'end',
  'resume',
  'reopen',
] as const

/** A host's view: the audience's, and what only hosts may know. */
export const hostView = z.object({
  role: z.literal('host'),
  /** What the audience sees at this moment. */
  audience: audienceView,
  controller: person.optional(),
  /** Who took the controls over from whom, last. */
  tookOverFrom: person.optional(),
  /** The command of the one obvious next action and what it leads to; absent when there is none. */
  next: z.object({ command: ceremonyCommand, step: z.enum(nextSteps) }).optional(),
  /** Commands that are possible now besides `next`. */
  also: z.array(ceremonyCommand),
  /** Why the lobby can't be opened, if so: not yet, or not again after its results were published without it. */
  obstacle: z.enum(['not-decided', 'published']).optional(),
  order: z.array(
    z.object({
      segmentId: id,
      award: stageAward,
      state: z.enum(['given', 'now', 'next', 'later']),
      /** Sealed: shown masked until held to peek. */
      result: stageResult,
      finalists: z.int(),
    }),
  ),
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
