import type { Card } from '#bot/turn.ts'

/** A card as dialogs take it: there a button submits, and executes nothing. */
export function inDialog(card: Card): Card {
  return submitting(card) as Card
}

function submitting(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(submitting)
  if (typeof part !== 'object' || part === null) return part
  const { type, fallback } = part as { type?: unknown; fallback?: unknown }
  if (type === 'Action.Execute') return fallback
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, submitting(value)]))
}
