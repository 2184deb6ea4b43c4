import { expect, test } from 'vitest'
import type { Draft } from '#core/contract/drafts.ts'
import type { Cycle, Program } from '#core/contract/programs.ts'
import { id as idSchema } from '#core/contract/text.ts'
import { draftPath } from '#tabs/mine/draft-path.ts'
import { draftsOffered, idKeptFor, isOrphan } from '#tabs/nominate/drafts/other-drafts.ts'
import { draftContent } from '#tests/core/nominations/steps.ts'

const program = (id: string, ...cycles: string[]) =>
  ({ id, cycles: cycles.map((cycle) => ({ id: cycle }) as Cycle) }) as Program
const draft = (id: string, cycleId: string, over: Partial<Draft> = {}): Draft => ({
  id,
  cycleId,
  content: draftContent(),
  revision: 1,
  begunAt: 1,
  savedAt: 1,
  ...over,
})

const learning = program('learning', 'q2', 'q1')
const sales = program('sales', 's1')
const programs = [learning, sales]

test('N9 drafts of a program’s cycles are offered there, those of a cycle that is no more everywhere', () => {
  const drafts = [draft('a', 'q1'), draft('b', 's1'), draft('c', 'cancelled')]
  const offered = (to: Program) => draftsOffered(drafts, to, programs, null).map(({ id }) => id)
  expect(offered(learning)).toEqual(['a', 'c'])
  expect(offered(sales)).toEqual(['b', 'c'])
})

test('N9 the draft that was asked for is offered first, however many there are', () => {
  const drafts = ['a', 'b', 'c', 'd', 'e'].map((id) => draft(id, 'q1'))
  expect(draftsOffered(drafts, learning, programs, 'e').map(({ id }) => id)).toEqual([
    'e',
    'a',
    'b',
    'c',
    'd',
  ])
})

test('N9 while programs are not known yet, no cycle counts as gone', () => {
  expect(isOrphan('cancelled', [])).toBe(false)
  expect(isOrphan('cancelled', programs)).toBe(true)
  expect(isOrphan('s1', programs)).toBe(false)
})

test('N9 kept twice for the next cycle a draft has one id, and another one there than in any other', async () => {
  const id = await idKeptFor('q2', 'd1')
  expect(await idKeptFor('q2', 'd1')).toBe(id)
  expect(new Set([id, await idKeptFor('q1', 'd1'), await idKeptFor('q2', 'd2'), 'd1']).size).toBe(4)
  expect(idSchema.parse(id)).toBe(id)
})

test('N9 a draft is gone on with in its own cycle and program, a change with its nomination', () => {
  expect(draftPath(draft('a', 's1'), programs)).toEqual({
    path: '/nominate?cycle=s1&draft=a',
    programId: 'sales',
  })
  expect(draftPath(draft('a', 'q1', { nominationId: 'n1' }), programs)).toEqual({
    path: '/nominate/q1/n1',
    programId: 'learning',
  })
  expect(draftPath(draft('a', 'cancelled', { nominationId: 'n1' }), programs)).toEqual({
    path: '/nominate?draft=a',
  })
})
