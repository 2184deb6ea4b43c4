import type { Batch, CycleMessages } from '#core/contract/messages.ts'

export type Tally = {
  sent: number
  /** Laurels sees to these by itself. */
  way: number
  /** These wait until an owner has them go on. */
  stopped: number
  /** An owner has to decide about these. */
  look: number
}

/** How many messages are done with, under way, and for an owner to look at; what was overtaken is none of these. */
export function tallyOf({ counts }: Pick<CycleMessages | Batch, 'counts'>): Tally {
  return {
    sent: counts.sent,
    way: counts.waiting + counts.sending,
    stopped: counts.stopped,
    look: counts.uncertain + counts.failed + counts['not-reached'],
  }
}

/** How many there are in all, but for what was overtaken: that is not to be sent. */
export function totalOf(counted: Pick<Batch, 'counts'>): number {
  const { sent, way, stopped, look } = tallyOf(counted)
  return sent + way + stopped + look
}
