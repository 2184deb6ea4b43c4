import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecordEntry } from '#core/contract/records.ts'
import { fileName } from '#tabs/design/save-file.ts'
import { byYear, modesOf, partOf } from '#tabs/record/entries.ts'
import { messages } from '#tabs/record/messages.ts'
import { fitText } from '#tabs/record/picture/fit-text.ts'
import { writePdf } from '#tabs/record/picture/pdf.ts'
import { recordCsv } from '#tabs/record/record-csv.ts'
import { createFormats } from '#tabs/text/formats.ts'
import { learning } from '#tabs/text/learning.ts'

const measure = (text: string, size: number) => [...text.replaceAll(/[\u2068\u2069]/g, '')].length * size
const bare = (text: string) => text.replaceAll(/[\u2068\u2069\s]/g, '')

describe('Text in a picture', () => {
  const room = { width: 100, lines: 3, sizes: [10, 5] }

  test('fits its room; nothing is lost as long as there is room for it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 })), (words) => {
        const text = words.join(' ')
        const { lines, size } = fitText(text, room, measure)
        expect(lines.length).toBeLessThanOrEqual(3)
        const letters = new Intl.Segmenter()
        for (const line of lines)
          if ([...letters.segment(line)].length > 1) expect(measure(line, size)).toBeLessThanOrEqual(100)
        if (!lines.join('').includes('…')) expect(bare(lines.join(''))).toBe(bare(text))
      }),
    )
  })

  test('is as large as it can be with its words whole, and breaks a word only at the smallest size', () => {
    expect(fitText('Ana Souza', room, measure)).toEqual({ size: 10, lines: ['Ana Souza'] })
    expect(fitText('Abcdefghijklmno', room, measure)).toEqual({ size: 5, lines: ['Abcdefghijklmno'] })
    expect(fitText('Abcdefghijklmnopqrstuvwxyz', room, measure).lines).toEqual([
      'Abcdefghijklmnopqrst',
      'uvwxyz',
    ])
  })

  test('keeps a name apart from the sentence around it on every line it runs over', () => {
    const { lines } = fitText('\u2068Maria-Magdalena Wolfe\u2069', { ...room, sizes: [10] }, measure)
    expect(lines).toEqual(['\u2068Maria-\u2069', '\u2068Magdalena\u2069', '\u2068Wolfe\u2069'])
  })
})

test('A PDF’s table tells where each of its objects begins, and its words are in it as Unicode', () => {
  const jpeg = Uint8Array.from([0xff, 0xd8, 0x0a, 0x00, 0xff, 0xd9])
  const page = { width: 842, height: 595, jpeg, pixels: { width: 10, height: 7 } }
  const link = { address: 'https://x.test/(a)', x: 1, y: 2, width: 3, height: 4 }
  const pdf = writePdf({
    title: 'Größe',
    language: 'de',
    pages: [
      { ...page, text: ['سجل'], link },
      { ...page, text: ['b'] },
    ],
  })
  const text = [...pdf].map((byte) => String.fromCharCode(byte)).join('')
  const table = Number(/startxref\n(\d+)/.exec(text)?.[1])
  expect(text.slice(table, table + 5)).toBe('xref\n')
  const begins = [...text.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map((found) => Number(found[1]))
  expect(begins.length).toBe(15)
  for (const [at, begin] of begins.entries())
    expect(text.slice(begin, begin + 12)).toMatch(new RegExp(`^${at + 1} 0 obj`))
  for (const [, length, content] of text.matchAll(/\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g))
    expect(content?.length).toBe(Number(length))
  expect(text).toContain('<063306 2C0644>'.replace(' ', '').toLowerCase())
  expect(text).toContain('/Lang (de)')
  expect(text).toContain('/URI (https://x.test/\\(a\\))')
})

const formats = createFormats('en-US')
const entry = (id: string, over: object, as: RecordEntry['as'] = ['receiver']): RecordEntry =>
  ({
    item: {
      kind: 'milestone',
      id,
      at: Date.UTC(2026, 0, 5),
      to: [{ id: 'ana', name: 'Ana' }],
      helpers: [],
      text: id,
      visibility: { kind: 'tenant' },
      reactions: {},
      comments: 0,
      source: 'self',
      ...over,
    },
    as,
    standing: { kind: 'valid' },
  }) as RecordEntry

describe('A learning record', () => {
  test('stands by year, newest first; a milestone by the day it was reached', () => {
    const years = byYear([
      entry('new', {}),
      entry('old', { on: '2020-06-01' }),
      entry('newer', { on: '2026-03-01' }),
    ])
    expect(years.map(({ year, entries }) => [year, ...entries.map(({ item }) => item.id)])).toEqual([
      [2026, 'newer', 'new'],
      [2020, 'old'],
    ])
  })

  test('W6 tells which ways of learning there were, not how often', () => {
    const modes = modesOf([entry('a', { mode: 'course' }), entry('b', { mode: 'course' }), entry('c', {})])
    expect([...modes]).toEqual(['course'])
  })

  test('knows what each thing is to its person', () => {
    expect(partOf(entry('a', {}))).toBe('milestone')
    expect(partOf(entry('a', { kind: 'award' }, ['helper']))).toBe('helper')
    expect(partOf(entry('a', { kind: 'commendation' }, ['giver']))).toBe('given')
    expect(partOf(entry('a', { kind: 'commendation' }, ['giver', 'receiver']))).toBe('received')
  })

  test('as a table begins no formula in a spreadsheet', () => {
    const said = { text: messages.en, modes: learning.en.modes, formats }
    const csv = recordCsv([entry('a', { text: '=HYPERLINK("https://evil.test")' })], said)
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.test"")"`)
    expect(csv.split('\r\n')).toHaveLength(3)
  })
})

test('A file’s name is good on every system, and never empty', () => {
  expect(fileName('Mentor: of/the "Quarter"', 'Q3 2026')).toBe('Mentor-of-the-Quarter-Q3-2026')
  expect(fileName('شهادة', '..\\..')).toBe('شهادة')
  expect(fileName('??')).toBe('laurels')
})
