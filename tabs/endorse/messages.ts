import { catalog, plural } from '#tabs/text/catalog.ts'

const en = {
  title: 'Endorse',
  intro:
    'Did you see it too? Add your voice to a colleague’s nomination. Judges see how many of you stand behind it.',
  emptyTitle: 'Nothing to endorse right now',
  emptyText: 'Nominations of open awards appear here while nominations are open.',
  noStory: 'The nominator keeps the story for the judges.',
  endorse: 'Endorse',
  endorseOf: (names: string) => `Endorse the nomination of ${names}`,
  nominationOf: (names: string) => `Nomination of ${names}`,
  endorsed: 'You endorsed this',
  own: 'You are part of this nomination',
  count: (count: number) => plural('en', count, { one: '# endorsement', other: '# endorsements' }),
  first: 'Be the first to endorse',
  guestTitle: 'Endorsing is for members',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/endorse/messages.de.ts'),
  ar: () => import('#tabs/endorse/messages.ar.ts'),
})
