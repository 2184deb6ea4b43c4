import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { ConnectBot } from '#bot/endpoint.ts'
import type { Directory, Installer, RowStore, Wakeups, World } from '#core/ports.ts'
import { addBotRoute, senderActors } from '#service/bot/bot-route.ts'
import { addCalendarRoute } from '#service/http/calendar-route.ts'
import { createApp } from '#service/http/create-app.ts'
import { addRoutes } from '#service/http/routes.ts'
import { createActors } from '#service/identity/actors.ts'
import { rememberingTokens } from '#service/identity/remember-tokens.ts'
import { createTicketGate } from '#service/identity/ticket-gate.ts'
import type { TokenVerifier } from '#service/identity/verify-token.ts'
import { createAdmission } from '#service/live/admission.ts'
import { type LiveChannel, openLiveChannel } from '#service/live/live-channel.ts'
import { noSiblings, type Siblings } from '#service/live/siblings.ts'
import { ownTransport, type Transport } from '#service/live/transport.ts'
import { createPace } from '#service/outbox/pace.ts'
import { createWorker } from '#service/outbox/worker.ts'
import { createScheduler } from '#service/scheduler/scheduler.ts'

/** What a service is made of. */
export type ServiceDependencies = {
  rows: RowStore
  wakeups: Wakeups
  directory: Directory
  verifyToken: TokenVerifier
  /** Makes the bot, mounted at `/api/messages`. */
  connectBot: ConnectBot
  /** Installs the app for people; without it, that is left to them and their administrators. */
  installer?: Installer
  /** Tenants whose people may talk to the bot. */
  tenants: string[]
  /** The built tab, served below /tab/. */
  tabFolder: string
  /** Pages that may open the live channel. */
  origins: string[]
  /** The other processes of this service; without them it is the only one. */
  siblings?: Siblings
  /** What carries messages to screens; this process itself unless said. */
  transport?: Transport
  /** Owners of every program of their tenant, beside those with the app role. */
  firstOwners: { tenant: string; oid: string }[]
  timing: {
    /** How long a request may take before it no longer saves anything. */
    requestMs: number
    /** From closing nominations to judging: longer than `requestMs` and the last write together (rule N1). */
    closingMs: number
    /** How long after closing a draft begun before may still be sent (rule N1). */
    graceMs: number
    /** Longer than one attempt at sending a message can last. */
    sendMs: number
    /** How often the wake-up queue is looked at. */
    sweepMs: number
    /** How often it is looked whether a cycle’s date has come. */
    scheduleMs: number
  }
  requestsPerMinute: number
  /** What Teams takes of this app in one organization. */
  sendsPerSecond: number
  log: boolean
  /** Adds routes of the one who starts it. */
  extend?: (app: FastifyInstance) => Promise<void>
}

/**
 * How many connections may wait to be taken: with Node's own 511, of ten thousand that come back within a second most
 * would try again by themselves only seconds later. The system may allow fewer.
 */
export const waitingAtMost = 65_535

export type Service = {
  app: FastifyInstance
  /** Sends all screens to another process, spread over so long; to be waited for before closing. */
  leave(withinMs: number): Promise<void>
  close(): Promise<void>
}

const newId = () => randomUUID().replaceAll('-', '')

/** The server, complete but not listening. It reads no environment. */
export async function createService(dependencies: ServiceDependencies): Promise<Service> {
  const { rows, wakeups, directory, timing, origins, firstOwners, connectBot } = dependencies
  const { transport = ownTransport } = dependencies
  const onProblem = (error: unknown) => app.log.error(error)
  const pace = createPace({
    perSecond: dependencies.sendsPerSecond,
    now: Date.now,
    ...(dependencies.siblings ? { together: { rows, id: newId(), onProblem } } : {}),
  })
  const world: World = {
    rows,
    wakeups,
    directory,
    publisher: {
      ceremonyChanged: (tenant, id) => live.publisher.ceremonyChanged(tenant, id),
      wallChanged: (tenant, feeds) => live.publisher.wallChanged(tenant, feeds),
    },
    messenger: {
      send: (to, message) => bot.messenger.send(to, message),
      update: (where, activityId, message) => bot.messenger.update(where, activityId, message),
      isListed: (where, person) => bot.messenger.isListed(where, person),
      reach: (via, person) => bot.messenger.reach(via, person),
      open: (near, person) => bot.messenger.open(near, person),
      isThere: (where, person) => bot.messenger.isThere(where, person),
    },
    ...(dependencies.installer ? { installer: dependencies.installer } : {}),
    pace,
    now: () => Date.now(),
    newId,
    closingMs: timing.closingMs,
    graceMs: timing.graceMs,
    sendMs: timing.sendMs,
    startOn: (place) => worker.startOn(place),
  }
  const verifyToken = rememberingTokens(dependencies.verifyToken, () => Date.now())
  const actorOf = createActors({ world, requestMs: timing.requestMs, firstOwners })
  const app = await createApp({ world, ...dependencies, live: transport.address })
  const ticketGate = createTicketGate(Date.now, dependencies.tenants)
  const admission = createAdmission(Date.now)
  const { address } = transport
  const asked: LiveChannel['asked'] = (...watching) => live.asked(...watching)
  addRoutes(app, { world, verifyToken, actorOf, ticketGate, admission, live: { address, asked } })
  const live = openLiveChannel(app.server, {
    world: () => world,
    verifyToken,
    actorOf: () => actorOf,
    ticketGate,
    admission,
    origins,
    siblings: dependencies.siblings ?? noSiblings,
    transport,
    onProblem,
  })
  const bot = connectBot({
    world,
    isServed: (tenant) => dependencies.tenants.includes(tenant),
    actorOf: senderActors(actorOf, dependencies.tenants),
    onProblem,
  })
  addBotRoute(app, bot)
  addCalendarRoute(app, { world, ticketGate, linkTo: bot.linkTo })
  await dependencies.extend?.(app)
  // Last, because it begins at once: whatever it finds, there is a service to tell it to.
  const worker = createWorker({ world, sweepMs: timing.sweepMs, onProblem })
  const { tenants } = dependencies
  const scheduler = createScheduler({ world, tenants, scheduleMs: timing.scheduleMs, onProblem })
  return {
    app,
    leave: (withinMs) => live.leave(withinMs),
    async close() {
      await live.close()
      await app.close()
      await scheduler.close()
      const left = pace.close()
      await worker.close()
      await left
    },
  }
}
