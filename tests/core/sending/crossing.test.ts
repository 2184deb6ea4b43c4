import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageRow } from '#core/messages/rows.ts'
import { sendMessages } from '#core/messages/send-messages.ts'
import type { Delivery, Messenger, Pace } from '#core/ports.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { unhurried } from '#core/sending/pace.ts'
import { heard, list, place, release, reminding, stop } from '#tests/core/sending/reminding.ts'
import { atEveryCrash, crashingPorts } from '#tests/support/crashing-rows.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import type { TestWorld } from '#tests/support/test-world.ts'

test('S6 whatever crosses with it, nothing whose turn comes after a stop is sent, and gone on each is sent once', async () => {
  let halfway = 0
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 0, max: 20 }), async (scheduler, wait) => {
      const { test, teams, people } = await reminding(12)
      let moment = 0
      /** Posts of all processes, by when that process had its turn there. */
      const turnsOfPosts: number[] = []
      const another = () => {
        const turns = new Map<string, number>()
        const turn: Pace['turn'] = async (_, conversation) => void turns.set(conversation, ++moment)
        const send = scheduler.scheduleFunction<Parameters<Messenger['send']>, Delivery>((to, message) => {
          turnsOfPosts.push(turns.get(to.conversationId) ?? Number.NaN)
          return teams.messenger.send(to, message)
        })
        return test.process({
          rows: scheduledRows(test.rows, scheduler),
          messenger: { ...teams.messenger, send },
          pace: { ...unhurried, turn: scheduler.scheduleFunction(turn) },
        })
      }
      const sending = [1, 2].map(() => sendMessages(another().world, place))
      let stoppedAt = 0
      const stopping = async () => {
        for (let step = 0; step < wait; step++) await scheduler.schedule(Promise.resolve())
        await stop(another())
        stoppedAt = ++moment
      }
      await scheduler.waitFor(Promise.all([...sending, stopping()]))
      for (const turn of turnsOfPosts) expect(turn).toBeLessThan(stoppedAt)
      if (teams.posts.length > 0 && teams.posts.length < people.length) halfway++
      expect(new Set(heard(teams)).size).toBe(teams.posts.length)

      await release(test)
      await test.settle()
      expect(heard(teams)).toEqual(people)
    }),
    { numRuns: 60 },
  )
  expect(halfway).toBeGreaterThan(5)
})

test('S6 S8 wherever processes die while an owner stops and goes on, none is doubled and the counts are those of the rows', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const { test, teams, people } = await reminding(4)
    const dying = test.process(crashingPorts(test.rows, teams.messenger, point))
    await doing(async () => {
      await stop(dying)
      await sendMessages(dying.world, place)
      await release(dying)
      await sendMessages(dying.world, place)
    })
    await expectTrueCounts(test)
    await release(test)
    await test.restart({ messenger: teams.messenger }).settle()
    await expectTrueCounts(test)
    expect(new Set(heard(teams)).size).toBe(teams.posts.length)
    const { counts } = await list(test)
    expect(counts.sent + counts.uncertain).toBe(people.length)
    expect(people.length - teams.posts.length).toBeLessThanOrEqual(counts.uncertain)
  })
  expect(crashes).toBeGreaterThan(15)
})

/** Of every state, and of every batch, as many as there are rows of it; each of the open ones is in a list. */
async function expectTrueCounts(test: TestWorld): Promise<void> {
  const rows = (await scanRows(test.rows, place, messageRow)).map(({ value }) => value)
  const { counts, batches, reasons } = await list(test)
  const countOf = (state: string) => rows.filter(({ standing }) => standing.state === state).length
  expect(counts.waiting + counts.stopped).toBe(countOf('waiting'))
  for (const state of ['sending', 'sent', 'uncertain', 'failed', 'not-reached'] as const)
    expect(counts[state]).toBe(countOf(state))
  for (const state of ['stopped', 'waiting', 'sent', 'uncertain'] as const)
    expect(batches.reduce((sum, one) => sum + one.counts[state], 0)).toBe(counts[state])
  const stuck = counts.uncertain + counts.failed + counts['not-reached']
  expect(reasons.reduce((sum, { count }) => sum + count, 0)).toBe(stuck)
}
