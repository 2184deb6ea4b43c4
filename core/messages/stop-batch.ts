import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import { plansOfTenant } from '#core/ceremony/plans-of-tenant.ts'
import type { Batch } from '#core/contract/messages.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { type Change, once } from '#core/once.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { World, Write } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { messagesOf } from '#core/rows/places.ts'
import { insert, parseRow, replace, rowKey } from '#core/rows/row-kind.ts'
import { batchOf } from '#core/sending/batches.ts'
import { beingWritten } from './being-written.ts'
import { messageRow } from './rows.ts'
import { readStops, type Stops, stopOf, stopped, stopsRow } from './stops.ts'

/** Nearly always the first few tell. */
const firstFew = 100
const pageSize = 1_000

type Asked = { cycleId: string; batch: string; commandId: string }
/** `stopped` where it is, by whom and since when. */
type Stopping = Pick<Batch, 'stopped'> & { batch: string }

const outcome = z.object({ stop: stopped.optional() })

/**
 * An owner has no more sent of what says one thing, until they have it go on; what is under way arrives (rule S6).
 * Stopped already, it stays as it is; where nothing is left, nothing changes.
 * @throws Refusal `not_found` also where there is no such batch, `not_owner`
 */
export async function stopBatch(world: World, actor: Actor, asked: Asked): Promise<Stopping> {
  const { cycleId, batch } = asked
  return changeStops(world, actor, { asked, verb: 'stop' }, async (stops) => {
    if (stopOf(stops, batch) || !(await isLeft(world, actor.tenant, cycleId, batch))) return stops
    return { ...stops, [batch]: { by: actor.person, at: world.now() } }
  })
}

/**
 * An owner has a batch go on that was stopped: each of its messages that is left is sent once (rule S6). Where it isn't
 * stopped, nothing changes.
 * @throws Refusal `not_found`, `not_owner`
 */
export async function goOn(world: World, actor: Actor, asked: Asked): Promise<Stopping> {
  return changeStops(world, actor, { asked, verb: 'go on' }, async (stops) => {
    const { [asked.batch]: _, ...others } = stops
    return stopOf(stops, asked.batch) ? others : stops
  })
}

async function changeStops(
  world: World,
  actor: Actor,
  { asked: { cycleId, batch, commandId }, verb }: { asked: Asked; verb: string },
  change: (stops: Stops) => Promise<Stops>,
): Promise<Stopping> {
  await loadOwnedCycle(world, actor, cycleId)
  const place = messagesOf(actor.tenant, cycleId)
  const command = { place, commandId, operation: `${verb} ${batch}`, result: outcome }
  const { stop } = await once(world, actor, command, async (): Promise<Change<z.infer<typeof outcome>>> => {
    const { stops, version } = await readStops(world, place)
    const next = await change(stops)
    const stop = stopOf(next, batch)
    const result = stop ? { stop } : {}
    if (next === stops) return { writes: [], result }
    // Whoever is about to be done with all that isn't stopped finds that there is more again.
    const effects = stop ? [] : [{ kind: 'send-messages' as const, notBefore: 0 }]
    return { writes: [write(next, version)], effects, result }
  })
  if (!stop) return { batch }
  const named = await namePeople(world, actor.tenant, [stop.by])
  return { batch, stopped: { by: named(stop.by), at: stop.at } }
}

function write(batches: Stops, version: string | undefined): Write {
  return version === undefined
    ? insert(stopsRow, [], { batches })
    : replace(stopsRow, [], { batches }, version)
}

/**
 * Whether something of a batch waits, or is being written.
 * @throws Refusal `not_found` where there was never any
 */
async function isLeft(world: World, tenant: string, cycleId: string, batch: string): Promise<boolean> {
  let isKnown = false
  const below = `${rowKey(messageRow)};`
  for (let from = `${rowKey(messageRow)}:`, limit = firstFew; ; limit = pageSize) {
    const page = await world.rows.scan(messagesOf(tenant, cycleId), { from, below, limit })
    const ours = page
      .map((row) => parseRow(messageRow, row).value)
      .filter(({ content }) => batchOf(content).id === batch)
    if (ours.some(({ standing }) => standing.state === 'waiting')) return true
    isKnown ||= ours.length > 0
    const last = page.at(-1)
    if (!last || page.length < limit) break
    from = `${last.row}!`
  }
  const plans = (await plansOfTenant(world, tenant)).filter((plan) => plan.cycleId === cycleId)
  const ids = plans.map(({ id }) => id)
  if ((await beingWritten(world, tenant, cycleId, ids)).has(batch)) return true
  if (!isKnown) throw new Refusal('not_found', 'Nothing says so in this cycle.')
  return false
}
