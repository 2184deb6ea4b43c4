import { catalog } from '#tabs/text/catalog.ts'

/** What the audience can do besides watching. */
const en = {
  larger: 'Larger text',
  copyLink: 'Copy link',
  copied: 'Copied. Whoever may watch can open it, also outside the meeting.',
  notCopied: 'It could not be copied. Here it is:',
  membersOnly: 'Members only',
  membersOnlyWhy: 'This ceremony is for the people of the organization that gives it.',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/ceremony/audience/messages.de.ts'),
  ar: () => import('#tabs/ceremony/audience/messages.ar.ts'),
})
