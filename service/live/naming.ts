import type { Snapshot } from '#core/ceremony/snapshots.ts'
import { directoryIds } from '#core/people/directory-ids.ts'
import type { World } from '#core/ports.ts'
import type { LiveServer } from '#service/live/connection.ts'

/**
 * Tells whoever is among the hosts and watches with everybody that they are (rule C1), once after each change of the
 * hosts that are `known`. An audience is not looked up: hosts are few, and are recognized by their directory ids.
 */
export async function tellNamedHosts(
  io: LiveServer,
  world: World,
  { tenant, room, known }: { tenant: string; room: string; known: { hosts?: string | undefined } },
  { plan, ceremony: { id, rehearsal } }: Snapshot,
): Promise<void> {
  const hosts = plan.hosts.join()
  // A rehearsal's audience is its hosts.
  if (hosts === known.hosts || rehearsal) return
  const { adapter, sockets } = io.of('/')
  const watching = [...(adapter.rooms.get(room) ?? [])].flatMap((one) => sockets.get(one) ?? [])
  const oids = watching.length > 0 ? await directoryIds(world, tenant, plan.hosts) : new Map<string, string>()
  const ids = new Set(oids.values())
  for (const socket of watching) {
    if (!socket.data.ticket && ids.has(socket.data.claims.oid))
      socket.emit('ceremony:named', { ceremonyId: id })
  }
  known.hosts = hosts
}
