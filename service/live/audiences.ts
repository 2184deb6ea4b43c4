import { watchedRooms } from '#service/live/broadcast.ts'
import type { LiveServer } from '#service/live/connection.ts'
import { roomName } from '#service/live/rooms.ts'
import type { Notice, Siblings } from '#service/live/siblings.ts'
import type { Viewers } from '#service/live/viewers.ts'

type Watching = Extract<Notice, { kind: 'watching' }>

/** Said again even if nobody came or went, so that who died is counted no longer than this twice. */
const sayAgainMs = 5_000

/** Enough of a random id to tell one person from another. */
const shortened = (oid: string) => oid.slice(0, 8)

/** Tells hosts how many people watch, in all processes together: people, not screens, and each once. */
export function createAudiences(options: {
  io: LiveServer
  viewers: Viewers
  siblings: Siblings
  self: string
  now: () => number
}) {
  const { io, viewers, siblings, self, now } = options
  const others = new Map<string, Watching & { at: number }>()
  const said = new Map<string, { people: string; at: number }>()

  function peopleIn(audience: string): Set<string> {
    const { adapter, sockets } = io.of('/')
    const ids = [...(adapter.rooms.get(audience) ?? [])]
    return new Set(ids.flatMap((id) => shortened(sockets.get(id)?.data.claims.oid ?? '') || []))
  }

  function hostsIn(room: string): string[] {
    const { adapter, sockets } = io.of('/')
    const ids = [...(adapter.rooms.get(room) ?? [])]
    return [...new Set(ids.flatMap((id) => sockets.get(id)?.data.host ?? []))]
  }

  function say(room: string, people: Set<string>): void {
    const list = [...people]
    const before = said.get(room)
    if (before?.people === list.join() && now() - before.at < sayAgainMs) return
    said.set(room, { people: list.join(), at: now() })
    siblings.tell({ kind: 'watching', process: self, room, people: list })
  }

  return {
    hear(told: Watching): void {
      others.set(`${told.process} ${told.room}`, { ...told, at: now() })
    },
    send(): void {
      for (const [key, { at }] of others) if (now() - at > 2 * sayAgainMs) others.delete(key)
      const watched = watchedRooms(io)
      const audiences = new Set(watched.map((room) => roomName({ ...room, for: 'audience' })))
      for (const room of said.keys()) if (!audiences.has(room)) say(room, new Set())
      for (const room of audiences) say(room, peopleIn(room))
      for (const room of watched) {
        if (room.for !== 'host') continue
        const audience = roomName({ ...room, for: 'audience' })
        const people = peopleIn(audience)
        for (const other of others.values())
          if (other.room === audience) for (const person of other.people) people.add(person)
        viewers.murmur(roomName(room), 'ceremony:audience', {
          ceremonyId: room.ceremonyId,
          watching: people.size,
          hostsHere: hostsIn(roomName(room)),
        })
      }
      for (const [room, { people }] of said) if (people === '' && !audiences.has(room)) said.delete(room)
    },
  }
}
