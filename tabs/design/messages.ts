import { catalog, plural } from '#tabs/text/catalog.ts'

const en = {
  retry: 'Try again',
  loading: 'Loading…',
  failed: 'This didn’t load',
  notDone: 'That didn’t work',
  characters: (count: string, max: string) => `${count} of ${max} characters`,
  over: (count: number) =>
    plural('en', count, { one: '# character too many', other: '# characters too many' }),
  short: (count: number) =>
    plural('en', count, { one: '# more character needed', other: '# more characters needed' }),
  cancel: 'Cancel',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/design/messages.de.ts'),
  ar: () => import('#tabs/design/messages.ar.ts'),
})
