import type { Server as HttpServer } from 'node:http'
import type { Publisher } from '#core/ports.ts'
import { createAllowances, messageAllowance, reactionAllowance } from '#service/live/allowances.ts'
import { createAnswering } from '#service/live/answering.ts'
import { createAttendance } from '#service/live/attendance.ts'
import { createBroadcast, sweepInSuspenseMs } from '#service/live/broadcast.ts'
import type { LiveOptions, LiveServer, LiveSocket } from '#service/live/connection.ts'
import { keepDoor } from '#service/live/door.ts'
import { createLeaving } from '#service/live/leaving.ts'
import { createReactions, sendReactions } from '#service/live/reactions.ts'
import type { Notice } from '#service/live/siblings.ts'
import { createTicketHolders } from '#service/live/tickets.ts'
import type { Transport } from '#service/live/transport.ts'
import { createWallNews } from '#service/live/wall-news.ts'

export type LiveChannel = {
  publisher: Publisher
  /** Somebody of an audience asks over HTTP. */
  asked: ReturnType<typeof createAttendance>['asked']
  /** Sends all screens to another process, before this one ends. @returns once they are gone, or the time is over */
  leave(withinMs: number): Promise<void>
  close(): Promise<void>
}

const reactionsEveryMs = 300
const newsEveryMs = 500
const countEveryMs = 1_000
const catchUpEveryMs = 200
const forgetEveryMs = 10_000
/** How exactly a connection ends with its sign-in. */
const expireEveryMs = 500
const lookAtTicketsEveryMs = 1_000

/** Opens the live channel of DESIGN §7 on an HTTP server. */
export function openLiveChannel(server: HttpServer, options: LiveOptions): LiveChannel {
  return runLiveChannel(options.transport.open(server, options), options)
}

/** Everything that the live channel does, over whatever carries its messages. */
export function runLiveChannel(io: LiveServer, options: LiveOptions): LiveChannel {
  const { transport } = options
  const viewers = transport.viewers(io, Date.now)
  const broadcast = createBroadcast(io, viewers, options.world, transport)
  const reactions = createReactions()
  const messages = createAllowances(messageAllowance, Date.now)
  const applause = createAllowances(reactionAllowance, Date.now)
  const wallNews = createWallNews(viewers)
  const { siblings } = options
  const attendance = createAttendance({ ...options, io, broadcast, viewers, now: Date.now })
  siblings.listen(hearing({ broadcast, wallNews, reactions, attendance }, options.onProblem))

  keepDoor(io, options)
  const leave = createLeaving(io, Date.now)
  const holders = createTicketHolders(options.world)
  const answer = createAnswering({ ...options, broadcast, reactions, messages, applause })
  io.on('connection', (socket) => {
    lighten(socket)
    holders.note(socket)
    answer(socket)
  })

  const stop = [
    every(
      reactionsEveryMs,
      () => sendReactions(viewers, siblings, reactions.take(), transport),
      options.onProblem,
    ),
    every(newsEveryMs, () => wallNews.send(), options.onProblem),
    every(countEveryMs, () => attendance.send(), options.onProblem),
    every(countEveryMs, () => attendance.look(), options.onProblem),
    every(sweepInSuspenseMs, () => broadcast.sweep(), options.onProblem),
    every(expireEveryMs, () => endExpired(io), options.onProblem),
    every(lookAtTicketsEveryMs, () => holders.check(), options.onProblem),
    every(catchUpEveryMs, () => viewers.catchUp(), options.onProblem),
    every(
      forgetEveryMs,
      () => [messages, applause, viewers, attendance, options.ticketGate].forEach((kept) => kept.forget()),
      options.onProblem,
    ),
  ]

  return {
    publisher: publisherOf({ broadcast, wallNews, transport }, options),
    asked: attendance.asked,
    // Whoever is connected to a service in between stays so.
    leave: transport.reachesAll ? async () => {} : leave,
    async close() {
      await Promise.all(stop.map((end) => end()))
      await io.close()
      siblings.close()
    },
  }
}

/** Tells screens, and other processes. */
function publisherOf(
  { broadcast, wallNews, transport }: Pick<Hearing, 'broadcast' | 'wallNews'> & { transport: Transport },
  { siblings, onProblem }: Pick<LiveOptions, 'siblings' | 'onProblem'>,
): Publisher {
  return {
    // Whoever saved the state doesn't fail because telling did: screens notice by seq.
    async ceremonyChanged(tenant, ceremonyId) {
      const announce = (seq?: number) => siblings.tell({ kind: 'state', tenant, ceremonyId, seq })
      // Where one's telling reaches all, others take from this what is told.
      if (!transport.reachesAll) announce()
      const telling = broadcast.publish(tenant, ceremonyId)
      await telling.then(transport.reachesAll ? announce : undefined).catch(onProblem)
    },
    async wallChanged(tenant, feeds) {
      siblings.tell({ kind: 'wall', tenant, feeds })
      wallNews.note(tenant, feeds)
    },
  }
}

type Hearing = {
  broadcast: ReturnType<typeof createBroadcast>
  wallNews: ReturnType<typeof createWallNews>
  reactions: ReturnType<typeof createReactions>
  attendance: ReturnType<typeof createAttendance>
}

/** What is done about what another process tells. */
function hearing(
  { broadcast, wallNews, reactions, attendance }: Hearing,
  onProblem: (problem: unknown) => void,
): (told: Notice) => void {
  return (told) => {
    switch (told.kind) {
      case 'state':
        void broadcast.publishWatched(told.tenant, told.ceremonyId, told.seq).catch(onProblem)
        return
      case 'wall':
        return wallNews.note(told.tenant, told.feeds)
      case 'reactions':
        return reactions.addOthers(told.room, told.totals)
      case 'watching':
        return attendance.hear(told)
      default:
        told satisfies never
    }
  }
}

/**
 * Lets go of what nobody asks for any more, and what would cost memory for each viewer. Assigned, not deleted: an
 * object that has lost a property takes more room than before.
 */
function lighten(socket: LiveSocket): void {
  // Gone where the same connection has come in before: whoever leaves may come in again without a new one.
  const request: LiveSocket['conn']['request'] | undefined = socket.conn.request
  // Its answer holds it as long as the connection lasts.
  Object.assign(request ?? {}, {
    headers: nothing,
    rawHeaders: [],
    _query: nothing,
    url: '',
    websocket: undefined,
  })
  Object.assign(socket.conn, { request: undefined })
  Object.assign(socket, { handshake: undefined })
}

const nothing = {}

/** A connection lasts as long as its token; a client renews it before (`auth:renew`). */
function endExpired(io: LiveServer): void {
  const now = Date.now()
  for (const socket of io.of('/').sockets.values()) {
    if (socket.data.claims.expiresAt <= now) socket.disconnect(true)
  }
}

/** Does something over and over, one after another. @returns how to end it */
function every(
  ms: number,
  act: () => void | Promise<void>,
  onProblem: (error: unknown) => void,
): () => Promise<void> {
  let closed = false
  let timer: NodeJS.Timeout
  let running = Promise.resolve()
  const again = (): void => {
    timer = setTimeout(() => {
      running = Promise.resolve()
        .then(act)
        .catch(onProblem)
        .finally(() => {
          if (!closed) again()
        })
    }, ms)
  }
  again()
  return () => {
    closed = true
    clearTimeout(timer)
    return running
  }
}
