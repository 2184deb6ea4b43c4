import type { Attendance } from '#core/contract/live.ts'
import type { LiveClient } from '#tests/support/live-client.ts'

/** The newest that a host was told of who is there. */
export function told({ received }: LiveClient): Attendance | undefined {
  return received.findLast(({ event }) => event === 'ceremony:audience')?.message as Attendance | undefined
}

/** Waits until a host is told so, from now on. */
export function isTold(client: LiveClient, fits: (told: Attendance) => boolean): Promise<unknown> {
  client.received.length = 0
  return client.heard('ceremony:audience', fits)
}

/** A screen's WebSocket, to end it as a browser does, or as a network does. */
export function browserOf({ socket }: LiveClient): { close(code: number): void; terminate(): void } {
  const { transport } = socket.io.engine as unknown as { transport: { ws: ReturnType<typeof browserOf> } }
  return transport.ws
}
