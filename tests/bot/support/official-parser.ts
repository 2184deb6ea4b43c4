import * as AdaptiveCards from 'adaptivecards/dist/adaptivecards.js'
import type { Card } from '#bot/turn.ts'

/** What the official parser has against a card: nothing, or a line for each warning. */
export function warningsOf(card: Card): string[] {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5)
  const parsed = new AdaptiveCards.AdaptiveCard()
  parsed.parse(JSON.parse(JSON.stringify(card)), context)
  const parsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)
  const validation = parsed.validateProperties().validationEvents.map(({ message }) => message)
  return [...parsing, ...validation]
}
