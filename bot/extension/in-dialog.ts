import type { Verb } from '#bot/conversation/commands.ts'
import type { Card } from '#bot/turn.ts'

/** What can be pressed in a dialog; cards that stand elsewhere, too, have other buttons besides. */
const dialogVerbs = [
  'nominate',
  'submit-nomination',
  'mine',
  'ask-endorsements',
  'ask-in',
  'commend',
  'submit-commendation',
] as const satisfies Verb[]

/** A card as dialogs take it: there a button submits, and executes nothing; what leads nowhere is left out. */
export function inDialog(card: Card): Card {
  return submitting(card) as Card
}

function submitting(part: unknown): unknown {
  if (Array.isArray(part)) return part.filter((one) => !leadsNowhere(one)).map(submitting)
  if (typeof part !== 'object' || part === null) return part
  const { type, fallback } = part as { type?: unknown; fallback?: unknown }
  if (type === 'Action.Execute') return fallback
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, submitting(value)]))
}

function leadsNowhere(part: unknown): boolean {
  const { type, verb } = (part ?? {}) as { type?: unknown; verb?: unknown }
  return type === 'Action.Execute' && !dialogVerbs.some((known) => known === verb)
}
