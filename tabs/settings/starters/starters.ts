import type { Award, LearningMode } from '#core/contract/programs.ts'
import type { Texts } from '#tabs/settings/starters/messages.ts'

type Starter = Pick<
  Award,
  'medallion' | 'modes' | 'outcomes' | 'open' | 'blind' | 'selfNomination' | 'nominees'
> & {
  /** Of each criterion of its rubric, by the criterion's key in the texts. */
  weights: Record<string, number>
}
export type StarterKey = keyof Texts

const anyMode: LearningMode[] = [
  'course',
  'certification',
  'workshop',
  'mentoring',
  'peer-exchange',
  'on-the-job',
  'self-study',
  'conversation',
  'teaching',
]
const usual = { open: false, blind: false, selfNomination: false, nominees: 'either' } as const

/** Awards to begin with; what they say is in the texts beside this. */
export const starters: Record<StarterKey, Starter> = {
  certified: {
    ...usual,
    weights: { effort: 1, depth: 1, use: 2 },
    modes: ['certification', 'course', 'self-study'],
    outcomes: ['achieved'],
    medallion: { shape: 'shield', color: 'indigo', emblem: 'scroll' },
    nominees: 'person',
  },
  mentor: {
    ...usual,
    weights: { growth: 2, generosity: 1, craft: 1 },
    modes: ['mentoring', 'conversation', 'on-the-job', 'teaching', 'peer-exchange'],
    outcomes: ['achieved', 'attempted'],
    medallion: { shape: 'rosette', color: 'teal', emblem: 'handshake' },
    nominees: 'person',
    blind: true,
  },
  teacher: {
    ...usual,
    weights: { craft: 2, reach: 1, effect: 1 },
    modes: ['teaching', 'workshop', 'peer-exchange'],
    outcomes: ['achieved', 'attempted'],
    medallion: { shape: 'circle', color: 'gold', emblem: 'lamp' },
    open: true,
  },
  explorer: {
    ...usual,
    weights: { variety: 2, distance: 1, return: 2 },
    modes: anyMode,
    outcomes: ['achieved', 'attempted'],
    medallion: { shape: 'hexagon', color: 'forest', emblem: 'compass' },
    open: true,
    selfNomination: true,
  },
  challenge: {
    ...usual,
    weights: { stretch: 2, persistence: 2, company: 1 },
    modes: anyMode,
    outcomes: ['achieved'],
    medallion: { shape: 'star', color: 'gold', emblem: 'spark' },
    selfNomination: true,
  },
  brave: {
    ...usual,
    weights: { courage: 2, honesty: 1, lesson: 1 },
    modes: anyMode,
    outcomes: ['attempted'],
    medallion: { shape: 'star', color: 'coral', emblem: 'mountain' },
    selfNomination: true,
  },
  leader: {
    ...usual,
    weights: { openness: 2, room: 1, effect: 1 },
    modes: anyMode,
    outcomes: ['achieved', 'attempted'],
    medallion: { shape: 'scallop', color: 'plum', emblem: 'laurel' },
    nominees: 'person',
    blind: true,
  },
  writer: {
    ...usual,
    weights: { clarity: 2, lasting: 1, use: 2 },
    modes: ['teaching', 'on-the-job', 'self-study', 'peer-exchange'],
    outcomes: ['achieved'],
    medallion: { shape: 'circle', color: 'indigo', emblem: 'book' },
    open: true,
  },
  together: {
    ...usual,
    weights: { exchange: 2, persistence: 1, effect: 1 },
    modes: ['peer-exchange', 'workshop', 'conversation', 'on-the-job', 'self-study'],
    outcomes: ['achieved', 'attempted'],
    medallion: { shape: 'rosette', color: 'forest', emblem: 'laurel' },
    nominees: 'group',
    open: true,
  },
}
