import { catalog } from '#tabs/text/catalog.ts'

/** Texts of letting people from outside watch. */
const en = {
  title: 'Guests from outside',
  intro:
    'With a link, people who are not of your organization can watch in a browser, without Teams and without signing in. They see what the audience sees, including who wins, and take no part: no reactions, no votes, nothing but this ceremony.',
  isOpen: 'Whoever has this link can watch.',
  isClosed: 'Nobody from outside can watch.',
  closedToHosts: 'Nobody from outside can watch. An owner of the program can allow it.',
  link: 'Link for guests',
  until: (when: string) =>
    `It works until ${when}, a day after the ceremony. If the ceremony moves, so does that.`,
  expired: 'The link has expired: the ceremony is more than a day ago.',
  copy: 'Copy link',
  copied: 'Copied. Pass it on only to those who may watch.',
  notCopied: 'It could not be copied. Select it above and copy it yourself.',
  code: 'The same link as a QR code',
  open: 'Let guests watch',
  openAsk: 'Let guests from outside watch?',
  openWhy:
    'Whoever gets hold of the link sees the names of everybody who is shortlisted or wins, and why. You can end that at any time.',
  openYes: 'Let guests watch',
  anew: 'New link',
  anewAsk: 'Make a new link?',
  voids: 'All links given out before stop working at once, also for those who are watching now.',
  voidsForGood:
    'All links given out before stop working at once, also for those who are watching now. Only an owner can allow guests again.',
  anewYes: 'Make a new link',
  close: 'Let nobody watch any more',
  closeAsk: 'Let no guests watch any more?',
  closeYes: 'Close it',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/ceremony/prepare/guests/messages.de.ts'),
  ar: () => import('#tabs/ceremony/prepare/guests/messages.ar.ts'),
})
