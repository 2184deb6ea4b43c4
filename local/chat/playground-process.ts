import http, { type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { localOrigins } from '#local/same-origin.ts'

/**
 * Microsoft's playground for bots as a process, started by playground.ts. By itself it listens on every network
 * and answers any page: here it listens on this computer alone, answers its own page alone, is framed by
 * Laurels' page alone, and ends with whoever started it.
 */

/** What the process says: once where it listens, then whenever it changes how many pages show the chat. */
export type PlaygroundReport = { port: number } | { pages: number }

const framedBy = process.env.PLAYGROUND_FRAMED_BY ?? "'none'"

process.on('disconnect', () => process.exit())
// Whoever started this may have gone meanwhile.
if (process.connected === false) process.exit()

const createServer = http.createServer.bind(http)
// The one HTTP server it makes.
http.createServer = ((listener: http.RequestListener) => guard(createServer(listener))) as typeof createServer

const require = createRequire(import.meta.url)
// Its command line is its only door.
require('@microsoft/m365agentsplayground/cli.js')

let pages = 0

/** Each page that shows the chat holds one connection of this kind. */
function count(socket: Duplex): void {
  report({ pages: ++pages })
  socket.once('close', () => report({ pages: --pages }))
}

function report(message: PlaygroundReport): void {
  process.send?.(message)
}

function guard(server: Server): Server {
  let ours = new Set<string>()
  const emit = server.emit.bind(server)
  server.emit = (event: string, ...args: unknown[]) => {
    if (event === 'request') {
      const [request, response] = args as [IncomingMessage, ServerResponse]
      response.setHeader('content-security-policy', `frame-ancestors ${framedBy}`)
      if (!isOurs(request, ours)) return response.writeHead(403).end() && true
    }
    if (event === 'upgrade') {
      const [request, socket] = args as [IncomingMessage, Duplex]
      if (!isOurs(request, ours)) return socket.destroy() && true
      if (request.url?.startsWith('/_ws_conversation/')) count(socket)
    }
    return emit(event, ...args)
  }
  const listen = server.listen.bind(server)
  server.listen = ((port: number, listening: () => void) => {
    server.once('listening', () => {
      const taken = (server.address() as AddressInfo).port
      ours = new Set(localOrigins(taken).map((origin) => new URL(origin).host))
      report({ port: taken })
    })
    return listen(port, '127.0.0.1', listening)
  }) as typeof server.listen
  return server
}

/** As the service's own pages: no other site's page (Origin), and no name but this computer's (Host). */
function isOurs({ headers }: IncomingMessage, hosts: Set<string>): boolean {
  const { host, origin } = headers
  return host !== undefined && hosts.has(host) && (origin === undefined || origin === `http://${host}`)
}
