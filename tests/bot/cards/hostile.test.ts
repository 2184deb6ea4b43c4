import { describe, expect, it } from 'vitest'
import { cardFor } from '#bot/cards/news.ts'
import type { Card } from '#bot/turn.ts'
import { ruleEligibility } from '#core/nominations/rule-eligibility.ts'
import { profileRow } from '#core/people/rows.ts'
import type { AwardNews, Saying } from '#core/ports.ts'
import { commend } from '#core/recognition/commend.ts'
import { peopleOf } from '#core/rows/places.ts'
import { put } from '#core/rows/row-kind.ts'
import { warningsOf } from '#tests/bot/support/official-parser.ts'
import { cardIn, directoryOf, filled, links, partsOf, startTalk, textOf } from '#tests/bot/support/talk.ts'
import { award, nextCommand } from '#tests/support/builders.ts'
import { closed, nominated } from '#tests/support/judged-cycle.ts'
import { createTestWorld, cycleId, minute, start, tenant } from '#tests/support/test-world.ts'

const mark = 'EVIL'
const hostile = [
  '**EVIL** [EVIL](https://evil.example)',
  '<at>EVIL</at> <img src=x onerror=EVIL>',
  '{{DATE(2017-02-14T06:08:39Z,EVIL)}}',
  '\u202Eevil\u202C EVIL \u2066',
  '![EVIL](https://evil.example/x.png)\n# EVIL\n- EVIL',
  // oxlint-disable-next-line no-template-curly-in-string
  '${EVIL} ${$root.EVIL}',
  '"EVIL", "url": "https://evil.example"',
]

/** Where text is drawn as it stands: a run, a typed value, a compact list, what a reader says; a label, by its letters. */
const plainPlaces = new Set([
  'TextRun.text',
  'Input.ChoiceSet.label',
  'Input.Text.value',
  'choice.title',
  'Image.altText',
])

/** Every place of a card in which the hostile text stands; data that a button sends is not shown. */
function placesOf(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.includes(mark) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  const type = 'type' in value ? String(value.type) : 'title' in value && 'value' in value ? 'choice' : path
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'data' ? [] : placesOf(inner, Array.isArray(value) ? path : `${type}.${key}`),
  )
}

