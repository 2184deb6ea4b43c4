import type { Activity } from 'botbuilder'
import { attemptsBy } from '#bot/teams/attempts.ts'
import { openChat, openInstalled } from '#bot/teams/chats.ts'
import type { Connector, Connectors } from '#bot/teams/connectors.ts'
import { deliveryOf, isFinal } from '#bot/teams/delivery.ts'
import type { Members } from '#bot/teams/members.ts'
import { lookUp } from '#bot/teams/roster.ts'
import { messageOf } from '#bot/teams/voice.ts'
import type { Card } from '#bot/turn.ts'
import { type Address, type Delivery, type Messenger, NotForNow, type OutgoingMessage } from '#core/ports.ts'

/** Posts what the bot says of its own accord, in one attempt each. */
export function createMessenger(options: {
  connectors: Connectors
  members: Members
  sendMs: number
  cardFor: (message: OutgoingMessage) => { summary: string; card: Card }
  onProblem: (error: unknown) => void
}): Messenger {
  const { connectors, members, sendMs, cardFor, onProblem } = options
  const attempt = attemptsBy(connectors, sendMs)

  /** Undefined where a message can't be drawn: a defect, which holds up no other. */
  function written(message: OutgoingMessage): Partial<Activity> | undefined {
    try {
      return messageOf(cardFor(message))
    } catch (error) {
      onProblem(error)
      return undefined
    }
  }

  return {
    async send(to, message) {
      const activity = written(message)
      if (!activity) return unwritten
      return attempt(to, (connector, abortSignal) =>
        connector.conversations.sendToConversation(to.conversationId, activity, { abortSignal }),
      )
    },

    async update(where, activityId, message) {
      const activity = written(message)
      if (!activity) return unwritten
      const body = { ...activity, id: activityId }
      return attempt(where, (connector, abortSignal) =>
        connector.conversations.updateActivity(where.conversationId, activityId, body, { abortSignal }),
      )
    },

    isListed: async (where, person) => (await members.find(where, person).catch(notForNow)) !== undefined,

    reach: (via, person) =>
      unlessRefused(via, (connector) => openChat(connector, via, person, members)).catch(notForNow),

    open: async (near, person) =>
      openInstalled(await connectors.at(near.serviceUrl), near, person).catch(notForNow),

    // Whoever is found by their object id is there, whatever else their entry says or leaves out.
    isThere: async ({ serviceUrl, conversationId }, { oid }) =>
      (await lookUp(await connectors.at(serviceUrl), conversationId, oid)) !== undefined,
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

/** @throws NotForNow where Teams said so, else what went wrong */
function notForNow(error: unknown): never {
  const told = deliveryOf(error, true)
  throw told.kind === 'later' ? new NotForNow(told, error) : error
}

const unwritten: Delivery = { kind: 'failed', reason: 'The message could not be written.' }
