import { checkDecisions, recountDecisions } from './check-decisions.mjs'
import { checkWithheld, untoldIn } from './check-withheld.mjs'
import { citationOf, isApproved } from './cited.mjs'
import { canonical, digest, isSame, isSealed } from './digest.mjs'
import { recount } from './recount.mjs'
import { replay } from './replay.mjs'

/** Everything that is checked of a file: what it is, and what of it doesn't hold. */
export function checkBooks(books) {
  const withheld =
    books.withheld?.length > 0 ? `kept from whoever exported this: ${[books.withheld].flat().join(', ')}` : ''
  const checks = [
    ['The file is as it was exported', checkSeal],
    ['The chain holds from its first entry to its head', checkChain, withheld],
    ['Only what concerns awards said to be withheld is left out', checkWithheld, withheld],
    ['Scores and interests are those in the chain, no more and no fewer', checkScores, withheld],
    ['Rulings and citations are those in the chain', checkTexts, withheld],
    [
      'Judges and who reads what are those in the chain',
      checkJudges,
      [withheld, untoldIn(books)].filter(Boolean).join('; '),
    ],
    ['Decisions are those in the chain, each made on what it says', checkDecisions, withheld],
    ['Recounted, winners are those decided', recountDecisions, withheld],
    ['Recounted, the ranking is the one the service shows', checkRanking, withheld],
    ['The wall shows what was decided', checkWall, withheld],
  ]
  return checks.map(([what, check, unchecked = '']) => ({ what, faults: faultsOf(check, books), unchecked }))
}

function faultsOf(check, books) {
  const faults = []
  try {
    check(books, (holds, fault) => void (holds || faults.push(fault)))
  } catch (error) {
    faults.push(`It can't be read: ${error.message}`)
  }
  return faults
}

function checkSeal({ seal, ...content }, expect) {
  expect(digest(content) === seal, 'Its content doesn’t match its seal.')
}

function checkChain({ chain }, expect) {
  let previous = '0'.repeat(64)
  for (const [at, { hash, withheld, ...entry }] of chain.entries.entries()) {
    const linked = entry.seq === at + 1 && entry.previous === previous
    if (!linked || !(withheld || digest(entry) === hash))
      return expect(false, `It breaks at entry ${at + 1}.`)
    previous = hash
  }
  expect(chain.entries.length === chain.seq && previous === chain.hash, 'Its end is missing or was changed.')
}

function checkScores(books, expect) {
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

function checkTexts(books, expect) {
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

function checkJudges(books, expect) {
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

function checkRanking(books, expect) {
  const now = { ...replay(books), judges: books.cycle.judges }
  expect(
    isSame(books.ranking.map(({ awardId }) => awardId).sort(), books.awards.map(({ id }) => id).sort()),
    'An award has no ranking, or two.',
  )
  for (const { awardId, standings } of books.ranking) {
    const rules = books.awards.find(({ id }) => id === awardId)
    const recounted = new Map(recount(awardId, rules, now).map((one) => [one.nominationId, one]))
    expect(standings.length === recounted.size, `${awardId}: not everybody who stands is ranked.`)
    for (const told of standings)
      expect(
        isCloseTo(told, recounted.get(told.nominationId)),
        `${awardId}: ${told.nominationId} is ranked otherwise when recounted.`,
      )
  }
}

/** Equal, but for what rounding does to means. */
function isCloseTo(one, other) {
  if (!other || canonical(Object.keys(one).sort()) !== canonical(Object.keys(other).sort())) return false
  return Object.keys(one).every((key) =>
    typeof one[key] === 'number' && typeof other[key] === 'number'
      ? Math.abs(one[key] - other[key]) < 1e-9
      : one[key] === other[key],
  )
}

function checkWall(books, expect) {
  const { tenant, cycle, decisions, wall } = books
  const newest = decisions.at(-1)
  const won = (newest?.awards ?? []).flatMap((award) =>
    (award.winners ?? []).map((nominationId) => ({ awardId: award.awardId, nominationId })),
  )
  const isWon = (item) =>
    won.some((one) => one.awardId === item.awardId && one.nominationId === item.nominationId)
  for (const item of wall) {
    const { id, awardId, nominationId, standing, text, helpers } = item
    const itemId = digest([tenant, cycle.id, awardId, nominationId]).slice(0, 32)
    expect(id === itemId, `${id} is not the item of ${nominationId}.`)
    expect(
      ['shown', 'hidden', 'removed', 'revoked', 'withheld'].includes(standing),
      `${id} is neither shown nor taken back.`,
    )
    const isKeptOff = books.chain.entries.some(
      ({ what }) => what?.kind === 'kept-off-wall' && what.nominationId === nominationId,
    )
    expect(standing !== 'withheld' || isKeptOff, `${id} is kept off the wall, and the chain doesn’t say why.`)
    expect((standing === 'revoked') === !isWon(item), `${nominationId}: who won is not what the wall shows.`)
    const nominated = books.nominations.find((nomination) => nomination.id === nominationId)
    // Who won by now is shown as the newest decision says, who was taken back as one of those before.
    const told = (isWon(item) ? decisions.slice(-1) : decisions).map((decision) => ({
      // Who is erased is spoken of no longer; an item says so itself.
      text: item.erased === true ? '…' : citationOf(books, decision, nominationId),
      helpers: decision.helpers?.[nominationId] ?? nominated?.helpers,
    }))
    expect(
      told.some((one) => isSame(one, { text, helpers })),
      `${nominationId}: the wall says something else.`,
    )
  }
  const isPublished = cycle.status === 'published'
  for (const { awardId, nominationId } of isPublished ? everPublished(books) : []) {
    const times = wall.filter((item) => item.awardId === awardId && item.nominationId === nominationId).length
    expect(times === 1, `${nominationId} won ${awardId}, but the books don’t tell of it on the wall once.`)
  }
}

/** Everybody who won by what was published first, or by a correction of it. */
function everPublished({ decisions, chain }) {
  const first = chain.entries.find(({ what }) => what?.kind === 'pinned')?.what.number
  const won = decisions
    .filter(({ number }) => number >= first)
    .flatMap(({ awards }) => awards)
    .flatMap(({ awardId, winners = [] }) => winners.map((nominationId) => `${awardId} ${nominationId}`))
  return [...new Set(won)].map((key) => {
    const [awardId, nominationId] = key.split(' ')
    return { awardId, nominationId }
  })
}
