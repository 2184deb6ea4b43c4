import { z } from 'zod'
import { type Actor, requireMember } from '#core/actor.ts'
import { loadAward, loadHead } from '#core/cycles/load-cycle.ts'
import { channelRow, messageRow } from '#core/messages/rows.ts'
import { askedAnew } from '#core/messages/rules.ts'
import { endorsableId } from '#core/messages/write-endorsable.ts'
import { once } from '#core/once.ts'
import type { Address, World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { conversationsOf, cycleOf, messagesOf } from '#core/rows/places.ts'
import { readRow, replace, scanRows, type Versioned } from '#core/rows/row-kind.ts'
import { loadNomination } from './load-nomination.ts'
import { type NominationRecord, nominationRow } from './rows.ts'
import { requireLive, requireNominator, requireOpen } from './rules.ts'
import { isNomineeThere } from './who-reads.ts'

type Asked = { cycleId: string; nominationId: string }
/** A channel that hears of a nomination's program, by the key it is bound under. */
type SharingChannel = { key: string; name: string }
/** Where there is none to ask, and it isn't that the nominator is in none: why. */
export type Sharing = { channels: SharingChannel[]; none?: 'all-asked' | 'nominee-there' }

/** As many as a list offers, and Teams is asked about at once. */
const mostChannels = 50

/**
 * Channels in which a nominator may ask colleagues to endorse (rule L4), by their names: bound to the program, not asked
 * before, and by Teams' word the nominator is in them and nobody it is about is (rule N6). Where Teams doesn't say, a
 * channel is left out.
 * @throws Refusal `not_found` also where the award is not open, `cycle_not_open`, `nomination_not_live`; `unavailable`
 *   where Teams doesn't say, and so none is left
 */
export async function listSharingChannels(world: World, actor: Actor, asked: Asked): Promise<Sharing> {
  const { nomination, programId } = await requireSharable(world, actor, asked)
  const rows = await scanRows(world.rows, conversationsOf(actor.tenant), channelRow, programId)
  const bound = rows.filter(({ value }) => !value.gone)
  const found: SharingChannel[] = []
  const seen = new Set<Offer>()
  for (let from = 0; from < bound.length && found.length < mostChannels; from += mostChannels) {
    const some = bound.slice(from, from + mostChannels)
    const offers = await Promise.all(
      some.map(async ({ key: row, value: { name, address } }) => {
        const key = row.split(':').at(-1) as string
        const offer = await offerOf(world, actor, nomination.value, { ...asked, channel: key, address })
        return { key, name, offer }
      }),
    )
    for (const { key, name, offer } of offers) {
      seen.add(offer)
      if (offer === 'open') found.push({ key, name })
    }
    // Teams says nothing at all for now.
    if (offers.every(({ offer }) => offer === 'unsure')) break
  }
  const channels = found.slice(0, mostChannels).sort((one, other) => one.name.localeCompare(other.name))
  if (channels.length > 0) return { channels }
  if (seen.has('unsure')) throw unsaid()
  if (seen.has('asked')) return { channels, none: 'all-asked' }
  return { channels, ...(seen.has('nominee-there') ? { none: 'nominee-there' } : {}) }
}

type Offer = 'open' | 'asked' | 'elsewhere' | 'nominee-there' | 'unsure'

/** Whether a channel is offered, and if not, why. */
async function offerOf(
  world: World,
  actor: Actor,
  nomination: NominationRecord,
  where: Asked & { channel: string; address: Address },
): Promise<Offer> {
  const isAsked = nomination.shared?.includes(where.channel) ?? false
  if (isAsked && (await standingOf(world, actor.tenant, where)) === 'asked') return 'asked'
  const isIn = await isThere(world, where.address, actor)
  if (!isIn) return isIn === undefined ? 'unsure' : 'elsewhere'
  const isRead = isNomineeThere(world, actor.tenant, where.address, nomination)
  const read = await isRead.catch(() => undefined)
  if (read === undefined) return 'unsure'
  return read ? 'nominee-there' : 'open'
}

const done = z.object({ name: z.string(), already: z.boolean() })

/**
 * Asks a channel to endorse a nomination of an open award, once (rule L4), and anew where nothing came there. Nobody it is about may be there, by Teams'
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
    const asked = shared.includes(channel)
    const standing = asked ? await standingOf(world, actor.tenant, input) : undefined
    if (standing === 'asked') return { writes: [], result: { name, already: true } }
    if (!(await said(isThere(world, address, actor)))) throw noChannel()
    const isRead = isNomineeThere(world, actor.tenant, address, nomination.value)
    if (await said(isRead.catch(() => undefined)))
      throw new Refusal('nominee_is_here', 'Somebody it is about would read it there.')
    const now = { ...before, shared: [...shared, channel] }
    return {
      writes: asked ? [] : [replace(nominationRow, [nominationId], now, nomination.version)],
      effects: [{ kind: 'share-nomination', nominationId, channel, at: world.now() }],
      result: { name, already: asked && standing === undefined },
    }
  })
}

/** How the message stands that asks a channel; undefined where none is written yet, or could not be. */
async function standingOf(
  world: World,
  tenant: string,
  { cycleId, nominationId, channel }: Asked & { channel: string },
): Promise<'asked' | 'not-asked' | undefined> {
  const id = endorsableId(nominationId, channel)
  const message = await readRow(world.rows, messagesOf(tenant, cycleId), messageRow, id)
  if (!message) return undefined
  return askedAnew(message.value, world.now()) ? 'not-asked' : 'asked'
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

/** Undefined where Teams doesn't say. */
function isThere(world: World, address: Address, { tenant, oid }: Actor): Promise<boolean | undefined> {
  return world.messenger.isThere(address, { tenant, oid }).catch(() => undefined)
}

/** @throws Refusal `unavailable` */
async function said(answer: Promise<boolean | undefined>): Promise<boolean> {
  const told = await answer
  if (told === undefined) throw unsaid()
  return told
}

const unsaid = () => new Refusal('unavailable', 'Teams did not say who is in the channel.')

const noChannel = () => new Refusal('not_found', 'There is no such channel.')
