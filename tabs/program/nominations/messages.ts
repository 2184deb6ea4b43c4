import { catalog, plural } from '#tabs/text/catalog.ts'

const en = {
  title: 'Nominations',
  hiddenAward: 'Awards you have an interest in are left out here.',
  none: 'No nominations yet',
  noneText: 'Everything that is nominated will be listed here.',
  search: 'Search names and stories',
  award: 'Award',
  everyAward: 'All awards',
  standing: 'Standing',
  everyStanding: 'All',
  status: { submitted: 'In the running', withdrawn: 'Withdrawn', ineligible: 'Ineligible' },
  count: (count: number) => plural('en', count, { one: '# nomination', other: '# nominations' }),
  nothingFound: 'Nothing fits this search.',
  showMore: (count: number) => plural('en', count, { one: 'Show one more', other: 'Show # more' }),
  by: (name: string) => `by ${name}`,
  byHidden: 'nominator hidden while you judge',
  late: { grace: 'Within the grace after closing', exception: 'Late, by exception' },
  because: 'Reason',
  rule: 'Rule ineligible',
  ruling: (act: string, nominees: string, nominator: string) =>
    `${act}: ${nominees}, nominated by ${nominator}`,
  ruleReason: 'Why is it ineligible?',
  ruleHint: 'Its nominator sees this reason.',
  ruleSend: 'Rule ineligible',
  ruleBack: 'Make eligible again',
  reasonMissing: 'Give a reason in a few words.',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/program/nominations/messages.de.ts'),
  ar: () => import('#tabs/program/nominations/messages.ar.ts'),
})
