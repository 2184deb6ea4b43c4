import { expect, test } from 'vitest'
import { rehearse } from '#core/ceremony/rehearse.ts'
import { revealLeadMs } from '#core/contract/limits.ts'
import { rehearsalOf } from '#core/contract/rehearsal-id.ts'
import { correctResult } from '#core/judging/correct-result.ts'
import { listMessages } from '#core/messages/list-messages.ts'
import { messageRow } from '#core/messages/rows.ts'
import { nominationRow } from '#core/nominations/rows.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import { ceremonyOf, cycleOf, messagesOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { chosen, inMeeting, meeting, nightInMeeting, unveil } from '#tests/core/messages/in-meeting.ts'
import { ended, type Night, preparedNight, throttled } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, viewOf } from '#tests/support/ceremony-steps.ts'
import { atEveryCrash, crashingPorts } from '#tests/support/crashing-rows.ts'
import { cycleId, minute, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** Whom the meeting and the channel were called to, and what they looked back at. */
const told = ({ teams }: Night, kind: 'begun' | 'recap') =>
  teams.posts.filter(({ message }) => message.kind === kind).map(({ to }) => to)

async function does({ test, id }: Night, kind: 'open-lobby' | 'start'): Promise<void> {
  const { audience } = await viewOf(test, id)
  const answer = await command(test, 'hana', id, { seq: audience.seq, command: { kind } })
  if (!answer.done) throw answer.refusal
}

const statesOf = async (test: TestWorld, kind: string) =>
  (await scanRows(test.rows, messagesOf(tenant, cycleId), messageRow))
    .filter(({ value }) => value.content.kind === kind)
    .map(({ value }) => value.standing.state)

test('L8 who is invited is called as it begins, once, and not while people wait', async () => {
  const night = await nightInMeeting()
  const { test, teams } = night
  await does(night, 'open-lobby')
  await test.settle()
  expect(teams.posts).toEqual([])
  await does(night, 'start')
  await test.settle()
  await test.restart({ messenger: teams.messenger }).settle()
  expect(told(night, 'begun').sort()).toEqual([meeting, 'general'].sort())
  expect(teams.posts[0]?.message).toEqual({
    kind: 'begun',
    locale: 'de-DE',
    ceremony: { id: night.id, title: 'Learning gala' },
    program: 'Learning',
  })
})

test('L8 late, or once it is over, nobody is called any more', async () => {
  for (const over of ['late', 'ended'] as const) {
    const night = await preparedNight()
    const { test, teams, id } = night
    teams.answer(() => throttled)
    await does(night, 'open-lobby')
    await does(night, 'start')
    await test.settle()
    expect(await statesOf(test, 'begun')).toEqual(['waiting'])
    if (over === 'ended') {
      await conduct(test, id, 'end')
      await ended(test, id)
    }
    teams.answer(() => undefined)
    test.clock.advance(over === 'late' ? 30 * minute : minute)
    await test.restart({ messenger: teams.messenger }).settle()
    expect(told(night, 'begun')).toEqual([])
    expect(await statesOf(test, 'begun')).toEqual(['overtaken'])
    const { open } = await listMessages(test.world, test.actor('dana'), cycleId)
    expect(open.filter(({ kind }) => kind === 'begun')).toEqual([])
  }
})

test('L8 noticed only once it is over, it is not even written', async () => {
  const night = await preparedNight()
  const { test, id } = night
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  expect(await statesOf(test, 'begun')).toEqual([])
})

test('L8 a session resumed another time calls anew', async () => {
  const night = await preparedNight()
  const { test, id } = night
  await does(night, 'open-lobby')
  await does(night, 'start')
  await test.settle()
  await ended(test, id, true)
  await test.settle()
  test.clock.advance(1_440 * minute)
  await does(night, 'open-lobby')
  await does(night, 'start')
  await test.settle()
  expect(told(night, 'begun')).toEqual(['general', 'general'])
})

test('L8 C9 a rehearsal calls nobody and is not looked back at', async () => {
  const night = await nightInMeeting()
  const { test, id } = night
  await rehearse(test.world, test.actor('hana'), { ceremonyId: id, commandId: nextCommand() })
  await conduct(test, rehearsalOf(id), 'end')
  await test.settle()
  await ended(test, rehearsalOf(id))
  await test.settle()
  expect(night.teams.posts).toEqual([])
})

test('L8 C6 the meeting looks back at all that was given, after everything is unveiled', async () => {
  const night = await nightInMeeting()
  const { test, teams, id } = night
  await unveil(night)
  await unveil(night)
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  expect(told(night, 'recap')).toEqual([meeting])
  expect(teams.posts.filter(({ to }) => to === meeting).at(-1)?.message).toMatchObject({
    kind: 'recap',
    ceremony: { id, title: 'Learning gala' },
    news: [
      { award: { id: 'mentor' }, nominees: [{ name: 'Ben' }] },
      { award: { id: 'brave' }, nominees: [{ name: 'Fay' }, { name: 'Gus' }] },
    ],
  })
})

test('L8 C6 ended at the reveal itself, nothing is looked back at before it is unveiled', async () => {
  const night = await nightInMeeting()
  const { test, id } = night
  await conduct(test, id, 'reveal')
  const { audience } = await viewOf(test, id)
  const answer = await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'advance' } })
  if (!answer.done) throw answer.refusal
  await ended(test, id, true)
  test.clock.advance(revealLeadMs - 1)
  await test.settle()
  expect(told(night, 'recap')).toEqual([])
  test.clock.advance(1)
  await test.settle()
  expect(told(night, 'recap')).toEqual([meeting])
})

