import { expect, test } from 'vitest'
import type { Cycle } from '#core/contract/programs.ts'
import { cyclesToChoose, firstToShow } from '#tabs/design/cycles/chosen-cycle.ts'

/** Newest first, as programs tell them. */
const cycles = (...statuses: Cycle['status'][]) =>
  statuses.map((status, at) => ({ id: `${status} ${at}`, status })) as Cycle[]

test('a cycle whose results are awaited is shown before the one that opened after it', () => {
  expect(firstToShow(cycles('scheduled', 'open', 'judging', 'decided', 'published'))?.id).toBe('decided 3')
  expect(firstToShow(cycles('open', 'closing'))?.id).toBe('closing 1')
})

test('else the open one, else the last that was published, else the next', () => {
  expect(firstToShow(cycles('scheduled', 'open', 'published'))?.id).toBe('open 1')
  expect(firstToShow(cycles('scheduled', 'published', 'published'))?.id).toBe('published 1')
  expect(firstToShow(cycles('scheduled', 'scheduled'))?.id).toBe('scheduled 1')
  expect(firstToShow([])).toBeUndefined()
})

test('every cycle with results to come can be chosen, and what is published where asked for', () => {
  const all = cycles('scheduled', 'open', 'decided', 'judging', 'published')
  expect(cyclesToChoose(all, false).map(({ status }) => status)).toEqual(['open', 'decided', 'judging'])
  expect(cyclesToChoose(all, true).at(-1)?.status).toBe('published')
})
