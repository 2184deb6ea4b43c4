import { z } from 'zod'
import { type Actor, requireMember } from '#core/actor.ts'
import { loadAward, loadHead } from '#core/cycles/load-cycle.ts'
import { channelRow } from '#core/messages/rows.ts'
import { once } from '#core/once.ts'
import { profileRow } from '#core/people/rows.ts'
import type { Address, World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { conversationsOf, cycleOf, peopleOf } from '#core/rows/places.ts'
import { readRow, replace, scanRows, type Versioned } from '#core/rows/row-kind.ts'
import { loadNomination } from './load-nomination.ts'
import { type NominationRecord, nominationRow } from './rows.ts'
import { requireLive, requireNominator, requireOpen } from './rules.ts'

type Asked = { cycleId: string; nominationId: string }
/** A channel that hears of a nomination's program, by the key it is bound under. */
export type SharingChannel = { key: string; name: string }

/** As many as a list offers, and Teams is asked about. */
const mostChannels = 50

/**
 * Channels in which a nominator may ask colleagues to endorse (rule L4), by their names: bound to the program, and the
 * nominator is in them by Teams' word. Where Teams doesn't say, a channel is left out.
 * @throws Refusal `not_found` also where the award is not open, `cycle_not_open`, `nomination_not_live`
 */
export async function listSharingChannels(
  world: World,
  actor: Actor,
  asked: Asked,
): Promise<SharingChannel[]> {
  const { programId } = await requireSharable(world, actor, asked)
  const rows = await scanRows(world.rows, conversationsOf(actor.tenant), channelRow, programId)
  const bound = rows.filter(({ value }) => !value.gone).slice(0, mostChannels)
  const there = await Promise.all(bound.map(({ value }) => isThere(world, value.address, actor)))
  return bound
    .flatMap(({ key, value }, at) =>
      there[at] ? [{ key: key.split(':').at(-1) as string, name: value.name }] : [],
    )
    .sort((one, other) => one.name.localeCompare(other.name))
}

const done = z.object({ name: z.string(), already: z.boolean() })

/**
 * Asks a channel to endorse a nomination of an open award, once (rule L4). Nobody it is about may be there, by Teams'
 * word, as they hear of it only when it is over (rule N6).
 * @returns what the channel is called, and whether it had been asked before
 * @throws Refusal `nominee_is_here`, `unavailable` where Teams doesn't say who is there, and those of
 *   `listSharingChannels`
 */
export async function shareNomination(
  world: World,
  actor: Actor,
  input: Asked & { channel: string; commandId: string },
): Promise<z.infer<typeof done>> {
  const { cycleId, nominationId, channel, commandId } = input
  const place = cycleOf(actor.tenant, cycleId)
  const command = { place, commandId, operation: `share ${nominationId} in ${channel}`, result: done }
  return once(world, actor, command, async () => {
    const { nomination, programId } = await requireSharable(world, actor, input)
    const bound = await readRow(world.rows, conversationsOf(actor.tenant), channelRow, programId, channel)
    if (!bound || bound.value.gone) throw noChannel()
    const { address, name } = bound.value
    const { shared = [], ...before } = nomination.value
    if (shared.includes(channel)) return { writes: [], result: { name, already: true } }
    if (!(await said(isThere(world, address, actor)))) throw noChannel()
    await requireElsewhere(world, actor.tenant, address, nomination.value)
    const now = { ...before, shared: [...shared, channel] }
    return {
      writes: [replace(nominationRow, [nominationId], now, nomination.version)],
      effects: [{ kind: 'share-nomination', nominationId, channel, at: world.now() }],
      result: { name, already: false },
    }
  })
}

async function requireSharable(
  world: World,
  actor: Actor,
  { cycleId, nominationId }: Asked,
): Promise<{ nomination: Versioned<NominationRecord>; programId: string }> {
  requireMember(actor)
  const { value: head } = await loadHead(world, actor.tenant, cycleId)
  const nomination = await loadNomination(world, actor.tenant, cycleId, nominationId)
  requireNominator(nomination.value, actor.person)
  const award = await loadAward(world, actor.tenant, head.programId, nomination.value.awardId)
  if (!award.open) throw new Refusal('not_found', 'Nominations for this award are not endorsed.')
  requireOpen(head, world.now())
  requireLive(nomination.value)
  return { nomination, programId: head.programId }
}

/** Who nominated themselves knows of it. @throws Refusal `nominee_is_here`, `unavailable` */
async function requireElsewhere(
  world: World,
  tenant: string,
  address: Address,
  { nominees, nominator }: NominationRecord,
): Promise<void> {
  for (const person of nominees) {
    const profile = await readRow(world.rows, peopleOf(tenant), profileRow, person)
    // Somebody erased is nowhere.
    if (!profile || person === nominator) continue
    if (await said(isThere(world, address, { tenant, oid: profile.value.oid })))
      throw new Refusal('nominee_is_here', 'Somebody it is about would read it there.')
  }
}

/** Undefined where Teams doesn't say. */
function isThere(
  world: World,
  address: Address,
  { tenant, oid }: { tenant: string; oid: string },
): Promise<boolean | undefined> {
  return world.messenger.isThere(address, { tenant, oid }).catch(() => undefined)
}

/** @throws Refusal `unavailable` */
async function said(answer: Promise<boolean | undefined>): Promise<boolean> {
  const told = await answer
  if (told === undefined) throw new Refusal('unavailable', 'Teams did not say who is in the channel.')
  return told
}

const noChannel = () => new Refusal('not_found', 'There is no such channel.')
