import { z } from 'zod'
import { type Actor, requireMember } from '#core/actor.ts'
import { rehearsalOf } from '#core/contract/rehearsal-id.ts'
import { commandRow, firstResult } from '#core/once.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import { saveFor } from '#core/outbox/save.ts'
import { type Place, RowConflict, type World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { insert, readRow, remove, replace, rowKey } from '#core/rows/row-kind.ts'
import { loadReal, requireHost } from './load-ceremony.ts'
import { isUnderWay } from './machine.ts'
import { plannedCeremony, stateRow } from './state.ts'

/** A rehearsal nobody ends is over after a day. */
const lastsMs = 24 * 60 * 60_000

type Asked = { ceremonyId: string; commandId: string }

/**
 * Begins a rehearsal (rule C9): the same machine and order on made-up winners, apart from the real ceremony, for its
 * hosts alone. Where one is on already, it is that one; `anew` takes it back to its beginning, once by its command id.
 * @returns the id by which hosts watch and command it
 * @throws Refusal `not_found`, `not_host`, `guest_not_allowed`, `ceremony_under_way`, `ceremony_cancelled`,
 * `command_reused`
 */
export async function rehearse(
  world: World,
  actor: Actor,
  asked: Asked & { anew?: true | undefined },
): Promise<{ ceremonyId: string }> {
  const { ceremony, plan } = await loadHosted(world, actor, asked)
  if (ceremony.status.kind === 'cancelled')
    throw new Refusal('ceremony_cancelled', 'The ceremony was called off.')
  if (isUnderWay(ceremony)) throw underWay()
  const id = rehearsalOf(asked.ceremonyId)
  const place = ceremonyOf(actor.tenant, id)
  const on = await readRow(world.rows, place, stateRow)
  const command = { place, commandId: asked.commandId, operation: asked.anew ? 'begin again' : 'begin' }
  if (on && (!asked.anew || (await firstResult(world, actor, { ...command, result: z.null() }))))
    return { ceremonyId: id }
  // Of one whose end was cut short.
  if (!on) await clear(world, place)
  const now = world.now()
  // Screens of the one before take only states with a higher seq.
  const seq = Math.max(now, (on?.value.seq ?? 0) + 1)
  const state = { ...plannedCeremony({ ...plan, id }), seq, rehearsal: true as const }
  try {
    const over = { kind: 'end-rehearsal' as const, notBefore: now + lastsMs }
    const begins = on ? replace(stateRow, [], state, on.version) : insert(stateRow, [], state)
    const done = { operation: command.operation, result: null, at: now }
    const marker = insert(commandRow, [actor.person, asked.commandId], done)
    await saveFor(world, actor, place, [begins, marker], [over])
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    // Another host was first: joined where they began it, and taken back from where they brought it.
    return rehearse(world, actor, asked)
  }
  await giveWay(world, actor, asked)
  await world.publisher.ceremonyChanged(actor.tenant, id)
  return { ceremonyId: id }
}

/** The real doors may have opened meanwhile, and found nothing yet to end: each looks after it has saved. */
async function giveWay(world: World, actor: Actor, asked: Asked): Promise<void> {
  const { ceremony } = await loadHosted(world, actor, asked)
  if (!isUnderWay(ceremony)) return
  await stopRehearsing(world, actor.tenant, asked.ceremonyId)
  throw underWay()
}

const underWay = () => new Refusal('ceremony_under_way', 'The real ceremony is under way.')

/** Ends a rehearsal, of which nothing stays. Where none is on, nothing happens. @throws Refusal as `rehearse` */
export async function endRehearsal(world: World, actor: Actor, asked: Asked): Promise<null> {
  await loadHosted(world, actor, asked)
  await stopRehearsing(world, actor.tenant, asked.ceremonyId)
  return null
}

/** Where the real ceremony opens its doors, nothing else is to be taken for it. */
export async function stopRehearsing(world: World, tenant: string, ceremonyId: string): Promise<void> {
  const id = rehearsalOf(ceremonyId)
  const place = ceremonyOf(tenant, id)
  const over = await readRow(world.rows, place, outboxRow, 'end-rehearsal')
  if (!over) return
  await forgetRehearsal(world, place)
  try {
    await world.rows.commit(place, [
      { kind: 'delete', row: rowKey(outboxRow, 'end-rehearsal'), version: over.version },
    ])
  } catch (error) {
    // Another rehearsal has begun, or the outbox was faster.
    if (!(error instanceof RowConflict)) throw error
  }
  await world.publisher.ceremonyChanged(tenant, id)
}

/** The outbox's part, where no host did it: whoever still commands it finds it gone. */
export async function forgetRehearsal(world: World, place: Place): Promise<void> {
  await world.rows.commit(place, [remove(stateRow, [])])
  await clear(world, place)
}

async function loadHosted(world: World, actor: Actor, { ceremonyId }: Asked) {
  requireMember(actor)
  const loaded = await loadReal(world, actor.tenant, ceremonyId)
  requireHost(loaded.plan, actor)
  return loaded
}

const together = 100

/**
 * Takes away what there is of a rehearsal that is over, but for the outbox: what waits there ends by itself. Nothing
 * where another has begun; its own end takes away what is left.
 */
async function clear(world: World, place: Place): Promise<void> {
  for (const [from, below] of [
    ['', 'outbox:'],
    ['outbox;', '~'],
  ] as const) {
    for (;;) {
      const rows = await world.rows.scan(place, { from, below, limit: together })
      // After looking at what is left, so that none of it is the new one's.
      if (rows.length === 0 || (await readRow(world.rows, place, stateRow))) break
      const left = rows.filter(({ row }) => row !== rowKey(stateRow))
      if (left.length > 0)
        await world.rows.commit(
          place,
          left.map(({ row }) => ({ kind: 'delete' as const, row })),
        )
      if (rows.length < together) break
    }
  }
}
