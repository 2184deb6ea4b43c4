import { loadCeremony, seqOf } from '#core/ceremony/load-ceremony.ts'
import { audienceView, hostView } from '#core/ceremony/view.ts'
import type { World } from '#core/ports.ts'
import type { LiveServer } from '#service/live/connection.ts'
import { type Room, roomName, roomNamed } from '#service/live/rooms.ts'

/**
 * Tells the screens of this process about new states. Reads each from storage, so that it doesn't matter who
 * saved it or whether they lived to say so (rules C3, C5).
 */
export function createBroadcast(io: LiveServer, world: () => World) {
  const newest = new Map<string, number>()
  const busy = new Map<string, Promise<void>>()

  function roomsOf(tenant: string, ceremonyId: string): { audience: string; host: string } {
    const room = { tenant, ceremonyId }
    return { audience: roomName({ ...room, for: 'audience' }), host: roomName({ ...room, for: 'host' }) }
  }

  async function send(tenant: string, ceremonyId: string): Promise<void> {
    const { ceremony, opens } = await loadCeremony(world(), tenant, ceremonyId)
    const { audience, host } = roomsOf(tenant, ceremonyId)
    if (ceremony.seq <= (newest.get(audience) ?? -1)) return
    newest.set(audience, ceremony.seq)
    io.local.to(audience).emit('ceremony:state', audienceView(ceremony))
    io.local.to(host).emit('ceremony:state', hostView(ceremony, opens))
  }

  /** One at a time for each ceremony, so that screens hear states in their order. */
  function publish(tenant: string, ceremonyId: string): Promise<void> {
    const key = roomsOf(tenant, ceremonyId).audience
    const next = (busy.get(key) ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => send(tenant, ceremonyId))
    busy.set(key, next)
    return next
  }

  return {
    publish,
    /** The newest seq that this process has seen; without a storage request. */
    newestSeq: (tenant: string, ceremonyId: string) => newest.get(roomsOf(tenant, ceremonyId).audience),
    /** Notes a seq read elsewhere, e.g. for a snapshot. */
    noteSeq(tenant: string, ceremonyId: string, seq: number): void {
      const { audience } = roomsOf(tenant, ceremonyId)
      if (!newest.has(audience)) newest.set(audience, seq)
    },
    /** Looks for states that nobody announced (rule C5), and forgets ceremonies that nobody watches. */
    async sweep(): Promise<void> {
      const watched = new Map(
        watchedRooms(io).map((room) => [roomsOf(room.tenant, room.ceremonyId).audience, room]),
      )
      for (const key of newest.keys()) {
        if (watched.has(key)) continue
        newest.delete(key)
        busy.delete(key)
      }
      // All at once, so that one that can't be read keeps no other waiting.
      const looks = [...watched].map(async ([key, { tenant, ceremonyId }]) => {
        const seq = await seqOf(world(), tenant, ceremonyId)
        if (seq > (newest.get(key) ?? -1)) await publish(tenant, ceremonyId)
      })
      for (const look of await Promise.allSettled(looks)) if (look.status === 'rejected') throw look.reason
    },
  }
}

/** The rooms that have somebody in them in this process. */
export function watchedRooms(io: LiveServer): Room[] {
  return [...io.of('/').adapter.rooms.keys()].flatMap((name) => {
    const room = roomNamed(name)
    return room ? [room] : []
  })
}
