import { catalog } from '#tabs/text/catalog.ts'

const en = {
  title: 'Set up Laurels here',
  intro: 'Choose what this tab shows. You can add another one at any time.',
  choice: 'What should this tab show?',
  wall: 'Recognition wall',
  wallHint: 'Thanks, milestones and awards of this team and of everyone',
  ceremonyHint: (when: string) => `Ceremony on ${when}`,
  ceremoniesFailed: 'Ceremonies couldn’t be loaded. The wall can be set up all the same.',
  save: 'Then choose Save below.',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/configure/messages.de.ts'),
  ar: () => import('#tabs/configure/messages.ar.ts'),
})
