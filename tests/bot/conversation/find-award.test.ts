import { describe, expect, it, test } from 'vitest'
import { findAward, placed } from '#bot/conversation/find-award.ts'
import { sampleAwards } from '#local/sample/program.ts'

const meant = (said: string) => {
  const found = findAward(said, sampleAwards)
  if (found.kind === 'one') return found.award.name
  return found.kind === 'several' ? found.awards.map(({ name }) => name) : found.kind
}

describe('B2 an award is found by what is certain, and asked for otherwise', () => {
  it.each([
    ['Brave Attempt', 'Brave Attempt'],
    ['brave attempt', 'Brave Attempt'],
    ['brave atempt', 'Brave Attempt'],
    ['the Brave Attempt award', 'Brave Attempt'],
    ['brave', 'Brave Attempt'],
    ['Mentor', 'Mentor of the Quarter'],
    ['explorer', 'Learning Explorer'],
    ['cert', 'Certified'],
    ['lernaing explorer', 'Learning Explorer'],
    ['Learning', ['Learning Explorer', 'Learning Leader']],
    ['le', 'none'],
    ['award', 'none'],
    ['Nobel', 'none'],
    ['', 'not-said'],
  ])('%s', (said, expected) => {
    expect(meant(said)).toEqual(expected)
  })
})

const parts = (people: string, award: string, story = '') => placed({ people, award, story }, sampleAwards)

test('the parts of a sentence are put where they belong', () => {
  expect(parts('Ana Brave Attempt', '')).toEqual({ people: 'Ana', award: 'Brave Attempt', story: '' })
  expect(parts('Brave Attempt', 'Ana')).toEqual({ people: 'Ana', award: 'Brave Attempt', story: '' })
  expect(parts('Brave Attempt', '')).toEqual({ people: '', award: 'Brave Attempt', story: '' })
  expect(parts('Ana', 'Certified because she passed', 'Wow.')).toEqual({
    people: 'Ana',
    award: 'Certified',
    story: 'because she passed\nWow.',
  })
  expect(parts('Ana', 'rebuilding the intake pipeline alone')).toEqual({
    people: 'Ana',
    award: '',
    story: 'rebuilding the intake pipeline alone',
  })
  expect(parts('Ana', 'Nobel')).toEqual({ people: 'Ana', award: 'Nobel', story: '' })
  // A person named like an award's word is a person.
  expect(parts('Certified Ana', 'mentor')).toEqual({ people: 'Certified Ana', award: 'mentor', story: '' })
})
