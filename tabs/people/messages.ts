import { catalog, plural } from '#tabs/text/catalog.ts'

const en = {
  search: 'Type a name',
  searching: 'Searching…',
  none: (query: string) => `Nobody found for “${query}”`,
  keepTyping: 'Start typing a colleague’s name',
  full: (max: number) => plural('en', max, { one: 'One person is the most', other: '# people are the most' }),
  remove: (name: string) => `Remove ${name}`,
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/people/messages.de.ts'),
  ar: () => import('#tabs/people/messages.ar.ts'),
})
