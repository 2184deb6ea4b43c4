import { describe, expect, it } from 'vitest'
import { fits } from '#bot/cards/elements.ts'
import type { Card } from '#bot/turn.ts'
import { warningsOf } from '#tests/bot/support/official-parser.ts'
import { sampleCards } from '#tests/bot/support/sample-cards.ts'
import { partsOf } from '#tests/bot/support/talk.ts'

/** Every part of a card, whatever its type. */
function everything(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(everything)
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner]
}

// Of Adaptive Cards 1.2; what came later is an input's label, actions that run, and what older clients pass over.
const core = [
  'AdaptiveCard',
  'Container',
  'ColumnSet',
  'Column',
  'RichTextBlock',
  'TextRun',
  'TextBlock',
  'Image',
  'ActionSet',
  'Input.Text',
  'Input.ChoiceSet',
  'Input.Toggle',
  'Action.OpenUrl',
  'Action.Submit',
  'Action.ToggleVisibility',
]
const later = ['Action.Execute', 'Data.Query']

describe.each(['en-US', 'de-DE', 'ar-SA'])('every card in %s', async (locale) => {
  const cards = Object.entries(await sampleCards(locale))

  it.each(cards.filter(([name]) => name !== 'nominate-picker'))(
    '%s passes the official parser without a warning',
    (_, card) => {
      // Twice, because the parser keeps state between cards.
      expect(warningsOf(card)).toEqual([])
      expect(warningsOf(card)).toEqual([])
    },
  )

  it('the people picker is as Teams documents it: of a later version than the card’s, and without choices of its own', () => {
    const [[, picker] = []] = cards.filter(([name]) => name === 'nominate-picker')
    expect(picker && warningsOf(picker, '1.6')).toEqual([
      'An Input.ChoiceSet must have at least one choice defined.',
    ])
  })

  it.each(cards)('B6 %s is small, has few actions, and words for each picture', (name, card: Card) => {
    expect(fits(card)).toBe(true)
    expect(JSON.stringify(card).length * 2).toBeLessThan(28 * 1024)
    expect(JSON.parse(JSON.stringify(card))).toEqual(card)
    expect(partsOf(card, 'AdaptiveCard')).toHaveLength(1)
    // Where links are shown, Teams takes older cards alone.
    expect(card.version).toBe(name.startsWith('preview-') ? '1.3' : '1.5')
    expect(card.fallbackText).toMatch(/\S/)
    const own = [
      ...((card.actions as unknown[]) ?? []),
      ...partsOf(card.body, 'ActionSet').flatMap(({ actions }) => actions as unknown[]),
    ]
    expect(own.length).toBeLessThanOrEqual(6)
    for (const image of partsOf(card, 'Image')) expect(image.altText).toMatch(/\S/)
    for (const { type } of everything(card))
      if (type !== undefined) expect([...core, ...later]).toContain(type)
    for (const action of partsOf(card, 'Action.Execute'))
      expect(action.fallback).toMatchObject({ type: 'Action.Submit', title: action.title, data: action.data })
    for (const input of everything(card.body).filter(({ type }) => String(type).startsWith('Input.')))
      expect(input.label ?? input.title).toMatch(/\S/)
    expect(card.rtl ?? false).toBe(locale === 'ar-SA')
  })
})
