import { expect, test } from 'vitest'
import type { Draft } from '#core/contract/drafts.ts'
import type { Cycle, Program } from '#core/contract/programs.ts'
import { leftHere } from '#tabs/mine/left-here.ts'
import { draftContent } from '#tests/core/nominations/steps.ts'

const programs = [{ id: 'learning', cycles: [{ id: 'q2' } as Cycle] } as Program]
const value = draftContent({ story: 'What was typed.' })
const onServer = (id: string, cycleId: string) => [
  { id, cycleId, content: value, revision: 1, begunAt: 1, savedAt: 1 } satisfies Draft,
]
const left = (kept: object, drafts: Draft[] = [], about = 'q2') =>
  leftHere([{ about, kept: { id: 'd1', revision: 0, value, dirty: true, ...kept } }], drafts, programs)

test('N9 what never came to the server is shown where one looks for drafts, whatever became of its cycle', () => {
  expect(left({})).toMatchObject([{ id: 'd1', cycleId: 'q2', content: { story: 'What was typed.' } }])
  expect(left({}, [], 'cancelled')).toMatchObject([{ cycleId: 'cancelled' }])
  const edit = { cycleId: 'cancelled', nominationId: 'n1' }
  expect(left(edit, [], 'n1')).toMatchObject([{ about: 'n1', cycleId: 'cancelled', nominationId: 'n1' }])
})

test('N9 a draft that the server has, too, is shown once, as going on with it shows the words kept here', () => {
  expect(left({}, onServer('d1', 'q2'))).toEqual([])
  expect(left({ dirty: false })).toEqual([])
})

test('N9 words kept here for a cycle that is no more stand beside those of the server, which may be older', () => {
  expect(left({}, onServer('d1', 'cancelled'), 'cancelled')).toHaveLength(1)
})

test('N9 nothing written, and what something else left behind, is no draft', () => {
  expect(left({ value: draftContent({ story: ' ', nominees: [], helpers: [], evidence: [] }) })).toEqual([])
  expect(left({ value: {} })).toEqual([])
  expect(leftHere([{ about: 'q2', kept: 'broken' }], [], programs)).toEqual([])
})
