import { type Delivery, type Place, RowConflict, type World } from '#core/ports.ts'
import { ownersOf } from '#core/rows/places.ts'
import { readRow, replace, scanRows, type Versioned } from '#core/rows/row-kind.ts'
import { composeMessage } from './compose-message.ts'
import { findAddress, markGone } from './find-address.ts'
import { type MessageRecord, messageRow } from './rows.ts'
import { claimed, dueAt, givenUp, lost, postponed, settled } from './rules.ts'
import { addresseeOf } from './write-messages.ts'

type Message = Versioned<MessageRecord>

/** Conversations spoken to at a time: what Teams takes in a second, where each answer takes a part of one. */
const lanes = 8

/**
 * The outbox's part of sending (DESIGN §3): every message whose time has come, a recipient's one after the other
 * (rule M10). Safe to run twice, at once, or again after a crash.
 * @returns when the earliest one left becomes due, or undefined when nothing is left to be done
 * @throws AggregateError of what went wrong, after all others were sent; what failed is left for another time
 */
export async function sendMessages(world: World, place: Place): Promise<number | undefined> {
  const failed = new Map<string, unknown>()
  const dueOf = ({ value }: Message) => dueAt(value, world.sendMs) ?? Number.POSITIVE_INFINITY
  for (;;) {
    const next = nextOfEach(await scanRows(world.rows, place, messageRow))
    const left = next.filter(({ value }) => !failed.has(value.id))
    const due = left.filter((message) => dueOf(message) <= world.now())
    await inLanes(due, (message) =>
      attend(world, place, message).catch((error: unknown) => failed.set(message.value.id, error)),
    )
    if (due.length > 0) continue
    if (failed.size > 0) throw new AggregateError(failed.values(), `Messages of ${place.partition} failed.`)
    return left.length === 0 ? undefined : Math.min(...left.map(dueOf))
  }
}

/** Each recipient's first message that is not done with. */
function nextOfEach(messages: Message[]): Message[] {
  const open = messages.filter(({ value }) => ['waiting', 'sending'].includes(value.standing.state))
  const first = new Map<string, Message>()
  for (const message of open.sort((one, other) => one.value.order - other.value.order)) {
    const recipient = addresseeOf(message.value.to)
    if (!first.has(recipient)) first.set(recipient, message)
  }
  return [...first.values()]
}

async function inLanes<T>(things: T[], act: (thing: T) => Promise<unknown>): Promise<void> {
  const left = things.values()
  const lane = async () => {
    for (const thing of left) await act(thing)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** Claimed and saved so before it is sent (rule M5): a crash from there on leaves it uncertain (rule M6). */
async function attend(world: World, place: Place, message: Message): Promise<void> {
  const { tenant, id: cycleId } = ownersOf(place)
  const { value } = message
  const abandoned = lost(value, world.sendMs, world.now())
  if (abandoned) return void (await saved(world, place, message, abandoned))
  const found = await findAddress(world, tenant, value)
  if (!found) return void (await saved(world, place, message, givenUp(value, 'not-reached', world.now())))
  if ('unsure' in found)
    return void (await saved(world, place, message, postponed(value, found.unsure, world.now())))
  const outgoing = await composeMessage(world, { tenant, cycleId }, value, found.locale)
  if (!outgoing) return void (await saved(world, place, message, givenUp(value, 'overtaken', world.now())))
  const claim = world.newId()
  const mine = claimed(value, claim, world.now())
  if (!mine || !(await saved(world, place, message, mine))) return
  // A claim that took so long to be saved may soon look abandoned while its message is on the way.
  const isLate = world.now() - mine.at > world.sendMs / 2
  const delivery: Delivery = isLate
    ? { kind: 'later', reason: 'Storage was slow.' }
    : await world.messenger.send(found.address, outgoing)
  if (delivery.kind === 'gone') await markGone(world, tenant, value, found.address)
  await settle(world, place, value.id, claim, delivery)
}

async function settle(
  world: World,
  place: Place,
  id: string,
  claim: string,
  delivery: Delivery,
): Promise<void> {
  for (;;) {
    const row = await readRow(world.rows, place, messageRow, id)
    const next = row && settled(row.value, claim, delivery, world.now())
    if (!next || (await saved(world, place, row, next))) return
  }
}

/** @returns false where somebody else was first: theirs counts */
async function saved(
  world: World,
  place: Place,
  { value, version }: Message,
  next: MessageRecord,
): Promise<boolean> {
  try {
    await world.rows.commit(place, [replace(messageRow, [value.id], next, version)])
    return true
  } catch (error) {
    if (!(error instanceof RowConflict)) throw error
    return false
  }
}
