import type { AwardDecision } from '#core/contract/judging.ts'
import { digest, recorded, sealText } from '#core/cycles/audit.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import { save } from '#core/outbox/save.ts'
import { RowConflict, type World } from '#core/ports.ts'
import { cycleOf } from '#core/rows/places.ts'
import { insert } from '#core/rows/row-kind.ts'
import { sealedDecision } from './decision-texts.ts'
import { loadDecision } from './load-judging.ts'
import { type DecisionRecord, voteCountRow } from './rows.ts'
import { madeIn } from './view-decisions.ts'

/** Nomination id → its ballots. */
type Ballots = Record<string, number>

/**
 * Has a cycle say what a live vote decided (rules C7, J6): a further numbered decision, in the chain and pinned instead
 * of the one that left it to the vote. The count itself is sealed in it, for nobody to read before it is published.
 * Doing it again changes nothing; neither does a vote in which nobody chose.
 */
export async function recordVote(
  world: World,
  tenant: string,
  cycleId: string,
  vote: { awardId: string; ballots: Ballots },
): Promise<void> {
  const head = await loadHead(world, tenant, cycleId)
  const before = await loadDecision(world, tenant, cycleId, head.value.pinned ?? 0)
  const text = JSON.stringify(vote.ballots)
  const seal = sealText(text, world.newId())
  // Read once: decision and chain tell of the same moment.
  const now = world.now()
  const result = before && decideVoted(head.value, before, vote, seal, now)
  if (!result) return
  const { number } = result
  const { stored, writes } = sealedDecision(result, world.newId)
  const audit = recorded(
    { ...head, value: { ...head.value, decision: number, pinned: number } },
    { kind: 'voted', number, sha256: digest(stored), awardId: vote.awardId },
    'system',
    now,
  )
  const count = insert(voteCountRow, [vote.awardId], { awardId: vote.awardId, number, text })
  try {
    await save(world, cycleOf(tenant, cycleId), [...audit, ...writes, count], [])
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    await recordVote(world, tenant, cycleId, vote)
  }
}

/**
 * The decision that holds from now on: whoever has most ballots wins, all of them where they are several.
 * @returns nothing where the award is not left to a vote any more, or nobody voted
 */
export function decideVoted(
  head: CycleHead,
  before: DecisionRecord,
  { awardId, ballots }: { awardId: string; ballots: Ballots },
  seal: { salt: string; sha256: string },
  now: number,
): DecisionRecord | undefined {
  const award = before.awards.find((decided) => decided.awardId === awardId)
  const most = Math.max(0, ...Object.values(ballots))
  if (award?.kind !== 'vote' || most === 0) return undefined
  const number = head.decision + 1
  const winners = award.finalists.filter((id) => ballots[id] === most)
  const won: AwardDecision = { ...award, kind: 'winners', winners }
  const made = before.awards.map((decided) => [decided.awardId, madeIn(before, decided.awardId)])
  return {
    ...before,
    number,
    decidedAt: now,
    // Who left it to the vote; that it came about by itself the chain says.
    decidedBy: madeIn(before, awardId).by,
    awards: before.awards.map((decided) => (decided === award ? won : decided)),
    made: {
      ...Object.fromEntries(made),
      [awardId]: { ...madeIn(before, awardId), number, at: now, voted: true },
    },
    voted: { ...before.voted, [awardId]: seal },
    auditHead: head.auditHash,
  }
}
