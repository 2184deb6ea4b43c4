import type { Actor } from '#core/actor.ts'
import type { AwardDecision, Correction, Decision } from '#core/contract/judging.ts'
import { limits } from '#core/contract/limits.ts'
import { digest, recorded, sealText } from '#core/cycles/audit.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'
import { once } from '#core/once.ts'
import { resolvePeople } from '#core/people/resolve-people.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf } from '#core/rows/places.ts'
import { sealedDecision } from './decision-texts.ts'
import { awardsOfInterest } from './interests.ts'
import { loadCitations, loadDecision, loadTies } from './load-judging.ts'
import type { DecisionRecord } from './rows.ts'
import { madeDecision, madeIn, showDecision } from './view-decisions.ts'
import { withoutErased } from './without-erased.ts'

/** What an owner puts right, and why. */
type Put = { awardId: string; reason: string; correction: Correction }

/**
 * Corrects a published result or takes it back (rule C14): a further numbered decision says what holds from now on,
 * and the wall follows. For owners without an interest in the award. Of people who are all erased nothing is said (W5).
 * @throws Refusal `cycle_not_published`, `interest`, `not_found`, `decision_incomplete`, `citation_missing`
 */
export async function correctResult(
  world: World,
  actor: Actor,
  input: { cycleId: string; commandId: string } & Put,
): Promise<Decision> {
  const { cycleId, commandId, awardId } = input
  const { tenant } = actor
  const place = cycleOf(tenant, cycleId)
  const command = { place, commandId, operation: `correct ${awardId}`, result: madeDecision }
  const done = await once(world, actor, command, async () => {
    const { head } = await loadOwnedCycle(world, actor, cycleId)
    const { nominations, ties } = await loadTies(world, tenant, cycleId)
    if (awardsOfInterest(actor.person, nominations, ties).has(awardId))
      throw new Refusal('interest', 'You have an interest in this award. Another owner must correct it.')
    const [before, citations, put] = await Promise.all([
      loadDecision(world, tenant, cycleId, head.value.decision),
      loadCitations(world, tenant, cycleId),
      withPeopleAsTheyAre(world, actor, input, nominations),
    ])
    const now = world.now()
    const result = correct(head.value, { before, nominations, citations }, put, actor.person, now)
    const { number } = result
    const { stored, writes } = sealedDecision(result, world.newId)
    const reason = sealText(input.reason, world.newId())
    const audit = recorded(
      { ...head, value: { ...head.value, decision: number, pinned: number } },
      { kind: 'corrected', number, sha256: digest(stored), awardId, reason },
      actor.person,
      now,
    )
    return {
      writes: [...audit, ...writes],
      effects: [{ kind: 'correct-wall', awardId }],
      result: { number },
    }
  })
  return showDecision(world, actor, cycleId, done.number)
}

/** With helpers by their ids, and without what is said of people who are erased. */
async function withPeopleAsTheyAre(
  world: World,
  actor: Actor,
  { awardId, reason, correction }: Put,
  nominations: NominationRecord[],
): Promise<Put> {
  if (correction.kind === 'revoke') return { awardId, reason, correction }
  const isWording = correction.kind === 'wording'
  const said = isWording ? { [correction.nominationId]: correction.citation } : correction.citations
  const citations = await withoutErased(world, actor.tenant, said, nominations)
  if (!isWording) return { awardId, reason, correction: { ...correction, citations } }
  const helpers = await resolvePeople(world, actor, correction.helpers)
  const citation = citations[correction.nominationId] ?? correction.citation
  return { awardId, reason, correction: { ...correction, citation, helpers } }
}

/** What a correction rests on: the decision that holds, nominations, approved citations. */
export type Published = {
  before: DecisionRecord | undefined
  nominations: NominationRecord[]
  citations: ReadonlyMap<string, string>
}

