import type { Snapshot } from '#core/ceremony/snapshots.ts'
import { directoryIds } from '#core/people/directory-ids.ts'
import type { World } from '#core/ports.ts'
import type { LiveServer } from '#service/live/connection.ts'

type Where = { tenant: string; room: string }

/**
 * Tells whoever is among the hosts and watches with everybody that they are (rule C1), once after each change of the
 * hosts. An audience is not looked up: hosts are few, and are recognized by their directory ids. Nothing waits for it;
 * what could not be read is tried anew with the next state.
 */
export function createNaming(io: LiveServer, world: () => World) {
  const told = new Map<string, string>()

  async function tell({ tenant, room }: Where, { plan, ceremony: { id } }: Snapshot): Promise<void> {
    const watching = [...(io.of('/').adapter.rooms.get(room) ?? [])]
    if (watching.length === 0) return
    const oids = new Set((await directoryIds(world(), tenant, plan.hosts)).values())
    for (const one of watching) {
      const socket = io.of('/').sockets.get(one)
      if (socket && !socket.data.ticket && oids.has(socket.data.claims.oid))
        socket.emit('ceremony:named', { ceremonyId: id })
    }
  }

  return {
    look(where: Where, snapshot: Snapshot): void {
      const hosts = snapshot.plan.hosts.join()
      // A rehearsal's audience is its hosts.
      if (snapshot.ceremony.rehearsal || told.get(where.room) === hosts) return
      told.set(where.room, hosts)
      tell(where, snapshot).catch(() => told.delete(where.room))
    },
    /** Forgets what was told in other rooms. */
    keep(rooms: ReadonlyMap<string, unknown>): void {
      for (const room of told.keys()) if (!rooms.has(room)) told.delete(room)
    },
  }
}
