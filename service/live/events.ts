import type { z } from 'zod'
import { type Actor, requireMember } from '#core/actor.ts'
import { commandCeremony } from '#core/ceremony/command-ceremony.ts'
import { snapshotsOf } from '#core/ceremony/snapshots.ts'
import { watchCeremony } from '#core/ceremony/watch-ceremony.ts'
import type { CeremonyView, HostView } from '#core/contract/ceremony.ts'
import { liveOperations } from '#core/contract/operations.ts'
import { isRehearsal } from '#core/contract/rehearsal-id.ts'
import { feedFor, feedNamed } from '#core/recognition/read-feed.ts'
import { Refusal } from '#core/refusal.ts'
import { castBallot } from '#core/voting/cast-ballot.ts'
import { ownBallot } from '#core/voting/own-ballot.ts'
import type { createAllowances } from '#service/live/allowances.ts'
import type { createBroadcast } from '#service/live/broadcast.ts'
import type { LiveOptions, LiveSocket } from '#service/live/connection.ts'
import type { createReactions } from '#service/live/reactions.ts'
import { roomFor, roomName } from '#service/live/rooms.ts'
import { wallRoom } from '#service/live/wall-news.ts'

export type Channel = LiveOptions & {
  broadcast: ReturnType<typeof createBroadcast>
  reactions: ReturnType<typeof createReactions>
  /** What each connection may say, and each person react. */
  messages: ReturnType<typeof createAllowances>
  applause: ReturnType<typeof createAllowances>
}

type Event = keyof typeof liveOperations
type Message<E extends Event> = z.output<(typeof liveOperations)[E]['message']>

/** A screen that has said something. Who is before it is looked up only where that matters. */
export type Screen = { socket: LiveSocket; actor: () => Promise<Actor> }

/** What is done about each message, once it has been parsed; one set for all screens. */
export type Listeners = { [E in Event]: (screen: Screen, message: Message<E>) => Promise<object> }

export function createListeners(channel: Channel): Listeners {
  const world = channel.world()
  return {
    'ceremony:join': (screen, message) => join(channel, screen, message),

    async 'ceremony:leave'({ socket }, { ceremonyId }) {
      await leave(socket, ceremonyId)
      return {}
    },

    async 'ceremony:command'({ actor }, message) {
      const host = await actor()
      requireMember(host)
      const done = await commandCeremony(world, host, message)
      if (done.done) return { view: done.view }
      throw new RefusedWithView(done.refusal, done.view)
    },

    // Ten thousand applaud at once: who watches is not looked up for it.
    async 'ceremony:react'({ socket, actor }, { ceremonyId, reaction }) {
      const { tenant, oid, guest } = socket.data.claims
      requireMember({ guest })
      // Not watching: say whether there is anything to watch.
      if (!isWatching(socket, ceremonyId))
        await watchCeremony(world, await actor(), { ceremonyId, as: 'audience' })
      channel.applause.spend(`${tenant}:${oid}`)
      channel.reactions.add(`${tenant}:${ceremonyId}`, reaction)
      return {}
    },

    async 'ceremony:vote'({ socket, actor }, message) {
      const voter = await actor()
      requireMember(voter)
      if (!isWatching(socket, message.ceremonyId)) {
        await watchCeremony(world, voter, { ceremonyId: message.ceremonyId, as: 'audience' })
        throw new Refusal('not_joined', 'Who votes is watching.')
      }
      return castBallot(world, voter, message)
    },

    async 'clock:sync'({ socket }, { ceremonyId }) {
      const seq = newestSeqFor(channel, socket, ceremonyId)
      return { serverTime: world.now(), ...(seq === undefined ? {} : { seq }) }
    },

    async 'wall:join'({ socket, actor }, { feed }) {
      const reader = await actor()
      await enter(socket, wallRoom(reader.tenant, await feedFor(world, reader, feed)))
      return {}
    },

    // Leaving is for anybody: also for who may read the feed no longer.
    async 'wall:leave'({ socket, actor }, { feed }) {
      const reader = await actor()
      const room = wallRoom(reader.tenant, feedNamed(reader, feed))
      if (socket.rooms.has(room)) await socket.leave(room)
      return {}
    },

    async 'auth:renew'({ socket }, { token }) {
      const claims = await channel.verifyToken(token)
      const { tenant, oid } = socket.data.claims
      if (claims.tenant !== tenant || claims.oid !== oid)
        throw new Refusal('unauthenticated', 'This is another person’s sign-in.')
      socket.data.claims = socket.data.claims.token === '' ? { ...claims, token: '' } : claims
      return { expiresAt: claims.expiresAt }
    },
  }
}

