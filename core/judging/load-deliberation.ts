import type { Actor } from '#core/actor.ts'
import { digest } from '#core/cycles/audit.ts'
import { givenAwards } from '#core/cycles/given-awards.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'
import type { World } from '#core/ports.ts'
import { awardsOfInterest, type Ties } from './interests.ts'
import { loadCitations, loadDecision, loadScores, loadTies } from './load-judging.ts'
import { rankAward } from './ranking.ts'
import type { Deliberation } from './rules.ts'

/** What an owner decides on: standings, own interests, citations, what was decided before. */
export async function loadDeliberation(
  world: World,
  actor: Actor,
  cycleId: string,
  head: CycleHead,
): Promise<Deliberation> {
  const { tenant } = actor
  const [awards, { nominations, ties }, scores, citations, before] = await Promise.all([
    givenAwards(world, tenant, head),
    loadTies(world, tenant, cycleId),
    loadScores(world, tenant, cycleId),
    loadCitations(world, tenant, cycleId),
    loadDecision(world, tenant, cycleId, head.decision),
  ])
  return {
    awards: awards.map((award) => {
      const judges = head.judges[award.id] ?? []
      return { award, judges, standings: rankAward({ award, judges, nominations, scores, ties }) }
    }),
    interested: awardsOfInterest(actor.person, nominations, ties),
    citations,
    nominations: nominationsDigest(nominations, ties),
    before,
  }
}

/**
 * The digest of all that interests follow from: who nominated whom for what, who helped and who endorsed. Stories are
 * left out, so that erasing one leaves it as it is.
 */
export function nominationsDigest(nominations: NominationRecord[], { endorsers }: Ties): string {
  const live = nominations.filter(({ status }) => status !== 'withdrawn')
  const stated = live.map(({ id, awardId, nominator, nominees, helpers, mode, outcome }) => {
    const endorsed = [...(endorsers.get(id) ?? [])].sort()
    return { id, awardId, nominator, nominees, helpers, mode, outcome, endorsers: endorsed }
  })
  return digest(stated.sort((one, other) => (one.id < other.id ? -1 : 1)))
}
