import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { auditRow, brokenLink } from '#core/cycles/audit.ts'
import { headRow } from '#core/cycles/head.ts'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import type { RowStore } from '#core/ports.ts'
import { cycleOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { stored } from '#tests/core/nominations/steps.ts'
import { content, nextCommand } from '#tests/support/builders.ts'
import { createTestWorld, cycleId, minute, start, tenant } from '#tests/support/test-world.ts'

beforeEach(() => void vi.useFakeTimers({ now: start }))
afterEach(() => void vi.useRealTimers())

/** Rows that answer after 2 to 8 milliseconds, as storage does. */
function slow(rows: RowStore): RowStore {
  let asked = 0
  const answer = () => new Promise((resolve) => setTimeout(resolve, 2 + ((asked++ * 5) % 7)))
  return {
    read: async (...said) => (await answer(), rows.read(...said)),
    scan: async (...said) => (await answer(), rows.scan(...said)),
    commit: async (...said) => (await answer(), rows.commit(...said)),
  }
}

const requestMs = 10_000

test.each([
  [150, 1],
  [60, 3],
])(
  'N1 %i people who are late at the same moment, at %i processes, are all heard within their requests',
  async (count, processes) => {
    const people = Array.from({ length: count }, (_, at) => `late-${at}`)
    const exception = { until: start + 60 * minute, by: 'dana', at: 0 }
    const head = { status: 'judging', exceptions: Object.fromEntries(people.map((one) => [one, exception])) }
    const test = await createTestWorld({ head: { ...head, status: 'judging' } })
    const worlds = Array.from({ length: processes }, () =>
      test.process({ rows: slow(test.rows), now: () => Date.now() }),
    )
    const sent = people.map((person, at) => {
      const { world, actor } = worlds[at % processes] ?? test
      const by = actor('ana', { person, deadline: start + requestMs })
      return submitNomination(world, by, { cycleId, commandId: nextCommand(), content: content() })
    })
    let answered = 0
    const answers = Promise.allSettled(sent.map((one) => one.finally(() => (answered = Date.now() - start))))
    await vi.advanceTimersByTimeAsync(2 * requestMs)
    const refusals = (await answers).flatMap((answer) =>
      answer.status === 'rejected' ? [answer.reason] : [],
    )
    expect(refusals).toEqual([])
    expect(answered).toBeLessThan(requestMs)
    expect(await stored(test)).toHaveLength(count)
    const place = cycleOf(tenant, cycleId)
    const chain = (await scanRows(test.rows, place, auditRow)).map(({ value }) => value)
    const now = await readRow(test.rows, place, headRow)
    expect(now && brokenLink(chain, now.value)).toBeUndefined()
  },
)
