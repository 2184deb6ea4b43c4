import { plural } from './language.ts'

/** What the bot says when it is spoken to. */
export const en = {
  hello: (name: string) => `Hello ${name}, I’m Laurels`,
  helloAll: 'Hello, I’m Laurels',
  about:
    'I help us notice what people learn. Nominate a colleague whose learning changed something, a bold attempt as gladly as a success. Judges read every story, and the awards are given live, together.',
  aboutGuest:
    'I help this organization notice what its people learn. As a guest you are welcome to read the wall and to watch the ceremonies.',
  openUntil: (cycle: string, day: string) => `Nominations for ${cycle} are open until ${day}.`,
  opensOn: (cycle: string, day: string) => `Nominations for ${cycle} open on ${day}.`,
  closedNow: 'Nominations are not open right now. A thank-you is welcome at any time.',
  nominate: 'Nominate',
  mine: 'My nominations',
  help: 'What can I say?',
  wall: 'Open the wall',
  commend: 'Commend someone',
  helpTitle: 'What you can say to me',
  helpRows: {
    nominate: 'opens a card to fill in',
    sentence: 'fills the card in for you',
    mine: 'what you have sent in, and where it stands',
    announce: 'in a channel, for owners: the winners are announced there',
    stop: 'and no longer',
  },
  /** What one types; understood in every language. */
  say: {
    nominate: 'nominate',
    sentence: 'nominate Ana for Brave Attempt: she rebuilt …',
    mine: 'my nominations',
    announce: 'announce here',
    stop: 'stop announcing here',
  },
  unknown: 'I didn’t understand that.',
  unknownHint: 'Would one of these help? You can also type a whole sentence, such as:',
  staleCard: 'This card is from another time and can’t be read any more. Here is how to go on:',
  elsewhere: 'Nominations stay between you and the judges, so let’s do this in our own chat.',
  elsewhereMine: 'Your nominations are only yours to see, so let’s look at them in our own chat.',
  openChat: 'Open our chat',
  openForm: 'Open the form',
  openMine: 'Open my nominations',
  addedChannel:
    'Hello! I can announce the winners here when a ceremony ends: an owner says “announce here”. Nominations are made with me in a chat of your own.',
  addedGroup:
    'Hello! In a meeting, a host can have me tell in this chat who won, as it is revealed. Nominations are made with me in a chat of your own, so that they stay between you and the judges.',
  announceChannelOnly:
    'I announce winners in channels. Go to the channel where they should appear, mention me there and say “announce here”.',
  announceTitle: 'The winners will be announced here',
  announceText: (program: string) =>
    `When results of ${program} are out, I post the winners in this channel, with their awards and citations. Nothing is told before. I also say here when nominations open and are about to close, and when the ceremony is.`,
  announceStop: 'To end this, an owner says “stop announcing here”.',
  alreadyTitle: 'The winners are announced here already',
  whichProgram: 'Which program’s winners?',
  whichCycle: 'For which program?',
  announceHere: 'Announce here',
  goOn: 'Go on',
  stopped: 'Winners are no longer announced here. An owner can say “announce here” at any time.',
  notAnnouncing: 'Winners were not announced here.',
  mineTitle: 'My nominations',
  mineEmptyTitle: 'You haven’t nominated anyone yet',
  mineEmpty: 'Who surprised you with what they learned lately?',
  edit: 'Edit',
  standings: {
    submitted: 'Sent in; you can change it until nominations close',
    reading: 'With the judges',
    decided: 'Judged; the winners are revealed at the ceremony',
    given: 'Awards given',
    withdrawn: 'Withdrawn',
    ineligible: 'Ruled ineligible',
  },
  reason: (reason: string) => `Reason: ${reason}`,
  moreMine: (count: number) => plural('en', count, { other: '# more are in Laurels.' }),
  allMine: 'See all in Laurels',
}
export type Texts = typeof en
