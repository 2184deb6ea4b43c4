import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateRow } from '#core/ceremony/state.ts'
import { revealLeadMs } from '#core/contract/limits.ts'
import { announceCeremony } from '#core/messages/announce-results.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import {
  announced,
  awardsTold,
  ended,
  messagesIn,
  nightAtItsEnd,
  preparedNight,
  standings,
} from '#tests/core/messages/steps.ts'
import { command, conduct, viewOf } from '#tests/support/ceremony-steps.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import { tenant } from '#tests/support/test-world.ts'

/** Mentor is given, then the night is broken off. */
async function brokenOff() {
  const night = await preparedNight()
  const { test, id } = night
  await conduct(test, id, 'reveal')
  const { audience } = await viewOf(test, id)
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'advance' } })
  await ended(test, id, true)
  return night
}

test('M3 a night broken off tells of what was given; resumed, of what is new', async () => {
  const { test, teams, id } = await brokenOff()
  test.clock.advance(revealLeadMs)
  await test.settle()
  expect(await standings(test)).toEqual([
    'nominee-won ana: sent',
    'outcome ana: sent',
    'winners general: sent',
    'won ben: sent',
  ])
  expect(awardsTold(teams.posts)).toEqual([['mentor']])
  // Nothing written names what is still sealed.
  const written = JSON.stringify([teams.posts, await messagesIn(test)])
  for (const secret of ['fay', 'gus', 'brave']) expect(written).not.toContain(secret)

  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  expect(awardsTold(teams.posts)).toEqual([['mentor'], ['brave']])
  expect(teams.heard('ben')).toEqual(['won'])
  expect(teams.heard('fay')).toEqual(['won'])
  expect(teams.heard('ana')).toEqual(['nominee-won', 'outcome', 'nominee-won', 'outcome'])
})

test('M3 a channel bound between two endings hears of all that was given', async () => {
  const { test, teams, id } = await brokenOff()
  test.clock.advance(revealLeadMs)
  await test.settle()
  await announced(test, 'lobby')
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  expect(awardsTold(teams.posts.filter(({ to }) => to === 'lobby'))).toEqual([['mentor', 'brave']])
})

test('M3 work left over from a night broken off tells nothing of what was given after it was resumed', async () => {
  const { test, teams, id } = await brokenOff()
  // Nobody has followed up yet when the night goes on and gives the next award.
  await conduct(test, id, 'reveal')
  const { audience } = await viewOf(test, id)
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'advance' } })
  await test.settle()
  expect(awardsTold(teams.posts)).toEqual([['mentor']])
  test.clock.advance(revealLeadMs)
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  expect(awardsTold(teams.posts)).toEqual([['mentor'], ['brave']])
})

test('M3 processes that follow two endings at once tell a channel of each award once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { test, id } = await nightAtItsEnd()
      const place = ceremonyOf(tenant, id)
      const state = await readRow(test.rows, place, stateRow)
      const endings = state?.value.revealed.map(({ revealAt }) => revealAt) ?? []
      const rows = scheduledRows(test.rows, scheduler)
      const following = endings.map((notBefore) =>
        announceCeremony(test.process({ rows }).world, place, { notBefore, done: 0 }),
      )
      await scheduler.waitFor(Promise.all(following))
      const written = await messagesIn(test)
      const told = written.flatMap(({ content }) => (content.kind === 'winners' ? content.items : []))
      expect(told).toHaveLength(2)
      expect(new Set(told).size).toBe(2)
    }),
    { numRuns: 60 },
  )
})

test('M4 nobody is told sooner than the screens unveil', async () => {
  const { test, teams } = await brokenOff()
  test.clock.advance(revealLeadMs - 1)
  await test.settle()
  expect(await messagesIn(test)).toEqual([])
  test.clock.advance(1)
  await test.settle()
  expect(teams.heard('ben')).toEqual(['won'])
})
