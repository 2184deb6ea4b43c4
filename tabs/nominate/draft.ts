import type { Nomination, NominationContent } from '#core/contract/nominations.ts'
import type { Colleague } from '#core/contract/people.ts'
import type { Award, LearningMode, Outcome } from '#core/contract/programs.ts'

/** A nomination while it is being written: everything may still be missing. */
export type NominationDraft = {
  awardId: string
  nominees: Colleague[]
  story: string
  mode: LearningMode | ''
  outcome: Outcome
  helpers: Colleague[]
  evidence: { title: string; url: string }[]
  shareStory: boolean
}

export const emptyDraft: NominationDraft = {
  awardId: '',
  nominees: [],
  story: '',
  mode: '',
  outcome: 'achieved',
  helpers: [],
  evidence: [],
  shareStory: true,
}

/** Whether nothing has been said yet: choosing what is chosen anyway says nothing. */
export function isEmpty(draft: NominationDraft): boolean {
  const { awardId, nominees, story, helpers, evidence } = draft
  const links = evidence.filter(({ title, url }) => title !== '' || url !== '')
  return awardId === '' && story.trim() === '' && [...nominees, ...helpers, ...links].length === 0
}

/** A nomination made earlier, to be edited. */
export function draftOf(nomination: Nomination): NominationDraft {
  const { awardId, story, mode, outcome, evidence, shareStory } = nomination
  const chosen = (people: Nomination['nominees']) => people.map(({ id, name }) => ({ ref: id, name }))
  return {
    awardId,
    nominees: chosen(nomination.nominees),
    story,
    mode,
    outcome,
    helpers: chosen(nomination.helpers),
    evidence: [...evidence],
    shareStory,
  }
}

/** The draft for another award: what that award doesn't honor is taken back. */
export function withAward(draft: NominationDraft, award: Award): NominationDraft {
  const mode = draft.mode !== '' && award.modes.includes(draft.mode) ? draft.mode : ''
  const outcome = award.outcomes.includes(draft.outcome) ? draft.outcome : (award.outcomes[0] ?? 'achieved')
  return {
    ...draft,
    awardId: award.id,
    mode: award.modes.length === 1 ? (award.modes[0] ?? '') : mode,
    outcome,
  }
}

/** What is sent; undefined while the learning mode is missing. Evidence left wholly blank is left out. */
export function contentOf(draft: NominationDraft): NominationContent | undefined {
  if (draft.mode === '') return undefined
  return {
    awardId: draft.awardId,
    nominees: draft.nominees.map((person) => person.ref),
    story: draft.story,
    mode: draft.mode,
    outcome: draft.outcome,
    helpers: draft.helpers.map((person) => person.ref),
    evidence: draft.evidence.map(trimmed).filter(({ title, url }) => title !== '' || url !== ''),
    shareStory: draft.shareStory,
  }
}

function trimmed({ title, url }: { title: string; url: string }) {
  return { title: title.trim(), url: url.trim() }
}
