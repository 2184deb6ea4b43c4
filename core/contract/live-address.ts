import { z } from 'zod'

/**
 * Where screens connect to the live channel: where they come from, or at Azure Web PubSub for Socket.IO, which then
 * stands between them and the service.
 */
export const liveAddress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own') }),
  z.object({ kind: z.literal('azure'), endpoint: z.url(), path: z.string().startsWith('/') }),
])
export type LiveAddress = z.infer<typeof liveAddress>
