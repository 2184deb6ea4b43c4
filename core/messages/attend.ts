import {
  type Address,
  type Delivery,
  type OutgoingMessage,
  type Place,
  type Postponement,
  type World,
} from '#core/ports.ts'
import { notePost } from '#core/posts/note-post.ts'
import { wishOf } from '#core/preferences/wish.ts'
import { ownersOf } from '#core/rows/places.ts'
import { readRow, replace, type Versioned } from '#core/rows/row-kind.ts'
import { unlessFirst } from '#core/rows/unless-first.ts'
import { batchOf } from '#core/sending/batches.ts'
import { urgencyOf } from '#core/sending/order.ts'
import { isReadByNominee } from './compose-endorsable.ts'
import { composeMessage } from './compose-message.ts'
import { findAddress, installFor, markGone, reasonOf } from './find-address.ts'
import { held } from './hold.ts'
import { type MessageRecord, messageRow } from './rows.ts'
import { claimed, dueAt, givenBack, lost, overtaken, settled, unspoken } from './rules.ts'
import { readStops, stopOf } from './stops.ts'

export type Message = Versioned<MessageRecord>

/** What is left to be done about a message, if anything; `postponed`, or its batch `stopped`: nothing was tried. */
export type Attended = { left?: Message | undefined; postponed?: Postponement; stopped?: string }

/** A message whose time has come has its turn: one attempt at most. */
export async function attend(world: World, place: Place, message: Message): Promise<Attended> {
  const next = await tried(world, place, message)
  if (next && 'notBefore' in next) return { left: message, postponed: next }
  if (next && 'stopped' in next) return { left: message, stopped: next.stopped }
  // Where somebody else was first, theirs counts: it may be on its way.
  return next && !isOpen(world, next) ? {} : { left: await readOpen(world, place, message.value.id) }
}

/** A message, where something is left to be done about it. */
export async function readOpen(world: World, place: Place, id: string): Promise<Message | undefined> {
  const row = await readRow(world.rows, place, messageRow, id)
  return row && isOpen(world, row.value) ? row : undefined
}

export function isOpen({ sendMs }: World, message: MessageRecord): boolean {
  return dueAt(message, sendMs) !== undefined
}

/** What is to be said where, or why not now: what becomes of the message, or when to try, or who goes on first. */
type Ready =
  | { address: Address; outgoing: OutgoingMessage }
  | { becomes: MessageRecord }
  | Postponement
  | Stopped
/** An owner stopped this batch. */
type Stopped = { stopped: string }

/** It has waited for its turn so long that what it says is to be looked up again (rule M9). */
const staleMs = 500

async function prepared(world: World, place: Place, value: MessageRecord): Promise<Ready> {
  const { tenant, id: cycleId } = ownersOf(place)
  const abandoned = lost(value, world.sendMs, world.now())
  if (abandoned) return { becomes: abandoned }
  const way = await findAddress(world, tenant, value)
  if ('notBefore' in way) return way
  if (!('locale' in way)) return { becomes: unspoken(value, way, world.now()) }
  const wish = await wishOf(world, tenant, value, way.timeZone)
  if (wish === 'unwanted') return { becomes: overtaken(value, world.now()) }
  if (wish !== 'told') return { becomes: held(value, wish.heldUntil, world.now()) }
  const compose = () => composed(world, { tenant, cycleId }, value, way)
  let outgoing = await compose()
  if (!isSaid(outgoing)) return { becomes: unsaid(value, outgoing, world.now()) }
  const stopped: Stopped = { stopped: batchOf(value.content).id }
  if (!('address' in way) && (await isStopped(world, place, value))) return stopped
  // Only where there is something to tell them that they want to hear (rule R6).
  const found = 'address' in way ? way : await installFor(world, tenant, way)
  if (!('address' in found)) return { becomes: unspoken(value, found, world.now()) }
  const asked = world.now()
  const { address } = found
  // Rules S1, S3, S4.
  const later = await world.pace.turn(tenant, address.conversationId, urgencyOf(value.content.kind))
  if (later) return later
  if (world.now() - asked >= staleMs) outgoing = await compose()
  // After all waiting, and before the claim (rule S6).
  if (await isStopped(world, place, value)) return stopped
  if (!isSaid(outgoing)) return { becomes: unsaid(value, outgoing, world.now()) }
  return { address, outgoing }
}

/** Undefined where there is nothing to say, or nobody may say it there; or Teams doesn't say whether one may. */
type Composed = OutgoingMessage | { unsure: string } | undefined

