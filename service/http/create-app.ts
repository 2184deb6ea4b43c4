import { createHash } from 'node:crypto'
import { promises as files } from 'node:fs'
import type { Socket } from 'node:net'
import { join, relative, sep } from 'node:path'
import etag from '@fastify/etag'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { limits, liveMeta } from '#core/contract/limits.ts'
import type { LiveAddress } from '#core/contract/live-address.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { peopleOf } from '#core/rows/places.ts'
import { describeApi } from '#service/http/openapi.ts'
import { isDefect, problemOf } from '#service/http/problems.ts'

/** Hosts of Teams, Microsoft 365 and Outlook that show the tab in a frame. */
const frameAncestors = [
  "'self'",
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
]

const problemType = 'application/problem+json'

/** How long a request may take to arrive: nobody holds a connection open by sending slowly. */
const receiveMs = 15_000

/** The HTTP server with what every answer has: safe headers, limits, problems as answers, health, the tab's files. */
export async function createApp(options: {
  world: World
  tabFolder: string
  requestsPerMinute: number
  log: boolean
  /** Where screens connect to the live channel; where they come from unless said. */
  live?: LiveAddress
}): Promise<FastifyInstance> {
  const { live = { kind: 'own' } } = options
  const app = Fastify({
    logger: options.log,
    bodyLimit: limits.body,
    forceCloseConnections: true,
    requestTimeout: receiveMs,
    frameworkErrors: refuse,
    clientErrorHandler: refuseGarbage,
  })
  app.setErrorHandler(refuse)
  app.setNotFoundHandler(() => {
    throw new Refusal('not_found', 'There is nothing at this address.')
  })
  app.removeContentTypeParser('text/plain')
  await app.register(helmet, securityHeaders(live))
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    // By route, because an address can be spelled in many ways.
    allowList: ({ routeOptions }) => !routeOptions.url?.startsWith('/api/'),
    // By sign-in, not by address: a whole office shares one.
    keyGenerator: ({ headers, ip }) => (headers.authorization ? hashed(headers.authorization) : ip),
    errorResponseBuilder: () =>
      new Refusal('too_many_requests', 'That was a lot at once. Please wait a minute.'),
  })
  await app.register(etag)
  // Else whoever goes on asking on a connection of theirs would keep a process that ends.
  app.addHook(
    'onRequest',
    async (_, reply) => void (app.server.listening || reply.header('connection', 'close')),
  )
  addHealth(app, options.world)
  await addTab(app, options.tabFolder, live)
  return app
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const found = problemOf(error)
  if (isDefect(found)) request.log.error(error)
  if (found.retryAfterMs !== undefined) reply.header('retry-after', Math.ceil(found.retryAfterMs / 1_000))
  void reply.code(found.status).type(problemType).send(found)
}

/** What is not even an HTTP request is told so before the connection ends. */
function refuseGarbage(_: Error, socket: Socket): void {
  const found = problemOf(new Refusal('invalid_input', 'The request is not understood.'))
  const text = JSON.stringify(found)
  const head = ['HTTP/1.1 400 Bad Request', `Content-Type: ${problemType}`, `Content-Length: ${text.length}`]
  if (socket.writable) socket.write([...head, 'Connection: close', '', text].join('\r\n'))
  socket.destroySoon()
}

const securityHeaders = (live: LiveAddress) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      // Fluent UI puts its styles into the page as it goes.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      // teams-js asks its CDN which hosts are Teams'.
      connectSrc: ["'self'", 'https://res.cdn.office.net', ...connectionsTo(live)],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors,
    },
  },
  frameguard: false as const,
  crossOriginOpenerPolicy: false,
  crossOriginResourcePolicy: false,
  // Only to hosts that speak https; a laptop's doesn't.
  strictTransportSecurity: { maxAge: 31_536_000 },
})

/** By requests and by WebSocket. */
function connectionsTo(live: LiveAddress): string[] {
  return live.kind === 'azure' ? [live.endpoint, live.endpoint.replace(/^http/, 'ws')] : []
}

function addHealth(app: FastifyInstance, world: World): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async () => {
    await world.rows.read(peopleOf('readiness'), 'probe')
    return { status: 'ready' }
  })
  const description = describeApi()
  app.get('/api/openapi.json', async () => description)
}

/** The built tab's files, and its page for every address below /tab/. */
async function addTab(app: FastifyInstance, folder: string, live: LiveAddress): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/tab/',
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => reply.setHeader('cache-control', keptFor(relative(folder, path))),
  })
  // Addresses of pages are passed on, some with a ticket: they are for people, not for search.
  const elsewhere = live.kind === 'azure' ? await pageThatTells(live, folder) : undefined
  const page = async (_: unknown, reply: FastifyReply) => {
    reply.header('x-robots-tag', 'noindex')
    if (elsewhere === undefined) return reply.sendFile('index.html')
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(elsewhere)
  }
  app.get('/tab', page)
  app.get('/tab/*', page)
}

/** The tab's page with where to connect, so that no screen need ask for it first. */
async function pageThatTells(
  { endpoint, path }: Extract<LiveAddress, { kind: 'azure' }>,
  folder: string,
): Promise<string> {
  const page = await files.readFile(join(folder, 'index.html'), 'utf8')
  const meta = `<meta name="${liveMeta}" content="${inAttribute(`${endpoint}${path}`)}" />`
  // By a function, as in a text the dollar would mean something.
  return page.replace('<title>', () => `${meta}\n    <title>`)
}

/** Whatever it is, between quotes it stays there. */
function inAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Hashed files for ever; pictures of medallions, which only a release redraws, for a day. */
function keptFor(path: string): string {
  const [home] = path.split(sep)
  if (home === 'assets') return 'public, max-age=31536000, immutable'
  return home === 'medallions' ? 'public, max-age=86400' : 'no-cache'
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
