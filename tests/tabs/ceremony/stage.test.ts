import { describe, expect, test } from 'vitest'
import type { Scene, StageEntry } from '#core/contract/scene.ts'
import { messages as panelTexts } from '#tabs/ceremony/console/messages.ts'
import { instantOf, localTimeOf } from '#tabs/ceremony/local-time.ts'
import { announcementOf } from '#tabs/ceremony/stage/announcement.ts'
import { countdownOf } from '#tabs/ceremony/stage/countdown.ts'
import { messages } from '#tabs/ceremony/stage/messages.ts'
import { namesInList } from '#tabs/ceremony/stage/names-in-list.ts'
import { createFormats } from '#tabs/text/formats.ts'
import { award } from '#tests/tabs/live/views.ts'

const english = createFormats('en-US')

describe('the countdown', () => {
  test.each([
    [0, { kind: 'now' }],
    [-60_000, { kind: 'now' }],
    [900, { kind: 'soon', clock: '0:01' }],
    [245_000, { kind: 'soon', clock: '4:05' }],
    [3_845_000, { kind: 'soon', clock: '1:04:05' }],
    [90_000_000, { kind: 'far' }],
  ])('with %i ms left', (left, shown) => {
    expect(countdownOf(left)).toEqual(shown)
  })
})

describe('names in a list', () => {
  test('a comma stays with the name before it', () => {
    const names = namesInList(english.listParts(['Ana', 'Mei-Ling', 'Li']))
    expect(names).toEqual([
      { name: 'Ana', before: '', after: ',', gap: ' ' },
      { name: 'Mei-Ling', before: '', after: ',', gap: ' and ' },
      { name: 'Li', before: '', after: '', gap: '' },
    ])
  })

  test('an Arabic “and” stays with the name after it', () => {
    const names = namesInList(createFormats('ar').listParts(['آنا', 'بن']))
    expect(names[1]).toEqual({ name: 'بن', before: 'و', after: '', gap: '' })
    expect(names[0]?.gap).toBe(' ')
  })

  test('nothing of the list is lost', () => {
    for (const locale of ['en', 'de', 'ar']) {
      const parts = createFormats(locale).listParts(['A', 'B', 'C', 'D'])
      const whole = parts.map((part) => part.value).join('')
      const split = namesInList(parts)
      expect(split.map(({ before, name, after, gap }) => before + name + after + gap).join('')).toBe(whole)
    }
  })
})

describe('what a screen reader is told', () => {
  const winner: StageEntry = {
    nominees: [{ id: 'a', name: 'Ana' }],
    helpers: [],
    citation: 'She taught us.',
    outcome: 'achieved',
  }
  const revealed: Extract<Scene, { kind: 'revealed' }> = {
    kind: 'revealed',
    award,
    number: 1,
    of: 2,
    result: {
      kind: 'winners',
      winners: [winner, { ...winner, nominees: [{ id: 'b', name: 'Ben' }], citation: 'So did he.' }],
    },
    revealAt: 0,
  }
  const said = (scene: Scene) => announcementOf(scene, 'Awards', messages.en, english.list)

  test('a reveal names award, winners and citations', () => {
    expect(said(revealed)).toBe('Mentor of the Quarter goes to Ana and Ben. She taught us. So did he.')
  })

  test('C7 of a live vote it says how many voted, and that several came first together', () => {
    const one = 'Mentor of the Quarter goes to Ana and Ben. She taught us. So did he.'
    const tie = 'A tie in the vote: 2 winners. 7 people voted.'
    expect(said({ ...revealed, vote: { ballots: 7, tie: true } })).toBe(`${one} ${tie}`)
    expect(said({ ...revealed, vote: { ballots: 5, tie: false } })).toBe(`${one} 5 people voted.`)
    expect(said({ ...revealed, vote: { tie: false } })).toBe(one)
  })

  test('C4 the drumroll names nobody', () => {
    expect(said({ kind: 'drumroll', award, number: 1, of: 2 })).toBe(
      'Drumroll. Mentor of the Quarter goes to …',
    )
  })

  test('an award that is not given is said with its name', () => {
    expect(said({ ...revealed, result: { kind: 'not-awarded' } })).toBe(
      'Mentor of the Quarter is not awarded this time.',
    )
  })
})

test('a date field gives back the instant it was given', () => {
  const instant = new Date(2026, 10, 21, 15, 30).getTime()
  expect(instantOf(localTimeOf(instant))).toBe(instant)
  expect(instantOf('')).toBeUndefined()
})

test('every step and scene has its words in every language', async () => {
  for (const texts of [await panelTexts.in('de'), await panelTexts.in('ar')]) {
    expect(Object.keys(texts.steps)).toEqual(Object.keys(panelTexts.en.steps))
    expect(Object.keys(texts.scene)).toEqual(Object.keys(panelTexts.en.scene))
  }
})
