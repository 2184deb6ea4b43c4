import type { UnreachedReason } from '#core/contract/messages.ts'
import { profileRow } from '#core/people/rows.ts'
import {
  type Address,
  NotForNow,
  type Postponement,
  type Reached,
  type World,
  type Write,
} from '#core/ports.ts'
import { conversationsOf, peopleOf } from '#core/rows/places.ts'
import { insert, parseRow, readRow, replace, rowKey } from '#core/rows/row-kind.ts'
import { unlessFirst } from '#core/rows/unless-first.ts'
import { urgencyOf } from '#core/sending/order.ts'
import { knownChat } from './known-chats.ts'
import { channelRow, chatRow, groupRow, type MessageRecord } from './rows.ts'
import { waysIn } from './ways-in.ts'

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
 * @returns also when to look again, where opening a chat is to wait for its turn (rule S1)
 */
export async function findAddress(
  world: World,
  tenant: string,
  { to, programId, content }: MessageRecord,
): Promise<Found | Installable | NotFound | Postponement> {
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
  return to.kind === 'person'
    ? reachPerson(world, tenant, { person: to.person, programId, urgency: urgencyOf(content.kind) })
    : nowhere
}

const nowhere: NotFound = { unreached: undefined }

async function reachPerson(
  world: World,
  tenant: string,
  { person, programId, urgency }: { person: string; programId: string; urgency: number },
): Promise<Found | Installable | NotFound | Postponement> {
  const [profile, { vias, locale: usual }] = await Promise.all([
    readRow(world.rows, peopleOf(tenant), profileRow, person),
    waysIn(world, tenant, programId),
  ])
  // Of who was erased no account is left.
  if (!profile?.value.oid) return { unreached: 'no-account' }
  const { oid } = profile.value
  const somebody = { tenant, oid }
  let unsure: NotFound | undefined
  const doubted = (error: unknown) => void (unsure = unsaid(error))
  // Asked at once: however many there are, it takes as long as the slowest.
  const listed = vias.map(({ address }) => world.messenger.isListed(address, somebody).catch(doubted))
  for (const [at, { address, locale }] of vias.entries()) {
    if (!(await listed[at])) continue
    const opened = await opening(world, { ...somebody, urgency }, () =>
      world.messenger.reach(address, somebody),
    ).catch(doubted)
    if (opened) return 'address' in opened ? noted(world, tenant, person, { ...opened, locale }) : opened
  }
  const near = vias[0]?.address ?? (await anyChat(world, tenant))
  const opened =
    near &&
    (await opening(world, { ...somebody, urgency }, async () => {
      const address = await world.messenger.open(near, somebody)
      return address && { address }
    }).catch(doubted))
  if (opened) return 'address' in opened ? noted(world, tenant, person, { ...opened, locale: usual }) : opened
  if (unsure) return unsure
  if (!world.installer) return { unreached: 'not-installed' }
  return { person, oid, locale: usual }
}

/**
 * To open a chat has its turn like a post, in a conversation of its own (rule S1): where Teams doesn't do so for several
 * people, nobody is opened one for a while (rule S4).
 * @throws Error where Teams doesn't say
 */
async function opening(
  { pace }: World,
  { tenant, oid, urgency }: { tenant: string; oid: string; urgency: number },
  open: () => Promise<Reached | undefined>,
): Promise<Reached | NotFound | Postponement | undefined> {
  const chat = `chat with ${oid}`
  const later = await pace.turn(tenant, chat, urgency)
  if (later) return later
  try {
    return await open()
  } catch (error) {
    if (!(error instanceof NotForNow)) throw error
    pace.answered(tenant, chat, error.told)
    return unsaid(error)
  }
}

/** One that somebody has with the bot: it tells where their organization's Teams is. */
async function anyChat(world: World, tenant: string): Promise<Address | undefined> {
  const range = { from: `${rowKey(chatRow)}:`, below: `${rowKey(chatRow)};`, limit: 1 }
  const [row] = await world.rows.scan(conversationsOf(tenant), range)
  return row && parseRow(chatRow, row).value.address
}

/** Where they have written to the bot themselves meanwhile, that counts from then on. */
async function noted(world: World, tenant: string, person: string, found: Reached & { locale: string }) {
  await note(world, tenant, insert(chatRow, [person], { ...found, gone: false }))
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

export const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300)

function unsaid(error: unknown): NotFound {
  const afterMs = error instanceof NotForNow ? error.told.afterMs : undefined
  return { unsure: reasonOf(error), ...(afterMs === undefined ? {} : { afterMs }) }
}

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
    await note(world, tenant, replace(channelRow, [programId, to.key], gone, row.version))
  } else if (to.kind === 'meeting') {
    const row = await readRow(world.rows, place, groupRow, to.key)
    if (!row || !isThere(row.value)) return
    const removed = { kind: 'delete' as const, row: rowKey(groupRow, to.key), version: row.version }
    await note(world, tenant, removed)
  } else {
    const row = await readRow(world.rows, place, chatRow, to.person)
    if (!row || !isThere(row.value)) return
    await note(world, tenant, replace(chatRow, [to.person], { ...row.value, gone: true }, row.version))
  }
}

/** Where somebody else was first, theirs counts. */
async function note(world: World, tenant: string, write: Write): Promise<void> {
  await unlessFirst(world.rows.commit(conversationsOf(tenant), [write]))
}
