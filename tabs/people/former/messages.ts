import { catalog } from '#tabs/text/catalog.ts'

const en = {
  title: 'Former awards',
  none: 'None so far.',
  loading: 'Looking them up …',
  unknown: 'They can’t be shown at the moment.',
  who: 'Only judges and owners see this here.',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/people/former/messages.de.ts'),
  ar: () => import('#tabs/people/former/messages.ar.ts'),
})
