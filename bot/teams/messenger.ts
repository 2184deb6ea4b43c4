import type { Activity } from 'botbuilder'
import { findIn, openChat } from '#bot/teams/chats.ts'
import type { Connector, Connectors } from '#bot/teams/connectors.ts'
import { deliveryOf } from '#bot/teams/delivery.ts'
import { messageOf } from '#bot/teams/voice.ts'
import { within } from '#bot/teams/within.ts'
import type { Card } from '#bot/turn.ts'
import type { Address, Delivery, Messenger, OutgoingMessage } from '#core/ports.ts'

/** An attempt takes at most this, and is over well before its claim ends. */
const attemptAtMostMs = 15_000

/** Posts what the bot says of its own accord, in one attempt each. */
export function createMessenger(options: {
  connectors: Connectors
  sendMs: number
  cardFor: (message: OutgoingMessage) => { summary: string; card: Card }
  onProblem: (error: unknown) => void
}): Messenger {
  const { connectors, sendMs, cardFor, onProblem } = options
  const attemptMs = Math.min(attemptAtMostMs, sendMs / 3)

  /** One request, and what its outcome proves. */
  async function attempt(
    { serviceUrl }: Address,
    request: (connector: Connector, abortSignal: AbortSignal) => Promise<unknown>,
  ): Promise<Delivery> {
    const controller = new AbortController()
    const { signal } = controller
    try {
      const asking = connectors.at(serviceUrl).then((connector) => request(connector, signal))
      const sent = await within(
        attemptMs,
        asking.then(() => true),
      )
      if (sent) return { kind: 'sent' }
      // What was not written by now never will be.
      controller.abort()
      throw new Error('Teams did not answer in time.')
    } catch (error) {
      return deliveryOf(error, connectors.wasWritten(signal))
    }
  }

  return {
    async send(to, message) {
      let activity: Partial<Activity>
      try {
        activity = messageOf(cardFor(message))
      } catch (error) {
        onProblem(error)
        return { kind: 'failed', reason: 'The message could not be written.' }
      }
      return attempt(to, (connector, abortSignal) =>
        connector.conversations.sendToConversation(to.conversationId, activity, { abortSignal }),
      )
    },

    reach: (via, person) => unlessRefused(via, (connector) => openChat(connector, via, person)),

    isThere: async (where, person) =>
      (await unlessRefused(where, (connector) => findIn(connector, where, person))) !== undefined,
  }

  /** Undefined where Teams understood, and refused. @throws Error where it doesn't say for now */
  async function unlessRefused<T>(
    { serviceUrl }: Address,
    ask: (connector: Connector) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const connector = await connectors.at(serviceUrl)
    try {
      return await ask(connector)
    } catch (error) {
      if (!isFinal(error)) throw error
      onProblem(error)
      return undefined
    }
  }
}

/** Whether asking again would be answered the same. */
function isFinal(error: unknown): boolean {
  const { statusCode = 0 } = error as { statusCode?: number }
  return statusCode >= 400 && statusCode < 500 && ![408, 412, 429].includes(statusCode)
}
