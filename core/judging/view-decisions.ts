import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import type { Decision } from '#core/contract/judging.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { namePeople, type PeopleByName } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { interestedAwards, loadDecision, loadDecisions } from './load-judging.ts'
import type { DecisionRecord } from './rows.ts'

/** All decisions and corrections of a cycle, newest first. For owners (rule J6). */
export async function listDecisions(world: World, actor: Actor, cycleId: string): Promise<Decision[]> {
  await loadOwnedCycle(world, actor, cycleId)
  const records = await loadDecisions(world, actor.tenant, cycleId)
  return viewDecisions(world, actor, cycleId, records.toReversed())
}

/**
 * What a command leaves that made a decision: its number alone, as the decision tells of awards that may be kept from
 * whoever made it (rule J2).
 */
export const madeDecision = z.object({ number: z.int() })

/** One decision by its number, as an owner sees it. */
export async function showDecision(
  world: World,
  actor: Actor,
  cycleId: string,
  number: number,
): Promise<Decision> {
  const record = await loadDecision(world, actor.tenant, cycleId, number)
  const [decision] = await viewDecisions(world, actor, cycleId, record ? [record] : [])
  return decision as Decision
}

/** Decisions as an owner sees them: what they have an interest in stays sealed to them (rule J2). */
async function viewDecisions(
  world: World,
  actor: Actor,
  cycleId: string,
  records: DecisionRecord[],
): Promise<Decision[]> {
  const [interested, named] = await Promise.all([
    interestedAwards(world, actor.tenant, cycleId, actor.person),
    namePeople(world, actor.tenant, records.flatMap(decidersOf)),
  ])
  return records.map((record) => viewDecision(record, named, interested))
}

/** Everybody who decided something of what a decision states. */
export function decidersOf(record: DecisionRecord): string[] {
  return [record.decidedBy, ...Object.values(record.made ?? {}).map(({ by }) => by)]
}

/** One decision; `named` knows those who decided, `interested` are the awards kept from whoever asks. */
export function viewDecision(
  record: DecisionRecord,
  named: PeopleByName,
  interested: ReadonlySet<string>,
): Decision {
  const { number, decidedAt, decidedBy, awards, open = [], corrects, auditHead } = record
  return {
    number,
    decidedAt,
    decidedBy: named(decidedBy),
    ...(Object.values(record.made ?? {}).some((made) => made.number === number && made.voted)
      ? { voted: true }
      : {}),
    awards: awards
      .filter(({ awardId }) => !interested.has(awardId))
      .map((award) => {
        const made = madeIn(record, award.awardId)
        const told = { decidedBy: named(made.by), decidedAt: made.at, number: made.number }
        return { ...award, ...told, ...(made.voted ? { voted: true } : {}) }
      }),
    open,
    ...(corrects && !interested.has(corrects.awardId) ? { corrects } : {}),
    auditHead,
  }
}

/** Who decided an award of a decision, when, and in which: before awards could be carried over, in itself. */
export function madeIn(
  { made, number, decidedBy, decidedAt }: DecisionRecord,
  awardId: string,
): NonNullable<DecisionRecord['made']>[string] {
  return made?.[awardId] ?? { number, by: decidedBy, at: decidedAt }
}
