import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '#core/contract/limits.ts'
import { completion, importMilestones, tellMilestone } from '#core/contract/milestones.ts'
import { writeCsv } from '#core/contract/write-csv.ts'
import { batchesOf, checkRows, type Mapping, proposeColumns } from '#tabs/milestones/import/check-rows.ts'
import { decode, readCsv } from '#tabs/milestones/import/read-csv.ts'
import { dateFormats, readDate } from '#tabs/milestones/import/read-date.ts'
import { checkMilestone, contentOf, emptyMilestone } from '#tabs/milestones/milestone.ts'

describe('A CSV file', () => {
  // Cells are trimmed when they are read, and what begins a formula is defused when it is written.
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `x${text.trim()}`.trim())

  test('reads back what was written, whatever is in its cells', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = writeCsv(['a', 'b', 'c'], rows).slice(1)
        expect(readCsv(text).map(({ cells }) => cells)).toEqual([['a', 'b', 'c'], ...rows])
      }),
    )
  })

  test.each([',', ';', '\t'])('may be separated by %j', (separator) => {
    const text = ['who', 'what', 'when'].join(separator)
    expect(readCsv(`${text}\n${text}`)).toHaveLength(2)
    expect(readCsv(text)[0]?.cells).toEqual(['who', 'what', 'when'])
  })

  test('tells the line on which a row begins, after blank lines and line breaks in cells', () => {
    const rows = readCsv('who,what\r\n\r\nana,"two\r\nlines, and ""more"""\r\nben,last')
    expect(rows).toEqual([
      { line: 1, cells: ['who', 'what'] },
      { line: 3, cells: ['ana', 'two\r\nlines, and "more"'] },
      { line: 5, cells: ['ben', 'last'] },
    ])
  })

  test('is read as its spreadsheet wrote it: Unicode, or the old letters of Western Europe', () => {
    expect(decode(new TextEncoder().encode('\uFEFFJonas Weiß'))).toBe('Jonas Weiß')
    expect(decode(Uint8Array.from([0xff, 0xfe, 0xdf, 0x00]))).toBe('ß')
    expect(decode(Uint8Array.from([0x57, 0x65, 0x69, 0xdf]))).toBe('Weiß')
  })
})

describe('R5 A date', () => {
  test('is read in the format chosen, and in no other', () => {
    expect(dateFormats.map((format) => readDate('03/04/2026', format))).toEqual([
      undefined,
      undefined,
      '2026-03-04',
      '2026-04-03',
    ])
    expect(readDate('3.4.2026', 'DD.MM.YYYY')).toBe('2026-04-03')
    expect(readDate('2026-04-03T10:00', 'YYYY-MM-DD')).toBe('2026-04-03')
  })

  test('must be in the calendar', () => {
    for (const text of ['30.02.2026', '31.04.2026', '29.02.2025', '00.01.2026', '1.1.26', 'soon', ''])
      expect(readDate(text, 'DD.MM.YYYY'), text).toBeUndefined()
    expect(readDate('29.02.2024', 'DD.MM.YYYY')).toBe('2024-02-29')
  })
})

const header = ['E-Mail', 'Course title', 'Completed on', 'Mode']
const mapping: Mapping = { columns: proposeColumns(header), format: 'YYYY-MM-DD', modeOfAll: '' }
const modeOf = (cell: string) => (cell === 'course' ? ('course' as const) : undefined)
const rowsOf = (...cells: string[][]) => cells.map((one, at) => ({ line: at + 2, cells: one }))

