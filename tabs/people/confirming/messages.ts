import { catalog } from '#tabs/text/catalog.ts'

const en = {
  confirm: 'Confirm this milestone',
  confirming: 'Confirming…',
  explain: 'You vouch for it with your name.',
  confirmedBy: (name: string) => `Confirmed by ${name}`,
  byYou: 'You confirmed this.',
  withdraw: 'Take back',
  withdrawAbout: 'Take back your confirmation',
  edit: 'Edit',
  somebody: 'a former colleague',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/people/confirming/messages.de.ts'),
  ar: () => import('#tabs/people/confirming/messages.ar.ts'),
})
