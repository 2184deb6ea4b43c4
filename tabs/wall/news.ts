import type { FeedName } from '#core/contract/recognition.ts'
import { call } from '#tabs/api/call.ts'
import { askedToWait, moveIn } from '#tabs/live/come-back.ts'
import type { LiveSocket } from '#tabs/live/live-socket.ts'
import { pageSocket } from '#tabs/live/page-socket.ts'
import { getToken } from '#tabs/teams/token.ts'

/** Many hear of the same thing at once; they need not all ask at once. */
const spreadMs = 2_000
/** Going from one feed to another keeps the connection. */
const lingerMs = 5_000

let open: { socket: LiveSocket; listeners: number; closing?: ReturnType<typeof setTimeout> } | undefined

/**
 * Calls back when a feed has something new. Where sockets don't work nobody is called: the wall asks every minute
 * anyway. @returns how to end it
 */
export function listenTo(feed: FeedName, changed: () => void): () => void {
  const connection = connect()
  const { socket } = connection
  const name = JSON.stringify(feed)
  let timer: ReturnType<typeof setTimeout> | undefined
  const heard = (message: { feed: FeedName }) => {
    if (JSON.stringify(message.feed) !== name) return
    clearTimeout(timer)
    timer = setTimeout(changed, Math.random() * spreadMs)
  }
  const join = () => {
    // Whatever happened before, or while the connection was away, is found then.
    socket.emitWithAck('wall:join', { feed }).then(changed, () => undefined)
  }
  socket.on('wall:news', heard)
  socket.on('connect', join)
  if (socket.connected) join()
  return () => {
    clearTimeout(timer)
    socket.off('wall:news', heard)
    socket.off('connect', join)
    if (socket.connected) socket.emit('wall:leave', { feed }, () => undefined)
    release(connection)
  }
}

function connect() {
  open ??= start()
  clearTimeout(open.closing)
  open.listeners += 1
  return open
}

function start(): NonNullable<typeof open> {
  const socket = pageSocket({ token: getToken, by: () => call('negotiateLive', {}) })
  const comeBackIn = (ms: number) =>
    setTimeout(() => open?.socket === socket && socket.disconnect().connect(), ms)
  // An ended sign-in closes the connection: it comes back with a new one.
  socket.on('disconnect', (reason) => reason === 'io server disconnect' && comeBackIn(Math.random() * 1_000))
  socket.on('connect_error', (error: Error & { data?: unknown }) => {
    const wait = askedToWait(error)
    if (wait === undefined) return
    socket.disconnect()
    comeBackIn(wait)
  })
  socket.on('live:moved', ({ withinMs }) => comeBackIn(moveIn(withinMs, false)))
  socket.connect()
  return { socket, listeners: 0 }
}

function release(connection: NonNullable<typeof open>): void {
  connection.listeners -= 1
  if (connection.listeners > 0) return
  connection.closing = setTimeout(() => {
    if (connection.listeners > 0) return
    connection.socket.disconnect()
    if (open === connection) open = undefined
  }, lingerMs)
}