async function composed(
  world: World,
  place: { tenant: string; cycleId: string },
  message: MessageRecord,
  { address, locale }: { address?: Address; locale: string },
): Promise<Composed> {
  const { content } = message
  if (content.kind === 'endorsable' && address) {
    // Somebody may have come since it was asked for (rule N6).
    const read = await isReadByNominee(world, place, content, address).catch((error: unknown) => ({
      unsure: reasonOf(error),
    }))
    if (read === true) return undefined
    if (read !== false) return read
  }
  return composeMessage(world, place, message, locale)
}

function isSaid(composed: Composed): composed is OutgoingMessage {
  return composed !== undefined && 'kind' in composed
}

function unsaid(value: MessageRecord, why: { unsure: string } | undefined, now: number): MessageRecord {
  return why ? unspoken(value, why, now) : overtaken(value, now)
}

async function isStopped(world: World, place: Place, { content }: MessageRecord): Promise<boolean> {
  const { stops } = await readStops(world, place)
  return stopOf(stops, batchOf(content).id) !== undefined
}

/**
 * Claimed and saved so before it is sent (rule M5): a crash from there on leaves it uncertain (rule M6).
 * @returns what it came to, or when to try, or that it was stopped, or undefined where somebody else was first
 */
async function tried(
  world: World,
  place: Place,
  message: Message,
): Promise<MessageRecord | Postponement | Stopped | undefined> {
  const { tenant } = ownersOf(place)
  const { value } = message
  if (await isTaken(world, place, message)) return undefined
  const ready = await prepared(world, place, value)
  if ('becomes' in ready) return saved(world, place, message, ready.becomes)
  if ('notBefore' in ready || 'stopped' in ready) return ready
  const { address, outgoing } = ready
  const claim = world.newId()
  const mine = claimed(value, claim, world.now())
  if (!mine || !(await saved(world, place, message, mine))) {
    world.pace.passes(tenant, address.conversationId)
    return undefined
  }
  const settle = (next: Settling) => settledAs(world, place, value.id, next)
  const came = (delivery: Delivery) => settle((known) => settled(known, claim, delivery, world.now()))
  const giveBack = () => settle((known) => givenBack(known, claim, world.now()))
  if (await isStoppedSince(world, place, mine)) {
    world.pace.passes(tenant, address.conversationId)
    return giveBack()
  }
  const goes = await world.pace.goes(tenant, address.conversationId)
  if (!goes) return giveBack()
  // From here on nothing is looked up: what goes is counted as posted at this moment (rule S1).
  if (isTooLate(world, mine)) return came({ kind: 'later', reason: 'Storage was slow.' })
  const delivery = await world.messenger.send(address, outgoing)
  world.pace.answered(tenant, address.conversationId, delivery)
  if (delivery.kind === 'gone') await markGone(world, tenant, value, address)
  const post = { address, said: outgoing, delivery }
  const unnoted = await notePost(world, place, value, post).catch((error: unknown) => ({ error }))
  const known = await came(delivery)
  // It is sent all the same (rule M6): only it can't change where it stands.
  if (unnoted) throw unnoted.error
  return known
}

/** Whether another process was first: then nothing needs to be found out and turned for. */
async function isTaken(world: World, place: Place, { value, version }: Message): Promise<boolean> {
  if (world.pace.process === '') return false
  const now = await readRow(world.rows, place, messageRow, value.id)
  return now?.version !== version
}

/** While a claim takes long to be saved, its batch may be stopped (rule S6). */
async function isStoppedSince(world: World, place: Place, mine: MessageRecord): Promise<boolean> {
  return world.now() - mine.at >= staleMs && (await isStopped(world, place, mine))
}

/** A claim that took so long to be saved may soon look abandoned while its message is on the way. */
function isTooLate({ sendMs, now }: World, { at }: MessageRecord): boolean {
  return now() - at > sendMs / 2
}

/** What becomes of a message as it stands; undefined where that is not this attempt's any more. */
type Settling = (known: MessageRecord) => MessageRecord | undefined

async function settledAs(
  world: World,
  place: Place,
  id: string,
  settling: Settling,
): Promise<MessageRecord | undefined> {
  for (;;) {
    const row = await readRow(world.rows, place, messageRow, id)
    const next = row && settling(row.value)
    if (!next) return undefined
    const known = await saved(world, place, row, next)
    if (known) return known
  }
}

/** @returns it as saved, or undefined where somebody else was first: theirs counts */
async function saved(
  world: World,
  place: Place,
  { value, version }: Message,
  next: MessageRecord,
): Promise<MessageRecord | undefined> {
  const isSaved = await unlessFirst(
    world.rows.commit(place, [replace(messageRow, [value.id], next, version)]),
  )
  return isSaved ? next : undefined
}
