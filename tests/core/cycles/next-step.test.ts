import { expect, test } from 'vitest'
import { cycleStatuses } from '#core/contract/programs.ts'
import { nextStep } from '#core/cycles/next-step.ts'
import { cycleHead } from '#tests/support/builders.ts'

const day = 24 * 60 * 60 * 1_000
const opensAt = 100 * day
const closesAt = 130 * day
const head = (over: Parameters<typeof cycleHead>[0]) => cycleHead({ opensAt, closesAt, ...over })

test('P10 a cycle opens on its date, not before', () => {
  const scheduled = head({ status: 'scheduled' })
  expect(nextStep(scheduled, opensAt - 1)).toEqual({ kind: 'wait', at: opensAt })
  expect(nextStep(scheduled, opensAt)).toEqual({ kind: 'open' })
  // Also where closing is past as well: one step after the other.
  expect(nextStep(scheduled, closesAt + day)).toEqual({ kind: 'open' })
})

test('P10 it reminds a week and a day before it closes, each once', () => {
  const open = head({})
  expect(nextStep(open, opensAt)).toEqual({ kind: 'wait', at: closesAt - 7 * day })
  expect(nextStep(open, closesAt - 7 * day)).toEqual({ kind: 'remind', of: 'week' })
  const week = head({ reminded: ['week'] })
  expect(nextStep(week, closesAt - 7 * day)).toEqual({ kind: 'wait', at: closesAt - day })
  expect(nextStep(week, closesAt - day)).toEqual({ kind: 'remind', of: 'day' })
  const both = head({ reminded: ['week', 'day'] })
  expect(nextStep(both, closesAt - day)).toEqual({ kind: 'wait', at: closesAt })
  expect(nextStep(both, closesAt)).toEqual({ kind: 'close' })
})

test('P10 a reminder that is overtaken is left out, never sent after the date', () => {
  expect(nextStep(head({}), closesAt - 1)).toEqual({ kind: 'remind', of: 'day' })
  expect(nextStep(head({ reminded: ['day'] }), closesAt - 1)).toEqual({ kind: 'wait', at: closesAt })
  expect(nextStep(head({}), closesAt)).toEqual({ kind: 'close' })
})

test('P10 a short cycle is not announced to close before it opened', () => {
  const short = head({ closesAt: opensAt + 3 * day })
  expect(nextStep(short, opensAt)).toEqual({ kind: 'wait', at: opensAt + 2 * day })
  expect(nextStep(head({ closesAt: opensAt + day }), opensAt)).toEqual({ kind: 'wait', at: opensAt + day })
})

test('P10 from closing on, and once cancelled, dates ask for nothing', () => {
  const later = cycleStatuses.filter((status) => status !== 'scheduled' && status !== 'open')
  for (const status of later) expect(nextStep(head({ status }), closesAt + day)).toEqual({ kind: 'wait' })
  for (const cancelled of ['owner', 'schedule'] as const)
    expect(nextStep(head({ status: 'scheduled', cancelled }), closesAt + day)).toEqual({ kind: 'wait' })
})
