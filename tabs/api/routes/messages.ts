import type { messagesOperations } from '#core/contract/operations/messages.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const messagesRoutes: RoutesOf<typeof messagesOperations> = {
  cycleMessages: ['GET', '/cycles/:cycleId/messages'],
  sendAgain: ['POST', '/cycles/:cycleId/messages/:messageId/send-again'],
}
