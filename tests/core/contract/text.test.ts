import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { personRef } from '#core/contract/people.ts'
import { commandId, countCharacters, httpsUrl, id, plainText } from '#core/contract/text.ts'

const text = plainText(1, 20)
const url = httpsUrl(200)
/** Any of the 65,536 code units: broken surrogates, control characters and marks that combine among them. */
const anyCharacter = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code))

test('text is trimmed, composed and free of carriage returns', () => {
  expect(text.parse('  e\u0301te\u0301\r\nnow\rthen ')).toBe('été\nnow\nthen')
})

test('text counts code points: an emoji is one character', () => {
  expect(countCharacters('🎓🎓')).toBe(2)
  expect(text.safeParse('🎓'.repeat(20)).success).toBe(true)
  expect(text.safeParse('🎓'.repeat(21)).success).toBe(false)
})

test('what is blank is no text', () => {
  expect(['', '   ', '\n\t'].map((blank) => text.safeParse(blank).success)).toEqual([false, false, false])
})

test('broken surrogates and control characters are refused, line breaks and tabs are not', () => {
  const given = ['\uD83C', 'a\uDF93b', 'a\u0000b', 'a\u001Bb', 'a\u007Fb', 'a\nb\tc']
  expect(given.map((one) => text.safeParse(one).success)).toEqual([false, false, false, false, false, true])
})

test('script, Markdown, right-to-left and joined text stay as they were typed', () => {
  for (const typed of ['<script>x</script>', '**no** [x](y)', 'שלום עולם', '👩‍👩‍👧 family'])
    expect(plainText(1, 100).parse(typed)).toBe(typed)
})

test('text taken once is taken again unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 30 }), (typed) => {
      const taken = text.safeParse(typed)
      if (taken.success) expect(text.parse(taken.data)).toBe(taken.data)
    }),
  )
})

test('links are https, without name or password', () => {
  expect(url.safeParse('https://example.com/a?b=c#d').success).toBe(true)
  const refused = [
    'http://example.com/',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'https://somebody:secret@example.com/',
    'https://somebody@example.com/',
    'https:\\\\somebody@example.com/',
    'example.com',
    'ftp://example.com/',
    `https://example.com/${'x'.repeat(200)}`,
  ]
  for (const one of refused) expect([one, url.safeParse(one).success]).toEqual([one, false])
})

test('ids hold nothing that a storage key can’t', () => {
  fc.assert(
    fc.property(fc.string(), (given) => {
      const taken = [id, commandId].some((schema) => schema.safeParse(given).success)
      if (taken) expect(given).toMatch(/^[A-Za-z0-9-]+$/)
    }),
  )
  for (const bad of ['a/b', 'a\\b', 'a#b', 'a?b', 'a:b', '', '-a', 'a\n', 'A'])
    expect([bad, id.safeParse(bad).success]).toEqual([bad, false])
  for (const bad of ['short', 'a'.repeat(65), 'has space', 'colon:colon', 'trailing1\n'])
    expect([bad, commandId.safeParse(bad).success]).toEqual([bad, false])
})

test('a person is named by id or by the directory’s object id', () => {
  const named = ['ana', 'dir:00000000-0000-4000-8000-00000000000a']
  const not = ['dir:ana', 'Ana', 'dir:', 'ana:ben', '29:1abc', 'dir:00000000-0000-4000-8000-00000000000a\n']
  for (const ref of named) expect([ref, personRef.safeParse(ref).success]).toEqual([ref, true])
  for (const ref of not) expect([ref, personRef.safeParse(ref).success]).toEqual([ref, false])
})
