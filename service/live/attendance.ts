import type { WhoMatters } from '#core/ceremony/who-matters.ts'
import type { Attendance } from '#core/contract/live.ts'
import type { World } from '#core/ports.ts'
import { createAudiences } from '#service/live/audiences.ts'
import type { createBroadcast } from '#service/live/broadcast.ts'
import type { LiveServer } from '#service/live/connection.ts'
import { createMatters } from '#service/live/matters.ts'
import { createPolls } from '#service/live/polls.ts'
import { notePresence, shortened } from '#service/live/presence.ts'
import { type Room, roomName, roomNamed } from '#service/live/rooms.ts'
import { createSeats, type Seats } from '#service/live/seats.ts'
import type { Siblings } from '#service/live/siblings.ts'
import type { Viewers } from '#service/live/viewers.ts'

/** How long nothing is heard of somebody's console before hosts are told. */
const lostAfterMs = 3_000

/** Tells hosts who is there (rules C1, C4, C7): how many, and of those who matter whether they are; to nobody else. */
export function createAttendance(options: {
  world: () => World
  io: LiveServer
  broadcast: Pick<ReturnType<typeof createBroadcast>, 'newestSeq'>
  viewers: Pick<Viewers, 'murmur'>
  siblings: Siblings
  now: () => number
}) {
  const { world, io, broadcast, viewers, siblings, now } = options
  const seats = createSeats(now)
  notePresence(io, seats)
  const polls = createPolls(seats, now)
  const audiences = createAudiences({ ...options, seats })
  const matters = createMatters(world, broadcast)
  /** Room of hosts → person id → when their console was last there. */
  const heard = new Map<string, Map<string, number>>()

  /** Where the others can't be heard, or only just again, nobody can be said to be gone. */
  function isLost(name: string, person: string | undefined): boolean {
    if (person === undefined) return false
    const times = heard.get(name) ?? new Map<string, number>()
    const last = audiences.lastThere(name, person) ?? times.get(person) ?? now()
    heard.set(name, times.set(person, last))
    const hearsSince = siblings.hearsSince()
    return hearsSince !== undefined && now() - Math.max(last, hearsSince) >= lostAfterMs
  }

  function attendanceIn(name: string, room: Room): Attendance {
    const audience = roomName({ ...room, for: 'audience' })
    const known = matters.of(name)
    const { controller, sharer, winners = nobody } = known?.matters ?? {}
    const lost = audiences.lost(audience)
    const isThere = (person: string) =>
      audiences.has(name, person) || audiences.has(audience, known?.ids.get(person) ?? '')
    return {
      ceremonyId: room.ceremonyId,
      watching: audiences.watching(audience),
      ...(lost > 0 ? { lost } : {}),
      hostsHere: audiences.list(name),
      ...(isLost(name, controller) ? { controllerLost: true } : {}),
      ...(isLost(name, sharer) ? { sharerLost: true } : {}),
      ...(known?.vote?.ballots === undefined ? {} : { turnout: known.vote.ballots }),
      ...(winners.size > 0 ? { inRoom: inRoom(winners, isThere) } : {}),
    }
  }

  return {
    hear: audiences.hear,
    /** Somebody of an audience, or a screen with a ticket, asked over HTTP. A host who does can't command, and so isn't there as one. */
    asked: (tenant: string, ceremonyId: string, oid: string): void =>
      polls.asked(roomName({ tenant, ceremonyId, for: 'audience' }), shortened(oid)),
    forget: seats.forget,
    /** Tells the other processes and hosts: every second, whatever storage does. */
    send(): void {
      polls.forget()
      audiences.tell()
      const rooms = hostedRooms(seats)
      for (const name of heard.keys()) if (!rooms.has(name)) heard.delete(name)
      for (const [name, room] of rooms) viewers.murmur(name, 'ceremony:audience', attendanceIn(name, room))
    },
    /** Learns what hosts are told of: every second. */
    look: () => matters.look(hostedRooms(seats)),
  }
}

/** Those that hosts of this process are in. */
function hostedRooms(seats: Seats): Map<string, Room> {
  const rooms = [...seats.names()].flatMap((name) => {
    const room = roomNamed(name)
    return room?.for === 'host' && seats.in(name)?.people.size ? [[name, room] as const] : []
  })
  return new Map(rooms)
}

const nobody: WhoMatters['winners'] = new Map()

function inRoom(winners: WhoMatters['winners'], isThere: (person: string) => boolean) {
  return Object.fromEntries(
    [...winners].map(([segmentId, people]) => {
      const there = people.filter(isThere).length
      return [segmentId, there === 0 ? 'none' : there < people.length ? 'some' : 'all'] as const
    }),
  )
}