/** Ten thousand come at once after a restart: for an audience, nobody is looked up, and they share what is read. */
async function join(channel: Channel, screen: Screen, message: Message<'ceremony:join'>) {
  const { broadcast } = channel
  const { socket } = screen
  const { tenant } = socket.data.claims
  const { ceremonyId, as } = message
  const world = channel.world()
  // A rehearsal is for hosts alone, whatever they watch it as (rule C9).
  const host = as === 'host' || isRehearsal(ceremonyId) ? await screen.actor() : undefined
  const look = async (how: 'recent' | 'newest'): Promise<CeremonyView> =>
    host ? watchCeremony(world, host, message) : (await snapshotsOf(world)[how](tenant, ceremonyId)).audience

  const view = await look('recent')
  await leave(socket, ceremonyId)
  if (host) socket.data.host = host.person
  await enter(socket, roomName(roomFor(tenant, ceremonyId, as)))
  const seen = view.role === 'host' ? view.audience : view
  broadcast.note(tenant, view)
  // A state published while joining went to a room this screen was not in yet; of another process' none is known here.
  const newer = channel.transport?.reachesAll || (broadcast.newestSeq(tenant, ceremonyId) ?? 0) > seen.seq
  const newest = newer ? await look('newest') : view
  // Never to a stage: it is seen by all. Who came with a ticket has none.
  const isVoter = message.ballot && as !== 'stage' && !socket.data.ticket
  const voter = { tenant, ceremonyId, voter: screen.actor }
  const ballot = isVoter ? await ownBallot(world, voter) : undefined
  return { view: newest, serverTime: world.now(), ...(ballot ? { ballot } : {}) }
}

/** Whether a rehearsal is on is told to whoever was let in to it (rule C9). */
function newestSeqFor({ broadcast }: Channel, socket: LiveSocket, ceremonyId: string | undefined) {
  if (ceremonyId === undefined) return undefined
  if (isRehearsal(ceremonyId) && !isWatching(socket, ceremonyId)) return undefined
  return broadcast.newestSeq(socket.data.claims.tenant, ceremonyId)
}

function isWatching({ rooms, data }: LiveSocket, ceremonyId: string): boolean {
  return [...rooms].some((room) => room.startsWith(`${data.claims.tenant}:${ceremonyId}:`))
}

async function leave(socket: LiveSocket, ceremonyId: string): Promise<void> {
  const { tenant } = socket.data.claims
  for (const as of ['audience', 'host'] as const) {
    const room = roomName(roomFor(tenant, ceremonyId, as))
    if (socket.rooms.has(room)) await socket.leave(room)
  }
}

/** @throws Refusal `unavailable` where a service in between could not be told, and says nothing of it */
async function enter(socket: LiveSocket, room: string): Promise<void> {
  await socket.join(room)
  if (!socket.rooms.has(room)) throw new Refusal('unavailable', 'The live channel can’t be reached just now.')
}

/** A refused command with the newest view (rule C2). */
export class RefusedWithView extends Error {
  readonly refusal: Refusal
  readonly view: HostView
  constructor(refused: Refusal, view: HostView) {
    super(refused.message)
    this.refusal = refused
    this.view = view
  }
}
