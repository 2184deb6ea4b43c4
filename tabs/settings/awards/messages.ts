import { catalog, plural } from '#tabs/text/catalog.ts'

const en = {
  title: 'Awards',
  intro: 'What people can be nominated for. An award that is retired keeps its winners and their records.',
  add: 'New award',
  reorder: 'Change the order',
  orderIntro:
    'People see the awards in this order: when they nominate, on the wall and in ceremonies. Drag them, or use the arrow keys.',
  saveOrder: 'Save the order',
  keepOrder: 'Leave it as it is',
  ordered: 'The order is saved.',
  retired: 'Retired',
  empty: 'No awards yet',
  emptyText: 'Pick one of the starter awards and make it yours, or design one from scratch.',
  criteria: (count: number) => plural('en', count, { one: '# criterion', other: '# criteria' }),
  judges: (count: number) => plural('en', count, { one: '# judge', other: '# judges' }),
  noJudges: 'No judges',
  open: 'Open',
  blind: 'Blind',
  attempts: 'Honors attempts',
  created: (name: string) => `“${name}” is here. People can nominate for it whenever nominations are open.`,
  newTitle: 'New award',
  newIntro:
    'Begin with an award that others found worth giving, or with an empty page. Nothing is saved until you save it.',
  blank: 'An empty page',
  blankText: 'Design every part of it yourself.',
  starters: 'All starter awards',
  create: 'Save the award',
  gone: 'There is no such award',
  back: 'All awards',
  fixed: (cycles: string) =>
    `Judging goes by this, so it stays as it is until the results of ${cycles} are out. The next cycle can have it differently.`,
  retire: 'Retire this award',
  retireAsk: 'Retire this award?',
  retireWhy:
    'Nobody can be nominated for it any more. Nominations that are in, winners and records stay, and you can give it again at any time.',
  revive: 'Give it again',
  reviveText: 'This award is retired: nobody can be nominated for it.',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/settings/awards/messages.de.ts'),
  ar: () => import('#tabs/settings/awards/messages.ar.ts'),
})
