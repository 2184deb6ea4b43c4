import { type Activity, type Attachment, CardFactory, type TurnContext } from 'botbuilder'
import type { Answer } from '#bot/turn.ts'

/** What an invoke is answered with, as the protocol of cards says. */
export type InvokeAnswer = { statusCode: number; type: string; value: unknown }

/** An answer as Teams takes it. */
export function messageOf({ summary, card }: Answer): Partial<Activity> {
  // What people wrote is in it: as plain text it can't become a link or a mention.
  if (!card) return { type: 'message', text: summary, textFormat: 'plain' }
  return { type: 'message', summary, attachments: [attachmentOf(card)] }
}

/** Posts answers one after the other. What Teams doesn't take is told to `onProblem`, and the next one is posted. */
export async function post(
  context: TurnContext,
  answers: Answer[],
  onProblem: (error: unknown) => void,
): Promise<void> {
  for (const answer of answers) await context.sendActivity(messageOf(answer)).catch(onProblem)
}

/** Puts an answer in the place of the card whose button was pressed. @throws Error where Teams doesn't take it */
export async function replace(context: TurnContext, answer: Answer): Promise<void> {
  const { replyToId, conversation } = context.activity
  if (!replyToId) throw new Error('There is no card to replace.')
  await context.updateActivity({ ...messageOf(answer), id: replyToId, conversation })
}

/** The card that is shown in place of the one pressed, at once and to the one who pressed. */
export function cardInvoke(card: NonNullable<Answer['card']>): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
}

/** A line beside the card, which stays as it is. Never empty: Teams takes an empty one for a failure, and asks again. */
export function lineInvoke(text: string): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text || '✓' }
}

function attachmentOf(card: object): Attachment {
  return CardFactory.adaptiveCard(card)
}
