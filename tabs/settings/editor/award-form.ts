import type { AwardDraft } from '#tabs/settings/editor/award-draft.ts'
import type { AwardField } from '#tabs/settings/editor/check-award.ts'

/** An award being edited, as each section of the form needs it. */
export type AwardForm = {
  draft: AwardDraft
  change: (changes: Partial<AwardDraft>) => void
  errorOf: (field: AwardField) => string | undefined
  /** It has been tried to save: rows say what is missing in them. */
  tried: boolean
  /** Why what rule P3 fixes can't change now. */
  fixed: string | undefined
}
