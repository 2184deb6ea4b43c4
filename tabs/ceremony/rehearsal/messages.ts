import { catalog } from '#tabs/text/catalog.ts'

/** Texts of rehearsing a ceremony: beginning, running and ending it. */
const en = {
  mark: 'Rehearsal · made-up winners',
  title: 'Rehearse',
  intro:
    'The whole ceremony in your order, on made-up winners, as often as you like. It can be done before anything is decided.',
  facts: {
    seen: 'Hosts alone see it. On a stage you share, everybody else sees the ceremony itself.',
    together: 'Hosts rehearse together: try handing over the controls, and taking them back.',
    vote: 'Nobody votes in it. A vote you close is counted at once, on made-up ballots.',
    nothing:
      'Nothing of it stays: no wall, no messages, nothing pinned. Left open, it ends by itself after a day.',
  },
  begin: 'Begin a rehearsal',
  join: 'Join the rehearsal',
  on: 'A rehearsal is on.',
  note: 'Hosts alone see this, and nothing of it stays. Left open, it ends after a day.',
  anew: 'Begin again',
  anewAsk: 'Begin the rehearsal again?',
  anewWhy: 'All hosts who rehearse go back to the start with you.',
  end: 'End the rehearsal',
  endAsk: 'End the rehearsal?',
  endWhy: 'It is over for all hosts, and nothing of it stays.',
  asAudience: 'See it as the audience does',
  toControls: 'Back to the controls',
  over: 'The rehearsal is over',
  overWhy: 'Nothing of it stays.',
  realBegan: 'The doors of the ceremony itself are open.',
  toCeremony: 'Go to the ceremony',
  noVote: 'Nobody votes in a rehearsal. The host closes the vote, and it goes on.',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/ceremony/rehearsal/messages.de.ts'),
  ar: () => import('#tabs/ceremony/rehearsal/messages.ar.ts'),
})