function expectHarmless(card: Card): number {
  const { fallbackText, ...drawn } = card
  const places = placesOf(drawn)
  for (const place of places) expect(plainPlaces).toContain(place)
  for (const place of ['TextRun', 'TextBlock', 'Image'])
    expect(JSON.stringify(partsOf(drawn, place))).not.toMatch(/\{\{DATE\(2017/)
  expect(JSON.stringify([fallbackText, partsOf(drawn, 'Input.ChoiceSet')])).not.toMatch(/\{\{DATE/)
  for (const { label } of partsOf(drawn, 'Input.ChoiceSet')) expect(label).toMatch(/^[\p{L}\p{N} '’.?-]*$/u)
  for (const { text } of partsOf(drawn, 'TextRun'))
    expect(String(text)).not.toMatch(/[\u202A-\u202E\u2066\u2067]/)
  for (const { style, choices } of partsOf(drawn, 'Input.ChoiceSet'))
    if (JSON.stringify(choices).includes(mark)) expect(style).toBe('compact')
  expect(warningsOf(card)).toEqual([])
  return places.length
}

describe.each(hostile)('B5 %s is text and nothing else', (name) => {
  const people = [
    { oid: '00000000-0000-4000-9000-000000000001', name, jobTitle: name, department: name },
    { oid: '00000000-0000-4000-9000-000000000002', name: `Vera ${name}`, jobTitle: name },
    { oid: '00000000-0000-4000-9000-000000000003', name: `Vera B ${name}`, department: name },
  ]

  it('in every card of a conversation', async () => {
    const world = await createTestWorld({
      awards: [award({ id: 'mentor', name, description: name, criteria: name, selfNomination: true })],
      head: { name },
    })
    const actor = { name }
    await world.rows.commit(peopleOf(tenant), [
      put(profileRow, ['ana'], { id: 'ana', oid: world.actor('ana').oid, name }),
    ])
    const talk = await startTalk({ world, directory: directoryOf(people) })
    const say = async (text: string) => cardIn(await talk.say('ana', text, { actor }))
    const press = async ({ verb, data }: { verb: string; data: unknown }) =>
      cardIn(await talk.press('ana', verb, data, { actor }))

    expect(expectHarmless(await say('hi'))).toBeGreaterThan(0)
    expect(expectHarmless(await say(`nominate ${name} for ${name}`))).toBeGreaterThan(0)
    const asked = await say(`nominate Vera for mentor: ${name}`)
    expect(partsOf(asked.body, 'Input.ChoiceSet').some(({ id }) => id === 'who0')).toBe(true)
    expect(expectHarmless(asked)).toBeGreaterThan(0)
    const story = `${name} and more than twenty characters`
    const right = { names: 'me', award: 'mentor', story, mode: 'course' }
    const sent = await press(filled(await say('nominate'), right))
    expect(expectHarmless(sent)).toBeGreaterThan(0)
    const again = filled(await say('nominate'), right)
    expect(expectHarmless(await press(again))).toBeGreaterThan(0)
    const wrong = await press(
      filled(await say('nominate'), { ...right, names: `${name}, ${mark}`, mode: 'workshop' }),
    )
    expect(expectHarmless(wrong)).toBeGreaterThan(0)
    const [nomination] = partsOf(sent.actions, 'Action.OpenUrl')
    const nominationId = String(nomination?.url).split('/').at(-1) ?? ''
    await ruleEligibility(talk.world, talk.actor('dana'), {
      cycleId,
      nominationId,
      commandId: nextCommand(),
      ruling: { eligible: false, reason: name },
    })
    expect(expectHarmless(await say('my nominations'))).toBeGreaterThan(2)
    talk.clock.advance(31 * 24 * 60 * 60_000)
    expect(expectHarmless(await press(again))).toBeGreaterThan(0)
  })

  it('in every answer to a command', async () => {
    const world = await createTestWorld({
      awards: [award({ id: 'brave', name, open: true })],
      head: { name, ceremonyAt: start + 40 * 24 * 60 * minute },
    })
    const named = (id: 'ben' | 'cleo') => put(profileRow, [id], { id, oid: world.actor(id).oid, name })
    await world.rows.commit(peopleOf(tenant), [named('ben'), named('cleo')])
    const talk = await startTalk({ world, directory: directoryOf(people) })
    const say = async (text: string) => cardIn(await talk.say('ana', text))
    const story = `${name} and more than twenty characters`
    const nominationId = await nominated(talk, 'cleo', {
      awardId: 'brave',
      nominees: ['ben'],
      story,
      shareStory: true,
    })
    const asked = await say(`commend Vera ${name}`)
    expect(expectHarmless(asked)).toBeGreaterThan(0)
    const right = { names: 'Ben', story: name }
    const sent = filled(await say(`commend: ${name}`), right)
    const thanked = cardIn(
      await talk.press('ana', sent.verb, {
        ...(sent.data as object),
        people: talk.actor('ben').oid,
        names: '',
      }),
    )
    expect(textOf(thanked)).not.toContain('This card is from')
    const commendation = { commandId: nextCommand(), recipients: ['ben'], message: name }
    await commend(talk.world, talk.actor('cleo'), { ...commendation, visibility: { kind: 'tenant' } })
    await talk.settle()
    for (const text of ['wall', 'endorse', 'cycle'])
      expect(expectHarmless(await say(text)), text).toBeGreaterThan(0)
    const pressed = await talk.press('ana', 'endorse-one', { cycleId, nominationId })
    expect(expectHarmless(cardIn(pressed))).toBeGreaterThan(0)
    await closed(talk)
    expect(expectHarmless(cardIn(await talk.say('judy', 'judge')))).toBeGreaterThan(0)
  })

  it('in every card of news', () => {
    const person = { id: 'p', name }
    const { medallion } = award()
    const news: AwardNews = {
      award: { id: 'mentor', name, medallion },
      cycleName: name,
      nominees: [person, person],
      helpers: [person],
      citation: name,
      outcome: 'attempted',
    }
    for (const locale of ['en', 'ar']) {
      const part = { number: 1, of: 2 }
      const winners = cardFor({ kind: 'winners', locale, title: name, part, news: [news, news] }, links)
      for (const { summary, card } of [
        winners,
        ...(['won', 'nominee-won'] as const).map((kind) =>
          cardFor({ kind, locale, item: 'item1', news }, links),
        ),
        ...others(name, news).map((saying) => cardFor({ locale, ...saying }, links)),
      ]) {
        expect(expectHarmless(card)).toBeGreaterThan(0)
        expect(summary).not.toMatch(/\n/)
      }
    }
  })
})

const amendments = ['taken-back', 'given-back', 'reworded'] as const

/** What the bot says of its own accord beside word of winners. */
function others(name: string, news: AwardNews): Saying[] {
  const { award, nominees } = news
  const cycle = { id: 'q1', name }
  const dates = { closesAt: 0, timeZone: 'UTC' }
  const results = ['not-chosen', 'not-awarded', 'honored'] as const
  const outcomes = results.map((result) => ({ award, nominees, result, own: false }))
  const awards = [{ ...award, description: name }]
  return [
    { kind: 'outcome', cycleName: name, outcomes, more: 1 },
    { kind: 'correction', award, cycleName: name, winners: [news] },
    { kind: 'correction', award, cycleName: name, winners: [] },
    ...amendments.map((as) => ({
      kind: 'amended' as const,
      as,
      own: as === 'taken-back',
      item: 'item1',
      news,
    })),
    { kind: 'revealed', ceremony: { id: 'gala', title: name }, news: [news, news] },
    { kind: 'begun', ceremony: { id: 'gala', title: name }, program: name },
    { kind: 'begun', ceremony: { id: 'gala', title: name }, program: name, over: true },
    ...(['on', 'over'] as const).map((now) => ({
      kind: 'date' as const,
      change: 'planned' as const,
      ceremony: { id: 'gala', title: name },
      program: name,
      startsAt: 0,
      timeZone: 'UTC',
      now,
    })),
    { kind: 'winners', title: name, part: { number: 1, of: 1 }, news: [] },
    { kind: 'console', ceremony: { id: 'gala', title: name } },
    { kind: 'recap', ceremony: { id: 'gala', title: name }, news: [news, news], stories: 5 },
    ...(['planned', 'moved', 'called-off'] as const).map((change) => ({
      kind: 'date' as const,
      change,
      ceremony: { id: 'gala', title: name },
      program: name,
      startsAt: 0,
      from: 1,
      reason: name,
      calendar: 'a.b.c',
      timeZone: 'UTC',
    })),
    { kind: 'nominations', step: 'week', program: name, cycle, ...dates, awards },
    ...[true, false].map((open) => ({
      kind: 'endorsable' as const,
      nomination: { id: 'n1', cycleId: 'q1' },
      asked: {
        open,
        award,
        nominees,
        nominator: { id: 'p', name },
        story: name,
        endorsements: 3,
        ...dates,
      },
    })),
    { kind: 'judging', step: 'begun', cycle, waiting: 1, assigned: 1, judgedBy: 0, timeZone: 'UTC' },
  ]
}
