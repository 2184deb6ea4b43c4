import { io, type Socket } from 'socket.io-client'
import type { CeremonyView, HostView } from '#core/contract/ceremony.ts'
import type { Problem } from '#core/contract/errors.ts'
import { protocolVersion } from '#core/contract/limits.ts'
import { livePath } from '#core/contract/live.ts'
import type { liveOperations } from '#core/contract/operations.ts'

export type LiveEvent = keyof typeof liveOperations
export type Received = { event: string; message: unknown }

/** Any acknowledgement, looked into by tests. */
export type Answer = {
  ok: boolean
  problem?: Problem
  view?: CeremonyView
  serverTime?: number
  seq?: number
  expiresAt?: number
}

/** A real connection that keeps all it hears. */
export type LiveClient = {
  socket: Socket
  /** Everything received, in order. */
  received: Received[]
  send(event: LiveEvent, message: unknown): Promise<Answer>
  /** The first message, already received or still to come, that fits. */
  heard(event: string, fits?: (message: never) => boolean): Promise<unknown>
  closed: Promise<string>
  close(): void
}

const patienceMs = 8_000

export type Connecting = {
  ticket?: string
  /** Of one with a ticket: by what name it counts. */
  screen?: string
  protocol?: number
  origin?: string
  /** Where the live channel is; at the service itself unless said. */
  path?: string
  transports?: ('websocket' | 'polling')[]
}

/** Connects, or gives the problem with which the door stays closed. */
export async function connectLive(
  url: string,
  token: string | undefined,
  {
    ticket,
    screen,
    protocol = protocolVersion,
    origin,
    transports = ['websocket'],
    path = livePath,
  }: Connecting = {},
): Promise<{ client: LiveClient } | { refused: Problem | undefined }> {
  const socket = io(url, {
    path,
    auth: {
      ...(token === undefined ? {} : { token }),
      ...(ticket === undefined ? {} : { ticket, screen }),
      protocol,
    },
    transports,
    forceNew: true,
    reconnection: false,
    ...(origin === undefined ? {} : { extraHeaders: { origin } }),
  })
  const client = clientOf(socket)
  const refused = await new Promise<{ refused: Problem | undefined } | undefined>((resolve) => {
    socket.once('connect', () => resolve(undefined))
    socket.once('connect_error', (error: Error & { data?: Problem }) => resolve({ refused: error.data }))
  })
  if (!refused) return { client }
  client.close()
  return refused
}

function clientOf(socket: Socket): LiveClient {
  const received: Received[] = []
  const listeners = new Set<(one: Received) => void>()
  socket.onAny((event: string, message: unknown) => {
    const one = { event, message }
    received.push(one)
    for (const listener of listeners) listener(one)
  })
  return {
    socket,
    received,
    send: (event, message) => socket.timeout(patienceMs).emitWithAck(event, message) as Promise<Answer>,
    heard: (event, fits = () => true) =>
      new Promise((resolve, reject) => {
        const isIt = (one: Received) => one.event === event && fits(one.message as never)
        const before = received.find(isIt)
        if (before) return resolve(before.message)
        const timer = setTimeout(() => reject(new Error(`${event} was never heard`)), patienceMs)
        const listener = (one: Received) => {
          if (!isIt(one)) return
          listeners.delete(listener)
          clearTimeout(timer)
          resolve(one.message)
        }
        listeners.add(listener)
      }),
    closed: new Promise((resolve) => socket.once('disconnect', resolve)),
    close: () => void socket.close(),
  }
}

/** A view's seq, whoever it is for. */
export function seqIn(view: CeremonyView | undefined): number {
  if (!view) throw new Error('There is no view.')
  return (view.role === 'host' ? (view as HostView).audience : view).seq
}
