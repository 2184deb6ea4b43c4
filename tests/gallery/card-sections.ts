/** Cards that belong together, as docs/cards.md shows them: each of the bot's sample cards is in one section. */
type Section = { title: string; about: string; cards: string[] }

export const cardSections: Section[] = [
  {
    title: 'Greeting and help',
    about:
      'What everybody gets who says hello or asks for help, and what is answered to anything else. Where others read along, what is one’s own is one line with the way to it.',
    cards: [
      'welcome',
      'welcome-closed',
      'welcome-judge',
      'welcome-guest',
      'help',
      'unknown',
      'did-you-mean',
      'elsewhere',
      'elsewhere-own',
      'elsewhere-commend',
    ],
  },
  {
    title: 'Nominating',
    about:
      'A sentence fills the card in as far as it says; what is not certain is asked beside its field, and nothing typed is lost.',
    cards: [
      'nominate-blank',
      'nominate-filled',
      'nominate-asked',
      'nominate-picker',
      'nominate-wrong',
      'nominate-unfit',
      'nominate-exists',
      'nominate-sent',
      'nominate-again',
      'nominate-closed',
      'nominate-none-open',
    ],
  },
  {
    title: 'Thanking',
    about: 'Thanks are on the wall at once, or between the two.',
    cards: ['commend-blank', 'commend-filled', 'commend-wrong', 'commended', 'commended-private'],
  },
  {
    title: 'Endorsing',
    about:
      'Nominations that one may support, one press each; and a channel that their nominator asks to, whose card counts where it stands.',
    cards: [
      'endorse',
      'endorse-done',
      'endorse-empty',
      'endorse-ask',
      'endorse-asked',
      'endorsable',
      'endorsable-closed',
      'endorsable-over',
    ],
  },
  {
    title: 'What is one’s own',
    about: 'Said in one’s own chat alone.',
    cards: ['mine-listed', 'mine-empty', 'judge', 'judge-none', 'preferences', 'my-data'],
  },
  {
    title: 'How things stand',
    about: 'For everybody, wherever it is asked.',
    cards: ['wall', 'wall-empty', 'cycle', 'cycle-judging'],
  },
  {
    title: 'Announcing in a channel',
    about: 'What an owner gets who has a channel hear of the program.',
    cards: ['announce-bound'],
  },
  {
    title: 'A ceremony',
    about:
      'Invitations and calls change where they stand, with what they tell of; hosts are told in person what is theirs to do.',
    cards: [
      'meeting-added',
      'date-planned',
      'date-counting',
      'date-moved',
      'date-called-off',
      'date-on',
      'date-over',
      'begun',
      'begun-over',
      'host-day',
      'host-soon',
      'console',
    ],
  },
  {
    title: 'Reminders',
    about: 'To channels and to people; those in person wait until quiet hours are over.',
    cards: ['nominations-opened', 'nominations-day', 'nominations-in-person', 'judging-begun', 'judging-due'],
  },
  {
    title: 'Who won',
    about:
      'In the meeting as screens unveil it and looking back at the end; in channels once results are out.',
    cards: [
      'revealed',
      'revealed-tie',
      'winners',
      'winners-one',
      'winners-taken-back',
      'winners-hidden',
      'recap',
    ],
  },
  {
    title: 'To those whom results concern',
    about: 'In person, once each.',
    cards: [
      'won',
      'won-group',
      'won-attempt',
      'nominee-won',
      'outcome-one',
      'outcome-several',
      'outcome-own',
    ],
  },
  {
    title: 'Put right',
    about: 'When results are corrected: to channels and meetings that heard the old ones, and to people.',
    cards: [
      'correction',
      'correction-taken-back',
      'taken-back',
      'taken-back-nominator',
      'given-back',
      'reworded',
    ],
  },
  {
    title: 'Dialogs of the message extension',
    about: 'The same cards, in a dialog that is opened on a message or from the compose box.',
    cards: [
      'dialog-nominate',
      'dialog-nominate-wrong',
      'dialog-nominate-sent',
      'dialog-commend',
      'dialog-commend-wrong',
      'dialog-commend-private',
    ],
  },
  {
    title: 'Shared links and searches',
    about: 'What everybody may see of what a link leads to, and what is put into a message.',
    cards: [
      'preview-award',
      'preview-commendation',
      'preview-milestone',
      'preview-form',
      'preview-of-award',
      'preview-ceremony-ahead',
      'preview-ceremony-now',
      'preview-ceremony-over',
      'preview-ceremony-called-off',
      'preview-stranger',
    ],
  },
]

/** One of each kind, by which the other themes are shown. */
export const cardsOnSheets = [
  'welcome',
  'nominate-asked',
  'nominate-wrong',
  'nominate-sent',
  'commended',
  'endorsable',
  'mine-listed',
  'cycle',
  'date-moved',
  'date-called-off',
  'host-soon',
  'nominations-day',
  'judging-due',
  'revealed-tie',
  'winners',
  'recap',
  'won-attempt',
  'outcome-several',
  'correction',
  'preview-award',
]

/** What stands in an address for a section's title: GitHub leaves marks out. */
export function anchorOf({ title }: Section): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')
}
