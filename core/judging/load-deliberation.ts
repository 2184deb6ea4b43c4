import type { Actor } from '#core/actor.ts'
import { digest } from '#core/cycles/audit.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'
import type { World } from '#core/ports.ts'
import type { Ties } from './interests.ts'
import { judgedOf, loadJudgedCycle } from './load-judged-cycle.ts'
import { rankAward } from './ranking.ts'
import type { Deliberation } from './rules.ts'

/** What an owner decides on: standings, own interests, citations, what was decided before. */
export async function loadDeliberation(
  world: World,
  actor: Actor,
  cycleId: string,
  head: CycleHead,
): Promise<Deliberation> {
  const cycle = await loadJudgedCycle(world, actor, cycleId, head)
  const { awards, nominations, ties, interested, resting, citations, decision } = cycle
  return {
    awards: awards.map(({ id }) => {
      const judged = judgedOf(cycle, id)
      return { award: judged.award, judges: judged.judges, standings: rankAward(judged) }
    }),
    interested,
    resting,
    citations,
    nominations: nominationsDigest(nominations, ties),
    before: decision,
  }
}

/**
 * The digest of all that interests follow from: who nominated whom for what, who helped and who endorsed. Stories are
 * left out, so that erasing one leaves it as it is.
 */
function nominationsDigest(nominations: NominationRecord[], { endorsers }: Ties): string {
  const live = nominations.filter(({ status }) => status !== 'withdrawn')
  const stated = live.map(({ id, awardId, nominator, nominees, helpers, mode, outcome }) => {
    const endorsed = [...(endorsers.get(id) ?? [])].sort()
    return { id, awardId, nominator, nominees, helpers, mode, outcome, endorsers: endorsed }
  })
  return digest(stated.sort((one, other) => (one.id < other.id ? -1 : 1)))
}