describe('R4 Rows of an import', () => {
  test('columns are proposed by their titles', () => {
    expect(mapping.columns).toEqual({ person: 0, text: 1, on: 2, mode: 3 })
    expect(proposeColumns(['Benutzer', 'Kurs', 'Datum'])).toEqual({ person: 0, text: 1, on: 2 })
  })

  test('each that can’t be sent says why, with its line; the others pass the contract', () => {
    const { good, flawed } = checkRows(
      rowsOf(
        ['ana@x.test', 'Safety', '2026-01-05', 'course'],
        ['', 'Safety', '2026-01-05', 'course'],
        ['ben@x.test', '', '2026-01-05', 'course'],
        ['ben@x.test', 'x'.repeat(281), '2026-01-05', ''],
        ['ben@x.test', 'Safety', '05.01.2026', ''],
        ['ben@x.test', 'Safety', '2026-02-05', ''],
        ['ben@x.test', 'Safety', '2026-01-05', 'osmosis'],
        ['ben@x.test', 'Safety'],
      ),
      mapping,
      modeOf,
      '2026-01-31',
    )
    expect(good).toEqual([
      { line: 2, person: 'ana@x.test', text: 'Safety', on: '2026-01-05', mode: 'course' },
    ])
    expect(flawed.map(({ line, flaw }) => [line, flaw])).toEqual([
      [3, 'noPerson'],
      [4, 'noText'],
      [5, 'longText'],
      [6, 'wrongDate'],
      [7, 'dayAhead'],
      [8, 'wrongMode'],
      [9, 'wrongDate'],
    ])
    for (const row of good) expect(completion.safeParse(row).success).toBe(true)
  })

  test('one with a sign that can’t be stored says so, and doesn’t stop the others', () => {
    const [bell, broken] = ['Saf\u0007ety', 'Saf\uD800ety']
    const { good, flawed } = checkRows(
      rowsOf(
        ['ana@x.test', bell, '2026-01-05', 'course'],
        ['ana\u0000@x.test', 'Safety', '2026-01-05', 'course'],
        ['ana@x.test', broken, '2026-01-05', 'course'],
        ['ana@x.test', 'Safety\ttraining', '2026-01-05', 'course'],
      ),
      mapping,
      modeOf,
      '2026-01-31',
    )
    expect(flawed.map(({ line, flaw }) => [line, flaw])).toEqual([
      [2, 'hiddenSign'],
      [3, 'hiddenSign'],
      [4, 'hiddenSign'],
    ])
    expect(good.map(({ text }) => text)).toEqual(['Safety training'])
  })

  test('whatever is in a file, what passes here passes the contract', () => {
    const odd = fc.constantFrom(
      '\u0007',
      '\uD800',
      '\u0085',
      '\u007F',
      '\u0958',
      'e\u0301',
      '\u200B',
      '\uFEFF',
    )
    const sign = fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), odd)
    const cell = fc
      .tuple(fc.array(sign, { maxLength: 5 }), fc.constantFrom('', 'ana@x.test', '\u0958'.repeat(280)))
      .map(([signs, rest]) => signs.join('') + rest)
    fc.assert(
      fc.property(cell, cell, (person, text) => {
        const { good } = checkRows(rowsOf([person, text, '2026-01-05', '']), mapping, modeOf, '2026-01-31')
        for (const row of good) expect(completion.safeParse(row).error).toBeUndefined()
      }),
      { numRuns: 1_000 },
    )
  })

  test('R9 go with the others of their person, however the file has them', () => {
    const rows = Array.from({ length: 300 }, (_, at) => ({
      line: at + 2,
      person: `${at % 2 === 0 ? 'P' : 'p'}erson${at % 60}@contoso.test`,
      text: 'Short',
      on: '2026-01-05',
    }))
    const batches = batchesOf(rows)
    for (const batch of batches) expect(new Set(batch.map(({ person }) => person)).size).toBe(20)
    expect(batches.flat().sort((one, other) => one.line - other.line)).toEqual(rows)
  })

  test('go in parts that fit into a request, in their order and none twice, whatever their script', () => {
    const row = fc.record({
      line: fc.integer({ min: 1, max: 1_000_000 }),
      person: fc.constant('somebody@contoso.test'),
      text: fc.oneof(fc.constant('م'.repeat(280)), fc.constant('学'.repeat(280)), fc.constant('Short')),
      on: fc.constant('2026-01-05'),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 400 }), (rows) => {
        const batches = batchesOf(rows)
        expect(batches.flat()).toEqual(rows)
        for (const batch of batches) {
          const body = { commandId: crypto.randomUUID(), visibility: { kind: 'private' }, rows: batch }
          expect(new TextEncoder().encode(JSON.stringify(body)).length).toBeLessThan(limits.body)
          expect(importMilestones.safeParse(body).success).toBe(true)
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('R1 A milestone being told', () => {
  const today = '2026-01-31'
  const draft = { ...emptyMilestone(today, false), text: 'Passed', mode: 'course' as const }

  test('says what is missing or wrong', () => {
    expect(checkMilestone(emptyMilestone(today, false), today)).toEqual({
      text: 'needText',
      mode: 'needMode',
    })
    expect(checkMilestone({ ...draft, on: '2026-02-01' }, today)).toEqual({ on: 'dayAhead' })
    for (const link of ['http://a.test', 'javascript:alert(1)', 'https://me@evil.test', 'https://x'])
      expect(checkMilestone({ ...draft, link }, today), link).toEqual({ link: 'wrongLink' })
  })

  test('what passes here passes the contract', () => {
    const links = fc.constantFrom('', 'https://learn.example/certificate?x=1', 'https://a.b/c')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 290 }), links, (text, link) => {
        const one = { ...draft, text: text.replaceAll(/\p{Cc}/gu, ''), link }
        if (Object.keys(checkMilestone(one, today)).length > 0) return
        const sent = { commandId: crypto.randomUUID(), ...contentOf(one, undefined) }
        expect(tellMilestone.safeParse(sent).error).toBeUndefined()
      }),
    )
  })
})
