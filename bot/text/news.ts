import { plural } from './language.ts'

/** What the bot says of its own accord. `names` is a list in the reader's language. */
export const en = {
  laurelsGoTo: 'And the laurels go to …',
  part: (number: number, of: number) => `Part ${number} of ${of}`,
  congratulations: 'Congratulations',
  won: 'You have won',
  wonTogether: 'Together you have won',
  yours: 'It is on the wall now, and it stays in your record. Enjoy the moment.',
  nomineeWon: 'Your nomination has won',
  youSaw: 'You saw it and told the story. Thank you: without you nobody would have known.',
  attempt: 'A brave attempt',
  helpedBy: (names: string) => `With the help of ${names}`,
  quoted: (text: string) => `“${text}”`,
  medal: (award: string) => `Medal: ${award}`,
  seeWall: 'See it on the wall',
  another: 'Nominate somebody',
  somebody: 'A former colleague',
  more: (count: number) => plural('en', count, { one: '# more', other: '# more' }),
  winnersLine: (title: string, names: string) => `${title}: the laurels go to ${names}`,
  wonLine: (award: string) => `Congratulations! You have won ${award}.`,
  nomineeWonLine: (names: string, award: string) => `Your nomination has won: ${award} goes to ${names}.`,
  outcomeTitle: 'Thank you for nominating',
  outcomeLine: (cycle: string) => `The results of ${cycle} are out. Thank you for nominating.`,
  outcomeLead: (count: number) =>
    plural('en', count, {
      one: 'The results are out. Here is what became of your nomination.',
      other: 'The results are out. Here is what became of these nominations of yours.',
    }),
  notChosen: 'This time another nomination was chosen.',
  notAwarded: 'This award was not given this time.',
  honored: 'Chosen, through another nomination. Yours said so, too.',
  outcomeMore: (count: number) => plural('en', count, { one: 'and one more', other: 'and # more' }),
  outcomeClose:
    'What they learned counts just the same, and somebody noticed: you. Why not tell them? A commendation is on the wall at once.',
  outcomeCloseOwn: 'What you learned counts just the same. Thank you for sharing it.',
  seeMine: 'My nominations',
  correctionTitle: 'A correction',
  correctedLead: 'The laurels now go to …',
  takenBackLead: 'An award was taken back.',
  takenBack: 'It is not awarded this time.',
  correctedLine: (award: string, names: string) => `A correction: ${award} now goes to ${names}.`,
  takenFromYou: 'This award was given to you. By a correction it has been taken back.',
  takenFromNominee: 'Your nomination had won this award. By a correction it has been taken back.',
  takenClose:
    'We are sorry about this. What you learned stays yours. Those who run the program will gladly answer your questions.',
  takenCloseNominator:
    'We are sorry about this. Thank you for nominating: the story you told still counts. Those who run the program will gladly answer your questions.',
  givenToYou: 'After a correction, this award goes to you.',
  givenToNominee: 'After a correction, your nomination wins this award.',
  rewordedLead: 'Your citation was corrected. This is how it reads now:',
  rewordedLine: (award: string) => `Your citation for ${award} was corrected.`,
  takenBackLine: (award: string, cycle: string) => `A correction: ${award} of ${cycle} was taken back.`,
  nominationsTitle: {
    opened: 'Nominations are open',
    week: 'Time to nominate',
    day: 'Last chance to nominate',
  },
  nominationsLead: {
    opened:
      'Who learned something worth telling? A result or a brave attempt: these awards wait for your story.',
    week: 'Who comes to mind? A few sentences are enough. These awards wait for your story:',
    day: 'If somebody came to mind, tell their story now. A few sentences are enough:',
  },
  revealedLine: (award: string, names: string) => `${award}: the laurels go to ${names}`,
  openCeremony: 'Open the ceremony',
  dateTitle: { planned: 'Save the date', moved: 'A new date', 'called-off': 'Called off' },
  dateLine: {
    planned: (title: string, moment: string) => `Save the date: ${title}, ${moment}`,
    moved: (title: string, moment: string) => `A new date: ${title} is now on ${moment}`,
    'called-off': (title: string, moment: string) => `Called off: ${title}, which was to be on ${moment}`,
  },
  saveTheDate: 'The laurels are given live, and everybody is invited. Come and applaud.',
  onNow: 'Live now',
  overTitle: 'The laurels are given',
  overLead: 'Thank you to everybody who was there. What was given is on the wall.',
  begunTitle: 'We have begun',
  begunLine: (title: string) => `We have begun: ${title}. Come and applaud.`,
  begunLead: 'The laurels are being given right now. Come in, watch and applaud, wherever you are.',
  join: 'Join now',
  recapTitle: 'Looking back',
  recapLine: (title: string, counted: string) => `Looking back at ${title}: ${counted}`,
  recapAwards: (count: number) => plural('en', count, { one: 'One award given', other: '# awards given' }),
  recapPeople: (count: number) =>
    plural('en', count, { one: 'one person honored', other: '# people honored' }),
  recapStories: (count: number) =>
    plural('en', count, {
      one: 'One story was told. Thank you to who told it.',
      other: '# stories were told. Thank you to everybody who told one.',
    }),
  addToCalendar: 'Add to calendar',
  updateCalendar: 'Update my calendar',
  hostTitle: { day: 'Your ceremony is near', soon: 'You are on soon' },
  hostLine: {
    day: (title: string, moment: string) => `Your ceremony is near: ${title}, ${moment}`,
    soon: (title: string, moment: string) => `You are on soon: ${title}, ${moment}`,
  },
  hostLead: {
    day: 'You are a host. The check tells whether anything is missing, and a rehearsal takes two minutes.',
    soon: 'Open the ceremony in the meeting’s side panel. The doors open when you open them.',
  },
  checkCeremony: 'Is everything ready?',
  wasToBe: (moment: string) => `It was to be on ${moment}.`,
  why: 'Why:',
  until: (moment: string) => `Until ${moment}`,
  nominationsLine: (title: string, cycle: string, until: string) => `${title}: ${cycle}. ${until}.`,
  moreAwards: (count: number) =>
    plural('en', count, { one: 'and one more award', other: 'and # more awards' }),
  nominate: 'Nominate',
  messagesToMe: 'Messages to me',
  judgingTitle: { begun: 'Judging has begun', due: 'Judging ends soon' },
  allWait: (count: number) =>
    plural('en', count, { one: 'One nomination waits for you', other: '# nominations wait for you' }),
  someWait: (count: number, of: number) =>
    plural('en', of, {
      one: `${count} of # nomination waits for you`,
      other: count === 1 ? '1 of # nominations waits for you' : `${count} of # nominations wait for you`,
    }),
  judgedBy: (moment: string) => `Please be done by ${moment}.`,
  judgingThanks: 'Thank you for reading closely. Every story has earned it.',
  judge: 'Judge',
}
export type Texts = typeof en
