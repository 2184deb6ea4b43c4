import type { CycleMessages } from '#core/contract/messages.ts'

export type Tally = {
  sent: number
  /** Laurels sees to these by itself. */
  way: number
  /** An owner has to decide about these. */
  look: number
}

/** How many messages are done with, under way, and for an owner to look at; what was overtaken is none of these. */
export function tallyOf({ counts }: Pick<CycleMessages, 'counts'>): Tally {
  return {
    sent: counts.sent,
    way: counts.waiting + counts.sending,
    look: counts.uncertain + counts.failed + counts['not-reached'],
  }
}
