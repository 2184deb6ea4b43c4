import { type Actor, requireMember } from '#core/actor.ts'
import type { PlannedItem, RunSheet } from '#core/contract/ceremony-plan.ts'
import type { AwardDecision } from '#core/contract/judging.ts'
import type { StageAward } from '#core/contract/scene.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import { loadDecision } from '#core/judging/load-judging.ts'
import type { World } from '#core/ports.ts'
import { completeOrder } from './arrange.ts'
import { usualMinutes } from './desk.ts'
import { loadReal, requireHost } from './load-ceremony.ts'
import { awardsOf } from './show-plan.ts'

type SheetItem = RunSheet['items'][number]

/**
 * A ceremony's run sheet for its hosts, to be printed: what comes when, and what they noted (rule C15). It names nobody
 * who may win: paper lies about.
 * @throws Refusal `not_found`, `not_host`, `guest_not_allowed`
 */
export async function showRunSheet(
  world: World,
  actor: Actor,
  { ceremonyId }: { ceremonyId: string },
): Promise<RunSheet> {
  requireMember(actor)
  const { tenant } = actor
  const { plan, ceremony, desk } = await loadReal(world, tenant, ceremonyId)
  requireHost(plan, actor)
  const [awards, { value: head }] = await Promise.all([
    awardsOf(world, tenant, plan),
    loadHead(world, tenant, plan.cycleId),
  ])
  const decision = await loadDecision(world, tenant, plan.cycleId, head.pinned ?? head.decision)
  const order = completeOrder(
    plan.order,
    awards.map(({ id }) => id),
  )
  const isTimed = order.some(({ minutes }) => minutes !== undefined)
  let at = ceremony.startsAt
  const items = order.map((item): SheetItem => {
    const begins = at
    const minutes = item.minutes ?? usualMinutes[item.kind]
    at += minutes * 60_000
    const presenter = item.presenter === undefined ? undefined : desk.presenters.get(item.presenter)
    return {
      ...saidIn(item, awards, decision?.awards ?? []),
      ...(isTimed ? { at: begins, minutes } : {}),
      ...(item.notes ? { notes: item.notes } : {}),
      ...(presenter ? { presenter } : {}),
    }
  })
  return { title: plan.title, startsAt: ceremony.startsAt, hosts: desk.hosts, items }
}

function saidIn(item: PlannedItem, awards: StageAward[], decided: readonly AwardDecision[]): SheetItem {
  switch (item.kind) {
    case 'opening':
    case 'closing':
      return { kind: item.kind, ...(item.text ? { text: item.text } : {}) }
    case 'interlude':
      return { kind: 'interlude', title: item.title, text: item.text }
    case 'award': {
      const award = awards.find(({ id }) => id === item.awardId)
      const decision = decided.find(({ awardId }) => awardId === item.awardId)
      return { kind: 'award', ...(award ? { award } : {}), vote: decision?.kind === 'vote' }
    }
    default:
      return item satisfies never
  }
}
