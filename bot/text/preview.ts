/** What a shared link, or what was searched for, is shown as. */
export const en = {
  kind: { commendation: 'Commendation', milestone: 'Milestone', award: 'Award' },
  from: (name: string) => `From ${name}`,
  ceremony: { ahead: 'Ceremony', now: 'On now', over: 'It is over', 'called-off': 'Called off' },
  over: 'See what was given, and watch it again.',
  now: 'The laurels are being given right now.',
  stranger:
    'What colleagues learn, recognized and celebrated together. Sign in to Teams at work to see more.',
  honors: 'What it is for',
}
export type Texts = typeof en
