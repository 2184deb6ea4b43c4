import type { Activity } from 'botbuilder'
import { z } from 'zod'
import type { Connector, Connectors } from '#bot/teams/connectors.ts'
import { deliveryOf } from '#bot/teams/delivery.ts'
import { lookUp, senderOf } from '#bot/teams/roster.ts'
import { messageOf } from '#bot/teams/voice.ts'
import { within } from '#bot/teams/within.ts'
import type { Card } from '#bot/turn.ts'
import type { Address, Delivery, Messenger, OutgoingMessage } from '#core/ports.ts'

/** An attempt takes at most this, and is over well before its claim ends. */
const attemptAtMostMs = 15_000

const openMs = 4_000

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

    async reach(via, { tenant, oid }) {
      const connector = await connectors.at(via.serviceUrl)
      try {
        return await openChat(connector, via, { tenant, oid })
      } catch (error) {
        if (!isFinal(error)) throw error
        onProblem(error)
        return undefined
      }
    },

    async isThere(where, { tenant, oid }) {
      const connector = await connectors.at(where.serviceUrl)
      try {
        const found = await lookUp(connector, where.conversationId, oid)
        const known = found && senderOf(found)
        return known?.oid === oid && known.tenant === tenant
      } catch (error) {
        if (!isFinal(error)) throw error
        onProblem(error)
        return false
      }
    },
  }
}

const opened = z.looseObject({ id: z.string().min(1) })

/** Whether asking again would be answered the same: Teams understood, and refused. */
function isFinal(error: unknown): boolean {
  const { statusCode = 0 } = error as { statusCode?: number }
  return statusCode >= 400 && statusCode < 500 && ![408, 412, 429].includes(statusCode)
}

/** The bot's chat with somebody of the conversation `via`. Teams gives the same one each time. */
async function openChat(
  connector: Connector,
  via: Address,
  { tenant, oid }: { tenant: string; oid: string },
): Promise<Address | undefined> {
  const found = await lookUp(connector, via.conversationId, oid)
  const known = found && senderOf(found)
  if (!found || known?.oid !== oid || known.tenant !== tenant) return undefined
  const parameters = {
    isGroup: false,
    bot: { id: via.botId, name: '' },
    members: [{ id: found.id, name: known.name }],
    tenantId: tenant,
    channelData: { tenant: { id: tenant } },
  } as Parameters<Connector['conversations']['createConversation']>[0]
  const abortSignal = AbortSignal.timeout(openMs)
  const chat = await connector.conversations.createConversation(parameters, { abortSignal })
  return { ...via, conversationId: opened.parse(chat).id }
}
