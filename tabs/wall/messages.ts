import { catalog, plural } from '#tabs/text/catalog.ts'

const en = {
  title: 'Recognition wall',
  intro:
    'Laurels is where we notice what people learn. Nominate a colleague whose learning changed something, a bold attempt as gladly as a success, and say thank you on the spot when somebody helped you grow. Judges read every story, and the awards are given live, together.',
  introGuest:
    'Laurels is where this organization notices what its people learn. As a guest you are welcome to read the wall and to watch the ceremonies, where the awards are given live.',
  gotIt: 'Got it',
  nominate: 'Nominate',
  commend: 'Commend',
  latest: 'Latest',
  whose: 'Whose wall',
  team: 'This team',
  everyone: 'Everyone',
  showMore: 'Show more',
  showingMore: 'Loading more…',
  end: 'That is where the wall begins.',
  emptyTitle: 'The wall is waiting for its first thank-you',
  emptyText: 'Commend a colleague who taught you something this week. It appears here at once.',
  from: 'Thanked by',
  milestone: 'Reached a milestone',
  helpedBy: 'With help from',
  attempt: 'A brave attempt',
  private: 'Only you and they see this',
  teamOnly: 'For this team',
  commendationOf: (names: string) => `Commendation for ${names}`,
  milestoneOf: (names: string) => `Milestone of ${names}`,
  awardOf: (award: string, names: string) => `${award}: ${names}`,
  scheduled: (day: string) => `Nominations open on ${day}.`,
  open: (day: string) => `Nominations are open until ${day}.`,
  daysLeft: (days: number) => plural('en', days, { one: '# day left', other: '# days left' }),
  lastDay: 'Last day',
  closing: 'Nominations have just closed. Judging begins in a moment.',
  judging: 'Nominations are closed. The judges are reading your stories.',
  decided: 'The judges have decided. The winners are revealed at the ceremony.',
  decidedOn: (day: string) => `The judges have decided. The winners are revealed on ${day}.`,
  published: 'The awards have been given. Congratulations to everyone on the wall.',
  between: 'No awards are under way. Commendations are always welcome.',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/wall/messages.de.ts'),
  ar: () => import('#tabs/wall/messages.ar.ts'),
})
