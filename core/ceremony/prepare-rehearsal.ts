import type { Actor } from '#core/actor.ts'
import type { Person } from '#core/contract/people.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import type { World } from '#core/ports.ts'
import { loadAwards } from '#core/programs/load-awards.ts'
import { arranged } from './arrange.ts'
import type { HostCommand } from './machine.ts'
import { awardsOf } from './show-plan.ts'
import type { CeremonyPlan, SealedEntry, Segment, SystemStep } from './state.ts'

/** Nobody's names: no person of the tenant has these ids. */
const madeUp: Person[] = ['Robin Example', 'Kim Sample', 'Sam Placeholder'].map((name, at) => ({
  id: `made-up-${at + 1}`,
  name,
}))

/**
 * A running order to rehearse (rule C9): the awards as planned, each won by somebody made up, in the award's own words.
 * It reads no decision and pins none, so that it can be rehearsed before anything is decided.
 */
export async function prepareRehearsal(
  world: World,
  { tenant }: Actor,
  plan: CeremonyPlan,
): Promise<NonNullable<HostCommand['prepared']>> {
  const [{ value: head }, awards, rows] = await Promise.all([
    loadHead(world, tenant, plan.cycleId),
    awardsOf(world, tenant, plan),
    loadAwards(world, tenant, plan.programId),
  ])
  const voted = new Set(rows.filter(({ decidedBy }) => decidedBy === 'vote').map(({ id }) => id))
  const segments = awards.map((award) => segmentOf(award, voted.has(award.id)))
  const order = arranged(
    plan.order,
    awards.map(({ id }) => id),
  )
  return { decision: 0, cycleName: head.name, segments, ...order }
}

function segmentOf(award: Segment['award'], isVote: boolean): Segment {
  const finalists = madeUp.map(
    (person): SealedEntry => ({
      nominationId: person.id,
      nominees: [person],
      helpers: [],
      citation: award.description,
      outcome: 'achieved',
    }),
  )
  const { id } = award
  if (isVote) return { id, award, result: { kind: 'vote' }, finalists, vote: { round: 1, state: 'waiting' } }
  return { id, award, result: { kind: 'winners', winners: finalists.slice(0, 1) }, finalists }
}

/** How a rehearsed vote ends, as nobody votes in it. */
export function madeUpCount({ id, finalists, vote }: Segment): SystemStep {
  const tally = finalists.map((_, at) => ({ option: String(at), ballots: finalists.length - at }))
  return { kind: 'counted', segmentId: id, round: vote?.round ?? 1, tally }
}
