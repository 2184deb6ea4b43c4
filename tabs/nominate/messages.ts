import { catalog, plural } from '#tabs/text/catalog.ts'

const en = {
  title: 'Nominate',
  intro:
    'Tell the story of what somebody learned and what it changed. Five minutes are enough, and nothing you type gets lost.',
  editTitle: 'Edit your nomination',
  editIntro: 'You can change it until nominations close.',
  award: 'Which award?',
  awardHint: 'Choose the one that fits best. Its criteria then stand beside your story.',
  criteria: 'What this award is given for',
  who: 'Who?',
  nominees: 'Nominees',
  nomineesHint: (max: number) =>
    plural('en', max, { one: 'One person', other: 'One person, or a group of up to #' }),
  story: 'The story',
  storyLabel: 'What was learned, and what did it change?',
  storyHint: 'Be concrete: where they started, what they did, who is better off now.',
  how: 'How they learned',
  mode: 'Learning mode',
  choose: 'Choose…',
  outcome: 'Outcome',
  achieved: 'It worked out: a goal reached, a skill in use.',
  attempted:
    'They tried something hard and it didn’t, or not yet, work out. A brave attempt counts as much as a success.',
  more: 'Credit and evidence (optional)',
  helpers: 'Helpers',
  helpersHint: 'Who helped them learn? They are credited with the award.',
  evidence: 'Links',
  evidenceHint: (max: number) =>
    plural('en', max, {
      one: 'One link',
      other: 'Up to # links that show the work. Laurels never opens them.',
    }),
  linkTitle: (n: string) => `Title of link ${n}`,
  linkUrl: (n: string) => `Address of link ${n}`,
  addLink: 'Add a link',
  removeLink: (n: string) => `Remove link ${n}`,
  share: 'Colleagues may read the story',
  shareHint:
    'Right away where the award is open for endorsements, else once it is given. Otherwise only you, the judges and the owners ever read it.',
  submit: 'Send nomination',
  save: 'Save changes',
  sending: 'Sending…',
  fix: 'Almost there. Please look at these:',
  flaws: {
    'award-missing': 'Choose an award.',
    'nominees-missing': 'Choose at least one person.',
    'nominees-self': 'This award doesn’t take nominations of oneself.',
    'story-short': 'Tell a little more: at least 20 characters.',
    'story-long': 'The story is longer than 2,000 characters.',
    'mode-missing': 'Choose how they learned.',
    'evidence-title': 'Give every link a short title.',
    'evidence-url': 'Links need a full address that starts with https://',
    refused: 'This wasn’t accepted. Please check it.',
  },
  fixed: 'Colleagues have already endorsed this nomination, so award and nominees stay as they are.',
  openExisting: 'Open that nomination',
  closedKept:
    'Nominations are not open right now. What you have written stays here in this window, so you can copy it.',
  staleTitle: 'This nomination was changed somewhere else in the meantime.',
  staleText: 'Your text is still here. Save again to keep yours, or load the newer one.',
  loadNewer: 'Load the newer one',
  restored: 'We kept what you had written.',
  startOver: 'Start over',
  closedTitle: 'Nominations are not open right now',
  closedText: 'They open again with the next cycle. A thank-you is welcome at any time.',
  commend: 'Commend someone',
  guestTitle: 'Nominating is for members',
  doneTitle: 'Thank you. Your nomination is in.',
  doneText: (award: string) => `The judges of “${award}” will read it after nominations close.`,
  another: 'Nominate another',
  seeMine: 'See my nominations',
  notEditable: 'This nomination can no longer be changed',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/nominate/messages.de.ts'),
  ar: () => import('#tabs/nominate/messages.ar.ts'),
})
