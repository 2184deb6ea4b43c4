import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cancelCeremony, moveCeremony } from '#core/ceremony/change-date.ts'
import { planCeremony } from '#core/ceremony/plan-ceremony.ts'
import { keepSchedule } from '#core/cycles/keep-schedule.ts'
import { correctResult } from '#core/judging/correct-result.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import { postRow } from '#core/posts/rows.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { hideRecognition, restoreRecognition } from '#core/recognition/change-item.ts'
import { ceremonyOf, messagesOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { unhurried } from '#core/sending/pace.ts'
import { announced, ended } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, viewOf } from '#tests/support/ceremony-steps.ts'
import { atEveryCrash, crashingPorts } from '#tests/support/crashing-rows.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { arrivedUnsaid, createStubTeams, type StubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, minute, type TestWorld, tenant } from '#tests/support/test-world.ts'

const day = 24 * 60 * minute
type Evening = { test: TestWorld; teams: StubTeams; id: string; startsAt: number; ben: string }

/** Two channels were invited to an evening in a month. */
async function invited(): Promise<Evening> {
  const teams = createStubTeams()
  teams.nameThem()
  const test = (await createTestWorld()).process({ messenger: teams.messenger })
  const { ben } = await decidedCycle(test)
  for (const channel of ['general', 'learning']) await announced(test, channel)
  const startsAt = test.clock.now() + 30 * day
  const input = { cycleId, commandId: nextCommand(), title: 'Learning gala', startsAt, hosts: ['hana'] }
  const { id } = await planCeremony(test.world, test.actor('dana'), input)
  await test.settle()
  return { test, teams, id, startsAt, ben }
}

const moved = ({ test, id }: Evening, startsAt: number) =>
  moveCeremony(test.world, test.actor('hana'), {
    ceremonyId: id,
    commandId: nextCommand(),
    startsAt,
    reason: 'A public holiday',
  })
const calledOff = ({ test, id }: Evening) =>
  cancelCeremony(test.world, test.actor('hana'), {
    ceremonyId: id,
    commandId: nextCommand(),
    reason: 'Everybody is ill',
  })

async function begins({ test, id }: Evening): Promise<void> {
  for (const kind of ['open-lobby', 'start'] as const) {
    const { audience } = await viewOf(test, id)
    const answer = await command(test, 'hana', id, { seq: audience.seq, command: { kind } })
    if (!answer.done) throw answer.refusal
  }
}

/** Their evening, held to its end and told of. */
async function held(): Promise<Evening> {
  const evening = await invited()
  const { test, id } = evening
  await begins(evening)
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  return evening
}

/** The first invitation in each channel, as it looks by now. */
const invitations = ({ teams }: Evening) =>
  ['general/0', 'learning/1', 'learning/0', 'general/1'].flatMap((id) => {
    const card = teams.cards.get(id)
    return card ? [card.message] : []
  })

test('L2 an invitation says in its place the new date, then that it is on, then that it is over', async () => {
  const evening = await invited()
  const { test, teams, id, startsAt } = evening
  const planned = { kind: 'date', change: 'planned', startsAt, calendar: expect.any(String) }
  expect(invitations(evening)).toMatchObject([planned, planned])
  await moved(evening, startsAt + day)
  await test.settle()
  const now = {
    kind: 'date',
    change: 'moved',
    from: startsAt,
    startsAt: startsAt + day,
    reason: 'A public holiday',
  }
  expect(invitations(evening)).toMatchObject([now, now])
  await begins(evening)
  await test.settle()
  expect(invitations(evening)).toMatchObject([{ now: 'on' }, { now: 'on' }])
  // The one that told of the new date, too; that it has begun is told by a card of its own.
  expect(
    [...teams.cards.values()].map(({ message }) => ('now' in message ? message.now : message.kind)),
  ).toEqual(['on', 'on', 'on', 'on', 'begun', 'begun'])
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  for (const { message } of teams.cards.values()) {
    if (message.kind === 'date') expect(message.now).toBe('over')
    if (message.kind === 'begun') expect(message.over).toBe(true)
  }
  expect(await scanRows(test.rows, messagesOf(tenant, cycleId), outboxRow)).toEqual([])
})

