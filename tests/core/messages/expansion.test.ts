import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { advanceCycle } from '#core/cycles/advance-cycle.ts'
import { remindPeople } from '#core/messages/remind-people.ts'
import { chatRow, messageRow } from '#core/messages/rows.ts'
import { sendMessages } from '#core/messages/send-messages.ts'
import { goOn, stopBatch } from '#core/messages/stop-batch.ts'
import { conversationsOf, cycleOf, messagesOf } from '#core/rows/places.ts'
import { put, remove, scanRows } from '#core/rows/row-kind.ts'
import { crowdOf } from '#tests/core/sending/crowd.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { crashingRows } from '#tests/support/crashing-rows.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import { addressOf, createStubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, start, type TestWorld, tenant } from '#tests/support/test-world.ts'

const day = 24 * 60 * 60_000
const step = 'week' as const
/** Three pieces, and a part of a fourth. */
const many = 300

const chat = (name: string, gone = false) =>
  put(chatRow, [name], { address: addressOf(name), locale: 'en-US', gone })

/** What may happen between two pieces, to the so many-th of them. */
const event = fc.record({
  kind: fc.constantFrom('comes', 'leaves', 'is erased', 'dies', 'crosses'),
  at: fc.nat({ max: many - 1 }),
  commit: fc.integer({ min: 1, max: 2 }),
  moment: fc.constantFrom('before', 'after'),
})

async function writtenTo({ rows }: TestWorld): Promise<string[]> {
  const found = await scanRows(rows, messagesOf(tenant, cycleId), messageRow)
  return found.map(({ value: { to } }) => (to.kind === 'person' ? to.person : '')).sort()
}

test('S7 whoever comes, leaves or is erased between its pieces, and whatever dies or crosses: each is told once', async () => {
  let unevenly = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(event, { maxLength: 6 }), { maxLength: 8 }),
      fc.scheduler(),
      async (story, scheduler) => {
        const teams = createStubTeams()
        const world = await createTestWorld({ head: { opensAt: start, closesAt: start + 30 * day } })
        const test = world.process({ messenger: teams.messenger })
        const people = await crowdOf(test, many)
        const steady = new Set(people)
        const goneBefore = new Set<string>()
        let after: string | undefined
        const piece = (rows = test.rows) =>
          remindPeople(test.process({ rows }).world, cycleOf(tenant, cycleId), { step, after })

        for (const events of story) {
          for (const { kind, at, commit, moment } of events) {
            const name = people[at] ?? ''
            const place = conversationsOf(tenant)
            if (kind === 'comes') await test.rows.commit(place, [chat(`${name}-new`)])
            else if (kind === 'leaves' || kind === 'is erased') {
              if (!(await writtenTo(test)).includes(name)) goneBefore.add(name)
              steady.delete(name)
              await test.rows.commit(place, [kind === 'leaves' ? chat(name, true) : remove(chatRow, [name])])
            } else if (kind === 'dies')
              await piece(crashingRows(test.rows, { commit, moment: moment as 'before' })).catch(
                () => undefined,
              )
            else
              await scheduler.waitFor(
                Promise.all([1, 2].map(() => piece(scheduledRows(test.rows, scheduler)))),
              )
          }
          if (events.length % 2 === 0) after = (await piece()) ?? after
        }
        for (let left: string | undefined = after; ; after = left) {
          left = await piece()
          if (left === undefined) break
        }

        const written = await writtenTo(test)
        expect(new Set(written).size).toBe(written.length)
        expect(written.filter((name) => steady.has(name))).toEqual([...steady].sort())
        expect(written.filter((name) => goneBefore.has(name))).toEqual([])
        if (written.length !== many) unevenly++
        await sendMessages(test.world, messagesOf(tenant, cycleId))
        const heard = teams.posts.map(({ to }) => to).sort()
        expect(new Set(heard).size).toBe(heard.length)
        expect(heard.filter((name) => steady.has(name))).toEqual([...steady].sort())
      },
    ),
    { numRuns: 30 },
  )
  expect(unevenly).toBeGreaterThan(5)
})

test('S7 S6 what is stopped while it is being written is written to its end, and gone on, each is told once', async () => {
  const teams = createStubTeams()
  const world = await createTestWorld({ head: { opensAt: start, closesAt: start + 30 * day } })
  const test = world.process({ messenger: teams.messenger })
  const people = await crowdOf(test, many)
  test.clock.advance(23 * day)
  const asked = () => ({ cycleId, batch: 'nominations-week', commandId: nextCommand() })
  const after = await remindPeople(test.world, cycleOf(tenant, cycleId), { step })
  expect(after).toBe(people[89])
  await stopBatch(test.world, test.actor('dana'), asked())
  await advanceCycle(test.world, tenant, cycleId)
  await test.settle()
  expect(teams.posts).toEqual([])
  expect(await writtenTo(test)).toEqual(people)
  await goOn(test.world, test.actor('dana'), asked())
  await test.settle()
  expect(teams.posts.map(({ to }) => to).sort()).toEqual(people)
})
