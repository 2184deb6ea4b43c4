import type { Actor } from '#core/actor.ts'
import type { AuditTrail } from '#core/contract/judging.ts'
import { type AuditRecord, awardConcerned, brokenLink, loadChain } from '#core/cycles/audit.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { namePeople, type PeopleByName } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { loadWithheld } from './load-withheld.ts'

/**
 * What happened in a cycle's judging, when and by whom, and whether the chain that records it holds (rule J7). For
 * owners; of awards that are kept from them it tells only that something happened.
 */
export async function showAudit(world: World, actor: Actor, cycleId: string): Promise<AuditTrail> {
  const { head } = await loadOwnedCycle(world, actor, cycleId)
  const [{ nominations, withheld }, entries] = await Promise.all([
    loadWithheld(world, actor, cycleId, head.value),
    loadChain(world, actor.tenant, cycleId),
  ])
  const awardOf = new Map(nominations.map(({ id, awardId }) => [id, awardId]))
  const named = await namePeople(
    world,
    actor.tenant,
    entries.map(({ by }) => by),
  )
  return {
    head: { seq: head.value.auditSeq, hash: head.value.auditHash },
    holds: brokenLink(entries, head.value) === undefined,
    entries: entries.map((entry) => {
      const { seq, at, hash } = entry
      const awardId = awardConcerned(entry.what, awardOf)
      const isKept = awardId !== undefined && withheld.has(awardId)
      return { seq, at, hash, ...(isKept ? {} : { told: told(entry, awardId, named) }) }
    }),
  }
}

function told(
  { by, what }: AuditRecord,
  awardId: string | undefined,
  named: PeopleByName,
): NonNullable<AuditTrail['entries'][number]['told']> {
  return {
    kind: what.kind,
    ...(by === 'system' ? {} : { by: named(by) }),
    ...(awardId === undefined ? {} : { awardId }),
    ...('nominationId' in what ? { nominationId: what.nominationId } : {}),
    ...('number' in what ? { number: what.number } : {}),
  }
}
