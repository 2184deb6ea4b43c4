import { catalog } from '#tabs/text/catalog.ts'

/** What whoever watches by a link from outside is told. */
const en = {
  connecting: 'Finding your seat …',
  guest: 'You’re watching as a guest: with this link you see everything, and take no part.',
  expired: 'This link has expired',
  expiredWhy: 'It was for the ceremony, and for a day after it. Thank you for having been there.',
  invalid: 'This link doesn’t work any more',
  invalidWhy: 'Perhaps it was replaced or closed, or a part of it is missing. Ask whoever sent it to you.',
  refused: 'This ceremony can’t be shown',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/ceremony/watch/messages.de.ts'),
  ar: () => import('#tabs/ceremony/watch/messages.ar.ts'),
})
