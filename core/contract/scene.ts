import { z } from 'zod'
import { person } from './people.ts'
import { medallion, outcome } from './programs.ts'
import { id, instant } from './text.ts'

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
  /** Where it is found on the wall, once it is there. Never before the reveal: told of those who won alone. */
  itemId: id.optional(),
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

/** It was to be at another time, and why it is not. */
const moved = z.object({ from: instant, reason: z.string() }).optional()

/** What the big view shows now. */
export const scene = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('planned'), moved }),
  z.object({ kind: z.literal('lobby'), moved }),
  z.object({ kind: z.literal('cancelled'), reason: z.string() }),
  z.object({ kind: z.literal('opening'), awards: z.int(), text: z.string().optional() }),
  z.object({ kind: z.literal('interlude'), id, title: z.string(), text: z.string() }),
  z.object({ kind: z.literal('intro'), ...turn }),
  z.object({ kind: z.literal('finalists'), ...turn, finalists: z.array(stageEntry) }),
  /** A live vote is open: the options are the finalists as they were shown. The same for everybody. */
  z.object({
    kind: z.literal('voting'),
    ...turn,
    segmentId: id,
    /** Counts the votes on this award: one in which nobody chose is held again. */
    round: z.int(),
    /** `waiting`: not opened yet. `closing`: no ballot is taken any more, and they are counted. */
    state: z.enum(['waiting', 'open', 'closing']),
    options: z.array(z.object({ option: z.string(), entry: stageEntry })),
    /** When it closes by itself, on the server's clock. */
    closesAt: instant.optional(),
  }),
  /** The ballots are counted; what they say is sealed (rule C7). */
  z.object({ kind: z.literal('counted'), ...turn }),
  z.object({ kind: z.literal('drumroll'), ...turn }),
  /** Unveiled by every screen at `revealAt` on the server's clock (rule C6); until then it stays at the drumroll. */
  z.object({
    kind: z.literal('revealed'),
    ...turn,
    result: stageResult,
    revealAt: instant,
    /** Where a live vote decided: how many voted, unless few (rule C7c), and whether several came first together. */
    vote: z.object({ ballots: z.int().optional(), tie: z.boolean() }).optional(),
  }),
  z.object({ kind: z.literal('closing'), text: z.string().optional() }),
  z.object({ kind: z.literal('paused') }),
  z.object({ kind: z.literal('ended'), early: z.boolean() }),
])
export type Scene = z.infer<typeof scene>
