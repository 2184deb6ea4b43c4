import { catalog, plural } from '#tabs/text/catalog.ts'

const en = {
  title: 'How judges scored',
  nomination: 'Nomination',
  byJudge: 'By judge',
  compared: 'Judges’ averages over all they scored',
  judge: 'Judge',
  judges: 'Judges',
  scores: 'Scores',
  points: 'Points',
  mean: 'Mean',
  counts: 'Counts as',
  average: 'Average',
  deviation: 'Spread',
  normalized: 'Normalized',
  yes: 'yes',
  no: 'no',
  noScores: 'no score yet',
  nobodyYet: 'Nobody has scored this yet.',
  said: (name: string, says: string) => `${name}: ${says}`,
  gave: (points: string, judges: number) =>
    `${points}: ${plural('en', judges, { one: '# judge', other: '# judges' })}`,
  answer: { abstained: 'abstained', waiting: 'not yet' },
  recused: {
    nominator: 'recused: nominated it',
    nominee: 'recused: nominee',
    helper: 'recused: helped',
    endorser: 'recused: endorsed it',
    declared: 'recused: declared an interest',
    rival: 'recused: nominated for the same award',
    tied: 'recused',
  },
  scaled: (mean: string, deviation: string) =>
    `Each judge’s scores were compared with that judge’s own average, then brought to the award’s common average of ${mean} and spread of ${deviation}. So a strict judge and a generous one count alike; the order in which a judge put nominations stays. Judges with fewer than three scores keep theirs as they are; whoever gave all the same counts as the average.`,
  notScaled: 'Nothing is normalized yet: it takes judges with at least three scores.',
  notesStay: 'Judges’ notes are private and not shown here.',
}
export type Texts = typeof en

export const messages = catalog(en, {
  de: () => import('#tabs/program/scoring/messages.de.ts'),
  ar: () => import('#tabs/program/scoring/messages.ar.ts'),
})
