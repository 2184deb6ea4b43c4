import { catalog, plural } from '#tabs/text/catalog.ts'

/** What the stage says. Names are placed by the screen; `names` here is a list in the person's locale. */
const en = {
  soon: 'Coming up',
  beginsIn: 'We begin in',
  beginsNow: 'We begin in a moment',
  beginsOn: (when: string) => `Planned for ${when}`,
  welcome: 'Welcome',
  awards: (count: number) =>
    plural('en', count, {
      one: 'One award, and the person behind it',
      other: '# awards, and the people behind them',
    }),
  turn: (number: string, of: string) => `Award ${number} of ${of}`,
  finalists: 'The finalists',
  drumroll: 'And the award goes to',
  winner: 'Congratulations',
  helpedBy: (names: string) => `With the help of ${names}`,
  attempt: 'A brave attempt',
  notAwarded: 'Not awarded this time',
  notAwardedWhy: 'This one is kept for another day. Thank you to everybody whose learning was put forward.',
  closing: 'What we celebrated today',
  nothingGiven: 'Thank you for being here.',
  thanks: 'Thank you to everybody who learned, helped and dared.',
  paused: 'Back in a moment',
  pausedWhy: 'We are taking a short breath. Stay with us.',
  ended: 'Thank you for celebrating with us',
  endedWhy: 'Everything given today is on the wall.',
  endedEarly: 'To be continued',
  endedEarlyWhy: 'What was given is on the wall. The other awards follow another time.',
  cancelled: 'This ceremony was called off',
  moved: (from: string) => `Moved from ${from}.`,
  vote: {
    waiting: 'You decide: the vote opens in a moment',
    open: 'You decide: the vote is open',
    closing: 'The vote is closed. Counting …',
  },
  voteWhere: 'Members vote in Laurels, beside the meeting',
  voteLeft: (clock: string) => `The vote closes in ${clock}`,
  voteThanks: 'Thank you. The result stays sealed until the reveal.',
  ballots: (count: number) => plural('en', count, { one: '# person voted', other: '# people voted' }),
  shared: (count: number) =>
    plural('en', count, { one: 'Congratulations', other: 'Congratulations to # winners' }),
  tied: (count: number) =>
    plural('en', count, { one: 'Congratulations', other: 'A tie in the vote: # winners' }),
  voteClosed: 'The votes are in',
  reconnecting: 'Finding the way back …',
  applause: 'Applause',
  heart: 'Heart',
  bulb: 'Bright idea',
  says: {
    lobby: (title: string) => `${title}. We begin soon.`,
    finalists: (award: string, names: string) => `The finalists for ${award}: ${names}`,
    drumroll: (award: string) => `Drumroll. ${award} goes to …`,
    winner: (award: string, names: string, citation: string) => `${award} goes to ${names}. ${citation}`,
    notAwarded: (award: string) => `${award} is not awarded this time.`,
  },
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/ceremony/stage/messages.de.ts'),
  ar: () => import('#tabs/ceremony/stage/messages.ar.ts'),
})
