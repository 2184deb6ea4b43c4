import { isApproved } from './cited.mjs'
import { digest, isSame, isSealed } from './digest.mjs'
import { replay } from './replay.mjs'

/** Answers and declared interests are those in the chain, no more and no fewer. */
export function checkScores(books, expect) {
  const { answers, declared } = replay(books)
  const scored = new Map()
  for (const { nominationId, judge, kind, points = null } of books.scores) {
    expect(kind === (points ? 'scored' : 'abstained'), `What ${judge} gave ${nominationId} is no answer.`)
    scored.set(`${nominationId} ${judge}`, points)
  }
  for (const [key, points] of scored)
    expect(answers.has(key) && isSame(points, answers.get(key)), `The score of ${key} is not in the chain.`)
  for (const key of answers.keys()) expect(scored.has(key), `The score of ${key} is missing.`)
  expect(scored.size === books.scores.length, 'A score is there twice.')
  const told = books.interests.map(({ nominationId, person }) => `${nominationId} ${person}`)
  expect(isSame(told.sort(), [...declared].sort()), 'Declared interests are not those in the chain.')
  const moments = new Set(books.chain.entries.map(({ at, by, what }) => `${what?.nominationId} ${by} ${at}`))
  for (const { nominationId, judge, person, at } of [...books.scores, ...books.interests])
    expect(
      moments.has(`${nominationId} ${judge ?? person} ${at}`),
      `When ${judge ?? person} answered ${nominationId} is not as in the chain.`,
    )
}

/** Who was ruled out, and what was approved to be said in public, is as the chain has it. */
export function checkTexts(books, expect) {
  const { rulings, citations } = replay(books)
  for (const { id, status, ineligibleReason, endorsements, endorsers } of books.nominations) {
    const ruling = rulings.get(id)
    const ruled = ruling?.eligible === false
    const stands = ruled ? 'ineligible' : 'submitted'
    expect(status === 'withdrawn' || status === stands, `Whether ${id} stands is not as ruled.`)
    const told = ruled ? isSealed(ruling.reason, ineligibleReason) : ineligibleReason === undefined
    expect(status === 'withdrawn' || told, `Why ${id} was ruled out is not as ruled.`)
    expect(endorsements === endorsers.length, `${id} has not as many endorsements as endorsers.`)
  }
  for (const citation of books.citations) {
    const { nominationId, approvedBy, at } = citation
    const seal = citations.get(nominationId)
    expect(seal && isApproved(seal, citation), `The citation of ${nominationId} is not the one approved.`)
    const approval = books.chain.entries.find(({ what }) => what && isSame(what.citation, seal))
    expect(approval?.by === approvedBy && approval?.at === at, `${nominationId} was cited by others or then.`)
  }
  expect(citations.size === books.citations.length, 'Approved citations are missing, or there are more.')
}

/** Who judges, who reads what, and how far the cycle has come, follow from the chain. */
export function checkJudges(books, expect) {
  const { judges, assigned, status, pinned } = replay(books)
  const { cycle, withheld } = books
  // Changes of the judges of what is withheld are covered.
  const seen = (panels) => Object.entries(panels).filter(([awardId]) => !withheld.includes(awardId))
  if (status !== undefined)
    expect(isSame(seen(judges).sort(), seen(cycle.judges).sort()), 'The judges are not those in the chain.')
  for (const record of books.assignments)
    expect(
      assigned.get(record.awardId)?.sha256 === digest(record),
      `Who reads ${record.awardId} was changed.`,
    )
  const told = new Set([...books.assignments.map(({ awardId }) => awardId), ...books.withheld])
  expect(
    [...assigned.keys()].every((id) => told.has(id)),
    'It is missing who reads an award.',
  )
  // A correction of what is withheld is covered: it is the newest decision then.
  const isCovered = withheld.length > 0 && pinned !== undefined && cycle.pinned === cycle.decision
  expect(
    isCovered || isSame(cycle.pinned, pinned),
    'What is pinned to be published is not what the chain says.',
  )
  expect(cycle.status === (stageOf(books, status) ?? cycle.status), `The cycle is not ${cycle.status}.`)
}

function stageOf({ decisions }, status) {
  if (status !== 'judging') return status
  return decisions.length > 0 && (decisions.at(-1).open ?? []).length === 0 ? 'decided' : 'judging'
}
