import type { Card } from '#bot/turn.ts'

/** What a pressed button is answered with, as the protocol of cards says. */
export type InvokeAnswer = { statusCode: number; type: string; value: unknown }

/** The card that is shown in place of the one pressed, at once and to the one who pressed. */
export function cardInvoke(card: Card): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
}

/** A line beside the card, which stays as it is. Never empty: Teams takes that for a failure, and asks again. */
export function lineInvoke(text: string): InvokeAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text || '✓' }
}
