import { z } from 'zod'
import { draft } from '#core/contract/drafts.ts'
import { instant } from '#core/contract/text.ts'
import { defineRow } from '#core/rows/row-kind.ts'

/**
 * PersonIndex: a draft of a nomination, with its writer; keyed by cycle and draft. One that was sent or given up
 * leaves its end behind, so that a save still on its way doesn't bring it back.
 */
export const draftRow = defineRow(
  'draft',
  z.discriminatedUnion('state', [
    draft.extend({
      state: z.literal('kept'),
      /** The command that saved it last, so that the same one again is answered and changes nothing. */
      commandId: z.string(),
    }),
    z.object({ state: z.literal('ended'), at: instant }),
  ]),
)
export type KeptDraft = Extract<z.infer<(typeof draftRow)['schema']>, { state: 'kept' }>
