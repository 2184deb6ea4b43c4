import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { revealLeadMs } from '#core/contract/limits.ts'
import { announceReveal } from '#core/messages/announce-reveal.ts'
import { listMessages } from '#core/messages/list-messages.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import { ceremonyOf, messagesOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { heard, nightInMeeting, reveal } from '#tests/core/messages/in-meeting.ts'
import { messagesIn } from '#tests/core/messages/steps.ts'
import { conduct, viewOf } from '#tests/support/ceremony-steps.ts'
import { atEveryCrash, crashingPorts } from '#tests/support/crashing-rows.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import { cycleId, tenant } from '#tests/support/test-world.ts'

test('M5 M17 whatever write or sending the process dies at, a reveal is told once or listed as uncertain', async () => {
  let uncertain = 0
  const crashes = await atEveryCrash(async (point, doing) => {
    const night = await nightInMeeting()
    const { test, teams, id } = night
    await reveal(night)
    test.clock.advance(revealLeadMs)
    const dying = test.process(crashingPorts(test.rows, teams.messenger, point))
    dying.world.startOn(ceremonyOf(tenant, id))
    await doing(() => dying.settle())
    const later = test.restart({ messenger: teams.messenger })
    await later.settle()
    const { open } = await listMessages(later.world, later.actor('dana'), cycleId)
    uncertain += open.length
    expect(heard(night).length).toBeLessThanOrEqual(1)
    if (heard(night).length === 0) expect(open).toMatchObject([{ kind: 'revealed', state: 'uncertain' }])
    expect(await messagesIn(later)).toHaveLength(1)
    for (const place of [ceremonyOf(tenant, id), messagesOf(tenant, cycleId)])
      expect(await scanRows(later.rows, place, outboxRow)).toEqual([])
  })
  expect(crashes).toBeGreaterThan(8)
  expect(uncertain).toBeGreaterThan(0)
})

test('C3 M17 wherever a host’s process dies at the reveal, it is told if it was saved, and not if it was not', async () => {
  const told = new Set<number>()
  await atEveryCrash(async (point, doing) => {
    const night = await nightInMeeting()
    const { test, teams, id } = night
    await conduct(test, id, 'reveal')
    const dying = test.process(crashingPorts(test.rows, teams.messenger, point))
    await doing(() => reveal({ ...night, test: dying }))
    const later = test.restart({ messenger: teams.messenger })
    await later.settle()
    const { audience } = await viewOf(later, id)
    expect(heard(night)).toHaveLength(audience.given.length)
    told.add(audience.given.length)
  })
  expect([...told].sort()).toEqual([0, 1])
})

test('M17 processes whose requests cross at every point tell a reveal once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const night = await nightInMeeting()
      const { test, teams, id } = night
      await reveal(night)
      test.clock.advance(revealLeadMs)
      const rows = scheduledRows(test.rows, scheduler)
      const work = { segmentId: 'mentor', notBefore: test.clock.now() }
      const racing = [1, 2].map(() =>
        announceReveal(test.process({ rows }).world, ceremonyOf(tenant, id), work),
      )
      await scheduler.waitFor(Promise.all(racing))
      await test.restart({ messenger: teams.messenger }).settle()
      expect(heard(night)).toEqual([['mentor Ben']])
    }),
    { numRuns: 40 },
  )
})
