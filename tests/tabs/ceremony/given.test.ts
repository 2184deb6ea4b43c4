import { createElement } from 'react'
import { expect, test } from 'vitest'
import type { HostView, OrderedTurn } from '#core/contract/ceremony.ts'
import type { Given, StageEntry, StageResult } from '#core/contract/scene.ts'
import { RunningOrder } from '#tabs/ceremony/console/RunningOrder.tsx'
import { GivenList } from '#tabs/ceremony/GivenList.tsx'
import { Revealed } from '#tabs/ceremony/stage/Revealed.tsx'
import { wordsOf } from '#tests/support/page/words-of.tsx'
import { award } from '#tests/tabs/live/views.ts'

const entry = (names: string, part: Partial<StageEntry> = {}): StageEntry => ({
  nominees: names.split(' ').map((name) => ({ id: name, name })),
  helpers: [],
  citation: `${names} taught us.`,
  outcome: 'achieved',
  ...part,
})
const won = (...winners: StageEntry[]): StageResult => ({ kind: 'winners', winners })

const listed = (result: StageResult) => {
  const given: Given[] = [{ award, result, revealAt: 0 }]
  return wordsOf(createElement(GivenList, { given, over: false, congratulations: undefined }))
}

test('of several winners each is said by name whose was a brave attempt, as on the stage', () => {
  const mixed = won(entry('Ana', { outcome: 'attempted' }), entry('Ben'))
  expect(listed(mixed)).toContain('|Ana| · A brave attempt: Ana taught us.|')
  expect(listed(mixed)).toContain('|Ben|: Ben taught us.|')
  expect(listed(won(entry('Ana', { outcome: 'attempted', citation: '' }), entry('Ben')))).toContain(
    '|Ana| · A brave attempt|',
  )
  expect(listed(won(entry('Ana', { outcome: 'attempted' })))).toContain('|A brave attempt|')
})

test('a shared award congratulates as many as there are people', () => {
  const shown = (result: StageResult, vote?: { tie: boolean }) =>
    wordsOf(createElement(Revealed, { award, result, vote }))
  expect(shown(won(entry('Ana Ben'), entry('Cleo')))).toContain('Congratulations to 3 winners')
  expect(shown(won(entry('Ana Ben'), entry('Cleo')), { tie: true })).toContain('A tie in the vote: 3 winners')
  expect(shown(won(entry('Ana Ben'), entry('Ana')))).toContain('Congratulations to 2 winners')
})

test('of an award that is not awarded the running order says only that', () => {
  const result: StageResult = { kind: 'not-awarded' }
  const order = (state: OrderedTurn['state'], given: Given[]) => {
    const turn: OrderedTurn = {
      kind: 'award',
      segmentId: 'mentor',
      award,
      state,
      finalists: 0,
      result,
      sayings: [],
    }
    const turns: HostView['order'] = [turn]
    return wordsOf(createElement(RunningOrder, { order: turns, given, inRoom: {} }))
  }
  const told = order('given', [{ award, result, revealAt: 0 }])
  expect(told.split('Not awarded')).toHaveLength(2)
  expect(told).not.toContain('|Given|')
  expect(order('next', [])).toContain('|Next|')
})
