import type { NominationContent } from '#core/contract/nominations.ts'

/** A sample nomination: people by their sample ids, time in days before the sample is loaded. */
export type Story = Pick<NominationContent, 'awardId' | 'story' | 'mode' | 'outcome'> & {
  by: string
  for: string[]
  daysAgo: number
  helpers?: string[]
  evidence?: NominationContent['evidence']
  shareStory?: boolean
  endorsedBy?: string[]
}

/** A story of the previous cycle, with what judging made of it. */
export type JudgedStory = Story & {
  citation: string
  /** Points for the rubric's criteria in order, by judge. */
  points: { marcus: number[]; yuki: number[]; leila: number[] }
}
