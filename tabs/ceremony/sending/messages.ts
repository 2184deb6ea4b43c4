import { catalog, plural } from '#tabs/text/catalog.ts'

/** Texts about what Laurels says of a cycle by itself. */
const en = {
  title: 'Messages',
  of: (ceremony: string) => `Messages of ${ceremony}`,
  intro:
    'What Laurels says by itself: when to nominate, when the ceremony is and who won to channels, each reveal to the meeting’s chat, what waits to judges, and word of the results to everybody involved.',
  back: 'All ceremonies',
  backToCycle: 'Back to the cycle',
  delivery: 'Delivery',
  needLook: (count: number) =>
    plural('en', count, { one: 'One message needs a look.', other: '# messages need a look.' }),
  onTheWay: (count: number) =>
    plural('en', count, { one: 'One message is on its way.', other: '# messages are on their way.' }),
  allSent: (count: number) =>
    plural('en', count, { one: 'The one message is sent.', other: 'All # messages are sent.' }),
  again: (name: string) => `Tried again: ${name}.`,
  allAgain: (count: number) =>
    plural('en', count, { one: 'One message tried again.', other: '# messages tried again.' }),
  figures: { sent: 'Sent', way: 'On the way', look: 'Need a look' },
  noneTitle: 'Nothing sent yet',
  noneText:
    'Messages go out when nominations open and are about to close, when judging begins, when a ceremony is planned or moved, and when results are out: after a ceremony, once the last winner is unveiled on every screen.',
  wayTitle: 'On the way',
  more: (count: number) => plural('en', count, { one: 'and one more', other: 'and # more' }),
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
    judging: 'A reminder to judge',
    'host-soon': 'A reminder for hosts',
    correction: 'A correction, for the channel',
    amended: 'A correction, for whom it concerns',
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
      means: 'Laurels has no chat with these people yet. Send again once they have said hi to it.',
    },
  },
  retried: 'Teams has not taken it yet. Laurels keeps trying by itself.',
  reason: 'Reason',
  send: 'Send again',
  sendAll: 'Send all again',
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
