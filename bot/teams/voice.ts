import { type Activity, CardFactory } from 'botbuilder'
import type { Incoming } from '#bot/teams/activity.ts'
import { type Connectors, onceMore } from '#bot/teams/connectors.ts'
import { deliveryOf } from '#bot/teams/delivery.ts'
import { post, put } from '#bot/teams/post.ts'
import type { Answer } from '#bot/turn.ts'

/** Speaks where an activity came from, also after its turn is over. */
export type Voice = {
  /** Posts answers one after the other. What Teams doesn't take is told as a problem, and the next one is posted. */
  post(answers: Answer[]): Promise<void>
  /** Puts an answer in the place of the card whose button was pressed; false where that isn't possible. */
  replace(answer: Answer): Promise<boolean>
}

const options = { timeout: 8_000 }

export function voiceFor(
  activity: Incoming,
  {
    connectors,
    onProblem,
    posted,
  }: {
    connectors: Connectors
    onProblem: (error: unknown) => void
    /** Something is posted there (rule S1). */
    posted: () => void
  },
): Voice {
  const { serviceUrl, recipient, from, id, replyToId } = activity
  const { conversationType, isGroup } = activity.conversation
  const conversation = {
    id: activity.conversation.id,
    name: '',
    conversationType: conversationType ?? 'personal',
    isGroup: isGroup ?? false,
  }
  const addressed = { from: named(recipient), recipient: named(from), conversation }

  async function say(answer: Answer): Promise<void> {
    const connector = await connectors.at(serviceUrl)
    const body = { ...messageOf(answer), ...addressed, ...(id ? { replyToId: id } : {}) }
    posted()
    await onceMore(() => post(connector, { conversationId: conversation.id, activityId: id }, body, options))
  }

  async function failed({ refused }: Answer, error: unknown): Promise<void> {
    onProblem(error)
    // What may have arrived was said.
    if (deliveryOf(error, true).kind !== 'uncertain') await refused?.().catch(onProblem)
  }

  return {
    async post(answers) {
      for (const answer of answers) await say(answer).catch((error: unknown) => failed(answer, error))
    },
    async replace(answer) {
      if (!replyToId) return false
      try {
        const connector = await connectors.at(serviceUrl)
        const where = { conversationId: conversation.id, activityId: replyToId }
        const body = {
          ...messageOf(answer),
          from: recipient,
          conversation,
          id: replyToId,
        } as Partial<Activity>
        posted()
        await onceMore(() => put(connector, where, body, options))
        return true
      } catch (error) {
        onProblem(error)
        return false
      }
    },
  }
}

function named({ id, name }: Incoming['from']): { id: string; name: string } {
  return { id, name: name ?? '' }
}

/** An answer as Teams takes it. */
export function messageOf({ summary, card }: Answer): Partial<Activity> {
  // What people wrote is in it: as plain text it can't become a link or a mention.
  if (!card) return { type: 'message', text: summary, textFormat: 'plain' }
  return { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] }
}
