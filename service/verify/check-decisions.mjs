import { checkCited, checkErased, citationOf, isErased, isOfNobody } from './cited.mjs'
import { digest, isSame, isSealed } from './digest.mjs'
import { departs, leavesOut, recount } from './recount.mjs'
import { replay, tiesOf } from './replay.mjs'

const isOfDecision = ({ what }) => ['decided', 'voted', 'corrected'].includes(what?.kind)

/** Each decision is the one whose digest the chain holds, made on the chain as it was then. */
export function checkDecisions(books, expect) {
  const { decisions, chain, cycle, withheld } = books
  const whole = withheld.length === 0
  const entries = new Map(chain.entries.filter(isOfDecision).map((entry) => [entry.what.number, entry]))
  expect(decisions.length === cycle.decision, 'The cycle names another newest decision.')
  if (whole) expect(entries.size === decisions.length, 'The chain knows of more decisions, or of fewer.')
  checkRules(books, expect)
  checkCited(books, expect)
  checkErased(books, expect)
  for (const [at, decision] of decisions.entries()) {
    const { number } = decision
    const say = (holds, fault) => expect(holds, `Decision ${number}: ${fault}`)
    say(number === at + 1, 'it is not the next one.')
    const entry = entries.get(number)
    if (!entry) {
      say(!whole, 'the chain does not know of it.')
      continue
    }
    if (whole) say(digest(decision) === entry.what.sha256, 'it is not the one in the chain.')
    say(entry.previous === decision.auditHead, 'it was not made on the chain as it was then.')
    // A vote's outcome comes about by itself; the decision names who left it to the vote.
    const maker = entry.what.kind === 'voted' ? 'system' : decision.decidedBy
    say(entry.by === maker && entry.at === decision.decidedAt, 'others made it, or then.')
    const { reason } = entry.what
    if (reason && decision.corrects)
      say(isSealed(reason, decision.corrects.reason), 'it gives another reason.')
    checkBasis(books, decision, entry, say)
    if (whole) checkCarriedOver(decisions, decision, say)
  }
}

/** What a decision was made on: nominations, judges and settings as they were. */
function checkBasis(books, { basis, corrects }, entry, say) {
  if (!basis || corrects) return
  const { nominations, judges, toldJudges } = replay(books, entry.seq)
  if (books.withheld.length === 0)
    say(digest(tiesOf(nominations)) === basis.nominations, 'nominations are not those it was made on.')
  for (const [awardId, panel] of Object.entries(basis.judges))
    if (toldJudges.has(awardId) && !books.withheld.includes(awardId))
      say(isSame(judges[awardId] ?? [], panel), `the judges of ${awardId} are not those in the chain.`)
}

/** Awards are as they were when they were decided, whatever their settings are by now. */
function checkRules({ awards, decisions }, expect) {
  const newest = decisions.at(-1)
  const decided = new Set(newest?.awards.map(({ awardId }) => awardId))
  for (const { id, rubric, quorum, normalized, decidedBy } of awards) {
    const rules = { rubric: rubric.map(({ id, weight }) => ({ id, weight })), quorum, normalized, decidedBy }
    const basis = decided.has(id) ? newest.basis?.rules[id] : undefined
    if (basis) expect(isSame(rules, basis), `The settings of ${id} are not those it was decided by.`)
  }
}

/** What a decision didn't decide itself is as an earlier one said. */
function checkCarriedOver(decisions, { number, awards, made = {} }, say) {
  for (const award of awards) {
    const from = made[award.awardId]?.number ?? number
    const earlier = decisions[from - 1]?.awards.find(({ awardId }) => awardId === award.awardId)
    say(isSame(earlier, award), `${award.awardId} is not as decision ${from} says.`)
  }
}

/** Every award is counted again as it stood when it was decided, and its winners follow from that or from a reason. */
export function recountDecisions(books, expect) {
  const entries = new Map(books.chain.entries.filter(isOfDecision).map((entry) => [entry.what.number, entry]))
  for (const decision of books.decisions) {
    const entry = entries.get(decision.number)
    if (!entry) continue
    const then = replay(books, entry.seq)
    const own = decision.awards.filter(
      ({ awardId }) => (decision.made?.[awardId]?.number ?? decision.number) === decision.number,
    )
    for (const award of own) {
      const say = (holds, fault) => expect(holds, `Decision ${decision.number}, ${award.awardId}: ${fault}`)
      recountAward(books, decision, award, then, say)
    }
  }
}

/** Who won a live vote had most ballots of all; before publication, the count is there by its seal alone. */
function recountVote(books, { number, voted }, { awardId, winners, finalists }, say) {
  const before = books.decisions[number - 2]?.awards.find((one) => one.awardId === awardId)
  say(
    before?.kind === 'vote' && isSame(before.finalists, finalists),
    'it was not left to a vote among these.',
  )
  const counted = books.votes?.find((one) => one.awardId === awardId)
  if (!counted) return say(books.cycle.status !== 'published', 'there is no count of its vote.')
  say(isSealed(voted[awardId], counted.text), 'its vote was counted otherwise.')
  const ballots = JSON.parse(counted.text)
  const most = Math.max(0, ...Object.values(ballots))
  const first = finalists.filter((id) => most > 0 && ballots[id] === most)
  say(isSame([...winners].sort(), first.sort()), 'its winners are not those with most ballots.')
}

function recountAward(books, decision, award, then, say) {
  if (award.kind === 'not-awarded') return say(Boolean(award.reason), 'nobody won, and no reason is given.')
  const { awardId, kind, winners = [], finalists, reason } = award
  const rules = decision.basis?.rules[awardId] ?? books.awards.find(({ id }) => id === awardId)
  const judges = decision.basis?.judges ?? then.judges
  const ranking = recount(awardId, rules, { ...then, judges })
  const standing = ranking.map(({ nominationId }) => nominationId)
  say(
    [...winners, ...finalists].every((id) => standing.includes(id)),
    'somebody named does not stand.',
  )
  say(
    winners.every((id) => finalists.includes(id)),
    'a winner is not among the finalists.',
  )
  if (!decision.corrects && decision.voted?.[awardId]) return recountVote(books, decision, award, say)
  if (decision.corrects) return say(Boolean(decision.corrects.reason), 'it was corrected without a reason.')
  for (const id of finalists) {
    const seal = then.citations.get(id)
    const isGone = isErased(books, decision, id) && isOfNobody(books, id)
    const isCited = seal && (isGone || isSealed(seal, citationOf(books, decision, id)))
    say(isCited, `${id} is cited otherwise than approved.`)
  }
  if (reason !== undefined) return
  const follows = kind === 'vote' ? !leavesOut(ranking, finalists) : !departs(ranking, winners)
  say(follows, 'the choice is not what the ranking says, and no reason is given.')
}
