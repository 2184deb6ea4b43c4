import type { z } from 'zod'
import { type Actor, requireMember } from '#core/actor.ts'
import { commandCeremony } from '#core/ceremony/command-ceremony.ts'
import { loadCeremony } from '#core/ceremony/load-ceremony.ts'
import { watchCeremony } from '#core/ceremony/watch-ceremony.ts'
import type { HostView } from '#core/contract/ceremony.ts'
import type { Ack } from '#core/contract/live.ts'
import { liveOperations } from '#core/contract/operations.ts'
import { feedFor, feedNamed } from '#core/recognition/read-feed.ts'
import { Refusal } from '#core/refusal.ts'
import { isDefect, parseInput, problemOf } from '#service/http/problems.ts'
import type { createAllowances } from '#service/live/allowances.ts'
import type { createBroadcast } from '#service/live/broadcast.ts'
import type { LiveOptions, LiveSocket } from '#service/live/connection.ts'
import type { createReactions } from '#service/live/reactions.ts'
import { roomFor, roomName } from '#service/live/rooms.ts'
import { wallRoom } from '#service/live/wall-news.ts'

type Channel = LiveOptions & {
  broadcast: ReturnType<typeof createBroadcast>
  reactions: ReturnType<typeof createReactions>
  /** What each connection may say, and each person react. */
  messages: ReturnType<typeof createAllowances>
  applause: ReturnType<typeof createAllowances>
  renewed: () => void
}

type Event = keyof typeof liveOperations
type Message<E extends Event> = z.output<(typeof liveOperations)[E]['message']>

/** Answers what a screen sends: parse, who asks, use case, acknowledge. Every message gets an answer. */
export function listen(socket: LiveSocket, channel: Channel): void {
  const { broadcast, reactions, applause } = channel
  const answer = answering(socket, channel)
  const world = channel.world()
  const tenant = () => socket.data.claims.tenant

  answer('ceremony:join', async (actor, { ceremonyId, as }) => {
    const view = await watchCeremony(world, actor, { ceremonyId, as })
    await leave(socket, ceremonyId)
    await socket.join(roomName(roomFor(actor.tenant, ceremonyId, as)))
    const { seq } = view.role === 'host' ? view.audience : view
    broadcast.noteSeq(actor.tenant, ceremonyId, seq)
    // A state published while joining went to a room this screen was not in yet.
    const newer = (broadcast.newestSeq(actor.tenant, ceremonyId) ?? 0) > seq
    return {
      view: newer ? await watchCeremony(world, actor, { ceremonyId, as }) : view,
      serverTime: world.now(),
    }
  })

  answer('ceremony:leave', async (_, { ceremonyId }) => {
    await leave(socket, ceremonyId)
    return {}
  })

  answer('ceremony:command', async (actor, message) => {
    requireMember(actor)
    const done = await commandCeremony(world, actor, message)
    if (done.done) return { view: done.view }
    throw new RefusedWithView(done.refusal, done.view)
  })

  answer('ceremony:react', async (actor, { ceremonyId, reaction }) => {
    requireMember(actor)
    if (![...socket.rooms].some((room) => room.startsWith(`${actor.tenant}:${ceremonyId}:`)))
      // Not watching: say whether there is anything to watch.
      await loadCeremony(world, actor.tenant, ceremonyId)
    applause.spend(`${actor.tenant}:${actor.person}`)
    reactions.add(`${actor.tenant}:${ceremonyId}`, reaction)
    return {}
  })

  answer('clock:sync', async (_, { ceremonyId }) => {
    const seq = ceremonyId === undefined ? undefined : broadcast.newestSeq(tenant(), ceremonyId)
    return { serverTime: world.now(), ...(seq === undefined ? {} : { seq }) }
  })

  answer('wall:join', async (actor, { feed }) => {
    await socket.join(wallRoom(actor.tenant, await feedFor(world, actor, feed)))
    return {}
  })

  // Leaving is for anybody: also for who may read the feed no longer.
  answer('wall:leave', async (actor, { feed }) => {
    const room = wallRoom(actor.tenant, feedNamed(actor, feed))
    if (socket.rooms.has(room)) await socket.leave(room)
    return {}
  })

  answer('auth:renew', async (_, { token }) => {
    const claims = await channel.verifyToken(token)
    const { tenant: sameTenant, oid } = socket.data.claims
    if (claims.tenant !== sameTenant || claims.oid !== oid)
      throw new Refusal('unauthenticated', 'This is another person’s sign-in.')
    socket.data.claims = claims
    channel.renewed()
    return { expiresAt: claims.expiresAt }
  })
}

/** How a screen's messages are answered: each with data or a problem, and also those that nobody knows. */
function answering(socket: LiveSocket, channel: Channel) {
  socket.onAny((event: string, ...sent: unknown[]) => {
    const acknowledge = sent.at(-1)
    if (Object.hasOwn(liveOperations, event) || typeof acknowledge !== 'function') return
    acknowledge(refusal(new Refusal('invalid_input', 'There is no such message.'), channel.onProblem))
  })

  return function answer<E extends Event>(
    event: E,
    handle: (actor: Actor, message: Message<E>) => Promise<object>,
  ): void {
    const listener = async (message: unknown, acknowledge: unknown) => {
      const reply = (given: Ack<object>) => {
        if (typeof acknowledge === 'function') acknowledge(given)
      }
      try {
        channel.messages.spend(socket.id)
        const { claims } = socket.data
        if (claims.expiresAt <= Date.now() && event !== 'auth:renew')
          throw new Refusal('token_expired', 'Your sign-in has expired.')
        const parsed = parseInput<unknown>(liveOperations[event].message, message) as Message<E>
        const actor = await channel.actorOf()(claims)
        reply({ ok: true, ...(await handle(actor, parsed)) })
      } catch (error) {
        reply(refusal(error, channel.onProblem))
      }
    }
    // The event map's types can't follow a generic event.
    ;(socket as { on(event: string, listener: (...args: unknown[]) => void): unknown }).on(event, listener)
  }
}

/** A refused command with the newest view (rule C2). */
class RefusedWithView extends Error {
  readonly refusal: Refusal
  readonly view: HostView
  constructor(refusal: Refusal, view: HostView) {
    super(refusal.message)
    this.refusal = refusal
    this.view = view
  }
}

function refusal(error: unknown, onProblem: (error: unknown) => void): Ack<object> {
  if (error instanceof RefusedWithView)
    return { ok: false, problem: problemOf(error.refusal), view: error.view }
  const problem = problemOf(error)
  if (isDefect(problem)) onProblem(error)
  return { ok: false, problem }
}

async function leave(socket: LiveSocket, ceremonyId: string): Promise<void> {
  const { tenant } = socket.data.claims
  for (const as of ['audience', 'host'] as const)
    await socket.leave(roomName(roomFor(tenant, ceremonyId, as)))
}
