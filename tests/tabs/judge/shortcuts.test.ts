import { describe, expect, test } from 'vitest'
import { type Pressed, shortcutOf } from '#tabs/judge/shortcuts.ts'

function press(key: string, more: Partial<Pressed> = {}): Pressed {
  const rest = { code: '', altKey: false, ctrlKey: false, metaKey: false, typing: false, singleKeys: true }
  return { key, ...rest, ...more }
}

describe('Keys of the judges’ bench', () => {
  test.each([
    ['j', 'next'],
    ['K', 'previous'],
    ['n', 'unanswered'],
    ['s', 'rubric'],
    ['?', 'help'],
    ['؟', 'help'],
  ])('%s does: %s', (key, does) => {
    expect(shortcutOf(press(key))).toEqual({ does })
  })

  test('digits from 1 to 5 are points, and no others', () => {
    const given = ['0', '1', '2', '3', '4', '5', '6'].map((key) => shortcutOf(press(key)))
    expect(given.map((one) => (one?.does === 'points' ? one.points : undefined))).toEqual([
      undefined,
      1,
      2,
      3,
      4,
      5,
      undefined,
    ])
  })

  test('on a keyboard of another script the place of a key counts', () => {
    expect(shortcutOf(press('ت', { code: 'KeyJ' }))).toEqual({ does: 'next' })
    expect(shortcutOf(press('٤', { code: 'Digit4' }))).toEqual({ does: 'points', points: 4 })
  })

  test('on a Latin keyboard what a key writes counts, not its place', () => {
    expect(shortcutOf(press('h', { code: 'KeyJ' }))).toBeUndefined()
    expect(shortcutOf(press('!', { code: 'Digit1' }))).toBeUndefined()
  })

  test('in a field for text only keys with a modifier do anything', () => {
    for (const key of ['j', 'k', 'n', 's', '?', '4'])
      expect(shortcutOf(press(key, { typing: true }))).toBeUndefined()
    expect(shortcutOf(press('ArrowDown', { typing: true, altKey: true }))).toEqual({ does: 'next' })
    expect(shortcutOf(press('Enter', { typing: true, ctrlKey: true }))).toEqual({ does: 'save' })
    expect(shortcutOf(press('Enter', { typing: true, metaKey: true }))).toEqual({ does: 'save' })
  })

  test('single keys can be turned off; those with a modifier stay', () => {
    for (const key of ['j', '?', '4']) expect(shortcutOf(press(key, { singleKeys: false }))).toBeUndefined()
    expect(shortcutOf(press('ArrowUp', { singleKeys: false, altKey: true }))).toEqual({ does: 'previous' })
  })

  test('what belongs to the browser or to Teams is left alone', () => {
    for (const modifier of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
      for (const key of ['j', 's', 'n', '1', 'Tab']) expect(shortcutOf(press(key, modifier))).toBeUndefined()
    expect(shortcutOf(press('ArrowDown', { altKey: true, ctrlKey: true }))).toBeUndefined()
    expect(shortcutOf(press('Enter'))).toBeUndefined()
  })
})
