import { catalog, plural } from '#tabs/text/catalog.ts'

const en = {
  title: 'My nominations',
  intro: (cycle: string) =>
    `What you sent in for ${cycle}. You can change or withdraw it until nominations close.`,
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
  withdrawn: 'Withdrawn',
  submitted: 'Sent in',
  reading: 'With the judges',
  decided: 'Judged',
  given: 'Awards given',
  ineligible: 'Ruled ineligible',
  reason: 'Reason:',
  sentOn: (date: string) => `Sent ${date}`,
  changedOn: (date: string) => `changed ${date}`,
  endorsements: (count: number) => plural('en', count, { one: '# endorsement', other: '# endorsements' }),
  noCycleTitle: 'No awards are under way',
  noCycleText: 'Your nominations appear here once a cycle opens.',
  guestTitle: 'Nominating is for members',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/mine/messages.de.ts'),
  ar: () => import('#tabs/mine/messages.ar.ts'),
})
