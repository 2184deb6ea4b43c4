import type { Colleague } from '#core/contract/people.ts'
import type { LearningMode, Outcome } from '#core/contract/programs.ts'

/** Somebody settled: how cards name them, and how a request does. */
export type Known = { name: string; ref: string }

/** A name as it was said that does not tell yet who is meant; without choices, nobody is called so. */
export type OpenName = { said: string; choices: Colleague[] }

/** A nomination while it is written in a card: everything may still be missing. */
export type Draft = {
  /** Names the card: pressed again, it is the same command. */
  card: string
  cycleId: string
  known: Known[]
  open: OpenName[]
  /** Empty where none is chosen. */
  awardId: string
  story: string
  mode: LearningMode | ''
  outcome: Outcome
  shareStory: boolean
  /** The message it began with, and whether a link to it goes along as evidence. */
  message?: { url: string; title: string; goesAlong: boolean }
}

/** What is to be said about a draft, beside the fields it concerns and above them all. */
export type Flaws = Partial<Record<'top' | 'people' | 'award' | 'story' | 'mode' | 'outcome', string>>
