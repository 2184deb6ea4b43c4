import { catalog } from '#tabs/text/catalog.ts'

const en = {
  asTable: 'Show as table',
  asChart: 'Show as chart',
  about: (turn: string, title: string) => `${turn}: ${title}`,
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/design/chart/messages.de.ts'),
  ar: () => import('#tabs/design/chart/messages.ar.ts'),
})
