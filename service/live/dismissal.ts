import type { Snapshot } from '#core/ceremony/snapshots.ts'
import type { LiveServer } from '#service/live/connection.ts'
import type { Rooms } from '#service/live/rooms.ts'
import type { Viewers } from '#service/live/viewers.ts'

/** Whoever is host no longer hears no host's view any more, nor a rehearsal's (rules C1, C9), and is told so. */
export async function dismissFormerHosts(
  io: LiveServer,
  { audience, host }: Rooms,
  { plan, ceremony }: Snapshot,
): Promise<void> {
  const { adapter, sockets } = io.of('/')
  for (const room of ceremony.rehearsal ? [host, audience] : [host]) {
    for (const id of adapter.rooms.get(room) ?? []) {
      const socket = sockets.get(id)
      if (!socket || plan.hosts.includes(socket.data.host ?? '')) continue
      await socket.leave(room)
      // A service in between could not be told.
      if (socket.rooms.has(room)) socket.disconnect(true)
      socket.emit('ceremony:dismissed', { ceremonyId: ceremony.id })
    }
  }
}

/** There is nothing to watch any more. */
export function sendAway(
  io: LiveServer,
  viewers: Viewers,
  { audience, host }: Rooms,
  ceremonyId: string,
): void {
  for (const room of [audience, host]) {
    viewers.end(room, 'ceremony:over', { ceremonyId })
    io.local.in(room).socketsLeave(room)
  }
}
