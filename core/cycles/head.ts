import { z } from 'zod'
import { type Cycle, cycleStatuses } from '#core/contract/programs.ts'
import { instant } from '#core/contract/text.ts'
import { defineRow } from '#core/rows/row-kind.ts'

/**
 * Cycles: one for each cycle. Scores, eligibility, closing and decisions change it and so happen one after
 * another; submissions and endorsements only read it.
 */
export const headRow = defineRow(
  'head',
  z.object({
    programId: z.string(),
    name: z.string(),
    status: z.enum(cycleStatuses),
    opensAt: instant,
    closesAt: instant,
    /** When judges are to be done. */
    judgedBy: instant.optional(),
    ceremonyAt: instant.optional(),
    /** Person id → until when they may still nominate though nominations are closed, and which owner allowed it (rule N1). */
    exceptions: z
      .record(
        z.string(),
        z.object({ until: instant, by: z.string(), at: instant, reason: z.string().optional() }),
      )
      .default({}),
    /** Award id → its judges of this cycle. Those of awards not named here are taken over from the award (rule P4). */
    judges: z.record(z.string(), z.array(z.string())),
    /** The awards given in it, fixed when nominations close (rule P4). */
    awards: z.array(z.string()).optional(),
    /** The period of the program's schedule that it is of (rule P8). */
    period: z.string().optional(),
    /** An owner set its dates: it does not follow the schedule any more. */
    byHand: z.boolean().optional(),
    /** How often its name and dates were set, its creation counted; absent before they were changed. */
    revision: z.int().optional(),
    /** It will not take place: an owner said so, or the schedule has no such period any more. */
    cancelled: z.enum(['owner', 'schedule']).optional(),
    /** Reminders sent (rule P10). */
    reminded: z.array(z.string()).optional(),
    /** Entries in the audit chain so far, and the newest one's hash (rule J7). */
    auditSeq: z.int(),
    auditHash: z.string(),
    /** The newest decision's number; 0 before the first. */
    decision: z.int(),
    /** The decision a ceremony has pinned: from then on nothing is decided anew (rule J6). */
    pinned: z.int().optional(),
    /** Who reveals what a ceremony that ended early left sealed: it, going on after its state `seq`, or an owner without it (rule C4). */
    revealedBy: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('ceremony'), id: z.string(), seq: z.int() }),
        z.object({ kind: z.literal('owner') }),
      ])
      .optional(),
    /** When nominations were closed, by the calendar or by an owner before it. */
    closedAt: instant.optional(),
    /** Until when a draft begun before closing may still be sent (rule N1). */
    graceUntil: instant.optional(),
    /** While closing: when judging begins. */
    judgingAt: instant.optional(),
  }),
)
export type CycleHead = z.infer<(typeof headRow)['schema']>

/** The hash that an empty audit chain begins with. */
export const emptyChain = '0'.repeat(64)

/** A cycle as everybody may see it: where it stands, never what was scored or decided. */
export function cycleView(id: string, head: CycleHead): Cycle {
  const { programId, name, status, opensAt, closesAt, judgingAt, judgedBy, ceremonyAt } = head
  return {
    id,
    programId,
    name,
    status,
    opensAt,
    closesAt,
    ...(judgingAt === undefined ? {} : { judgingAt }),
    ...(judgedBy === undefined ? {} : { judgedBy }),
    ...(ceremonyAt === undefined ? {} : { ceremonyAt }),
  }
}
