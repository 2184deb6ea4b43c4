import type { NominationDraft } from '#tabs/nominate/draft.ts'

/** All that was written, as plain text to be taken elsewhere. */
export function written(draft: NominationDraft, awardName: string | undefined): string {
  const names = (people: NominationDraft['nominees']) => people.map(({ name }) => name).join(', ')
  const links = draft.evidence.map(({ title, url }) => [title, url].filter(Boolean).join(': '))
  return [awardName, names(draft.nominees), draft.story, ...links, names(draft.helpers)]
    .filter((part) => part !== undefined && part.trim() !== '')
    .join('\n\n')
}
