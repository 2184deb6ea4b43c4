import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import type { CeremonyListing } from '#core/contract/ceremony.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { insert, padded, replace } from '#core/rows/row-kind.ts'
import { listCeremonies } from './plan-ceremony.ts'
import { loadPlanned } from './show-plan.ts'
import { type Ceremony, type DateChange, logRow, stateRow } from './state.ts'

type Asked = { ceremonyId: string; commandId: string }

/**
 * Moves a ceremony that has not started to another time; everybody reads why. For hosts and owners (rule C16).
 * @throws Refusal `date_is_past`, `ceremony_begun`, `ceremony_cancelled`, `not_found`, `not_host`
 */
export function moveCeremony(
  world: World,
  actor: Actor,
  { startsAt, reason, ...asked }: Asked & { startsAt: number; reason: string },
): Promise<CeremonyListing> {
  if (startsAt <= world.now()) throw new Refusal('date_is_past', 'This date is past.')
  return changeDate(world, actor, asked, { kind: 'move', startsAt, reason })
}

/**
 * Calls a ceremony off that has not started; everybody reads why. What it may have pinned stays so (rule J6), for
 * another ceremony of the cycle, or to be published without one.
 * @throws Refusal `ceremony_begun`, `ceremony_cancelled`, `not_found`, `not_host`
 */
export function cancelCeremony(
  world: World,
  actor: Actor,
  { reason, ...asked }: Asked & { reason: string },
): Promise<CeremonyListing> {
  return changeDate(world, actor, asked, { kind: 'cancel', reason })
}

async function changeDate(
  world: World,
  actor: Actor,
  { ceremonyId, commandId }: Asked,
  change: DateChange,
): Promise<CeremonyListing> {
  await loadPlanned(world, actor, ceremonyId)
  const operation = `${change.kind} ${ceremonyId}`
  const place = ceremonyOf(actor.tenant, ceremonyId)
  await once(world, actor, { place, commandId, operation, result: z.null() }, async () => {
    const { ceremony, version } = await loadPlanned(world, actor, ceremonyId)
    const next = withDate(ceremony, change)
    const log = { seq: next.seq, at: world.now(), by: actor.person, command: change }
    return {
      writes: [
        version === undefined ? insert(stateRow, [], next) : replace(stateRow, [], next, version),
        insert(logRow, [padded(next.seq)], log),
      ],
      effects: [{ kind: 'tell-date', ceremonyId, seq: next.seq }],
      result: null,
    }
  })
  await world.publisher.ceremonyChanged(actor.tenant, ceremonyId)
  const listing = (await listCeremonies(world, actor)).find(({ id }) => id === ceremonyId)
  if (!listing) throw new Refusal('not_found', 'There is no such ceremony.')
  return listing
}

/** @throws Refusal `ceremony_begun`, `ceremony_cancelled` */
function withDate(ceremony: Ceremony, change: DateChange): Ceremony {
  const { status, startsAt, moved } = ceremony
  if (status.kind === 'cancelled') throw new Refusal('ceremony_cancelled', 'The ceremony was called off.')
  if (status.kind !== 'planned' && status.kind !== 'lobby')
    throw new Refusal('ceremony_begun', 'The ceremony has begun.')
  const seq = ceremony.seq + 1
  const { reason } = change
  if (change.kind === 'cancel') return { ...ceremony, seq, status: { kind: 'cancelled', reason } }
  return { ...ceremony, seq, startsAt: change.startsAt, moved: { from: moved?.from ?? startsAt, reason } }
}