test('L2 called off it says so, and why; moved back it is as it was', async () => {
  const evening = await invited()
  const { test, startsAt } = evening
  await moved(evening, startsAt + day)
  await test.settle()
  await moved(evening, startsAt)
  await test.settle()
  const planned = { kind: 'date', change: 'planned', startsAt }
  expect(invitations(evening)).toMatchObject([planned, planned])
  for (const card of invitations(evening)) expect(card).not.toHaveProperty('from')
  await calledOff(evening)
  await test.settle()
  const off = { kind: 'date', change: 'called-off', startsAt, reason: 'Everybody is ill' }
  expect(invitations(evening)).toMatchObject([off, off])
})

test('L10 invitations count the last week, each day anew and once, until their time has come', async () => {
  const evening = await invited()
  const { test, teams, startsAt } = evening
  const counted = () => invitations(evening).map((card) => ('inDays' in card ? card.inDays : undefined))
  expect(counted()).toEqual([undefined, undefined])
  // The scheduler looks when it is told to, and no more often.
  const seen: unknown[] = []
  const due = () => keepSchedule(test.world, tenant)
  for (let at = await due(); at !== undefined && at <= startsAt; at = await due()) {
    test.clock.advance(at - test.clock.now())
    await due()
    await test.settle()
    seen.push(counted()[1])
  }
  // Half an hour before, hosts are reminded, and nothing is drawn.
  expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1, 1, undefined])
  expect([...teams.cards.values()].map(({ updates }) => updates)).toEqual([8, 8])
})

test('L10 of a new date the days to it are counted', async () => {
  const evening = await invited()
  const { test, startsAt } = evening
  test.clock.advance(28 * day)
  await keepSchedule(test.world, tenant)
  await test.settle()
  expect(invitations(evening)).toMatchObject([{ inDays: 2 }, { inDays: 2 }])
  await moved(evening, startsAt + day)
  await test.settle()
  expect(invitations(evening)).toMatchObject([{ inDays: 3 }, { inDays: 3 }])
  await moved(evening, startsAt + 30 * day)
  await test.settle()
  for (const card of invitations(evening)) expect(card).not.toHaveProperty('inDays')
})

test('L2 nothing is drawn anew that says what it is to say', async () => {
  const evening = await invited()
  const { test, teams } = evening
  await test.restart({ messenger: teams.messenger }).settle()
  expect([...teams.cards.values()].map(({ updates }) => updates)).toEqual([0, 0])
})

test('L2 what Teams does not name stays as it was said', async () => {
  const teams = createStubTeams()
  const test = (await createTestWorld()).process({ messenger: teams.messenger })
  await announced(test, 'general')
  const startsAt = test.clock.now() + day
  const input = { cycleId, commandId: nextCommand(), title: 'Gala', startsAt, hosts: ['hana'] }
  await planCeremony(test.world, test.actor('dana'), input)
  await test.settle()
  expect(await scanRows(test.rows, messagesOf(tenant, cycleId), postRow)).toEqual([])
})

test('L2 what changed while the invitation was on its way shows in it', async () => {
  const evening = await invited()
  const { test, teams, startsAt } = evening
  await announced(test, 'late')
  const before = teams.messenger.send
  let isMovedAgain = false
  const slow = {
    ...teams.messenger,
    send: async (...args: Parameters<typeof before>) => {
      const answer = await before(...args)
      // Moved again before anybody could note that this one was posted.
      if (!isMovedAgain) {
        isMovedAgain = true
        await moved(evening, startsAt + 2 * day)
      }
      return answer
    },
  }
  const dying = test.process({ messenger: slow })
  await moved({ ...evening, test: dying }, startsAt + day)
  await dying.settle()
  await test.settle()
  for (const { message } of teams.cards.values())
    expect(message).toMatchObject({ kind: 'date', startsAt: startsAt + 2 * day })
})

