import type { Actor } from '#core/actor.ts'
import { drain } from '#core/outbox/drain.ts'
import { registerPerson } from '#core/people/register-person.ts'
import type { Messenger, Place, RowStore, World } from '#core/ports.ts'
import { unhurried } from '#core/sending/pace.ts'
import { createSampleDirectory } from '#local/sample/directory.ts'
import { northwind, samplePerson } from '#local/sample/people.ts'

/** The product's own use cases at moments of the past. */
export type PastWorld = {
  /** The world as it was at this moment. */
  at(time: number): World
  /** A sample person acting then. */
  actor(id: string, time: number): Promise<Actor>
  /** Does all work that follows from what was done. */
  settle(time: number): Promise<void>
}

/**
 * The world that sample data is made in: real use cases and real storage, with a clock that is set.
 * Nothing announces wake-ups: work left over is done by `settle`, and a load that was interrupted starts anew.
 */
export function createPastWorld(rows: RowStore): PastWorld {
  const directory = createSampleDirectory()
  const unsettled = new Map<string, Place>()

  const at = (time: number): World => ({
    rows,
    directory,
    now: () => time,
    newId: () => crypto.randomUUID().replaceAll('-', ''),
    closingMs: 0,
    graceMs: 0,
    startOn: (place) => void unsettled.set(`${place.table} ${place.partition}`, place),
    wakeups: { announce: async () => {}, receive: async () => [], done: async () => {} },
    publisher: { ceremonyChanged: async () => {}, wallChanged: async () => {} },
    messenger: pastMessenger,
    pace: unhurried,
    sendMs: 60_000,
  })

  return {
    at,
    async actor(id, time) {
      const sample = samplePerson(id)
      if (!sample) throw new Error(`There is no sample person ${id}.`)
      const { tenant, name, oid, guest, roles } = sample
      const person = await registerPerson(at(time), northwind, sample)
      const appOwner = roles.includes('owner')
      return { tenant, person, name, oid, guest, appOwner, token: '', deadline: Number.POSITIVE_INFINITY }
    },
    async settle(time) {
      while (unsettled.size > 0) {
        const places = [...unsettled.values()]
        unsettled.clear()
        await Promise.all(places.map((place) => drain(at(time), place)))
      }
    },
  }
}

/** They never opened Laurels, and nothing leads to them; one of the others had blocked it. */
const outOfReach = new Set(['kwame', 'maria'].map((id) => samplePerson(id)?.oid))
const chatWith = (oid: string | undefined) => `chat with ${oid}`
const blocked = chatWith(samplePerson('youssef')?.oid)

/** All others were reached, and read everything. */
const pastMessenger: Messenger = {
  send: async ({ conversationId }) =>
    conversationId === blocked
      ? { kind: 'gone', reason: '403 MessageWritesBlocked: The person has blocked this app.' }
      : { kind: 'sent' },
  update: async () => ({ kind: 'sent' }),
  isListed: async (_, { oid }) => !outOfReach.has(oid),
  reach: async (via, { oid }) =>
    outOfReach.has(oid) ? undefined : { address: { ...via, conversationId: chatWith(oid) } },
  open: async () => undefined,
  isThere: async () => true,
}

/** How a request names a sample person. */
export function refOf(id: string): string {
  return `dir:${samplePerson(id)?.oid}`
}
