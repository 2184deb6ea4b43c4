import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { appendAudit, auditRow, brokenLink, digest, type Happening, sealText } from '#core/cycles/audit.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { cycleHead } from '#tests/support/builders.ts'

type Entry = z.infer<(typeof auditRow)['schema']>

// Ids are the contract's: nothing else ever reaches the chain as a key.
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)

const happenings = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('closed' as const) }),
    fc.record({
      kind: fc.constant('scored' as const),
      nominationId: id,
      points: fc.dictionary(id, fc.integer({ min: 1, max: 5 })),
    }),
    fc.record({
      kind: fc.constant('decided' as const),
      number: fc.nat(),
      sha256: fc.string(),
    }),
  ),
  { minLength: 1, maxLength: 8 },
)

function chain(happened: Happening[]): { head: CycleHead; entries: Entry[] } {
  let head = cycleHead()
  const entries = happened.map((what, at) => {
    const appended = appendAudit(head, what, 'judy', at)
    head = appended.head
    const stored = appended.write as { value?: { data: Entry } }
    return auditRow.schema.parse(JSON.parse(JSON.stringify(stored.value?.data)))
  })
  return { head, entries }
}

test('J7 a chain that nobody touched holds from its beginning to the cycle’s head', () => {
  fc.assert(
    fc.property(happenings, (happened) => {
      const { head, entries } = chain(happened)
      expect(brokenLink(entries, head)).toBeUndefined()
    }),
  )
})

test('J7 whatever is changed in an entry is found, at that entry', () => {
  const changes: ((entry: Entry) => Entry)[] = [
    (entry) => ({ ...entry, at: entry.at + 1 }),
    (entry) => ({ ...entry, by: 'jack' }),
    (entry) => ({ ...entry, seq: entry.seq + 1 }),
    (entry) => ({ ...entry, what: { kind: 'published' } }),
    (entry) => ({ ...entry, previous: digest('other') }),
    (entry) => ({ ...entry, hash: digest('other') }),
  ]
  fc.assert(
    fc.property(happenings, fc.nat(), fc.constantFrom(...changes), (happened, place, change) => {
      const { head, entries } = chain(happened)
      const at = place % entries.length
      expect(brokenLink(entries.with(at, change(entries[at] as Entry)), head)).toBe(at + 1)
    }),
  )
})

test('J7 an entry left out, put in twice or moved is found, also at the end', () => {
  fc.assert(
    fc.property(happenings, fc.nat(), (happened, place) => {
      const { head, entries } = chain(happened)
      const at = place % entries.length
      expect(brokenLink(entries.toSpliced(at, 1), head)).toBe(at + 1)
      expect(brokenLink(entries.toSpliced(at, 0, entries[at] as Entry), head)).toBe(at + 2)
      if (at > 0)
        expect(
          brokenLink(entries.toSpliced(at - 1, 2, ...entries.slice(at - 1, at + 1).toReversed()), head),
        ).toBe(at)
    }),
  )
})

test('J7 an entry whose hash was made to fit breaks the chain after it, or the head', () => {
  fc.assert(
    fc.property(happenings, fc.nat(), (happened, place) => {
      const { head, entries } = chain(happened)
      const at = place % entries.length
      const { hash: _, ...forged } = { ...(entries[at] as Entry), by: 'jack' }
      expect(brokenLink(entries.with(at, { ...forged, hash: digest(forged) }), head)).toBe(at + 2)
    }),
  )
})

test('J7 free text enters the chain as a salted hash alone, so that erasing it leaves the chain whole', () => {
  const sealed = sealText('A rude remark', 'salt')
  expect(JSON.stringify(sealed)).not.toContain('rude')
  expect(sealText('A rude remark', 'pepper').sha256).not.toBe(sealed.sha256)
})

test('J7 equal values have equal digests, in whatever order their fields stand', () => {
  expect(digest({ a: 1, b: { c: 2, d: [3] } })).toBe(digest({ b: { d: [3], c: 2 }, a: 1 }))
  expect(digest({ a: 1 })).not.toBe(digest({ a: '1' }))
  expect(digest([1, 2])).not.toBe(digest([2, 1]))
})