test('L1 two processes never update one card at once', async () => {
  const evening = await invited()
  const { test, teams, startsAt } = evening
  await moved(evening, startsAt + day)
  const other = test.process({ messenger: teams.messenger })
  other.world.startOn(messagesOf(tenant, cycleId))
  await Promise.all([test.settle(), other.settle()])
  await moved(evening, startsAt + 2 * day)
  other.world.startOn(messagesOf(tenant, cycleId))
  await Promise.all([test.settle(), other.settle()])
  test.clock.advance(2 * minute)
  await test.settle()
  expect(teams.atOnce()).toBe(1)
  for (const card of invitations(evening)) expect(card).toMatchObject({ startsAt: startsAt + 2 * day })
})

test('L3 an update that arrives late is drawn over, not the other way around', async () => {
  const evening = await invited()
  const { test, teams, startsAt } = evening
  teams.update((_, attempt) => (attempt === 1 ? 'arrives-late' : undefined))
  await moved(evening, startsAt + day)
  await test.settle()
  await moved(evening, startsAt + 2 * day)
  await test.settle()
  // As long as it may arrive, nothing else is drawn.
  for (const card of invitations(evening)) expect(card).toMatchObject({ change: 'planned', startsAt })
  teams.arrive()
  for (const card of invitations(evening)) expect(card).toMatchObject({ startsAt: startsAt + day })
  test.clock.advance(minute)
  await test.settle()
  for (const card of invitations(evening)) expect(card).toMatchObject({ startsAt: startsAt + 2 * day })
})

test('L2 asked to wait it waits, and draws what holds then', async () => {
  const evening = await invited()
  const { test, teams, startsAt } = evening
  teams.update((_, attempt) => (attempt < 4 ? { kind: 'later', reason: '429', afterMs: 5_000 } : undefined))
  await moved(evening, startsAt + day)
  await test.settle()
  test.clock.advance(4_999)
  await test.settle()
  for (const card of invitations(evening)) expect(card).toMatchObject({ change: 'planned' })
  for (let turn = 0; turn < 3; turn++) {
    test.clock.advance(20_000)
    await test.settle()
  }
  for (const card of invitations(evening)) expect(card).toMatchObject({ startsAt: startsAt + day })
})

test('L2 one that somebody deleted is let go of, and the others are drawn', async () => {
  const evening = await invited()
  const { test, teams, startsAt } = evening
  teams.update((id) => (id.startsWith('general') ? { kind: 'gone', reason: '404' } : undefined))
  await moved(evening, startsAt + day)
  await test.settle()
  const posts = await scanRows(test.rows, messagesOf(tenant, cycleId), postRow)
  // What told of the new date is there.
  const left = posts.map(({ value }) => value.address.conversationId)
  expect(left.sort()).toEqual(['general', 'learning', 'learning'])
  expect(
    invitations(evening)
      .map((card) => 'startsAt' in card && card.startsAt)
      .sort(),
  ).toEqual([startsAt, startsAt + day].sort())
})

test('L6 M14 a correction shows in the card that told of the winners, and is told', async () => {
  const { test, teams, ben } = await held()
  const winners = () =>
    [...teams.cards.values()].flatMap(({ message }) =>
      message.kind === 'winners' ? [message.news.map(({ award }) => award.id)] : [],
    )
  expect(winners()).toEqual([
    ['mentor', 'brave'],
    ['mentor', 'brave'],
  ])
  await correctResult(test.world, test.actor('dana'), {
    cycleId,
    commandId: nextCommand(),
    awardId: 'mentor',
    correction: { kind: 'revoke', nominationId: ben },
    reason: 'The evidence was somebody else’s.',
  })
  await test.settle()
  expect(winners()).toEqual([['brave'], ['brave']])
  expect(teams.heard('general')).toContain('correction')
})

test('L6 W4 what an owner hides is told by no card any more, and shown again it is', async () => {
  const { test, teams, ben } = await held()
  const awards = () =>
    [...teams.cards.values()].flatMap(({ to, message }) =>
      to === 'general' && message.kind === 'winners' ? message.news.map(({ award }) => award.id) : [],
    )
  expect(awards()).toEqual(['mentor', 'brave'])
  const item = { itemId: awardItemId(tenant, cycleId, 'mentor', ben) }
  const hidden = { ...item, commandId: nextCommand(), reason: 'It tells of a customer.' }
  await hideRecognition(test.world, test.actor('dana'), hidden)
  await test.settle()
  expect(awards()).toEqual(['brave'])
  await restoreRecognition(test.world, test.actor('dana'), { ...item, commandId: nextCommand() })
  await test.settle()
  expect(awards()).toEqual(['mentor', 'brave'])
})

