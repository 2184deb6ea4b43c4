import { z } from 'zod'
import { ceremonyCommand } from '#core/contract/ceremony.ts'
import { plannedItem } from '#core/contract/ceremony-plan.ts'
import { person } from '#core/contract/people.ts'
import { stageAward, stageEntry } from '#core/contract/scene.ts'
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
  /** Not known yet: those who are watching will say (rule C7). */
  z.object({ kind: z.literal('vote') }),
])

/** A live vote among a segment's finalists, each an option by its place among them: `0`, `1` … */
const vote = z.object({
  /** Counts the votes held: one in which nobody chose is held again. */
  round: z.int(),
  state: z.enum(['waiting', 'open', 'closing', 'counted']),
  openedAt: instant.optional(),
  /** When it closes by itself. */
  closesAt: instant.optional(),
  /** Once counted. It enters no view before the reveal. */
  tally: z.array(z.object({ option: z.string(), ballots: z.int() })).optional(),
})
export type Vote = z.infer<typeof vote>

/** One award's turn. Its result is sealed until revealed (rule C4). */
export const segment = z.object({
  id: z.string(),
  award: stageAward,
  result: sealedResult,
  /** Winners among them, in an order that tells nothing. */
  finalists: z.array(sealedEntry),
  /** Where those who are watching decide. */
  vote: vote.optional(),
})
export type Segment = z.infer<typeof segment>

export const phases = ['intro', 'finalists', 'voting', 'counted', 'drumroll', 'revealed'] as const

/** What stands between opening and closing. */
const orderedItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('award'), segmentId: z.string() }),
  z.object({ kind: z.literal('interlude'), id: z.string(), title: z.string(), text: z.string() }),
])
export type OrderedItem = z.infer<typeof orderedItem>

/** Where a live ceremony is. */
const position = z.discriminatedUnion('at', [
  z.object({ at: z.literal('opening') }),
  z.object({ at: z.literal('segment'), segmentId: z.string(), phase: z.enum(phases) }),
  z.object({ at: z.literal('interlude'), id: z.string() }),
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
  z.object({ kind: z.literal('cancelled'), reason: z.string() }),
])

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
  /** Awards and interludes as they follow each other; without it, the segments as they stand. */
  order: z.array(orderedItem).optional(),
  /** What opening and closing say to everybody. */
  openingText: z.string().optional(),
  closingText: z.string().optional(),
  /** Segments given so far, in order, and when screens unveil them (rule C6). */
  revealed: z.array(z.object({ segmentId: z.string(), revealAt: instant })),
  /** Segments once left for later. Those not given yet are still sealed (rule C8). */
  skipped: z.array(z.string()).default([]),
  /** Of this session: when it was started, when the present part of the order was entered, and which ones were. */
  startedAt: instant.optional(),
  enteredAt: instant.optional(),
  entered: z.array(z.string()).default([]),
  /** Which ones were entered in sessions before. */
  enteredBefore: z.array(z.string()).default([]),
  /** It was to be at another time. */
  moved: z.object({ from: instant, reason: z.string() }).optional(),
  /** On made-up winners, for hosts alone (rule C9). */
  rehearsal: z.literal(true).optional(),
  controller: person.optional(),
  tookOverFrom: person.optional(),
  /** Who shows the stage to the meeting, as they said. */
  sharer: z.object({ person, at: instant }).optional(),
})
export type Ceremony = z.infer<typeof ceremony>

/** Ceremonies: the one state. */
export const stateRow = defineRow('state', ceremony)

/** What happens by itself: `by` of its log is `system`. */
export const systemStep = z.discriminatedUnion('kind', [
  /** A vote's time is over. */
  z.object({ kind: z.literal('vote-ended'), segmentId: z.string(), round: z.int() }),
  z.object({
    kind: z.literal('counted'),
    segmentId: z.string(),
    round: z.int(),
    tally: z.array(z.object({ option: z.string(), ballots: z.int() })),
  }),
])
export type SystemStep = z.infer<typeof systemStep>

/** What hosts and owners change besides running it. */
export const dateChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), startsAt: instant, reason: z.string() }),
  z.object({ kind: z.literal('cancel'), reason: z.string() }),
])
export type DateChange = z.infer<typeof dateChange>

/** Ceremonies: what led to each state; keyed by its seq. */
export const logRow = defineRow(
  'log',
  z.object({
    seq: z.int(),
    at: instant,
    by: z.string(),
    command: z.union([ceremonyCommand, systemStep, dateChange]),
  }),
)

/** Programs: that a ceremony is planned, who may run it, and what they prepared. */
export const planRow = defineRow(
  'ceremony',
  z.object({
    id: z.string(),
    cycleId: z.string(),
    programId: z.string(),
    title: z.string(),
    startsAt: instant,
    hosts: z.array(z.string()),
    /** Counts changes. */
    version: z.int().default(0),
    order: z.array(plannedItem).optional(),
    /** The chat told of reveals, as the bot knew it when it was chosen: by its key, since then. */
    meeting: z.object({ key: z.string(), since: instant }).optional(),
    /** Person id → how to say their name. */
    sayings: z.record(z.string(), z.string()).default({}),
    /** By what tickets are signed, where they let people in: it leaves this row in no form (rule C18). */
    tickets: z.object({ key: z.string() }).optional(),
    /** When something is due as it comes nearer (rules M20, L10); null where nothing is any more, absent where nobody looked. */
    due: instant.nullable().optional(),
    /** By what the links to its calendar entry are signed, once an invitation held one (rule L7). */
    calendar: z.object({ key: z.string() }).optional(),
  }),
)
export type CeremonyPlan = z.infer<(typeof planRow)['schema']>

/** A planned ceremony before anything happened in it. */
export function plannedCeremony(plan: Pick<CeremonyPlan, 'id' | 'cycleId' | 'title' | 'startsAt'>): Ceremony {
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
    skipped: [],
    entered: [],
    enteredBefore: [],
  }
}
