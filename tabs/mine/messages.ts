import { catalog, plural } from '#tabs/text/catalog.ts'

const en = {
  title: 'My nominations',
  intro: 'What you sent in and what became of it, and what you have begun.',
  emptyTitle: 'You haven’t nominated anyone yet',
  emptyText: 'Who surprised you with what they learned lately?',
  nominate: 'Nominate',
  edit: 'Edit',
  editOf: (names: string) => `Edit the nomination of ${names}`,
  withdraw: 'Withdraw',
  withdrawOf: (names: string) => `Withdraw the nomination of ${names}`,
  withdrawAsk: (names: string) => `Withdraw the nomination of ${names}?`,
  nominationOf: (names: string) => `Nomination of ${names}`,
  withdrawText: 'The judges won’t see it any more. You can nominate them again while nominations are open.',
  standings: {
    submitted: 'Sent in',
    reading: 'With the judges',
    decided: 'Judged',
    given: 'Awards given',
    withdrawn: 'Withdrawn',
    ineligible: 'Ruled ineligible',
    won: 'Won',
    'not-chosen': 'Not chosen this time',
    'not-awarded': 'Award not given this time',
    'taken-back': 'Award taken back',
  },
  became: {
    won: (names: string) => `It won. ${names} got the award because you told the story.`,
    'not-chosen': (names: string) =>
      `Another story was chosen this time. What ${names} learned is worth no less, and now the judges know of it. You can nominate again next time.`,
    'not-awarded': (names: string) =>
      `Nobody got this award this time. What ${names} learned is worth no less, and you can nominate again next time.`,
    'taken-back': () => 'It won at first, and was later taken back by the owners of the program.',
  },
  next: {
    opens: (date: string) => `Nominations open on ${date}.`,
    closes: (date: string) =>
      `You can change or withdraw what you sent until nominations close on ${date}. Then the judges read it.`,
    closing: 'Nominations have closed. The judges begin to read in a few minutes.',
    judging: 'The judges are reading. You hear the results when the awards are given.',
    judgedBy: (date: string) =>
      `The judges are reading, until ${date}. You hear the results when the awards are given.`,
    decided: 'The judges are done. You hear the results when the awards are given.',
    ceremony: (date: string) => `The judges are done. The awards are given on ${date}.`,
    published: 'The awards have been given.',
  },
  late: { grace: 'sent shortly after closing', exception: 'sent late, as an owner allowed' },
  thank: 'Thank them in person',
  thankOf: (names: string) => `Thank them in person: ${names}`,
  reason: 'Reason:',
  evidence: 'Links',
  helpedBy: 'Helped by',
  sentOn: (date: string) => `Sent ${date}`,
  changedOn: (date: string) => `changed ${date}`,
  endorsements: (count: number) => plural('en', count, { one: '# endorsement', other: '# endorsements' }),
  older: 'Show older cycles',
  drafts: 'Drafts',
  draftOfChange: 'change of a nomination',
  nobodyYet: 'Nobody chosen yet',
  savedAgo: (ago: string) => `saved ${ago}`,
  continue: 'Continue',
  continueOf: (names: string) => `Continue: ${names}`,
  discard: 'Discard',
  discardAsk: 'Discard this draft?',
  discardText: 'It is gone for good, on all your devices.',
  aboutTitle: 'About you',
  aboutText: 'What colleagues wrote about you and share with you, once the award has been given.',
  aboutBy: (nominator: string, award: string) => `Nomination of you by ${nominator} for ${award}`,
  by: 'Nominated by',
  guestTitle: 'Nominating is for members',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/mine/messages.de.ts'),
  ar: () => import('#tabs/mine/messages.ar.ts'),
})
