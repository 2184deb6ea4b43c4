import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sendMessages } from '#core/messages/send-messages.ts'
import type { RowStore } from '#core/ports.ts'
import { messagesOf, sendersOf } from '#core/rows/places.ts'
import { put } from '#core/rows/row-kind.ts'
import { senderRow } from '#core/sending/rows.ts'
import { createPace } from '#service/outbox/pace.ts'
import { crowdOf, reminder, written } from '#tests/core/sending/crowd.ts'
import { createStubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, start, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** On a clock of its own: timers fire when the test moves it. */
beforeEach(() => void vi.useFakeTimers({ now: start }))
afterEach(() => void vi.useRealTimers())

/** Six others send for so long. */
const sixSendFor = ({ rows }: TestWorld, ms: number) =>
  rows.commit(
    sendersOf(tenant),
    Array.from({ length: 6 }, (_, at) => put(senderRow, [`other${at}`], { until: Date.now() + ms })),
  )

test('S2 a process for which there is no room among six reads what waits once, and sends it when one leaves', async () => {
  const plain = await createTestWorld()
  const place = messagesOf(tenant, cycleId)
  await sixSendFor(plain, 60_000)
  let read = 0
  const scan: RowStore['scan'] = async (of, range) => {
    const found = await plain.rows.scan(of, range)
    if (of.table === place.table && range.from.startsWith('message')) read += found.length
    return found
  }
  const rows = { ...plain.rows, scan }
  const onProblem = (problem: unknown) => {
    throw problem
  }
  const pace = createPace({ perSecond: 50, now: Date.now, together: { rows, id: 'seventh', onProblem } })
  const teams = createStubTeams()
  const { world } = plain.process({ rows, pace, now: Date.now, messenger: teams.messenger })
  const people = await crowdOf(plain, 50)
  await written(
    plain.process().world,
    people.map((to) => ({ to, content: reminder })),
  )
  const comesAgain = async (until: number) => {
    while (Date.now() < until && teams.posts.length < people.length) {
      const sending = sendMessages(world, place)
      await vi.advanceTimersByTimeAsync(1_100)
      const at = (await sending) ?? 0
      await vi.advanceTimersByTimeAsync(Math.max(0, at - Date.now()))
    }
  }
  await comesAgain(Date.now() + 30_000)
  expect(teams.posts).toEqual([])
  expect(read).toBe(people.length)

  await sixSendFor(plain, -40_000)
  await comesAgain(Date.now() + 30_000)
  expect(teams.posts).toHaveLength(people.length)
  await pace.close()
})
