import { expect, test } from 'vitest'
import { cancelCeremony, moveCeremony } from '#core/ceremony/change-date.ts'
import { planCeremony } from '#core/ceremony/plan-ceremony.ts'
import { messageRow } from '#core/messages/rows.ts'
import { type Post, postRow } from '#core/posts/rows.ts'
import { busyUntil, claimed, settled } from '#core/posts/rules.ts'
import { messagesOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { unhurried } from '#core/sending/pace.ts'
import { announced } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { createStubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, minute, type TestWorld, tenant } from '#tests/support/test-world.ts'

const hour = 60 * minute
const day = 24 * hour
const sendMs = 60_000
const fresh: Post = {
  message: 'm',
  address: { conversationId: 'c', serviceUrl: 's', botId: 'b' },
  activityId: 'a',
  locale: 'en-US',
  drawn: 'old',
  tries: 0,
}

test.each(['uncertain', 'later'] as const)(
  'L2 a card outlives a day on which Teams is out of order: %s',
  (kind) => {
    let [now, tries, post] = [0, 0, fresh]
    while (post.drawn !== 'new') {
      now = busyUntil(post, sendMs, now) ?? now
      const next = settled(
        claimed(post, `c${tries}`, now),
        { kind, reason: '502' },
        { drawn: 'new', now, restMs: 0 },
      )
      expect(next).not.toBe('gone')
      post = next as Post
      tries += 1
    }
    // Then it is left alone, and known still for what changes later.
    expect(now).toBeGreaterThan(20 * hour)
    expect(tries).toBeLessThanOrEqual(100)
  },
)

test('L2 what Teams refuses to draw is left alone until something else is to be drawn', () => {
  const refused = settled(
    claimed(fresh, 'c', 0),
    { kind: 'failed', reason: '400' },
    { drawn: 'new', now: 0, restMs: 0 },
  )
  expect(refused).toMatchObject({ drawn: 'new', tries: 0 })
  expect(
    settled(claimed(fresh, 'c', 0), { kind: 'gone', reason: '404' }, { drawn: 'new', now: 0, restMs: 0 }),
  ).toBe('gone')
})

async function invited() {
  const teams = createStubTeams()
  teams.nameThem()
  const test = (await createTestWorld()).process({ messenger: teams.messenger })
  await decidedCycle(test)
  await announced(test, 'general')
  const startsAt = test.clock.now() + 30 * day
  const input = { cycleId, commandId: nextCommand(), title: 'Gala', startsAt, hosts: ['hana'] }
  const { id } = await planCeremony(test.world, test.actor('dana'), input)
  await test.settle()
  return { test, teams, id, startsAt }
}

const moved = (test: TestWorld, ceremonyId: string, startsAt: number) =>
  moveCeremony(test.world, test.actor('hana'), {
    ceremonyId,
    commandId: nextCommand(),
    startsAt,
    reason: 'A public holiday',
  })

/** All that happens in so many minutes. */
async function pass({ clock, settle }: TestWorld, minutes: number): Promise<void> {
  for (let passed = 0; passed < minutes; passed++) {
    await settle()
    clock.advance(minute)
  }
}

test('L2 L3 a quarter of an hour of lost updates over, an invitation says what holds', async () => {
  const { test, teams, id, startsAt } = await invited()
  teams.update(() => 'arrives-late')
  await moved(test, id, startsAt + day)
  await pass(test, 15)
  teams.update(() => undefined)
  const reason = 'Everybody is ill'
  await cancelCeremony(test.world, test.actor('hana'), { ceremonyId: id, commandId: nextCommand(), reason })
  await pass(test, 30)
  expect(teams.cards.get('general/0')?.message).toMatchObject({ change: 'called-off', reason })
})

test('S1 L2 a card for which there is no room yet was not tried, and Teams refused nothing', async () => {
  const { test, teams, id, startsAt } = await invited()
  let asked = 0
  const refused: string[] = []
  const crowded = test.process({
    messenger: teams.messenger,
    pace: {
      ...unhurried,
      goes: async () => ++asked > 200,
      answered: (_, __, { kind }) => void (kind === 'sent' || refused.push(kind)),
    },
  })
  await moved(crowded, id, startsAt + day)
  await crowded.settle()
  expect(teams.cards.get('general/0')?.message).toMatchObject({ startsAt: startsAt + day })
  const [card] = (await scanRows(test.rows, messagesOf(tenant, cycleId), postRow)).map(({ value }) => value)
  expect(card).not.toHaveProperty('notBefore')
  expect(card).toMatchObject({ tries: 0 })
  expect(refused).toEqual([])
})

test('L2 what it said is known still where there was no room: said again, nothing is drawn', async () => {
  const { test, teams, id, startsAt } = await invited()
  let isClosing = false
  const later = { notBefore: test.clock.now() + minute, all: true }
  const closing = test.process({
    messenger: teams.messenger,
    pace: {
      ...unhurried,
      turn: async () => (isClosing ? later : undefined),
      goes: async () => {
        isClosing = true
        return false
      },
    },
  })
  await moved(closing, id, startsAt + day)
  await closing.settle()
  await moved(test, id, startsAt)
  test.clock.advance(2 * minute)
  await test.settle()
  expect(teams.cards.get('general/0')).toMatchObject({ message: { startsAt }, updates: 0 })
})

test('L2 a change that is noticed after its time shows in the card all the same', async () => {
  const { test, teams, id, startsAt } = await invited()
  await moved(test, id, startsAt - 29 * day)
  test.clock.advance(2 * day)
  await test.settle()
  expect(teams.cards.get('general/0')?.message).toMatchObject({
    change: 'moved',
    startsAt: startsAt - 29 * day,
  })
})

test('M6 what Teams said arrived is sent, also where it can’t be noted that it can change', async () => {
  const { test, teams, id, startsAt } = await invited()
  const { wakeups } = test.world
  let arrived = false
  const process = test.process({
    messenger: {
      ...teams.messenger,
      send: async (to, message) => {
        const delivery = await teams.messenger.send(to, message)
        arrived = true
        return delivery
      },
    },
    wakeups: {
      receive: () => wakeups.receive(),
      done: (wakeup) => wakeups.done(wakeup),
      announce: async (place) => {
        if (!arrived) return wakeups.announce(place)
        arrived = false
        throw new Error('503 Server Busy')
      },
    },
  })
  await moved(process, id, startsAt + day)
  await expect(process.settle()).rejects.toThrow('failed')
  process.clock.advance(10 * minute)
  await test.restart({ messenger: teams.messenger }).settle()
  const rows = await scanRows(test.rows, messagesOf(tenant, cycleId), messageRow)
  const toChannels = rows.filter(({ value }) => value.to.kind === 'channel')
  expect(toChannels.map(({ value }) => value.standing.state)).toEqual(['sent', 'sent'])
})
