import { z } from 'zod'
import { instant } from '#core/contract/text.ts'
import { defineRow } from '#core/rows/row-kind.ts'

/** People: directory object id → Laurels' own random id, which all other rows carry. */
export const identityRow = defineRow('oid', z.object({ person: z.string() }))

/** People: a person's profile as last seen; title and department only where the directory told them. */
export const profileRow = defineRow(
  'person',
  z.object({
    id: z.string(),
    oid: z.string(),
    name: z.string(),
    jobTitle: z.string().optional(),
    department: z.string().optional(),
    /** When the directory was last asked for more than the name. */
    askedAt: instant.optional(),
  }),
)

/** People: how many were erased, and who last: so that every process soon knows them no more (rule W5). */
export const erasedRow = defineRow('erased', z.object({ count: z.int(), last: z.array(z.string()) }))

/** PersonIndex: something that concerns a person, found when they export or are erased. */
export const concernRow = defineRow(
  'concern',
  z.object({
    kind: z.enum(['nomination', 'recognition']),
    /** Where it lies: the cycle of a nomination; absent for a recognition, which has its own partition. */
    cycleId: z.string().optional(),
    id: z.string(),
    as: z.array(z.enum(['nominator', 'nominee', 'helper', 'giver', 'receiver', 'confirmer'])),
  }),
)