test('L2 L3 whatever is changed, answered and crashed in whatever order, each card comes to say what holds', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('move' as const), days: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(1_000, 30_000, minute) }),
    fc.record({
      kind: fc.constant('answers' as const),
      as: fc.constantFrom(undefined, 'arrives-late' as const, arrivedUnsaid, {
        kind: 'later' as const,
        reason: '429',
      }),
    }),
    fc.record({ kind: fc.constant('arrive' as const) }),
    fc.record({ kind: fc.constant('crash' as const), commit: fc.integer({ min: 1, max: 12 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const evening = await invited()
      const { test, teams } = evening
      let startsAt = evening.startsAt
      for (const one of steps) {
        if (one.kind === 'move') {
          startsAt = evening.startsAt + one.days * day
          await moved(evening, startsAt)
          if (one.days % 2 === 0) await test.settle()
        } else if (one.kind === 'wait') {
          test.clock.advance(one.ms)
          // What is on the way longer than that was lost.
          if (one.ms === minute) teams.arrive()
          await test.settle()
        } else if (one.kind === 'answers') teams.update(() => one.as)
        else if (one.kind === 'arrive') teams.arrive()
        else {
          const point = { commit: one.commit, moment: 'after' as const }
          const dying = test.process(crashingPorts(test.rows, teams.messenger, point))
          dying.world.startOn(messagesOf(tenant, cycleId))
          await dying.settle().catch(() => undefined)
        }
      }
      teams.update(() => undefined)
      teams.arrive()
      for (let turn = 0; turn < 4; turn++) {
        const later = test.restart({ messenger: teams.messenger })
        later.world.startOn(messagesOf(tenant, cycleId))
        await later.settle()
      }
      for (const card of invitations(evening)) expect(card).toMatchObject({ kind: 'date', startsAt })
      expect(teams.atOnce()).toBeLessThanOrEqual(1)
    }),
    { numRuns: 60 },
  )
})

test('L2 wherever the process dies that draws cards anew, they come to say what holds', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const evening = await invited()
    const { test, teams, startsAt } = evening
    await moved(evening, startsAt + day)
    const dying = test.process(crashingPorts(test.rows, teams.messenger, point))
    dying.world.startOn(ceremonyOf(tenant, evening.id))
    await doing(() => dying.settle())
    const later = test.restart({ messenger: teams.messenger })
    await later.settle()
    for (const card of invitations(evening)) expect(card).toMatchObject({ startsAt: startsAt + day })
    expect(await scanRows(later.rows, messagesOf(tenant, cycleId), outboxRow)).toEqual([])
  })
  expect(crashes).toBeGreaterThan(8)
})

test('S1 a card is drawn anew when it has its turn, which counts, and Teams is heard there, too', async () => {
  const evening = await invited()
  const { test, teams, startsAt } = evening
  const free = test.clock.now() + minute
  const turns: string[] = []
  const answered: string[] = []
  const paced = test.process({
    messenger: teams.messenger,
    pace: {
      ...unhurried,
      turn: async (_, conversation) => {
        if (test.clock.now() < free && conversation === 'general') return { notBefore: free, all: false }
        turns.push(conversation)
        return undefined
      },
      answered: (_, conversation, { kind }) => void answered.push(`${conversation} ${kind}`),
    },
  })
  await moved({ ...evening, test: paced }, startsAt + day)
  await paced.settle()
  const shown = invitations(evening).map((said) => 'startsAt' in said && said.startsAt)
  expect(shown.sort()).toEqual([startsAt, startsAt + day])
  test.clock.advance(2 * minute)
  await paced.settle()
  expect(invitations(evening)).toMatchObject([{ startsAt: startsAt + day }, { startsAt: startsAt + day }])
  // The news of the new date, and the card of the old one, in each.
  expect(turns.sort()).toEqual(['general', 'general', 'learning', 'learning'])
  expect(answered.sort()).toEqual(['general sent', 'general sent', 'learning sent', 'learning sent'])
})