/** Rule C14 as a pure step: the decision that holds from now on. Helpers are people's ids. @throws Refusal */
export function correct(
  head: CycleHead,
  published: Published,
  put: Put,
  by: string,
  now: number,
): DecisionRecord {
  const { awardId, reason, correction } = put
  const { before } = published
  if (head.status !== 'published' || !before)
    throw new Refusal('cycle_not_published', 'Only what is published can be corrected.')
  const award = before.awards.find((decided) => decided.awardId === awardId)
  if (!award) throw new Refusal('not_found', 'This award was not decided in this cycle.')
  const number = head.decision + 1
  const made = before.awards.map((decided) => [decided.awardId, madeIn(before, decided.awardId)])
  const corrected: DecisionRecord = {
    ...before,
    number,
    decidedAt: now,
    decidedBy: by,
    made: { ...Object.fromEntries(made), [awardId]: { number, by, at: now } },
    corrects: { awardId, reason },
    auditHead: head.auditHash,
  }
  const decide = (next: AwardDecision) => before.awards.map((one) => (one === award ? next : one))
  switch (correction.kind) {
    case 'wording':
      return { ...corrected, ...reworded(before, award, published.nominations, correction) }
    case 'winners': {
      const citations = { ...before.citations, ...citationsFor(published, awardId, correction) }
      return { ...corrected, citations, awards: decide(wonBy(award, reason, correction.winners)) }
    }
    case 'revoke':
      return { ...corrected, awards: decide(withoutWinner(award, reason, correction.nominationId)) }
    default:
      return correction satisfies never
  }
}

function reworded(
  before: DecisionRecord,
  award: AwardDecision,
  nominations: NominationRecord[],
  { nominationId, citation, helpers }: Extract<Correction, { kind: 'wording' }>,
): Pick<DecisionRecord, 'citations' | 'helpers'> {
  requireWinner(award, nominationId)
  const nomination = nominations.find(({ id }) => id === nominationId)
  if (nomination?.nominees.some((nominee) => helpers.includes(nominee)))
    throw new Refusal('invalid_input', 'Someone can’t be winner and helper of the same nomination.')
  return {
    citations: { ...before.citations, [nominationId]: citation },
    helpers: { ...before.helpers, [nominationId]: helpers },
  }
}

/** Citations of the new winners: as given now, else as decided or approved before. */
function citationsFor(
  { before, nominations, citations }: Published,
  awardId: string,
  { winners, citations: given }: Extract<Correction, { kind: 'winners' }>,
): Record<string, string> {
  const standing = nominations.filter((one) => one.awardId === awardId && one.status === 'submitted')
  if (new Set(winners).size !== winners.length)
    throw new Refusal('decision_incomplete', 'A winner was named twice.', awardId)
  return Object.fromEntries(
    winners.map((id) => {
      if (!standing.some((nomination) => nomination.id === id))
        throw new Refusal('decision_incomplete', 'Somebody named does not stand for this award.', awardId)
      const citation = given[id] ?? before?.citations[id] ?? citations.get(id)
      if (citation === undefined) throw new Refusal('citation_missing', 'Every winner needs a citation.', id)
      return [id, citation]
    }),
  )
}

function wonBy(award: AwardDecision, reason: string, winners: string[]): AwardDecision {
  const before = award.kind === 'not-awarded' ? [] : award.finalists
  const finalists = [...new Set([...winners, ...before])].slice(0, limits.winners)
  return { kind: 'winners', awardId: award.awardId, winners, finalists, reason }
}

function withoutWinner(award: AwardDecision, reason: string, nominationId: string): AwardDecision {
  const { awardId, winners, finalists } = requireWinner(award, nominationId)
  const left = winners.filter((id) => id !== nominationId)
  if (left.length === 0) return { kind: 'not-awarded', awardId, reason }
  const beside = finalists.filter((id) => id !== nominationId)
  return { kind: 'winners', awardId, winners: left, finalists: beside, reason }
}

function requireWinner(award: AwardDecision, nominationId: string) {
  if (award.kind !== 'winners' || !award.winners.includes(nominationId))
    throw new Refusal('not_found', 'This nomination did not win the award.', nominationId)
  return award
}
