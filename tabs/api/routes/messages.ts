import type { messagesOperations } from '#core/contract/operations/messages.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const messagesRoutes: RoutesOf<typeof messagesOperations> = {
  cycleMessages: ['GET', '/cycles/:cycleId/messages'],
  openMessages: ['GET', '/cycles/:cycleId/messages/open'],
  stopBatch: ['POST', '/cycles/:cycleId/messages/batches/:batch/stop'],
  goOn: ['POST', '/cycles/:cycleId/messages/batches/:batch/go-on'],
  sendAllAgain: ['POST', '/cycles/:cycleId/messages/send-again'],
  sendAgain: ['POST', '/cycles/:cycleId/messages/:messageId/send-again'],
}
