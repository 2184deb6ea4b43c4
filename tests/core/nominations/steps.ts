import type { DraftContent } from '#core/contract/drafts.ts'
import type { NominationContent } from '#core/contract/nominations.ts'
import { editNomination } from '#core/nominations/edit-nomination.ts'
import { endorseNomination } from '#core/nominations/endorse-nomination.ts'
import { nominationRow } from '#core/nominations/rows.ts'
import { saveDraft } from '#core/nominations/save-draft.ts'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import { withdrawNomination } from '#core/nominations/withdraw-nomination.ts'
import { cycleOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { content, nextCommand } from '#tests/support/builders.ts'
import { cycleId, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** Steps with nominations, each by the use case a person would reach. */

export const nominate = (
  { world, actor }: TestWorld,
  by: Name,
  over: Partial<NominationContent> = {},
  commandId = nextCommand(),
  draftId?: string,
) => submitNomination(world, actor(by), { cycleId, commandId, draftId, content: content(over) })

export const edit = (
  { world, actor }: TestWorld,
  by: Name,
  nominationId: string,
  over: Partial<NominationContent>,
  { commandId = nextCommand(), revision = 1, draftId }: Editing = {},
) =>
  editNomination(world, actor(by), {
    cycleId,
    nominationId,
    commandId,
    draftId,
    revision,
    content: content(over),
  })

type Editing = { commandId?: string; revision?: number; draftId?: string }

export const withdraw = (
  { world, actor }: TestWorld,
  by: Name,
  nominationId: string,
  commandId = nextCommand(),
) => withdrawNomination(world, actor(by), { cycleId, nominationId, commandId })

export const endorse = (
  { world, actor }: TestWorld,
  by: Name,
  nominationId: string,
  commandId = nextCommand(),
) => endorseNomination(world, actor(by), { cycleId, nominationId, commandId })

export const stored = ({ rows }: TestWorld) => scanRows(rows, cycleOf(tenant, cycleId), nominationRow)

/** Keeps a draft, by default one that has been begun just now. */
export const keep = (
  { world, actor }: TestWorld,
  by: Name,
  over: Partial<DraftContent> = {},
  { draftId = 'd1', revision = 0, commandId = nextCommand(), settled = false } = {},
) =>
  saveDraft(world, actor(by), {
    cycleId,
    draftId,
    commandId,
    revision,
    settled,
    content: draftContent(over),
  })

export const draftContent = (over: Partial<DraftContent> = {}): DraftContent => ({
  awardId: '',
  nominees: [],
  story: '',
  mode: '',
  outcome: 'achieved',
  helpers: [],
  evidence: [],
  shareStory: true,
  ...over,
})
