import { catalog, plural } from '#tabs/text/catalog.ts'

const en = {
  title: 'Commend',
  intro: 'A thank-you for something you learned from somebody. No judging, no waiting: it is there at once.',
  recipients: 'Who do you want to thank?',
  recipientsHint: (max: number) => plural('en', max, { one: 'One person', other: 'Up to # people' }),
  message: 'What for?',
  messageHint: 'One or two sentences from the heart are plenty.',
  mode: 'How did you learn together?',
  noMode: 'Rather not say',
  visibility: 'Who may see it?',
  tenant: 'Everyone',
  tenantHint: 'It goes on the wall.',
  team: 'This team',
  teamHint: 'It goes on the team’s wall.',
  private: 'Only you and them',
  privateHint: 'A quiet thank-you. It stays off every wall.',
  send: 'Send thanks',
  sending: 'Sending…',
  needRecipients: 'Choose at least one person.',
  needMessage: 'Say in a few words what for.',
  longMessage: 'That is more than 500 characters.',
  doneTitle: 'Said and done',
  doneWall: 'Your thanks are on the wall.',
  donePrivate: 'Your thanks are on their way, just between you.',
  toWall: 'See the wall',
  another: 'Thank someone else',
  guestTitle: 'Commending is for members',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/commend/messages.de.ts'),
  ar: () => import('#tabs/commend/messages.ar.ts'),
})
