import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { liveMeta, livePath } from '#core/contract/limits.ts'
import type { LiveSocket } from '#tabs/live/live-socket.ts'
import { pageSocket } from '#tabs/live/page-socket.ts'

/** A live channel at an address of its own, which notes who comes. */
type Channel = { origin: string; came: { path: string; auth: Record<string, unknown> }[]; close(): void }

const azurePath = '/clients/socketio/hubs/Laurels'
const open: (Channel | LiveSocket)[] = []
let own: Channel
let azure: Channel
beforeEach(async () => {
  own = await channelAt(livePath)
  azure = await channelAt(azurePath)
  vi.stubGlobal('location', { origin: own.origin })
})
afterEach(() => {
  for (const one of open.splice(0)) one.close()
  vi.unstubAllGlobals()
})

test('Screens connect where their page came from, unless the page says elsewhere', async () => {
  pageSays(undefined)
  await connected(pageSocket({ token: async () => 'mine', as: 'stage', by: unasked }))
  expect(own.came).toMatchObject([{ path: livePath, auth: { token: 'mine', as: 'stage' } }])
  pageSays(`${azure.origin}${azurePath}`)
  await connected(pageSocket({ token: async () => 'mine', by: unasked }))
  await connected(pageSocket({ token: async () => 'shown', as: 'audience', by: { screen: 'a-screen' } }))
  expect(azure.came).toMatchObject([
    { path: azurePath, auth: { token: 'mine' } },
    { path: azurePath, auth: { ticket: 'shown', screen: 'a-screen' } },
  ])
  expect(own.came).toHaveLength(1)
})

test.each(['own', 'azure'] as const)(
  'C12 Where the live channel has moved, screens ask after some tries and go there: to %s',
  async (kind) => {
    const gone = await channelAt('/gone')
    gone.close()
    pageSays(`${gone.origin}${azurePath}`)
    const there = { kind: 'azure', endpoint: azure.origin, path: azurePath } as const
    let asked = 0
    const by = async () => {
      asked++
      return kind === 'own' ? ({ kind } as const) : there
    }
    const socket = pageSocket({ token: async () => 'mine', by })
    // Not what is tried here.
    socket.io.reconnectionDelay(1)
    socket.io.on('reconnect_attempt', () => socket.io.reconnectionDelayMax(1))
    await connected(socket)
    expect((kind === 'own' ? own : azure).came).toHaveLength(1)
    expect(asked).toBeLessThanOrEqual(2)
  },
)

const unasked = async () => Promise.reject(new Error('nobody needs to ask'))

function pageSays(content: string | undefined): void {
  const meta = content === undefined ? null : { getAttribute: () => content }
  vi.stubGlobal('document', {
    querySelector: (what: string) => (what === `meta[name="${liveMeta}"]` ? meta : null),
  })
}

async function connected(socket: LiveSocket): Promise<void> {
  open.push(socket)
  socket.connect()
  await new Promise<void>((resolve) => socket.once('connect', resolve))
}

async function channelAt(path: string): Promise<Channel> {
  const http: HttpServer = createServer()
  const io = new Server(http, { path })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const channel: Channel = { origin, came: [], close: () => void io.close() }
  io.on('connection', ({ handshake: { url, auth } }) => {
    channel.came.push({ path: new URL(url, origin).pathname.replace(/\/$/, ''), auth })
  })
  open.push(channel)
  return channel
}
