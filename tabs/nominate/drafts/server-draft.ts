import type { Draft, DraftContent } from '#core/contract/drafts.ts'
import type { NominationDraft } from '#tabs/nominate/draft.ts'

/** A draft as the server keeps it, in the form's own shape. */
export type ServerDraft = {
  id: string
  cycleId: string
  nominationId?: string
  value: NominationDraft
  revision: number
  savedAt: number
  other?: { value: NominationDraft; savedAt: number }
}

export function fromServer(draft: Draft): ServerDraft {
  const { content, begunAt: _, other, nominationId, ...rest } = draft
  return {
    ...rest,
    ...(nominationId === undefined ? {} : { nominationId }),
    value: content,
    ...(other === undefined ? {} : { other: { value: other.content, savedAt: other.savedAt } }),
  }
}

/** What of the form is kept: of people no more than who they are and what they are called. */
export function toServer(value: NominationDraft): DraftContent {
  const named = (people: NominationDraft['nominees']) => people.map(({ ref, name }) => ({ ref, name }))
  return {
    awardId: value.awardId,
    nominees: named(value.nominees),
    story: value.story,
    mode: value.mode,
    outcome: value.outcome,
    helpers: named(value.helpers),
    evidence: value.evidence.map(({ title, url }) => ({ title, url })),
    shareStory: value.shareStory,
  }
}
