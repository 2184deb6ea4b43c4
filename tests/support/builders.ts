import type { Segment } from '#core/ceremony/state.ts'
import type { NominationContent } from '#core/contract/nominations.ts'
import type { Award } from '#core/contract/programs.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { type CycleHead, emptyChain } from '#core/cycles/head.ts'
import type { ScoreRecord } from '#core/judging/rows.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'

/** Builders for tests: a whole, valid thing, of which a test names only what matters to it. */

let commands = 0
/** A fresh command id. */
export const nextCommand = () => `command-${String(++commands).padStart(6, '0')}`

export function award(over: Partial<Award> = {}): Award {
  const id = over.id ?? 'mentor'
  return {
    id,
    programId: 'learning',
    name: `Award ${id}`,
    description: 'For those who pass on what they know',
    criteria: 'Somebody else can do something now',
    rubric: [
      { id: 'impact', name: 'Impact', guidance: 'What changed', weight: 2 },
      { id: 'effort', name: 'Effort', guidance: 'What it took', weight: 1 },
    ],
    modes: ['mentoring', 'course', 'teaching'],
    outcomes: ['achieved'],
    medallion: { shape: 'circle', color: 'gold', emblem: 'laurel' },
    active: true,
    open: false,
    blind: false,
    selfNomination: false,
    nominees: 'either',
    eligibility: { kind: 'everyone' },
    restCycles: 0,
    decidedBy: 'judges',
    normalized: false,
    quorum: 2,
    ...over,
  }
}

const opened = Date.UTC(2026, 0, 5, 9)
const month = 30 * 24 * 60 * 60 * 1_000

export function cycleHead(over: Partial<CycleHead> = {}): CycleHead {
  return {
    programId: 'learning',
    name: 'Q1 2026',
    status: 'open',
    opensAt: opened,
    closesAt: opened + month,
    exceptions: {},
    judges: {},
    auditSeq: 0,
    auditHash: emptyChain,
    decision: 0,
    ...over,
  }
}

export function content(over: Partial<NominationContent> = {}): NominationContent {
  return {
    awardId: 'mentor',
    nominees: ['ben'],
    story: 'Ben showed the whole team how to read a flame graph.',
    mode: 'mentoring',
    outcome: 'achieved',
    helpers: [],
    evidence: [],
    shareStory: false,
    ...over,
  }
}

export function nomination(over: Partial<NominationRecord> = {}): NominationRecord {
  return {
    ...content(),
    id: 'n1',
    nominator: 'ana',
    status: 'submitted',
    endorsements: 0,
    revision: 1,
    submittedAt: opened,
    changedAt: opened,
    ...over,
  }
}

/** A judge's score of a nomination; without points, an abstention. */
export function score(nominationId: string, judge: string, points?: Record<string, number>): ScoreRecord {
  return {
    nominationId,
    judge,
    at: opened,
    score: points ? { kind: 'scored', points } : { kind: 'abstained' },
  }
}

export function entry(nominationId: string) {
  const nominees = [{ id: `person-${nominationId}`, name: `Name of ${nominationId}` }]
  const citation = `Citation of ${nominationId}`
  return { nominationId, nominees, helpers: [], citation, outcome: 'achieved' as const }
}

/** A segment won by `winners`, none meaning not awarded, among `others`. */
export function segment(id: string, winners: string[], others: string[] = []): Segment {
  const { name, description, criteria, medallion } = award({ id })
  return {
    id,
    award: { id, name, description, criteria, medallion },
    result: winners.length === 0 ? { kind: 'not-awarded' } : { kind: 'winners', winners: winners.map(entry) },
    finalists: winners.length === 0 ? [] : [...winners, ...others].sort().map(entry),
  }
}

/** A segment that those who are watching decide, among `options`. */
export function voteSegment(id: string, options: string[]): Segment {
  const { award: shown } = segment(id, [])
  const finalists = options.map(entry)
  return { id, award: shown, result: { kind: 'vote' }, finalists, vote: { round: 1, state: 'waiting' } }
}

export function commendation(over: Partial<Extract<Recognition, { kind: 'commendation' }>> = {}) {
  return {
    kind: 'commendation' as const,
    id: 'item1',
    at: opened,
    from: { id: 'ana', name: 'Ana' },
    to: [{ id: 'ben', name: 'Ben' }],
    helpers: [],
    text: 'Thank you',
    visibility: { kind: 'tenant' as const },
    reactions: {},
    comments: 0,
    ...over,
  }
}
