import { catalog, plural } from '#tabs/text/catalog.ts'

/** Texts about what Laurels says of a cycle by itself. */
const en = {
  title: 'Messages',
  of: (ceremony: string) => `Messages of ${ceremony}`,
  intro:
    'What Laurels sends by itself: it tells channels when to nominate, when the ceremony is and who won, the meeting’s chat each reveal, judges what they still have to judge, and everybody involved the results.',
  ceremonies: 'All ceremonies',
  backToCycle: 'Back to the cycle',
  delivery: 'Delivery',
  needLook: (count: number) =>
    plural('en', count, { one: 'One message needs a look.', other: '# messages need a look.' }),
  onTheWay: (count: number) =>
    plural('en', count, { one: 'One message is on its way.', other: '# messages are on their way.' }),
  onHold: (count: number) =>
    plural('en', count, {
      one: 'One message waits until you have it go on.',
      other: '# messages wait until you have them go on.',
    }),
  allSent: (count: number) =>
    plural('en', count, { one: 'The one message is sent.', other: 'All # messages are sent.' }),
  again: (name: string) => `Tried again: ${name}.`,
  allAgain: (count: number) =>
    plural('en', count, { one: 'One message tried again.', other: '# messages tried again.' }),
  figures: { sent: 'Sent', way: 'On the way', stopped: 'Stopped', look: 'Need a look' },
  asOf: (time: string) => `Laurels can’t say anything newer right now. This is how things stood at ${time}.`,
  noneTitle: 'Nothing sent yet',
  noneText:
    'Messages go out when nominations open and are about to close, when judging begins, when a ceremony is planned or moved, and when results are out: after a ceremony, once the last winner is unveiled on every screen.',
  said: 'What Laurels says',
  doneOnes: (count: number) => `Done: ${count}`,
  batchStates: {
    writing: 'Being written',
    sending: 'Being sent',
    held: 'Waits for quiet hours',
    stopped: 'Stopped',
    done: 'Done',
  },
  progress: (sent: string, total: string) => `${sent} of ${total} sent`,
  writingProgress: (sent: string, total: string) => `${sent} sent, ${total} written so far`,
  left: (time: string) => `about ${time} left`,
  almost: 'less than a minute left',
  heldWhy: 'The rest follows as soon as people’s quiet hours are over.',
  // A name of another script doesn't mix with the figures of the date.
  stoppedBy: (name: string, time: string) => `Stopped by \u2068${name}\u2069, \u2068${time}\u2069`,
  parts: {
    uncertain: (count: string) => `${count} may have arrived`,
    failed: (count: string) => `${count} failed`,
    'not-reached': (count: string) => `${count} not reached`,
    overtaken: (count: string) => `${count} no longer needed`,
  },
  stop: 'Stop',
  stopIt: (what: string) => `Stop: ${what}`,
  stopAsk: 'Stop sending this?',
  stopWhy: (left: string) =>
    `What was sent stays, and what is on its way right now may still arrive. The rest (${left}) waits until you have it go on, unless its time is over by then.`,
  stopYes: 'Stop sending',
  goOn: 'Go on',
  goOnWith: (what: string) => `Go on: ${what}`,
  nowStopped: (what: string) => `Stopped: ${what}.`,
  nowGoingOn: (what: string) => `Goes on: ${what}.`,
  retriedTitle: 'Tried again by itself',
  showWho: 'Show who',
  showMore: 'Show more',
  otherReasons: 'Other reasons',
  noReason: 'No reason is known.',
  kinds: {
    date: 'When the ceremony is',
    begun: 'That the ceremony has begun',
    console: 'The way to the console, for hosts',
    recap: 'All that the ceremony gave',
    revealed: 'Who won, as it was revealed',
    winners: 'The winners, for the channel',
    won: 'Congratulations',
    'nominee-won': 'Word that their nominee won',
    outcome: 'Word of what became of their nominees',
    nominations: 'A reminder to nominate',
    endorsable: 'A nomination to endorse, for a channel',
    judging: 'A reminder to judge',
    'host-soon': 'A reminder for hosts',
    correction: 'A correction, for the channel',
    amended: 'A correction, for whom it concerns',
  },
  reminders: {
    'nominations opened': 'Nominations are open',
    'nominations week': 'Reminder, a week before nominations close',
    'nominations day': 'Reminder, a day before nominations close',
    'judging begun': 'Judging has begun, for judges',
    'judging due': 'Reminder, two days before judging is to be done',
    'host-soon day': 'Reminder for hosts, a day before',
    'host-soon soon': 'Reminder for hosts, half an hour before',
  },
  why: {
    uncertain: {
      title: 'May have arrived',
      means:
        'The answer got lost, so nobody knows whether these arrived. They are not sent twice unless you say so.',
    },
    failed: { title: 'Failed', means: 'These could not be sent.' },
    'channel-not-reached': {
      title: 'Channel not reached',
      means: 'Laurels can no longer write there. Bind the channel again, then send again.',
    },
    'meeting-not-reached': {
      title: 'Meeting not reached',
      means: 'Laurels is no longer in this meeting’s chat. Add it there again, then send again.',
    },
    'person-not-reached': {
      title: 'Not reached',
      means: 'Laurels has no chat with these people, so it could not tell them.',
    },
  },
  meanings: {
    blocked: 'They blocked or removed Laurels. Once they have added it again in Teams, send again.',
    switchedOff:
      'An administrator of Teams switched Laurels off for them. Once it is allowed again, send again.',
    removed: 'Laurels was blocked or removed there. Once it is added again, send again.',
    'no-account': 'Your organization no longer knows an account of theirs.',
    'not-installed':
      'They have not opened Laurels in Teams, and no team of theirs has it. Once they open it, or your administrator installs it for them, send again.',
    'no-consent':
      'Laurels may install itself for them once your administrator has consented to that. Then send again.',
    'not-published':
      'Laurels can install itself for them once it is in your organization’s app store. Then send again.',
    'not-allowed':
      'Teams doesn’t let Laurels be installed for them. Your administrator can allow it; then send again.',
    'too-large': 'The message is too large for Teams. Sending it again won’t help.',
    late: 'Teams did not answer in time.',
    unreachable: 'Teams could not be reached.',
    unwritten: 'Laurels could not write this message.',
    slow: 'The storage of Laurels was slow.',
    'no-chat-yet': 'Teams has installed Laurels for them, but doesn’t show the chat yet.',
  },
  retried: 'Teams has not taken these yet. Laurels keeps trying, for about an hour.',
  teamsSays: 'Teams says',
  reason: 'Reason',
  send: 'Send again',
  sendAll: (count: number) => plural('en', count, { one: 'Send it again', other: 'Send all # again' }),
  sendAllAsk: (count: number) =>
    plural('en', count, { one: 'Send one message again?', other: 'Send # messages again?' }),
  sendAllWhy: 'Only these; nobody who surely has theirs hears it again.',
  sendAllUnsure: 'Some may have arrived after all: whoever has theirs sees it twice.',
  sendTo: (name: string, what: string) => `Send again to ${name}: ${what}`,
  sendAsk: 'It may have arrived. Send again?',
  sendWhy: (name: string) => `If the first one did arrive, ${name} will see it twice.`,
  channels: 'Channels',
  announcedIn: 'Winners are announced in',
  willBeIn: 'Winners will be announced in',
  noChannel:
    'No channel hears when to nominate or who won, only the people involved. For that, write “@Laurels announce here” in a channel.',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/ceremony/sending/messages.de.ts'),
  ar: () => import('#tabs/ceremony/sending/messages.ar.ts'),
})
