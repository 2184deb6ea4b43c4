import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { cardFor } from '#bot/cards/news.ts'
import { limits } from '#core/contract/limits.ts'
import { medallionColors, medallionEmblems, medallionShapes, outcomes } from '#core/contract/programs.ts'
import type { AwardNews, OutgoingMessage, Saying } from '#core/ports.ts'
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

  it('W3 who do not want to appear are honored unnamed, in words of every language', () => {
    const [first, second, third] = sampleNews as [AwardNews, AwardNews, AwardNews]
    const hidden = (news: AwardNews): AwardNews => ({
      ...news,
      nominees: news.nominees.map(({ id }) => ({ id, name: '', unnamed: true })),
      helpers: [],
      citation: '',
    })
    const { card, summary } = winners([hidden(first), third])
    expect(summary).toBe(
      'Q4 ceremony: the laurels go to Chloé Dubois and somebody who prefers not to be named',
    )
    expect(textOf(card)).toContain('\nSomebody who prefers not to be named')
    expect(textOf(card)).not.toMatch(/former colleague|taken back/)
    const two = [hidden(first), hidden(second)]
    expect(winners(two).summary).toBe('Q4 ceremony: the laurels go to people who prefer not to be named')
    expect(winners([hidden(first)], { locale: 'de' }).summary).toBe(
      'Q4 ceremony: Die Lorbeeren gehen an eine Person, die nicht genannt werden möchte',
    )
    expect(textOf(winners([hidden(first)], { locale: 'de' }).card)).toContain(
      'Eine Person, die nicht genannt',
    )
    expect(winners([hidden(first)], { locale: 'ar' }).summary).toContain('من يفضّل عدم ذكر اسمه')
    const ceremony = { id: 'gala', title: 'Learning gala' }
    const recap = cardFor({ kind: 'recap', locale: 'en-US', ceremony, news: two }, links)
    expect(recap.summary).toContain('2 people honored')
    expect(textOf(recap.card)).toContain('People who prefer not to be named')
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
    item: fc.uuid(),
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
        `https://laurels.example/tab/${'item' in message ? `record/${message.item}` : 'wall'}`,
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

test('B6 every other message fits, however long and many its names are', () => {
  const name = '🏆'.repeat(256)
  const many = Array.from({ length: limits.nominees.max }, (_, at) => ({ id: `p${at}`, name }))
  const medallion = { shape: 'hexagon', color: 'indigo', emblem: 'handshake' } as const
  const award = { id: 'a', name: '🏅'.repeat(120), medallion }
  const citation = '🌱'.repeat(limits.citation)
  const each = Array.from({ length: limits.newsOnCard }, () => award)
  const cycle = { id: 'q1', name }
  const held = {
    award,
    cycleName: name,
    nominees: many,
    helpers: many,
    citation,
    outcome: 'attempted' as const,
  }
  const sayings: Saying[] = [
    {
      kind: 'outcome',
      cycleName: name,
      outcomes: each.map(() => ({ award, nominees: many, result: 'honored', own: false })),
      more: 400,
    },
    {
      kind: 'correction',
      award,
      cycleName: name,
      winners: Array.from({ length: limits.winners }, () => held),
    },
    ...(['taken-back', 'given-back', 'reworded'] as const).map((as) => ({
      kind: 'amended' as const,
      as,
      own: false,
      item: 'item1',
      news: held,
    })),
    {
      kind: 'revealed',
      ceremony: { id: 'gala', title: name },
      news: Array.from({ length: limits.winners }, () => held),
    },
    { kind: 'console', ceremony: { id: 'gala', title: name } },
    { kind: 'begun', ceremony: { id: 'gala', title: name }, program: name },
    {
      kind: 'recap',
      ceremony: { id: 'gala', title: name },
      news: Array.from({ length: 60 }, (_, id) => ({ ...held, award: { ...award, id: String(id) } })),
      stories: 4_000,
    },
    {
      kind: 'date',
      change: 'moved',
      ceremony: { id: 'gala', title: name },
      program: name,
      startsAt: 0,
      from: 1,
      reason: name.repeat(2),
      timeZone: 'UTC',
    },
    {
      kind: 'nominations',
      step: 'opened',
      program: name,
      cycle,
      closesAt: 0,
      timeZone: 'Asia/Kathmandu',
      awards: Array.from({ length: 50 }, () => ({ ...award, description: name })),
    },
    { kind: 'judging', step: 'due', cycle, waiting: 1, assigned: 4_000, judgedBy: 0, timeZone: 'UTC' },
  ]
  for (const saying of sayings)
    for (const locale of ['en', 'de', 'ar']) {
      const { summary, card } = cardFor({ locale, ...saying }, links)
      expect(bytes(card), saying.kind).toBeLessThan(28 * 1024)
      expect(summary).not.toMatch(/[\r\n]/)
      expect(summary.length).toBeLessThan(1_500)
      expect(warningsOf(card)).toEqual([])
    }
})

describe('a reminder', () => {
  const cycle = { id: 'q 1', name: 'Q1 2026' }
  const judging = { kind: 'judging', locale: 'en-US', cycle, timeZone: 'Asia/Tokyo' } as const

  it('says until when in the program’s time zone, and leads to the cycle’s form', () => {
    const { card } = cardFor(
      {
        kind: 'nominations',
        locale: 'en-US',
        step: 'day',
        program: 'Learning',
        cycle,
        closesAt: Date.UTC(2026, 2, 20, 17),
        timeZone: 'Asia/Tokyo',
        awards: [],
      },
      links,
    )
    expect(textOf(card)).toContain('Saturday, March 21 at 2:00')
    expect(partsOf(card, 'Action.OpenUrl').map(({ url }) => url)).toEqual([
      'https://laurels.example/tab/nominate?cycle=q%201',
    ])
  })

  it('counts what waits for a judge', () => {
    const of = (waiting: number, assigned: number) =>
      cardFor({ ...judging, step: 'due', waiting, assigned, judgedBy: undefined }, links).summary
    expect(of(3, 8)).toBe('Judging ends soon: 3 of 8 nominations wait for you')
    expect(of(1, 8)).toBe('Judging ends soon: 1 of 8 nominations waits for you')
    expect(of(1, 1)).toBe('Judging ends soon: One nomination waits for you')
  })
})

describe('what is said of a ceremony', () => {
  const ceremony = { id: 'gala 1', title: 'Learning gala' }
  const date = {
    kind: 'date',
    locale: 'en-US',
    ceremony,
    program: 'Learning',
    startsAt: Date.UTC(2026, 2, 20, 17),
    timeZone: 'Asia/Tokyo',
  } as const

  it('M17 at a reveal leads to the ceremony, as nothing of it is on the wall yet', () => {
    const message = { kind: 'revealed', locale: 'en-US', ceremony, news: sampleNews.slice(0, 2) } as const
    const { summary, card } = cardFor(message, links)
    expect(summary).toBe('Certified: the laurels go to Sofia Lindqvist and Inês Carvalho')
    expect(partsOf(card, 'Image')).toHaveLength(1)
    expect(partsOf(card, 'Action.OpenUrl').map(({ url }) => url)).toEqual([
      'https://laurels.example/tab/ceremonies/gala%201',
    ])
    for (const { citation } of message.news) expect(textOf(card)).toContain(`“${citation}”`)
  })

  it('L7 leads a calendar to its entry, new or changed; without a key there is no such button', () => {
    const buttons = (message: object) =>
      partsOf(cardFor({ ...date, change: 'planned', ...message }, links).card, 'Action.OpenUrl').map(
        ({ title, url }) => [title, url],
      )
    const way = ['Open the ceremony', 'https://laurels.example/tab/ceremonies/gala%201']
    const file = 'https://laurels.example/api/calendar.ics?key=a.b.c'
    expect(buttons({})).toEqual([way])
    expect(buttons({ calendar: 'a.b.c' })).toEqual([['Add to calendar', file], way])
    for (const change of ['moved', 'called-off'])
      expect(buttons({ calendar: 'a.b.c', change })).toEqual([['Update my calendar', file], way])
  })

  it('L10 says in words in less than how many days it is, in the reader’s language, and never “tomorrow”', () => {
    const said = (locale: string, inDays: number) =>
      textOf(cardFor({ ...date, locale, change: 'planned', inDays }, links).card)
    expect(said('en-US', 1)).toContain('In less than a day')
    expect(said('en-US', 7)).toContain('In less than 7 days')
    expect(said('de-DE', 1)).toContain('In weniger als einem Tag')
    expect(said('de-DE', 3)).toContain('In weniger als 3 Tagen')
    expect(said('ar-EG', 2)).toContain('بعد أقل من يومين')
    expect(said('ar-EG', 3)).toContain('بعد أقل من 3 أيام')
  })

  it('L8 calls to one that has begun', () => {
    const { summary, card } = cardFor(
      { kind: 'begun', locale: 'en-US', ceremony, program: 'Learning' },
      links,
    )
    expect(summary).toBe('We have begun: Learning gala. Come and applaud.')
    expect(partsOf(card, 'Action.OpenUrl').map(({ title, url }) => [title, url])).toEqual([
      ['Join now', 'https://laurels.example/tab/ceremonies/gala%201'],
    ])
  })

  it('L6 says where it stands that it is on, and that it is over, with the way there', () => {
    const drawn = (message: object) => {
      const { summary, card } = cardFor({ ...date, change: 'planned', calendar: 'a.b.c', ...message }, links)
      const ways = partsOf(card, 'Action.OpenUrl').map(({ title }) => title)
      return [summary, ...ways]
    }
    expect(drawn({ now: 'on' })).toEqual(['Live now: Learning gala', 'Join now'])
    expect(drawn({ now: 'over' })).toEqual([
      'The laurels are given: Learning gala',
      'See it on the wall',
      'Open the ceremony',
    ])
    const begun = { kind: 'begun', locale: 'en-US', ceremony, program: 'Learning', over: true } as const
    const { card } = cardFor(begun, links)
    expect(textOf(card)).toContain('The laurels are given')
    expect(textOf(card)).not.toContain('We have begun')
    expect(drawn({ now: 'over', gaveNothing: true })).toEqual([
      'The ceremony is over: Learning gala',
      'Open the ceremony',
    ])
    const nothing = cardFor({ ...begun, gaveNothing: true }, links).card
    expect(textOf(nothing)).toContain('No award was given this time.')
    expect(textOf(nothing)).not.toMatch(/laurels are given|on the wall/)
    expect(partsOf(nothing, 'Action.OpenUrl').map(({ title }) => title)).toEqual(['Open the ceremony'])
  })

  it('L6 M14 winners from whom all was taken back since are named no more', () => {
    const { card, summary } = winners([])
    expect(summary).toBe('An award was taken back.')
    expect(textOf(card)).toContain('An award was taken back.')
    expect(textOf(card)).not.toContain('the laurels go to')
  })

  it('L8 looks back at all that was given, each award once with all who hold it', () => {
    const recap = { kind: 'recap', locale: 'en-US', ceremony, news: sampleNews.slice(0, 3) } as const
    const { summary, card } = cardFor({ ...recap, stories: 12 }, links)
    expect(summary).toBe('Looking back at Learning gala: 2 awards given and 3 people honored')
    expect(partsOf(card, 'Image')).toHaveLength(2)
    expect(textOf(card)).toContain('12 stories were told.')
    for (const { nominees } of recap.news) expect(textOf(card)).toContain(nominees[0]?.name)
    expect(textOf(cardFor(recap, links).card)).not.toContain('stories')
    const many = Array.from({ length: 15 }, (_, id) => ({
      ...(sampleNews[0] as AwardNews),
      award: { ...(sampleNews[0] as AwardNews).award, id: String(id) },
    }))
    const long = cardFor({ ...recap, news: many }, links).card
    expect(partsOf(long, 'Image')).toHaveLength(12)
    expect(textOf(long)).toContain('and 3 more awards')
  })

  it('M18 gives the date in the time zone of its reader, and in the line for notifications the program’s', () => {
    const { summary, card } = cardFor({ ...date, change: 'planned' }, links)
    expect(summary).toMatch(/^Save the date: Learning gala, Saturday, March 21 at 2:00.AM GMT\+9$/)
    expect(textOf(card)).toContain('{{DATE(2026-03-20T17:00:00Z, LONG)}}, {{TIME(2026-03-20T17:00:00Z)}}')
    const moved = cardFor({ ...date, change: 'moved', from: Date.UTC(2026, 2, 13, 9), reason: 'Rain' }, links)
    expect(textOf(moved.card)).toContain('It was to be on {{DATE(2026-03-13T09:00:00Z, LONG)}}')
    expect(textOf(moved.card)).toContain('Why: \nRain')
  })

  it('M18 called off, names no date as if it still were one', () => {
    const { card } = cardFor({ ...date, change: 'called-off', reason: 'Rain' }, links)
    expect(textOf(card).match(/\{\{DATE/g)).toHaveLength(1)
    expect(textOf(card)).toContain('It was to be on {{DATE(2026-03-20T17:00:00Z, LONG)}}')
  })
})

test('M15 who lost an award is told so quietly, and is not sent to look at what is gone', () => {
  const [news] = sampleNews
  if (!news) throw new Error('There is news.')
  const drawn = (as: 'taken-back' | 'given-back' | 'reworded', own: boolean) => {
    const { card, summary } = cardFor({ kind: 'amended', locale: 'en', as, own, item: 'item1', news }, links)
    return { summary, text: textOf(card), links: partsOf(card, 'Action.OpenUrl').map(({ title }) => title) }
  }
  const taken = drawn('taken-back', true)
  expect(taken.summary).toContain('was taken back')
  expect(taken.text).not.toContain(news.citation)
  expect(taken.links).toEqual([])
  expect(drawn('taken-back', false).links).toEqual(['My nominations'])
  expect(drawn('reworded', true).text).toContain(news.citation)
  expect(drawn('given-back', true).links).toEqual(['See the record'])
})

test('M2 M15 who won or nominated is led to the record of just that award', () => {
  const [news] = sampleNews
  if (!news) throw new Error('There is news.')
  const item = 'item/1'
  const leading = (locale: string) =>
    [
      { kind: 'won' as const, item, news },
      { kind: 'nominee-won' as const, item, news },
      { kind: 'amended' as const, as: 'given-back' as const, own: true, item, news },
      { kind: 'amended' as const, as: 'reworded' as const, own: false, item, news },
    ].map((saying) =>
      partsOf(cardFor({ locale, ...saying }, links).card, 'Action.OpenUrl').map(({ title, url }) => [
        title,
        url,
      ]),
    )
  const words = { en: 'See the record', de: 'Zur Urkunde', ar: 'عرض السجل' }
  for (const [locale, title] of Object.entries(words))
    for (const ways of leading(locale))
      expect(ways).toEqual([[title, 'https://laurels.example/tab/record/item%2F1']])
})

test('who nominated only themselves is not asked to commend', () => {
  const [first] = sampleNews
  if (!first) throw new Error('There is news.')
  const { award, nominees } = first
  const drawn = (own: boolean) => {
    const outcomes = [{ award, nominees, result: 'not-chosen' as const, own }]
    const { card } = cardFor({ kind: 'outcome', locale: 'en', cycleName: 'Q4', outcomes, more: 0 }, links)
    return partsOf(card, 'Action.OpenUrl').map(({ title }) => title)
  }
  expect(drawn(false)).toEqual(['Commend someone', 'My nominations'])
  expect(drawn(true)).toEqual(['My nominations'])
})

test('L5 a card to endorse says that judges read it from when nominations close until results are out', () => {
  const [first] = sampleNews
  if (!first) throw new Error('There is news.')
  const { award, nominees } = first
  const drawn = (over: { open: boolean; over?: true }) => {
    const asked = { award, nominees, endorsements: 3, closesAt: 0, timeZone: 'UTC', ...over }
    const nomination = { id: 'n1', cycleId: 'q1' }
    return textOf(cardFor({ kind: 'endorsable', locale: 'en', nomination, asked }, links).card)
  }
  expect(drawn({ open: true })).not.toContain('The judges read it now')
  expect(drawn({ open: false })).toContain('The judges read it now')
  const over = drawn({ open: false, over: true })
  expect(over).not.toContain('The judges read it now')
  expect(over).toContain('Nominations have closed')
})
