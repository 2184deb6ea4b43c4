import { digest } from '#core/cycles/audit.ts'
import type { Place, World } from '#core/ports.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { inTurn } from '#core/sending/order.ts'
import { type Attended, isOpen, type Message, readOpen } from './attend.ts'
import { lookForFresh } from './fresh.ts'
import { isHeldBack } from './hold.ts'
import { messageRow } from './rows.ts'
import { dueAt } from './rules.ts'
import { watchStops } from './stops.ts'
import { addresseeOf } from './write-messages.ts'

/** Beyond so many it is less work to read all there are than one by one. */
const mostOneByOne = 100

/** The messages of a place about which something is left to be done, in the order in which they have their turn. */
export type Line = {
  /** Who is next; nobody else gets it, nor another of the same recipient (rule M10), until it is put back. */
  next(): Message | undefined
  /** What came of its turn. */
  putBack(message: Message, attended: Attended): void
  /** It is left for another time, and what comes after it to the same recipient with it. */
  setAside(message: Message): void
  /** Takes in what was written meanwhile (rule S3). */
  look(): Promise<void>
  /** When the earliest that is not set aside becomes due; undefined when nothing is left. */
  dueAt(): number | undefined
}

/** Reads all there are (rule S9); `aside` holds until when those are set aside that were before, by id. */
export async function openLine(world: World, place: Place, aside: Map<string, number>): Promise<Line> {
  const never = Number.POSITIVE_INFINITY
  const dueOf = ({ value }: Message) =>
    Math.max(dueAt(value, world.sendMs) ?? never, aside.get(value.id) ?? 0)
  const seenNotes = new Set<string>()
  const fresh = await lookForFresh(world, place, seenNotes)
  const open = new Map((await readAll(world, place)).map((message) => [message.value.id, message]))
  await fresh.seen()
  const underWay = new Set<string>()
  const stops = await watchStops(world, place)
  const inOwnOrder = ownOrder(world.pace.process)
  let ready: Iterator<Message> = [].values()

  const heldBack = ({ value }: Message) => isHeldBack(value, world.now())
  // What is stopped holds up nothing else to the same recipient (rule S6); whether a claim was lost is looked after.
  const moving = () =>
    [...open.values()].filter(({ value }) => value.standing.state !== 'waiting' || !stops.hold(value))
  const left = () =>
    firstOfEach(moving().filter((message) => !heldBack(message))).filter(
      ({ value }) => aside.get(value.id) !== never && !underWay.has(addresseeOf(value.to)),
    )

  function order(): Iterator<Message> {
    const due = left().filter((message) => dueOf(message) <= world.now())
    return inTurn(inOwnOrder(due), ({ value }) => value).values()
  }

  return {
    next() {
      let { value: message } = ready.next()
      if (!message) {
        ready = order()
        message = ready.next().value
      }
      if (message) underWay.add(addresseeOf(message.value.to))
      return message
    },
    putBack(message, { left, postponed, stopped }) {
      const { id, to } = message.value
      underWay.delete(addresseeOf(to))
      if (postponed) aside.set(id, postponed.notBefore)
      if (stopped !== undefined && stops.add(stopped)) ready = [].values()
      if (left) open.set(id, left)
      else open.delete(id)
    },
    setAside(message) {
      aside.set(message.value.id, never)
      underWay.delete(addresseeOf(message.value.to))
    },
    async look() {
      const [{ ids, seen }, isOther] = await Promise.all([
        lookForFresh(world, place, seenNotes),
        stops.look(),
      ])
      const news = ids.filter((id) => !open.has(id))
      for (const message of news.length > 0 ? await readSome(world, place, news) : []) {
        const { id } = message.value
        if (!open.has(id)) open.set(id, message)
      }
      // Whoever is next is decided anew.
      if (isOther || news.length > 0) ready = [].values()
      await seen()
    },
    dueAt() {
      const moments = [...left(), ...moving().filter(heldBack)].map(dueOf)
      return moments.length === 0 ? undefined : moments.reduce((one, other) => Math.min(one, other))
    },
  }
}

/**
 * Of what came at the same moment each process takes others first: they would all want the same (rule S2). Where each
 * stands is remembered: whoever is next is decided anew whenever something is written.
 */
function ownOrder(process: string): (messages: Message[]) => Message[] {
  if (process === '') return (messages) => messages
  const places = new Map<string, string>()
  function placeOf(id: string): string {
    const place = places.get(id) ?? digest([process, id])
    places.set(id, place)
    return place
  }
  return (messages) => {
    const placed = messages.map((message) => ({ message, at: placeOf(message.value.id) }))
    return placed.sort((one, other) => (one.at < other.at ? -1 : 1)).map(({ message }) => message)
  }
}

async function readAll(world: World, place: Place): Promise<Message[]> {
  const rows = await scanRows(world.rows, place, messageRow)
  return rows.filter(({ value }) => isOpen(world, value))
}

async function readSome(world: World, place: Place, ids: string[]): Promise<Message[]> {
  if (ids.length > mostOneByOne) return readAll(world, place)
  const found = await Promise.all(ids.map((id) => readOpen(world, place, id)))
  return found.filter((message) => message !== undefined)
}

/** Each recipient's first message (rule M10). */
function firstOfEach(messages: Message[]): Message[] {
  const first = new Map<string, Message>()
  for (const message of messages.sort((one, other) => one.value.order - other.value.order)) {
    const recipient = addresseeOf(message.value.to)
    if (!first.has(recipient)) first.set(recipient, message)
  }
  return [...first.values()]
}
