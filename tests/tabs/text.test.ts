import { describe, expect, it } from 'vitest'
import { plainText } from '#core/contract/text.ts'
import { initialsOf, shadeOf } from '#tabs/people/initials.ts'
import { plural } from '#tabs/text/catalog.ts'
import { countPoints } from '#tabs/text/count-points.ts'
import { createFormats } from '#tabs/text/formats.ts'
import { directionOf, formatLocaleOf, languageOf } from '#tabs/text/language.ts'

const now = Date.UTC(2026, 10, 21, 12)
const hour = 3_600_000

describe('counting characters', () => {
  it.each(['  two words  ', 'café', 'cafe\u0301', '😀😀', 'a\r\nb', 'مرحبا', ''])(
    'counts %j as the server does',
    (text) => {
      const kept = plainText(0, 100).parse(text)
      expect(countPoints(text)).toBe([...kept].length)
    },
  )
})

describe('language', () => {
  it('takes the language of the locale, English where there is none', () => {
    expect(['de-AT', 'ar-SA', 'en-GB', 'fr-FR', ''].map(languageOf)).toEqual(['de', 'ar', 'en', 'en', 'en'])
  })
  it('reads right to left in Arabic, Hebrew, Persian and Urdu', () => {
    expect(['ar-SA', 'he-IL', 'fa', 'ur-PK', 'de', 'en-US'].map(directionOf)).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
    ])
  })
  it('formats in the person’s own locale only where the texts speak its language', () => {
    expect(['de-AT', 'fr-FR', 'en-GB', 'ar-SA', 'nonsense_'].map(formatLocaleOf)).toEqual([
      'de-AT',
      'en',
      'en-GB',
      'ar-SA-u-nu-latn',
      'en',
    ])
  })
  it('picks the plural form', () => {
    const forms = { one: '# day', other: '# days' }
    expect([0, 1, 2, 1_200].map((count) => plural('en', count, forms))).toEqual([
      '0 days',
      '1 day',
      '2 days',
      '1,200 days',
    ])
  })
})

describe('formats', () => {
  const { ago } = createFormats('en-US')
  it('says how long ago something was', () => {
    const spans = [0, 20_000, 5 * 60_000, 59.6 * 60_000, 3 * hour, 25 * hour, 6 * 24 * hour]
    expect(spans.map((span) => ago(now - span, now))).toEqual([
      'now',
      'now',
      '5 minutes ago',
      '59 minutes ago',
      '3 hours ago',
      'yesterday',
      '6 days ago',
    ])
  })
  it('gives a date when it is long ago', () => {
    expect(ago(now - 60 * 24 * hour, now)).toBe('Sep 22, 2026')
  })
})

describe('initials', () => {
  it('takes the first letters of first and last name, in any script', () => {
    const names = [
      'Ana Souza',
      'maximiliana von Featherstonehaugh',
      'ليلى حداد',
      'Åsa',
      'Gil Guest (external)',
      '42',
    ]
    expect(names.map(initialsOf)).toEqual(['AS', 'MF', 'لح', 'Å', 'GG', ''])
  })
  it('gives a name always the same of eight colors', () => {
    expect(shadeOf('Ana Souza')).toBe(shadeOf('Ana Souza'))
    for (const name of ['Ana', 'Ben', 'ليلى', '', '😀']) expect(shadeOf(name)).toBeLessThan(8)
  })
})
