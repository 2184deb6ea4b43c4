import type { liveChannelOperations } from '#core/contract/operations/live-channel.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const liveChannelRoutes: RoutesOf<typeof liveChannelOperations> = {
  negotiateLive: ['GET', '/live-channel'],
}
