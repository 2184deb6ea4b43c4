import { catalog } from '#tabs/text/catalog.ts'

const en = {
  cycle: 'Cycle',
  option: (name: string, status: string) => `${name} · ${status}`,
  status: {
    scheduled: 'not open yet',
    open: 'nominations open',
    closing: 'closing',
    judging: 'being judged',
    decided: 'decided',
    published: 'published',
  },
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/design/cycles/messages.de.ts'),
  ar: () => import('#tabs/design/cycles/messages.ar.ts'),
})
