import { catalog, plural } from '#tabs/text/catalog.ts'

const en = {
  decisions: 'Decisions',
  noDecisions: 'Nothing is decided yet.',
  decision: (number: string) => `Decision ${number}`,
  correction: (number: string) => `Decision ${number}, a correction`,
  decided: (awards: string) => `Decided: ${awards}`,
  leftOpen: (awards: string) => `Left open: ${awards}`,
  because: 'Reason',
  audit: 'What happened',
  holds: (entries: string) => `The chain holds: ${entries} entries, each sealed with the one before.`,
  broken: 'The chain does not hold: something was changed outside Laurels. Ask your administrator.',
  seal: 'Seal of the newest entry',
  earlier: (count: number) => plural('en', count, { one: 'Show one earlier', other: 'Show # earlier' }),
  byItself: 'By itself',
  untold: 'Something in an award you have an interest in',
  happened: {
    opened: 'Nominations opened',
    reminded: 'People were reminded',
    'dates-set': 'Dates were changed',
    cancelled: 'The cycle was canceled',
    'judges-set': 'Judges were named',
    'late-allowed': 'A late nomination was allowed',
    'late-ended': 'Leave to nominate late was taken back',
    closed: 'Nominations were closed',
    'judging-began': 'Judging began',
    'nominated-late': 'A nomination came in late',
    assigned: 'Nominations were assigned to judges',
    scored: 'A nomination was scored',
    'interest-declared': 'A judge declared an interest',
    eligibility: 'Eligibility was ruled on',
    'citation-approved': 'A citation was approved',
    decided: 'Awards were decided',
    pinned: 'A decision was fixed for publishing',
    published: 'Results were published',
    'kept-off-wall': 'An award was kept off the wall: its winner has left',
    voted: 'A live vote decided an award',
    corrected: 'A published result was corrected',
  },
  export: 'Export',
  exportIntro:
    'The JSON file holds everything needed to recount the results, but no judge’s notes. The tables open in a spreadsheet.',
  form: { json: 'Everything (JSON)', nominations: 'Nominations (CSV)', scores: 'Scores (CSV)' },
  fetching: 'Fetching …',
  verify: 'Anyone with the JSON file can recount the results and check the chain:',
  file: 'FILE',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/program/records/messages.de.ts'),
  ar: () => import('#tabs/program/records/messages.ar.ts'),
})
