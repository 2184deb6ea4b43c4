import type { WatchAs } from '#core/contract/ceremony.ts'
import { liveMeta, livePath } from '#core/contract/limits.ts'
import type { LiveAddress } from '#core/contract/live-address.ts'
import { type LiveSocket, liveSocket } from '#tabs/live/live-socket.ts'

/** After so many tries in vain it is asked where the live channel is now: it may have moved since the page was loaded. */
const askAfterTries = 8

type Bearer = {
  token: () => Promise<string>
  as?: WatchAs
  /** A screen with a ticket, unless it is a person who may ask where the live channel is. */
  by: { screen: string } | (() => Promise<LiveAddress>)
}

/** A socket to the live channel of the service that this page came from, wherever that is. */
export function pageSocket({ token, as, by }: Bearer): LiveSocket {
  const page = document.querySelector(`meta[name="${liveMeta}"]`)
  const { origin, pathname } = new URL(page?.getAttribute('content') ?? livePath, location.origin)
  if (typeof by !== 'function') return liveSocket(origin, pathname, token, as, by.screen)
  const socket = liveSocket(origin, pathname, token, as)
  follow(socket, by)
  return socket
}

/** Leads a socket that finds nothing to where the live channel is. */
function follow(socket: LiveSocket, ask: () => Promise<LiveAddress>): void {
  socket.io.on('reconnect_attempt', async (attempt) => {
    if (attempt % askAfterTries !== 0) return
    const told = await ask().catch(() => undefined)
    if (!told) return
    const { endpoint, path } = told.kind === 'own' ? { endpoint: location.origin, path: livePath } : told
    // The library reads both anew for each try.
    Object.assign(socket.io, { uri: endpoint })
    socket.io.opts.path = path
  })
}
