import { writeCsv } from '#core/contract/write-csv.ts'
import type { PeopleByName } from '#core/people/name-people.ts'
import type { Books } from './books.ts'
import { readable } from './decision-texts.ts'
import { weightedMean } from './ranking.ts'

/** One line for each nomination: the case, how it was judged, and what became of it. */
export function nominationsTable(books: Books, named: PeopleByName): string {
  const standings = new Map(
    books.ranking.flatMap((award) => award.standings.map((one) => [one.nominationId, one])),
  )
  const citations = new Map(books.citations.map(({ nominationId, text }) => [nominationId, text]))
  const newest = books.decisions.at(-1)
  const decided =
    newest &&
    readable(
      newest,
      books.cited.find(({ number }) => number === newest.number),
    )
  const rows = books.nominations.map((nomination) => {
    const standing = standings.get(nomination.id)
    return [
      nomination.id,
      awardName(books, nomination.awardId),
      names(nomination.nominees, named),
      named(nomination.nominator).name,
      names(nomination.helpers, named),
      nomination.mode,
      nomination.outcome,
      nomination.status,
      nomination.ineligibleReason,
      nomination.endorsements,
      standing?.mean,
      standing?.rawMean,
      standing?.rank,
      standing?.tied,
      standing?.scores,
      standing?.abstentions,
      standing?.recusals,
      standing?.belowQuorum,
      decided && resultOf(decided.awards, nomination.id),
      decided?.citations[nomination.id] ?? citations.get(nomination.id),
      nomination.story,
      nomination.evidence.map(({ title, url }) => `${title} ${url}`).join('\n'),
    ]
  })
  return writeCsv(nominationColumns, rows)
}

const nominationColumns = [
  'Nomination',
  'Award',
  'Nominees',
  'Nominator',
  'Helpers',
  'Learning mode',
  'Outcome',
  'Status',
  'Reason',
  'Endorsements',
  'Mean',
  'Mean before normalization',
  'Rank',
  'Tied',
  'Scores',
  'Abstentions',
  'Recusals',
  'Below quorum',
  'Result',
  'Citation',
  'Story',
  'Evidence',
]

/** One line for each criterion that a judge answered, or one where they abstained. */
export function scoresTable(books: Books, named: PeopleByName): string {
  const nominations = new Map(books.nominations.map((nomination) => [nomination.id, nomination]))
  const rows = books.scores.flatMap((score) => {
    const nomination = nominations.get(score.nominationId)
    const award = books.awards.find(({ id }) => id === nomination?.awardId)
    if (!nomination || !award) return []
    const about = [nomination.id, award.name, names(nomination.nominees, named), named(score.judge).name]
    if (score.kind === 'abstained')
      return [[...about, 'abstained', undefined, undefined, undefined, undefined]]
    const { points } = score
    const mean = weightedMean(award, points)
    return award.rubric.map(({ id, name, weight }) => [...about, 'scored', name, weight, points[id], mean])
  })
  return writeCsv(scoreColumns, rows)
}

const scoreColumns = [
  'Nomination',
  'Award',
  'Nominees',
  'Judge',
  'Answer',
  'Criterion',
  'Weight',
  'Points',
  'Weighted mean',
]

function awardName({ awards }: Books, awardId: string): string | undefined {
  return awards.find(({ id }) => id === awardId)?.name
}

function names(people: string[], named: PeopleByName): string {
  return people.map((id) => named(id).name).join('; ')
}

function resultOf(awards: Books['decisions'][number]['awards'], nominationId: string): string | undefined {
  for (const award of awards) {
    if (award.kind === 'winners' && award.winners.includes(nominationId)) return 'winner'
    if (award.kind !== 'not-awarded' && award.finalists.includes(nominationId)) return 'finalist'
  }
  return undefined
}
