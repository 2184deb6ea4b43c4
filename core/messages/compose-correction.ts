import { headRow } from '#core/cycles/head.ts'
import { loadAward } from '#core/cycles/load-cycle.ts'
import { loadDecisions } from '#core/judging/load-judging.ts'
import type { Saying, World } from '#core/ports.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { cycleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { newestWinners } from './announce-correction.ts'
import type { About } from './compose-message.ts'
import { forOthers, loadNews } from './load-news.ts'
import type { MessageContent } from './rows.ts'

/** Who holds an award by now (rule M14); undefined where a newer correction tells of it, or the wall hides who. */
export async function composeCorrection(
  world: World,
  about: About,
  { awardId, decision }: Extract<MessageContent, { kind: 'correction' }>,
): Promise<Saying | undefined> {
  return whoHolds(world, about, awardId, decision)
}

/**
 * Who holds an award by now, or that nobody does; undefined where the wall hides who.
 * @param decision undefined also where a newer one changed it
 */
export async function whoHolds(
  world: World,
  { tenant, cycleId, programId }: About,
  awardId: string,
  decision?: number,
): Promise<Saying | undefined> {
  const [head, decisions] = await Promise.all([
    readRow(world.rows, cycleOf(tenant, cycleId), headRow),
    loadDecisions(world, tenant, cycleId),
  ])
  const newest = newestWinners(decisions, awardId)
  if (!head || (decision !== undefined && newest.decision !== decision)) return undefined
  const items = newest.winners.map((nominationId) => awardItemId(tenant, cycleId, awardId, nominationId))
  const winners = await forOthers(world, tenant, await loadNews(world, tenant, items))
  if (items.length > 0 && winners.length === 0) return undefined
  const { id, name, medallion } = await loadAward(world, tenant, programId, awardId)
  return { kind: 'correction', award: { id, name, medallion }, cycleName: head.value.name, winners }
}
