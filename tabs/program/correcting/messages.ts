import { catalog } from '#tabs/text/catalog.ts'

const en = {
  correct: 'Correct this result',
  about: (act: string, award: string) => `${act}: ${award}`,
  what: 'What needs putting right?',
  way: {
    wording: 'The citation or the helpers',
    winners: 'Who won',
    revoke: 'Take the award back from a winner',
  },
  whose: 'Which winner?',
  winners: 'Winners',
  citation: 'Citation',
  citationOf: (names: string) => `Citation for ${names}`,
  helpers: 'Helpers',
  reason: 'Reason',
  reasonHint: 'Owners read it with the decision. It stays on record for good.',
  sending: 'Recording …',
  send: {
    wording: 'Correct the words',
    winners: 'Correct the winners',
    revoke: 'Take the award back',
  },
  ask: {
    wording: 'Correct these words?',
    winners: 'Correct the winners?',
    revoke: 'Take this award back?',
  },
  consequence: {
    wording:
      'The wall, the award’s page and the people’s records show the new words at once. The audit shows that it was corrected, by you. Nobody is sent a message about it.',
    winners:
      'A new decision is recorded. The award goes onto the wall and into the records of the new winners, and is marked as taken back for those who no longer win. New winners and the channels that announced the old ones are told. Those who no longer win are not: talk to them first.',
    revoke:
      'The award leaves the wall and is marked as taken back in the record of its winner. The audit shows that you did it. Channels that announced it are told, the person is not: talk to them first.',
  },
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/program/correcting/messages.de.ts'),
  ar: () => import('#tabs/program/correcting/messages.ar.ts'),
})
