import { plural } from './language.ts'

/** What the bot answers to those who ask how things stand. */
export const en = {
  wallTitle: 'Latest on the wall',
  wallEmpty: 'The wall is still empty. A thank-you would be a fine beginning.',
  wallElsewhere: 'The wall belongs to the people of your organization, so let’s not open it here.',
  announceElsewhere:
    'This channel belongs to another organization, so I don’t announce winners of yours here.',
  thanks: (from: string, to: string) => `${from} thanks ${to}`,
  milestone: 'Milestone',
  cycleTitle: 'What is open, and until when',
  noCycles: 'Nothing is planned yet. A thank-you is welcome at any time.',
  openUntil: (moment: string) => `Nominations are open until ${moment}.`,
  opensOn: (moment: string) => `Nominations open on ${moment}.`,
  closed: 'Nominations have closed.',
  judging: 'The judges are reading every story.',
  judgedBy: (moment: string) => `The judges are reading every story, until ${moment}.`,
  decided: 'The judges are done. Who won is still sealed.',
  given: 'The awards have been given.',
  ceremony: (moment: string) => `The ceremony is on ${moment}.`,
  ceremonies: 'See the ceremonies',
  judgeTitle: 'What waits for you as a judge',
  judgeDone: 'You have read them all. Thank you.',
  judgeNone: 'Nothing waits for you: you don’t judge in a cycle that is being judged now.',
  judgeOut: 'None of the nominations is yours to judge.',
  endorseTitle: 'Nominations you can endorse',
  endorseLead: 'An endorsement tells the judges that you saw it, too.',
  endorseEmptyTitle: 'Nothing to endorse right now',
  endorseEmpty: 'Nominations of awards that are open for endorsement appear here while a cycle takes them.',
  endorse: 'Endorse',
  endorsedDone: (names: string) => `You endorsed the nomination of ${names}. Thank you.`,
  endorsedByYou: 'You endorsed this',
  endorsements: (count: number) =>
    count === 0
      ? 'No endorsement yet'
      : plural('en', count, { one: '# endorsement', other: '# endorsements' }),
  moreOpen: (count: number) => plural('en', count, { other: '# more are in Laurels.' }),
  allOpen: 'See all in Laurels',
  endorseOwn: 'This one is yours or about you, so it is for others to endorse.',
  ask: 'Ask for endorsements',
  askMine: 'Ask for endorsements of mine',
  askTitle: 'Ask colleagues to endorse it',
  askWhere: 'Where?',
  askShows: 'Everybody there sees whom you nominated, for what, that it was you, and how many endorse it.',
  askShowsBlind: 'Everybody there sees who is nominated, for what, and how many endorse it, but not by whom.',
  askStory: 'They can read the story, too.',
  askNoStory: 'The story stays with you and the judges.',
  askNominees: 'Who is nominated must not be in that channel.',
  askPost: 'Ask there',
  askNowhere:
    'I know no channel that you are in and that hears of this program. An owner of the program can change that: they write “announce here” to me in a channel.',
  askNone: {
    'all-asked': 'Every channel that I could ask has been asked.',
    'nominee-there':
      'Somebody it is about is in every channel that I could ask, and would read it there. An owner of the program can add another channel: they write “announce here” to me in it.',
  },
  askedIn: (channel: string) => `Your colleagues in ${channel} can endorse it now.`,
  askedBefore: (channel: string) => `Your colleagues in ${channel} have been asked before.`,
  askedNext: 'The card there counts as they do. Award and people stay as they are from now on.',
  askElsewhere: 'Ask in another channel',
  preferencesTitle: 'Messages to you',
  preferencesLead: 'What I say to you by myself, in this chat. Nobody else learns what you choose.',
  wishes: { reminders: 'Reminders', wins: 'When you win', outcomes: 'What became of your nominations' },
  on: 'yes',
  off: 'no',
  quiet: (from: string, to: string) => `Reminders wait from ${from} to ${to}, by your clocks.`,
  neverQuiet: 'Reminders come at any hour.',
  changePreferences: 'Change this',
  dataTitle: 'Your data',
  dataExport:
    'Everything Laurels holds about you can be saved as a file: nominations, thanks, comments, settings, all of it. It is in your learning record.',
  dataErase: (owners: string) =>
    `When somebody leaves, an owner of the program erases what is held about them. To ask for it, talk to ${owners}.`,
  dataEraseNobody: 'When somebody leaves, an owner of the program erases what is held about them.',
  openRecord: 'Open my learning record',
}
export type Texts = typeof en
