import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from '#core/contract/write-csv.ts'
import { exportCycle } from '#core/judging/export-cycle.ts'
import { judgedCycle, nominated } from '#tests/support/judged-cycle.ts'
import { createTestWorld, cycleId } from '#tests/support/test-world.ts'

/** Reads RFC 4180 by the letter: quoted cells may hold commas, line breaks and doubled quotes. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') rows.push(row)
    if (match[3] === '\r\n') row = []
    if (cell.lastIndex === text.length) return rows
  }
  throw new Error('This is not CSV.')
}

const rowsOf = (csv: string) => {
  expect(csv.startsWith('\uFEFF')).toBe(true)
  return readCsv(csv.slice(1))
}

const texts = fc.string({
  unit: fc.constantFrom('a', ' ', '"', ',', '\n', '\r', '=', '+', '-', '@', '\t', '＝', 'é'),
})

test('a table reads back as it was written, but for what is defused', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, texts), { minLength: 1 }), (rows) => {
      const read = rowsOf(writeCsv(['one', 'two'], rows))
      expect(read.slice(1).map((cells) => cells.map((cell) => cell.replace(/^'/, '')))).toEqual(rows)
    }),
  )
})

test('no cell begins as a formula, whatever blanks hide it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const [, [cell = ''] = []] = rowsOf(writeCsv(['text'], [[text]]))
      expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/)
      expect(cell).not.toMatch(/^[\t\r\n]/)
    }),
  )
})

test('a cycle’s tables hold its nominations and scores, one line each', async () => {
  const test = await createTestWorld()
  await nominated(test, 'emil', { nominees: ['lars'], story: '=HYPERLINK("https://example.com";"Click me")' })
  await judgedCycle(test)
  const dana = test.actor('dana')
  const nominations = await exportCycle(test.world, dana, { cycleId, as: 'nominations' })
  expect(nominations).toMatchObject({ name: 'Laurels Q1 2026 nominations.csv', mediaType: 'text/csv' })
  const [columns = [], ...rows] = rowsOf(nominations.content)
  expect(rows).toHaveLength(5)
  const story = columns.indexOf('Story')
  expect(rows.map((row) => row[story])).toContain('\'=HYPERLINK("https://example.com";"Click me")')
  const mean = rows.find((row) => row.includes('Ben'))?.[columns.indexOf('Mean')]
  expect(mean).toBe('5')
  const scores = rowsOf((await exportCycle(test.world, dana, { cycleId, as: 'scores' })).content)
  expect(scores).toHaveLength(1 + 12 * 2)
})

test('J2 tables leave out awards in which the owner who asks has an interest', async () => {
  const test = await createTestWorld()
  await nominated(test, 'omar', { nominees: ['lars'] })
  await judgedCycle(test)
  for (const as of ['nominations', 'scores'] as const) {
    const { content } = await exportCycle(test.world, test.actor('omar'), { cycleId, as })
    expect(content).not.toContain('Award mentor')
    expect(content).toContain('Award brave')
  }
})
