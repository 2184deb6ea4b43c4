import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { cardFor } from '#bot/cards/news.ts'
import { limits } from '#core/contract/limits.ts'
import { medallionColors, medallionEmblems, medallionShapes, outcomes } from '#core/contract/programs.ts'
import type { AwardNews, OutgoingMessage } from '#core/ports.ts'
import { warningsOf } from '#tests/bot/support/official-parser.ts'
import { sampleNews } from '#tests/bot/support/sample-cards.ts'
import { links, partsOf, textOf } from '#tests/bot/support/talk.ts'

const bytes = (card: object) => JSON.stringify(card).length * 2
const winners = (news: AwardNews[], over: object = {}) =>
  cardFor(
    { kind: 'winners', locale: 'en-US', title: 'Q4 ceremony', part: { number: 1, of: 1 }, news, ...over },
    links,
  )

describe('the winners in a channel', () => {
  it('are named with award, citation and helpers, in one line for the notification', () => {
    const { summary, card } = winners(sampleNews.slice(0, 3))
    expect(summary).toBe('Q4 ceremony: the laurels go to Sofia Lindqvist, Inês Carvalho, and Chloé Dubois')
    for (const { award, nominees, citation } of sampleNews.slice(0, 3)) {
      expect(textOf(card)).toContain(award.name)
      expect(textOf(card)).toContain(nominees[0]?.name)
      expect(textOf(card)).toContain(`“${citation}”`)
    }
    expect(textOf(card)).toContain('With the help of Tomasz Żukowski')
  })

  it('who tie stand under one medal, and a brave attempt is called one', () => {
    const { card } = winners(sampleNews.slice(0, 2))
    expect(partsOf(card, 'Image')).toHaveLength(1)
    expect(textOf(card)).not.toContain('A brave attempt')
    const attempt = sampleNews.filter(({ outcome }) => outcome === 'attempted')
    expect(textOf(winners(attempt).card)).toContain('A brave attempt')
  })

  it('say which part of how many they are', () => {
    const part = { number: 2, of: 3 }
    expect(textOf(winners(sampleNews.slice(0, 1), { part }).card)).toContain('Part 2 of 3')
    expect(textOf(winners(sampleNews.slice(0, 1)).card)).not.toContain('Part')
  })

  it('speak the channel’s language', () => {
    expect(winners(sampleNews.slice(0, 1), { locale: 'de-DE' }).summary).toBe(
      'Q4 ceremony: Die Lorbeeren gehen an Sofia Lindqvist',
    )
    expect(winners(sampleNews.slice(0, 1), { locale: 'ar' }).card.rtl).toBe(true)
  })

  it('who were erased are still honored', () => {
    const [first] = sampleNews
    if (!first) throw new Error('There is news.')
    expect(textOf(winners([{ ...first, nominees: [{ id: 'x', name: '' }] }]).card)).toContain(
      'A former colleague',
    )
  })
})

const person = fc.record({
  id: fc.uuid(),
  name: fc.oneof(
    fc.string({ maxLength: 256, unit: 'binary' }),
    fc.constantFrom(
      '🏆'.repeat(256),
      '𝔄'.repeat(256),
      `e${'\u0301'.repeat(255)}`,
      '"\\'.repeat(128),
      '\u0001'.repeat(256),
      'Ana',
    ),
  ),
})
const news: fc.Arbitrary<AwardNews> = fc.record({
  award: fc.record({
    id: fc.uuid(),
    name: fc.constantFrom('🏅'.repeat(120), 'Mentor', '\\'.repeat(500)),
    medallion: fc.record({
      shape: fc.constantFrom(...medallionShapes),
      color: fc.constantFrom(...medallionColors),
      emblem: fc.constantFrom(...medallionEmblems),
    }),
  }),
  cycleName: fc.constantFrom('Q4 2025', '🗓'.repeat(120)),
  nominees: fc.array(person, { minLength: 1, maxLength: limits.nominees.max }),
  helpers: fc.array(person, { maxLength: limits.helpers }),
  citation: fc.constantFrom('', '🌱'.repeat(limits.citation), '"'.repeat(limits.citation), 'Well done.'),
  outcome: fc.constantFrom(...outcomes),
})
const message: fc.Arbitrary<Extract<OutgoingMessage, { news: unknown }>> = fc.oneof(
  fc.record({
    kind: fc.constant('winners' as const),
    locale: fc.constantFrom('en-US', 'de-DE', 'ar-SA', 'xx'),
    title: fc.constantFrom('Q4', '🎉'.repeat(limits.title)),
    part: fc.constantFrom({ number: 1, of: 1 }, { number: 12, of: 40 }),
    news: fc.array(news, { minLength: 1, maxLength: limits.newsOnCard }),
  }),
  fc.record({
    kind: fc.constantFrom('won' as const, 'nominee-won' as const),
    locale: fc.constantFrom('en', 'ar'),
    news,
  }),
)

test('B6 whatever is announced fits, names everybody’s award, and is one line in the notification', () => {
  fc.assert(
    fc.property(message, (message) => {
      const { summary, card } = cardFor(message, links)
      expect(bytes(card)).toBeLessThan(28 * 1024)
      expect(summary).not.toMatch(/[\r\n]/)
      expect(summary.length).toBeLessThan(1_500)
      expect(summary.trim()).not.toBe('')
      expect(warningsOf(card)).toEqual([])
      const all = [message.news].flat()
      expect(partsOf(card, 'Image')).toHaveLength(new Set(all.map(({ award }) => award.id)).size)
      expect(partsOf(card, 'Action.OpenUrl').map(({ url }) => url)).toEqual([
        'https://laurels.example/tab/wall',
      ])
    }),
    { numRuns: 150 },
  )
})

test('B6 eight winners of ten people each with the longest names still fit', () => {
  const name = '🏆'.repeat(256)
  const people = (group: number) => Array.from({ length: 10 }, (_, at) => ({ id: `${group}-${at}`, name }))
  const worst = Array.from(
    { length: limits.newsOnCard },
    (_, at): AwardNews => ({
      award: {
        id: `a${at}`,
        name: '🏅'.repeat(120),
        medallion: { shape: 'hexagon', color: 'indigo', emblem: 'handshake' },
      },
      cycleName: name,
      nominees: people(at),
      helpers: people(at),
      citation: '🌱'.repeat(limits.citation),
      outcome: 'attempted',
    }),
  )
  const { card } = winners(worst, { title: '🎉'.repeat(limits.title), locale: 'ar' })
  expect(bytes(card)).toBeLessThan(28 * 1024)
  expect(textOf(card)).toContain('🌱'.repeat(139))
})

test('eight winners of ten people each are named in full, with whole citations, where names are as people have them', () => {
  const name = 'Maria-Magdalena Papadopoulou'
  const citation = 'A good deed. '.repeat(21).trim()
  const everybody = Array.from({ length: 10 }, (_, at) => ({ id: `p${at}`, name: `${name} ${at}` }))
  const [first] = sampleNews
  if (!first) throw new Error('There is news.')
  const many = Array.from({ length: limits.newsOnCard }, (_, at) => {
    const award = { ...first.award, id: `a${at}` }
    return { ...first, award, nominees: everybody, helpers: [], citation }
  })
  const shown = textOf(winners(many).card)
  expect(shown.match(/Papadopoulou \d/g)).toHaveLength(80)
  expect(shown.split(`“${citation}”`)).toHaveLength(9)
})