test('L8 resumed and ended again, it looks back at all; one that was not sent by then is overtaken', async () => {
  const night = await nightInMeeting()
  const { test, teams, id } = night
  await unveil(night)
  teams.answer(() => throttled)
  await ended(test, id, true)
  await test.settle()
  await does(night, 'open-lobby')
  await does(night, 'start')
  await unveil(night)
  await conduct(test, id, 'end')
  await ended(test, id)
  teams.answer(() => undefined)
  test.clock.advance(minute)
  await test.settle()
  const looks = teams.posts.flatMap(({ message }) => (message.kind === 'recap' ? [message.news.length] : []))
  expect(looks).toEqual([2])
  expect((await statesOf(test, 'recap')).sort()).toEqual(['overtaken', 'sent'])
})

test('L8 where no meeting was chosen, channels hear the winners and nothing looks back', async () => {
  const night = await preparedNight()
  const { test, id } = night
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  expect(told(night, 'recap')).toEqual([])
  expect(night.teams.heard('general')).toEqual(['winners'])
})

test('M5 L8 whatever write or sending the process dies at, each is called once or it is listed as uncertain', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const night = await preparedNight()
    await inMeeting(night, ['hana'])
    await chosen(night.test, night.id)
    await does(night, 'open-lobby')
    const { test, teams, id } = night
    const dying = test.process(crashingPorts(test.rows, teams.messenger, point))
    let isStarted = false
    await doing(async () => {
      await does({ ...night, test: dying }, 'start')
      isStarted = true
      await dying.settle()
    })
    const later = test.restart({ messenger: teams.messenger })
    await later.settle()
    const heard = told(night, 'begun')
    const { open } = await listMessages(later.world, later.actor('dana'), cycleId)
    expect(new Set(heard).size).toBe(heard.length)
    expect(open.every(({ state }) => state === 'uncertain')).toBe(true)
    if (isStarted) expect(heard.length + open.length).toBeGreaterThanOrEqual(2)
    for (const place of [ceremonyOf(tenant, id), messagesOf(tenant, cycleId)])
      expect(await scanRows(later.rows, place, outboxRow)).toEqual([])
  })
  expect(crashes).toBeGreaterThan(10)
})

const lookedBackAt = ({ teams }: Night) =>
  [...teams.cards.values()].flatMap(({ to, message }) =>
    to === meeting && message.kind === 'recap'
      ? [message.news.flatMap(({ nominees }) => nominees.map(({ name }) => name))]
      : [],
  )

/** An owner takes an award back from somebody. */
async function takenBack({ test }: Night, awardId: string, from: string): Promise<void> {
  const nominations = await scanRows(test.rows, cycleOf(tenant, cycleId), nominationRow)
  const nominationId = nominations.find(({ value }) => value.nominees.includes(from))?.value.id ?? ''
  const correction = { kind: 'revoke' as const, nominationId }
  const input = { cycleId, commandId: nextCommand(), awardId, correction, reason: 'It was somebody else’s.' }
  await correctResult(test.world, test.actor('dana'), input)
  await test.settle()
}

test('L6 a recap names nobody from whom all that it told of was taken back', async () => {
  const night = await nightInMeeting()
  const { test, teams, id } = night
  teams.nameThem()
  await unveil(night)
  await unveil(night)
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  expect(lookedBackAt(night)).toEqual([['Ben', 'Fay', 'Gus']])
  await takenBack(night, 'mentor', 'ben')
  expect(lookedBackAt(night)).toEqual([['Fay', 'Gus']])
  await takenBack(night, 'brave', 'fay')
  expect(lookedBackAt(night)).toEqual([[]])
})

test('L6 a first session’s recap follows what is corrected after a second one', async () => {
  const night = await nightInMeeting()
  const { test, teams, id } = night
  teams.nameThem()
  await unveil(night)
  await ended(test, id, true)
  await test.settle()
  expect(lookedBackAt(night)).toEqual([['Ben']])
  test.clock.advance(minute)
  await does(night, 'open-lobby')
  await does(night, 'start')
  await unveil(night)
  await conduct(test, id, 'end')
  await ended(test, id)
  await test.settle()
  expect(lookedBackAt(night)).toEqual([['Ben'], ['Ben', 'Fay', 'Gus']])
  await takenBack(night, 'mentor', 'ben')
  expect(lookedBackAt(night)).toEqual([[], ['Fay', 'Gus']])
})
