import { liveAddress } from '#core/contract/live-address.ts'
import { type Operations, read } from '#core/contract/operations/operation.ts'

export const liveChannelOperations = {
  negotiateLive: {
    ...read,
    path: '/live-channel',
    needs: 'guest',
    summary: 'Where screens connect to hear of things as they happen',
    answer: liveAddress,
  },
} as const satisfies Operations
