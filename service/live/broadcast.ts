import { seqOf } from '#core/ceremony/load-ceremony.ts'
import { type Snapshot, snapshotsOf } from '#core/ceremony/snapshots.ts'
import { hostView } from '#core/ceremony/view.ts'
import type { CeremonyView } from '#core/contract/ceremony.ts'
import { isRehearsal } from '#core/contract/rehearsal-id.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import type { LiveServer } from '#service/live/connection.ts'
import { dismissFormerHosts, sendAway } from '#service/live/dismissal.ts'
import { createNaming } from '#service/live/naming.ts'
import { type Room, type Rooms, roomNamed, roomsOf } from '#service/live/rooms.ts'
import type { Transport } from '#service/live/transport.ts'
import type { Viewers } from '#service/live/viewers.ts'

/** How soon a state is found that was saved by a process that died before saying so (rule C5). */
const sweepEveryMs = 2_000

/** While all wait for a name: well within the time by which a reveal is told ahead (rule C6). */
export const sweepInSuspenseMs = 400

/** The newest state that this process has seen of a ceremony, and when it last looked for another. */
type Seen = {
  seq: number
  /** The newest that the audience was told, by whomever. */
  told: number
  suspense: boolean
  lookedAt: number
  /** When it was last looked at whole. */
  readAt: number
  /** What hosts have before them, which changes with what is planned, too: where somebody of them is here. */
  host?: string
}

/** Who tells an audience: this process, or others, who have said so of this seq and those before it. */
type Teller = 'self' | number

/** Nobody said that anything was told. */
const nobody = -1

/**
 * Tells the screens of this process about new states. Reads each from storage, so that it doesn't matter who
 * saved it or whether they lived to say so (rules C3, C5). Where one process' telling `reachesAll`, the one that saved
 * a state tells it; another does only once it has found the state twice without hearing that it was told.
 */
