import type { liveChannelOperations } from '#core/contract/operations/live-channel.ts'
import type { RequestRow } from '#tests/service/http/permissions/request.ts'

export const liveChannelRequests: Record<keyof typeof liveChannelOperations, RequestRow> = {
  negotiateLive: { stage: 'open' },
}
