import type { DraftContent } from '#core/contract/drafts.ts'

type Words = Pick<DraftContent, 'nominees' | 'story' | 'evidence' | 'helpers'>

/** All that was written of a nomination, as plain text to be taken elsewhere. */
export function written(draft: Words, awardName: string | undefined): string {
  const names = (people: Words['nominees']) => people.map(({ name }) => name).join(', ')
  const links = draft.evidence.map(({ title, url }) => [title, url].filter(Boolean).join(': '))
  return [awardName, names(draft.nominees), draft.story, ...links, names(draft.helpers)]
    .filter((part) => part !== undefined && part.trim() !== '')
    .join('\n\n')
}
