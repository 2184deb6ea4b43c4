import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, vi } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { kinds, type Message, packed, unpacked } from '#tests/support/web-pubsub-tunnel.ts'

/*
 * Plays Azure Web PubSub for Socket.IO, as far as its library's source tells what the service does: processes open
 * tunnels, through which they are told what happens to connections and ask for things to be done; screens connect with
 * Engine.IO's protocol. What the service does beyond that (its limits, its own restarts) can't be learned here.
 */

export type WebPubSub = {
  endpoint: string
  /** What processes asked for, in order: `POST /api/hubs/Hub/groups/…/:send` and the like, with what came along. */
  asked: { what: string; body: string }[]
  /** How many screens are connected. */
  screens(): number
  /** Waits until so many processes are connected, if each opens one tunnel. */
  reached(processes: number): Promise<void>
  /** Whether requests to paths like this fail from now on. */
  refuse(paths: RegExp | undefined): void
  /** Ends what processes have opened; they come back by themselves. */
  cutTunnels(): void
  close(): Promise<void>
}

type Tunnel = { socket: WebSocket; waiting: Map<number, (answer: Message) => void> }
type Screen = { id: string; socket: WebSocket; tunnel: Tunnel; groups: Set<string> }

export async function playWebPubSub(hub: string): Promise<WebPubSub> {
  const asked: WebPubSub['asked'] = []
  let tunnels: Tunnel[] = []
  const screens = new Map<string, Screen>()
  let refuses: RegExp | undefined
  let acks = 0
  let turn = 0

  /** Tells a process what happened to a connection, as a CloudEvent. */
  function happens(screen: Screen, kind: 'sys' | 'user', event: string, type: string, body: string) {
    const headers = {
      'ce-awpsversion': '1.0',
      'ce-connectionid': screen.id,
      'ce-eventname': event,
      'ce-hub': hub,
      'ce-type': `azure.webpubsub.${kind}.${event}`,
      'content-type': type,
      'webhook-request-origin': 'web-pubsub.test',
    }
    const ack = ++acks
    const request = { AckId: ack, HttpMethod: 'POST', Url: 'https://web-pubsub.test/eventhandler/' }
    return new Promise<Message>((answered) => {
      screen.tunnel.waiting.set(ack, answered)
      screen.tunnel.socket.send(packed(kinds.request, { ...request, Headers: listed(headers) }, body))
    })
  }

  /** Does what a process asks for, and gives the status. */
  function done(method: string, { pathname }: URL, body: string): number {
    asked.push({ what: `${method} ${pathname}`, body })
    if (refuses?.test(pathname)) return 500
    const [, group, connection] =
      /^\/api\/hubs\/\w+(?:\/groups\/([^/]+))?(?:\/connections\/([^/]+))?/.exec(pathname) ?? []
    if (pathname.endsWith('/:addToGroups')) {
      const { groups, filter } = JSON.parse(body) as { groups: string[]; filter: string }
      const found = screens.get(/^connectionId eq '(.+)'$/.exec(filter)?.[1] ?? '')
      for (const name of groups) found?.groups.add(name)
      return 200
    }
    if (pathname.endsWith('/:removeFromGroups')) {
      const { groups, filter } = JSON.parse(body) as { groups: string[]; filter: string }
      const among = /^'(.+)' in groups$/.exec(filter)?.[1] ?? ''
      for (const screen of screens.values())
        if (screen.groups.has(among)) for (const name of groups) screen.groups.delete(name)
      return 200
    }
    if (method === 'DELETE') return screens.get(connection ?? '')?.groups.delete(group ?? '') ? 204 : 404
    const heard = connection
      ? [screens.get(connection)]
      : [...screens.values()].filter(({ groups }) => group === undefined || groups.has(group))
    for (const screen of heard) if (screen) deliver(screen, body)
    return 202
  }

  function openTunnel(socket: WebSocket): void {
    const tunnel: Tunnel = { socket, waiting: new Map() }
    tunnels.push(tunnel)
    socket.on('message', (data: Buffer) => {
      const { kind, told, content } = unpacked(data)
      if (kind === kinds.response) {
        tunnel.waiting.get(told.AckId)?.({ kind, told, content })
        tunnel.waiting.delete(told.AckId)
      } else if (kind === kinds.request) {
        const StatusCode = done(told.HttpMethod ?? '', new URL(told.Url ?? ''), content)
        socket.send(packed(kinds.response, { AckId: told.AckId, StatusCode, NotCompleted: false }))
      }
    })
    socket.on('close', () => void (tunnels = tunnels.filter((other) => other !== tunnel)))
    socket.send(packed(kinds.connected, { ConnectionId: randomUUID() }))
  }

  async function openScreen(socket: WebSocket, request: IncomingMessage): Promise<void> {
    // In turn, so that of two processes each has every other screen.
    const tunnel = tunnels[turn++ % tunnels.length]
    if (!tunnel) return socket.close()
    const screen: Screen = { id: randomUUID(), socket, tunnel, groups: new Set() }
    const query = Object.fromEntries(new URL(request.url ?? '', 'http://x').searchParams)
    const handshake = { claims: {}, query: listed(query), headers: listed(request.headers) }
    const answer = await happens(screen, 'sys', 'connect', 'application/json', JSON.stringify(handshake))
    if (answer.told.StatusCode !== 200) return socket.close()
    screens.set(screen.id, screen)
    let before: Promise<unknown> = Promise.resolve()
    socket.on('message', (data: Buffer) => {
      before = before.then(() => happens(screen, 'user', 'message', 'text/plain', data.toString()))
    })
    socket.on('close', () => {
      screens.delete(screen.id)
      void happens(screen, 'sys', 'disconnected', 'application/json', '{}')
    })
    const { socketio } = JSON.parse(answer.content) as { socketio: object }
    socket.send(`0${JSON.stringify(socketio)}`)
  }

  const web = createServer((_, response) => response.writeHead(404).end())
  const sockets = new WebSocketServer({ noServer: true })
  web.on('upgrade', (request, socket, head) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x')
    const isTunnel = pathname === '/server/tunnel' && searchParams.get('hub') === hub
    const isAllowed = isTunnel
      ? searchParams.get('access_token') === accessToken
      : pathname === `/clients/socketio/hubs/${hub}/`
    if (!isAllowed) return socket.destroy()
    sockets.handleUpgrade(request, socket, head, (opened) =>
      isTunnel ? openTunnel(opened) : void openScreen(opened, request),
    )
  })
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(web.address() as AddressInfo).port}`,
    asked,
    screens: () => screens.size,
    refuse(paths) {
      refuses = paths
    },
    reached: (processes) => vi.waitFor(() => expect(tunnels).toHaveLength(processes), 20_000),
    cutTunnels() {
      for (const { socket } of tunnels) socket.terminate()
      tunnels = []
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate()
      await new Promise((resolve) => web.close(resolve))
    },
  }
}

const accessToken = 'of-an-identity'

/** An identity that the played service knows. */
export const knownIdentity = {
  getToken: async () => ({ token: accessToken, expiresOnTimestamp: Date.now() + 3_600_000 }),
}

/** Engine.IO's packets, one after another; “1” ends the connection. */
function deliver({ socket }: Screen, payload: string): void {
  for (const packet of payload.split('\u001e')) {
    if (packet === '1') return socket.close()
    socket.send(packet)
  }
}

function listed(values: Record<string, string | string[] | undefined>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value ?? []].flat()]))
}
