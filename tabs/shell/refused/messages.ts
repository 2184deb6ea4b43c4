import { catalog } from '#tabs/text/catalog.ts'

/** For whom Laurels is, said to everybody else. */
const en = {
  membersOnly: 'Members only',
  membersOnlyWhy:
    'Laurels is for the people of the organization that uses it. If you were sent a link to watch a ceremony, open it in your browser.',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/shell/refused/messages.de.ts'),
  ar: () => import('#tabs/shell/refused/messages.ar.ts'),
})
