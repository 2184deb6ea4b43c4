import { z } from 'zod'
import { ceremonyCommand, stageAward, stageEntry } from '#core/contract/ceremony.ts'
import { person } from '#core/contract/people.ts'
import { instant } from '#core/contract/text.ts'
import { defineRow } from '#core/rows/row-kind.ts'

/** A winning or shortlisted nomination, as the stage will speak of it. */
export const sealedEntry = stageEntry.extend({
  nominationId: z.string(),
  /** All whom it is about are erased, and so is what was to be said of them (rule W5). */
  erased: z.literal(true).optional(),
})
export type SealedEntry = z.infer<typeof sealedEntry>

const sealedResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('winners'), winners: z.array(sealedEntry).min(1) }),
  z.object({ kind: z.literal('not-awarded') }),
])

/** One award's turn. Its result is sealed until revealed (rule C4). */
export const segment = z.object({
  id: z.string(),
  award: stageAward,
  result: sealedResult,
  /** Winners among them, in an order that tells nothing. */
  finalists: z.array(sealedEntry),
})
export type Segment = z.infer<typeof segment>

export const phases = ['intro', 'finalists', 'drumroll', 'revealed'] as const

/** Where a live ceremony is. */
const position = z.discriminatedUnion('at', [
  z.object({ at: z.literal('opening') }),
  z.object({ at: z.literal('segment'), segmentId: z.string(), phase: z.enum(phases) }),
  z.object({ at: z.literal('closing') }),
])
export type Position = z.infer<typeof position>

const status = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('planned') }),
  z.object({ kind: z.literal('lobby') }),
  z.object({ kind: z.literal('live'), position }),
  z.object({ kind: z.literal('paused'), position }),
  /** `early`: awards stayed sealed, and the ceremony can be reopened for them (rule C8). */
  z.object({ kind: z.literal('ended'), early: z.boolean() }),
])
export type CeremonyStatus = z.infer<typeof status>

/** A ceremony as saved: the machine of DESIGN §5. */
export const ceremony = z.object({
  id: z.string(),
  cycleId: z.string(),
  title: z.string(),
  startsAt: instant,
  /** Counts states: each saved one has the next (rule C5). */
  seq: z.int(),
  status,
  /** The pinned decision's number; 0 before the lobby opened. */
  decision: z.int(),
  cycleName: z.string(),
  segments: z.array(segment),
  /** Segments given so far, in order, and when screens unveil them (rule C6). */
  revealed: z.array(z.object({ segmentId: z.string(), revealAt: instant })),
  controller: person.optional(),
  tookOverFrom: person.optional(),
})
export type Ceremony = z.infer<typeof ceremony>

/** Ceremonies: the one state. */
export const stateRow = defineRow('state', ceremony)

/** Ceremonies: what led to each state; keyed by its seq. */
export const logRow = defineRow(
  'log',
  z.object({ seq: z.int(), at: instant, by: z.string(), command: ceremonyCommand }),
)

/** Programs: that a ceremony is planned, and who may run it. */
export const planRow = defineRow(
  'ceremony',
  z.object({
    id: z.string(),
    cycleId: z.string(),
    programId: z.string(),
    title: z.string(),
    startsAt: instant,
    hosts: z.array(z.string()),
  }),
)
export type CeremonyPlan = z.infer<(typeof planRow)['schema']>

/** A planned ceremony before anything happened in it. */
export function plannedCeremony(plan: CeremonyPlan): Ceremony {
  const { id, cycleId, title, startsAt } = plan
  return {
    id,
    cycleId,
    title,
    startsAt,
    seq: 0,
    status: { kind: 'planned' },
    decision: 0,
    cycleName: '',
    segments: [],
    revealed: [],
  }
}