export function createBroadcast(
  io: LiveServer,
  viewers: Viewers,
  world: () => World,
  { reachesAll }: Pick<Transport, 'reachesAll'>,
) {
  const seen = new Map<string, Seen>()
  const turns = createTurns()
  const naming = createNaming(io, world)

  async function send(tenant: string, ceremonyId: string, teller: Teller): Promise<number | undefined> {
    const readAt = world().now()
    const rooms = roomsOf(tenant, ceremonyId)
    const snapshot = await snapshotsOf(world()).newest(tenant, ceremonyId).catch(unlessOver(ceremonyId))
    if (!snapshot) {
      seen.delete(rooms.audience)
      sendAway(io, viewers, rooms, ceremonyId)
      return undefined
    }
    await dismissFormerHosts(io, rooms, snapshot)
    const before = seen.get(rooms.audience)
    if (before && snapshot.audience.seq < before.seq) return before.told
    const who = { before, isHosted: hasSomebody(io, rooms.host), teller }
    const news = tellNews(viewers, rooms, snapshot, who)
    seen.set(rooms.audience, { ...news, lookedAt: readAt, readAt })
    naming.look({ tenant, room: rooms.audience }, snapshot)
    return news.told
  }

  /** One at a time for each ceremony, so that screens hear states in their order. */
  const publish = (tenant: string, ceremonyId: string, teller: Teller = 'self') =>
    turns.take(roomsOf(tenant, ceremonyId).audience, () => send(tenant, ceremonyId, teller))

  async function look(key: string, { tenant, ceremonyId }: Room): Promise<unknown> {
    const known = seen.get(key)
    const now = world().now()
    if (known && !isDue(known, now)) return undefined
    if (known && isUntold(known)) return publish(tenant, ceremonyId)
    if (known) known.lookedAt = now
    const teller = reachesAll ? nobody : 'self'
    // For hosts it is looked at whole: what they have before them changes without a new state, too.
    const isDueWhole = !known || isPast(known.readAt + sweepEveryMs, now)
    if (isDueWhole && hasSomebody(io, roomsOf(tenant, ceremonyId).host))
      return publish(tenant, ceremonyId, teller)
    const seq = await seqOf(world(), tenant, ceremonyId)
    return isNews(ceremonyId, seq, seen.get(key)) ? publish(tenant, ceremonyId, teller) : undefined
  }

  return {
    /** @returns the newest seq that its audience was told; undefined where it is over */
    publish: (tenant: string, ceremonyId: string) => publish(tenant, ceremonyId),
    /**
     * What another process announced: only where somebody of this process watches.
     * @param told the seq up to which that process told an audience itself
     */
    async publishWatched(tenant: string, ceremonyId: string, told?: number): Promise<void> {
      if (Object.values(roomsOf(tenant, ceremonyId)).some((room) => hasSomebody(io, room)))
        await publish(tenant, ceremonyId, reachesAll ? (told ?? nobody) : 'self')
    },
    /** The newest seq that this process has seen; without a storage request. */
    newestSeq: (tenant: string, ceremonyId: string) => seen.get(roomsOf(tenant, ceremonyId).audience)?.seq,
    /** Notes a state read elsewhere, e.g. for a snapshot. */
    note(tenant: string, view: CeremonyView): void {
      const { audience } = roomsOf(tenant, ceremonyIn(view))
      seen.set(audience, noted(seen.get(audience), view))
    },
    /**
     * Looks for states that nobody announced (rule C5), and forgets ceremonies that nobody watches. To be called every
     * `sweepInSuspenseMs`.
     */
    async sweep(): Promise<void> {
      const watched = watchedCeremonies(io)
      for (const key of seen.keys()) if (!watched.has(key)) seen.delete(key)
      naming.keep(watched)
      await allOf([...watched].map(([key, room]) => look(key, room)))
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

/** One that can't be read keeps no other waiting. */
async function allOf(looks: Promise<unknown>[]): Promise<void> {
  for (const look of await Promise.allSettled(looks)) if (look.status === 'rejected') throw look.reason
}

/** Does what is to be done about a thing one after another, whatever becomes of each. */
function createTurns() {
  const last = new Map<string, Promise<unknown>>()
  return {
    take<T>(key: string, act: () => Promise<T>): Promise<T> {
      const next = (last.get(key) ?? Promise.resolve()).then(act)
      const done = next.catch(() => undefined).finally(() => last.get(key) === done && last.delete(key))
      last.set(key, done)
      return next
    },
  }
}

/** A timer that comes a little early must not put a look off until the next. */
const timerErrorMs = 50
const isPast = (then: number, now: number) => now >= then - timerErrorMs

/** A rehearsal that was ended is at no state any more. */
const isNews = (ceremonyId: string, seq: number, known: Seen | undefined) =>
  (seq === 0 && isRehearsal(ceremonyId)) || seq > (known?.seq ?? nobody)

const isUntold = ({ seq, told }: Seen) => told < seq

function isDue(known: Seen, now: number): boolean {
  const everyMs = known.suspense || isUntold(known) ? sweepInSuspenseMs : sweepEveryMs
  return isPast(known.lookedAt + everyMs, now)
}

/** Tells each room what it doesn't have yet. */
function tellNews(
  viewers: Viewers,
  rooms: Rooms,
  { audience, ceremony, opens, desk }: Snapshot,
  { before, isHosted, teller }: { before: Seen | undefined; isHosted: boolean; teller: Teller },
): Omit<Seen, 'lookedAt' | 'readAt'> {
  const { seq, scene } = audience
  if (teller === 'self' && seq !== before?.told) viewers.push(rooms.audience, 'ceremony:state', audience)
  const seen = {
    seq,
    told: teller === 'self' ? seq : Math.max(before?.told ?? nobody, teller),
    suspense: scene.kind === 'drumroll',
  }
  if (!isHosted) return seen
  const view = hostView(ceremony, opens, desk)
  const host = JSON.stringify(view)
  if (host !== before?.host) viewers.push(rooms.host, 'ceremony:state', view)
  return { ...seen, host }
}

const ceremonyIn = (view: CeremonyView) => (view.role === 'host' ? view.audience : view).ceremonyId

function noted(known: Seen | undefined, view: CeremonyView): Seen {
  const { seq, scene } = view.role === 'host' ? view.audience : view
  const seen = known ?? { seq, told: seq, suspense: scene.kind === 'drumroll', lookedAt: 0, readAt: 0 }
  return view.role === 'host' && seen.seq === seq && seen.host === undefined
    ? { ...seen, host: JSON.stringify(view) }
    : seen
}

const hasSomebody = (io: LiveServer, room: string) => io.of('/').adapter.rooms.has(room)

/** The ceremonies that somebody in this process watches, by their audiences' rooms. */
function watchedCeremonies(io: LiveServer): Map<string, Room> {
  return new Map(
    [...io.of('/').adapter.rooms.keys()].flatMap((name) => {
      const room = roomNamed(name)
      return room ? [[roomsOf(room.tenant, room.ceremonyId).audience, room] as const] : []
    }),
  )
}
