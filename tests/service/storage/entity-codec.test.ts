import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ValueTooLarge } from '#core/ports.ts'
import { checkSizes, fromChunks, toChunks } from '#service/storage/entity-codec.ts'

describe('A value in chunks', () => {
  test('comes back as it was, whatever it is', () => {
    const value = fc.jsonValue({ stringUnit: 'binary' })
    fc.assert(
      fc.property(value, (value) => {
        expect(fromChunks(toChunks(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('never splits a pair of surrogates and never exceeds a property', () => {
    const text = fc
      .array(
        fc.tuple(fc.constantFrom('x', '😀', 'é', '"', '\ud800', '\n'), fc.integer({ min: 1, max: 30_001 })),
        {
          minLength: 1,
          maxLength: 5,
        },
      )
      .map((runs) => runs.map(([unit, count]) => unit.repeat(count)).join(''))
    fc.assert(
      fc.property(text, (value) => {
        const chunks = toChunks(value)
        for (const chunk of Object.values(chunks)) {
          expect(chunk.length).toBeLessThanOrEqual(30_000)
          expect(/\p{Cs}/u.test(chunk)).toBe(false)
        }
        expect(fromChunks({ ...chunks, w: 'id', rowKey: 'a' }) === value).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('is refused above 1 MiB, counted as UTF-16', () => {
    const row = (length: number) => [{ row: 'a', chunks: toChunks('x'.repeat(length)) }]
    expect(() => checkSizes('t', row(523_000))).not.toThrow()
    expect(() => checkSizes('t', row(524_300))).toThrow(ValueTooLarge)
  })

  test('is refused where a transaction would exceed 4 MiB on its way, escapes included', () => {
    const rows = (count: number, text: string) =>
      Array.from({ length: count }, (_, index) => ({ row: `r${index}`, chunks: toChunks(text) }))
    expect(() => checkSizes('t', rows(8, 'x'.repeat(500_000)))).not.toThrow()
    expect(() => checkSizes('t', rows(8, '"'.repeat(200_000)))).toThrow(ValueTooLarge)
    expect(() => checkSizes('t', [...rows(99, 'x'), { row: 'gone' }])).not.toThrow()
  })
})
