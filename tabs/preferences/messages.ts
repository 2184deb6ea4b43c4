import { catalog } from '#tabs/text/catalog.ts'

/** Texts about what Laurels may say to somebody of its own accord. */
const en = {
  title: 'Messages to me',
  intro:
    'What Laurels says to you by itself, in your chat with it. Nobody else learns what you choose here. Messages in channels stay as they are.',
  what: 'What I want to hear',
  reminders: 'Reminders',
  remindersText:
    'A week and a day before nominations close, if you have not nominated yet; and what waits for you as a judge.',
  wins: 'When I win',
  winsText: 'That an award is yours, with the words it was given for.',
  outcomes: 'What became of my nominations',
  outcomesText: 'Whether those you nominated have won, once the results are out.',
  always: 'Corrections of what you were told, and when a ceremony is that you host, come in any case.',
  quietTitle: 'Quiet hours',
  quiet: 'No reminders in these hours',
  quietText: 'They come when the quiet hours are over, if they still matter then. Results come at once.',
  quietFrom: 'From',
  quietTo: 'To',
  zone: 'By the clocks of',
  otherZone: (zone: string) => `Use ${zone} instead`,
  noTime: 'Please choose when quiet hours begin and end.',
  sameTime: 'Quiet hours need to end at another time than they begin.',
  guestTitle: 'For members of this organization',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/preferences/messages.de.ts'),
  ar: () => import('#tabs/preferences/messages.ar.ts'),
})
