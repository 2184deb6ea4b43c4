import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { findPeople, namesIn } from '#bot/conversation/find-people.ts'
import { directoryOf } from '#tests/bot/support/talk.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

const oid = (number: number) => `00000000-0000-4000-9000-00000000000${number}`
const directory = directoryOf([
  { oid: oid(1), name: 'Priya Raman', jobTitle: 'Engineer', department: 'Platform' },
  { oid: oid(2), name: 'Priya Natarajan' },
  { oid: oid(3), name: 'Priyanka Shah' },
  { oid: oid(4), name: 'Mateo Álvarez' },
  { oid: oid(5), name: 'Benedikt Braun' },
  { oid: oid(6), name: 'Souza, Ana' },
  { oid: oid(7), name: 'Kim Lee' },
  { oid: oid(8), name: 'Kim Lee' },
])

async function find(names: string[], known: { name: string; ref: string }[] = []) {
  const test = await createTestWorld()
  const { world } = test.process({ directory })
  return findPeople(world, test.actor('ana'), names, known)
}

describe('B2 a person is settled by what is certain, and asked for otherwise', () => {
  it.each([
    ['Priya Raman', [1]],
    ['raman', [1]],
    ['MATEO', [4]],
    ['alvarez', [4]],
    ['Ana Souza', [6]],
  ])('%s is one', async (name, [number = 0]) => {
    const { known, open } = await find([name])
    expect(open).toEqual([])
    expect(known.map(({ ref }) => ref)).toEqual([`dir:${oid(number)}`])
  })

  it.each([
    ['Priya', [1, 2]],
    ['Kim Lee', [7, 8]],
    // Only begun: perhaps it is he, perhaps somebody else.
    ['Ben', [5]],
    ['Preya Raman', []],
    ['Mateoo', [4]],
    ['Nobody', []],
    ['x'.repeat(200), []],
  ])('%s is asked for', async (name, numbers) => {
    const { known, open } = await find([name])
    expect(known).toEqual([])
    expect(open.map(({ said }) => said)).toEqual([name])
    expect(open[0]?.choices.map(({ ref }) => ref)).toEqual(numbers.map((number) => `dir:${oid(number)}`))
  })

  it('takes oneself by “me”, and somebody settled before by their name', async () => {
    const test = await createTestWorld()
    const { known } = await find(['me', 'Priya', 'Priya'], [{ name: 'priya', ref: `dir:${oid(2)}` }])
    expect(known.map(({ ref }) => ref)).toEqual([`dir:${test.actor('ana').oid}`, `dir:${oid(2)}`])
  })

  it('names somebody once who is named twice', async () => {
    expect((await find(['Mateo', 'Mateo Álvarez'])).known).toHaveLength(1)
  })
})

describe('names in a field', () => {
  it.each([
    ['Ana and Ben', ['Ana', 'Ben']],
    ['Ana, Ben', ['Ana', 'Ben']],
    ['Ana, Ben, and Cleo', ['Ana', 'Ben', 'Cleo']],
    ['Ana & Ben + Cleo', ['Ana', 'Ben', 'Cleo']],
    ['Ana und Ben', ['Ana', 'Ben']],
    ['Ana و Ben', ['Ana', 'Ben']],
    ['@0 @1', ['@0', '@1']],
    ['@0 and @1, Cleo', ['@0', '@1', 'Cleo']],
    ['Souza, Ana; Ben', ['Souza, Ana', 'Ben']],
    ['Sandy Anderson', ['Sandy Anderson']],
    ['"Ana"', ['Ana']],
    [' , ;\n', []],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it('keeps a name whole that was settled before', () => {
    expect(namesIn('Souza, Ana', [{ name: 'Souza, Ana', ref: 'dir:x' }])).toEqual(['Souza, Ana'])
  })

  test('any text gives names without empty ones', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(namesIn(text).every((name) => name.trim() === name && name !== '')).toBe(true)
      }),
    )
  })
})
