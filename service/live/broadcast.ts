import { seqOf } from '#core/ceremony/load-ceremony.ts'
import { type Snapshot, snapshotsOf } from '#core/ceremony/snapshots.ts'
import { hostView } from '#core/ceremony/view.ts'
import type { AudienceView } from '#core/contract/ceremony.ts'
import { isRehearsal } from '#core/contract/rehearsal-id.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import type { LiveServer } from '#service/live/connection.ts'
import { type Room, roomName, roomNamed } from '#service/live/rooms.ts'
import type { Viewers } from '#service/live/viewers.ts'

/** How soon a state is found that was saved by a process that died before saying so (rule C5). */
const sweepEveryMs = 2_000

/** While all wait for a name: well within the time by which a reveal is told ahead (rule C6). */
export const sweepInSuspenseMs = 400

/** The newest state that this process has seen of a ceremony, and when it was last looked for another. */
type Seen = { seq: number; suspense: boolean; lookedAt: number }

/**
 * Tells the screens of this process about new states. Reads each from storage, so that it doesn't matter who
 * saved it or whether they lived to say so (rules C3, C5).
 */
export function createBroadcast(io: LiveServer, viewers: Viewers, world: () => World) {
  const seen = new Map<string, Seen>()
  const busy = new Map<string, Promise<void>>()

  async function send(tenant: string, ceremonyId: string): Promise<void> {
    const lookedAt = world().now()
    const { audience, host } = roomsOf(tenant, ceremonyId)
    const snapshot = await snapshotsOf(world()).newest(tenant, ceremonyId).catch(unlessOver(ceremonyId))
    if (!snapshot) {
      seen.delete(audience)
      for (const room of [audience, host]) {
        viewers.push(room, 'ceremony:over', { ceremonyId })
        io.local.in(room).socketsLeave(room)
      }
      return
    }
    dismissFormerHosts(io, host, snapshot)
    const { seq, scene } = snapshot.audience
    if (seq <= (seen.get(audience)?.seq ?? -1)) return
    seen.set(audience, { seq, suspense: scene.kind === 'drumroll', lookedAt })
    viewers.push(audience, 'ceremony:state', snapshot.audience)
    viewers.push(host, 'ceremony:state', hostView(snapshot.ceremony, snapshot.opens, snapshot.desk))
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

  async function look(key: string, { tenant, ceremonyId }: Room): Promise<void> {
    const known = seen.get(key)
    const now = world().now()
    if (known && now - known.lookedAt < (known.suspense ? sweepInSuspenseMs : sweepEveryMs) - timerErrorMs)
      return
    if (known) known.lookedAt = now
    const seq = await seqOf(world(), tenant, ceremonyId)
    const isOver = seq === 0 && isRehearsal(ceremonyId)
    if (isOver || seq > (seen.get(key)?.seq ?? -1)) await publish(tenant, ceremonyId)
  }

  return {
    publish,
    /** Only where somebody of this process watches. */
    async publishWatched(tenant: string, ceremonyId: string): Promise<void> {
      const { rooms } = io.of('/').adapter
      if (Object.values(roomsOf(tenant, ceremonyId)).some((room) => rooms.has(room)))
        await publish(tenant, ceremonyId)
    },
    /** The newest seq that this process has seen; without a storage request. */
    newestSeq: (tenant: string, ceremonyId: string) => seen.get(roomsOf(tenant, ceremonyId).audience)?.seq,
    /** Notes a state read elsewhere, e.g. for a snapshot. */
    note(tenant: string, { ceremonyId, seq, scene }: AudienceView): void {
      const { audience } = roomsOf(tenant, ceremonyId)
      if (!seen.has(audience)) seen.set(audience, { seq, suspense: scene.kind === 'drumroll', lookedAt: 0 })
    },
    /**
     * Looks for states that nobody announced (rule C5), and forgets ceremonies that nobody watches. To be called every
     * `sweepInSuspenseMs`.
     */
    async sweep(): Promise<void> {
      const watched = new Map(
        watchedRooms(io).map((room) => [roomsOf(room.tenant, room.ceremonyId).audience, room]),
      )
      for (const key of seen.keys()) {
        if (watched.has(key)) continue
        seen.delete(key)
        busy.delete(key)
      }
      // All at once, so that one that can't be read keeps no other waiting.
      const looks = await Promise.allSettled([...watched].map(([key, room]) => look(key, room)))
      for (const result of looks) if (result.status === 'rejected') throw result.reason
    },
  }
}

/** A rehearsal that was ended is there no more (rule C9). */
function unlessOver(ceremonyId: string): (error: unknown) => undefined {
  return (error) => {
    if (error instanceof Refusal && error.code === 'not_found' && isRehearsal(ceremonyId)) return undefined
    throw error
  }
}

/** A timer that comes a little early must not put a look off until the next. */
const timerErrorMs = 50

/** Whoever is host no longer hears no host's view any more (rule C1). */
function dismissFormerHosts(io: LiveServer, room: string, { plan }: Snapshot): void {
  const { adapter, sockets } = io.of('/')
  for (const id of adapter.rooms.get(room) ?? []) {
    const socket = sockets.get(id)
    if (socket && !plan.hosts.includes(socket.data.host ?? '')) void socket.leave(room)
  }
}

function roomsOf(tenant: string, ceremonyId: string): { audience: string; host: string } {
  const room = { tenant, ceremonyId }
  return { audience: roomName({ ...room, for: 'audience' }), host: roomName({ ...room, for: 'host' }) }
}

/** The rooms that have somebody in them in this process. */
export function watchedRooms(io: LiveServer): Room[] {
  return [...io.of('/').adapter.rooms.keys()].flatMap((name) => {
    const room = roomNamed(name)
    return room ? [room] : []
  })
}
