/**
 * What the chain says had happened before its entry `seq`: who judged what, what was scored, who stood. People's ties
 * come from the nominations, as far as they had been sent.
 */
export function replay(books, seq = Number.POSITIVE_INFINITY) {
  const answers = new Map()
  const declared = new Set()
  const rulings = new Map()
  const citations = new Map()
  const assigned = new Map()
  const later = new Set()
  // Who judges what the chain doesn't tell of is taken as the cycle says.
  let { judges } = books.cycle
  const toldJudges = new Set()
  let status
  let pinned
  for (const { seq: at, by, what } of books.chain.entries) {
    if (!what) continue
    const { kind, nominationId } = what
    if (at >= seq) {
      if (kind === 'nominated-late' && what.change === 'sent') later.add(nominationId)
      continue
    }
    if (kind === 'opened' || kind === 'closed') {
      status = kind === 'opened' ? 'open' : 'closing'
      judges = what.judges ?? judges
      for (const id of Object.keys(what.judges ?? {})) toldJudges.add(id)
    }
    if (kind === 'judging-began') status = 'judging'
    if (kind === 'judges-set') {
      judges = { ...judges, [what.awardId]: what.judges }
      toldJudges.add(what.awardId)
    }
    if (kind === 'assigned') for (const one of what.awards) assigned.set(one.awardId, one)
    if (kind === 'scored') answers.set(`${nominationId} ${by}`, what.points ?? null)
    if (kind === 'interest-declared') {
      declared.add(`${nominationId} ${by}`)
      answers.delete(`${nominationId} ${by}`)
    }
    if (kind === 'eligibility') rulings.set(nominationId, what)
    if (kind === 'citation-approved') citations.set(nominationId, what.citation)
    if (kind === 'pinned' || kind === 'voted' || kind === 'corrected') pinned = what.number
    if (kind === 'published') status = 'published'
  }
  const nominations = books.nominations
    .filter(({ id, status }) => status !== 'withdrawn' && !later.has(id))
    .map((nomination) => ({ ...nomination, stands: rulings.get(nomination.id)?.eligible !== false }))
  return { answers, declared, rulings, citations, assigned, judges, toldJudges, status, pinned, nominations }
}

/** The digest of these is in every decision: who is tied to which nomination. */
export function tiesOf(nominations) {
  return nominations
    .map(({ id, awardId, nominator, nominees, helpers, mode, outcome, endorsers }) => ({
      id,
      awardId,
      nominator,
      nominees,
      helpers,
      mode,
      outcome,
      endorsers,
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}
