import type { UnreachedReason } from '#core/contract/messages.ts'
import { profileRow } from '#core/people/rows.ts'
import { type Address, type Reached, RowConflict, type World, type Write } from '#core/ports.ts'
import { conversationsOf, peopleOf } from '#core/rows/places.ts'
import { insert, parseRow, readRow, replace, rowKey, scanRows } from '#core/rows/row-kind.ts'
import { knownChat } from './known-chats.ts'
import { channelRow, chatRow, groupRow, type MessageRecord, teamRow } from './rows.ts'

/** `timeZone`: the person's, as far as Teams told it. */
type Found = { address: Address; locale: string; timeZone?: string | undefined }
/** Nothing leads to them yet, but the app may be installed for them. */
type Installable = { person: string; oid: string; locale: string; timeZone?: undefined }
/** Teams does not say for now, and why; or there is no way, or no more. */
export type NotFound = { unsure: string; afterMs?: number } | { unreached: UnreachedReason | undefined }

/**
 * Where a message's recipient can be spoken to (rules M8, R6): a person in their own chat with the bot, else in one that
 * Teams opens because they are in a team or channel the bot knows (rule R8) or have the app, else where it is installed
 * for them.
 */
export async function findAddress(
  world: World,
  tenant: string,
  { to, programId }: MessageRecord,
): Promise<Found | Installable | NotFound> {
  if (to.kind === 'meeting') {
    const chat = await knownChat(world, tenant, { programId, key: to.key })
    // Where the bot was removed since, nobody has said that this chat is to hear it (rule M16).
    return chat && (to.since === undefined || to.since === chat.since) ? chat : nowhere
  }
  const place = conversationsOf(tenant)
  const known =
    to.kind === 'channel'
      ? await readRow(world.rows, place, channelRow, programId, to.key)
      : await readRow(world.rows, place, chatRow, to.person)
  if (known) return known.value.gone ? { unreached: 'removed' } : known.value
  return to.kind === 'person' ? reachPerson(world, tenant, to.person) : nowhere
}

const nowhere: NotFound = { unreached: undefined }

async function reachPerson(
  world: World,
  tenant: string,
  person: string,
): Promise<Found | Installable | NotFound> {
  const [profile, vias] = await Promise.all([
    readRow(world.rows, peopleOf(tenant), profileRow, person),
    waysIn(world, tenant),
  ])
  if (!profile) return { unreached: 'no-account' }
  const { oid } = profile.value
  const somebody = { tenant, oid }
  let unsure: NotFound | undefined
  const doubted = (error: unknown) => void (unsure = { unsure: reasonOf(error) })
  for (const via of vias) {
    const reached = await world.messenger.reach(via.address, somebody).catch(doubted)
    if (reached) return noted(world, tenant, person, { ...reached, locale: via.locale })
  }
  const near = vias[0] ?? (await anyChat(world, tenant))
  const address = near && (await world.messenger.open(near.address, somebody).catch(doubted))
  if (address) return noted(world, tenant, person, { address, locale: near.locale })
  if (unsure) return unsure
  if (!world.installer) return { unreached: 'not-installed' }
  return { person, oid, locale: near?.locale ?? 'en-US' }
}

/** One that somebody has with the bot: it tells where their organization's Teams is. */
async function anyChat(world: World, tenant: string): Promise<Found | undefined> {
  const range = { from: `${rowKey(chatRow)}:`, below: `${rowKey(chatRow)};`, limit: 1 }
  const [row] = await world.rows.scan(conversationsOf(tenant), range)
  return row && parseRow(chatRow, row).value
}

/** Where they have written to the bot themselves meanwhile, that counts from then on. */
async function noted(world: World, tenant: string, person: string, found: Reached & { locale: string }) {
  await unlessFirst(world, tenant, insert(chatRow, [person], { ...found, gone: false }))
  return found
}

/** Has the app installed for somebody to whom nothing else leads, and something is to be told (rule R6). */
export async function installFor(
  world: World,
  tenant: string,
  { person, oid, locale }: Installable,
): Promise<Found | NotFound> {
  const came = await world.installer?.install({ tenant, oid })
  switch (came?.kind) {
    case 'installed':
      return noted(world, tenant, person, { address: came.address, locale })
    case 'refused':
      return { unreached: came.why }
    case 'later':
      return { unsure: came.reason, ...(came.afterMs === undefined ? {} : { afterMs: came.afterMs }) }
    case undefined:
      return { unreached: 'not-installed' }
    default:
      return came satisfies never
  }
}

/** Teams that the bot is in, and channels it speaks in, each once: a team's first channel is called as the team. */
async function waysIn(world: World, tenant: string): Promise<{ address: Address; locale: string }[]> {
  const place = conversationsOf(tenant)
  const [teams, channels] = await Promise.all([
    scanRows(world.rows, place, teamRow),
    scanRows(world.rows, place, channelRow),
  ])
  const open = [...teams, ...channels.filter(({ value }) => !value.gone)]
  const byId = new Map(open.map(({ value }) => [value.address.conversationId, value]))
  return [...byId.values()]
}

export const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300)

/** Notes that the bot may not speak there any more, unless the conversation has been noted anew. */
export async function markGone(
  world: World,
  tenant: string,
  { to, programId }: MessageRecord,
  address: Address,
): Promise<void> {
  const place = conversationsOf(tenant)
  const isThere = (known: { address: Address }) => known.address.conversationId === address.conversationId
  if (to.kind === 'channel') {
    const row = await readRow(world.rows, place, channelRow, programId, to.key)
    if (!row || !isThere(row.value)) return
    const gone = { ...row.value, gone: true }
    await unlessFirst(world, tenant, replace(channelRow, [programId, to.key], gone, row.version))
  } else if (to.kind === 'meeting') {
    const row = await readRow(world.rows, place, groupRow, to.key)
    if (!row || !isThere(row.value)) return
    const removed = { kind: 'delete' as const, row: rowKey(groupRow, to.key), version: row.version }
    await unlessFirst(world, tenant, removed)
  } else {
    const row = await readRow(world.rows, place, chatRow, to.person)
    if (!row || !isThere(row.value)) return
    await unlessFirst(world, tenant, replace(chatRow, [to.person], { ...row.value, gone: true }, row.version))
  }
}

async function unlessFirst(world: World, tenant: string, write: Write): Promise<void> {
  try {
    await world.rows.commit(conversationsOf(tenant), [write])
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
  }
}
