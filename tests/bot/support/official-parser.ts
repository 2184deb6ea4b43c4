import * as AdaptiveCards from 'adaptivecards/dist/adaptivecards.js'
import type { Card } from '#bot/turn.ts'

/** What the official parser of a version has against a card: nothing, or a line for each warning. */
export function warningsOf(card: Card, version: '1.5' | '1.6' = '1.5'): string[] {
  const context = new AdaptiveCards.SerializationContext(versions[version])
  const parsed = new AdaptiveCards.AdaptiveCard()
  parsed.parse(JSON.parse(JSON.stringify(card)), context)
  const parsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)
  const validation = parsed.validateProperties().validationEvents.map(({ message }) => message)
  return [...parsing, ...validation]
}

const versions = { '1.5': AdaptiveCards.Versions.v1_5, '1.6': AdaptiveCards.Versions.v1_6 }
