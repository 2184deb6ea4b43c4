import { expect, test } from 'vitest'
import { conversationKey } from '#core/messages/known-chats.ts'
import { messageRow } from '#core/messages/rows.ts'
import { stopAnnouncing } from '#core/messages/stop-announcing.ts'
import { listMyNominations } from '#core/nominations/list-nominations.ts'
import { listSharingChannels } from '#core/nominations/share-nomination.ts'
import type { Messenger } from '#core/ports.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { messagesOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { announced } from '#tests/core/messages/steps.ts'
import { type Asking, asking, cardsOf, inChannel, passes, share } from '#tests/core/nominations/shared.ts'
import { edit, nominate, withdraw } from '#tests/core/nominations/steps.ts'
import { award, nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingPorts } from '#tests/support/crashing-rows.ts'
import { closed } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { addressOf } from '#tests/support/stub-teams.ts'
import { cycleId, type Name, tenant } from '#tests/support/test-world.ts'

const sharing = ({ test, id }: Asking, by: Name = 'ana') =>
  listSharingChannels(test.world, test.actor(by), { cycleId, nominationId: id })
const listed = async (evening: Asking, by?: Name) => (await sharing(evening, by)).channels

const written = async ({ test }: Asking) =>
  (await scanRows(test.rows, messagesOf(tenant, cycleId), messageRow)).map(({ value }) => value)

test('L4 a nominator asks a channel, which sees whom, for what, by whom, and how many', async () => {
  const evening = await asking()
  const answer = await share(evening, 'general')
  expect(answer).toEqual({ name: 'general', already: false })
  await evening.test.settle()
  expect(cardsOf(evening)).toEqual({
    general: {
      kind: 'endorsable',
      locale: 'de-DE',
      nomination: { id: evening.id, cycleId },
      asked: {
        open: true,
        award: expect.objectContaining({ id: 'brave', name: 'Award brave' }),
        nominees: [{ id: 'ben', name: 'Ben' }],
        nominator: { id: 'ana', name: 'Ana' },
        endorsements: 0,
        closesAt: expect.any(Number),
        timeZone: 'Europe/Berlin',
      },
    },
  })
})

test('L4 the story is shown where its nominator shows it to colleagues, and nowhere else', async () => {
  const evening = await asking({ shareStory: true, story: 'Ben tried what nobody had dared to.' })
  await share(evening, 'general')
  await evening.test.settle()
  expect(cardsOf(evening)['general']?.asked?.story).toBe('Ben tried what nobody had dared to.')
})

test('L4 J3 of a blind award it isn’t said who nominated: its judges are in channels, too', async () => {
  const evening = await asking({}, { awards: [award({ id: 'brave', open: true, blind: true })] })
  await share(evening, 'general')
  await evening.test.settle()
  expect(cardsOf(evening)['general']?.asked).not.toHaveProperty('nominator')
})

test('L4 N6 nothing is posted where somebody it is about would read it', async () => {
  const evening = await asking({ nominees: ['ben', 'kim'] })
  inChannel(evening, 'general', ['ana', 'cleo', 'kim'])
  await refused(() => share(evening, 'general'), 'nominee_is_here')
  await share(evening, 'learning')
  await evening.test.settle()
  expect(Object.keys(cardsOf(evening))).toEqual(['learning'])
})

test('L4 N6 nothing is posted where somebody it is about came before it was', async () => {
  const evening = await asking()
  await share(evening, 'general')
  inChannel(evening, 'general', ['ana', 'ben', 'cleo'])
  await evening.test.settle()
  expect(cardsOf(evening)).toEqual({})
  const [message] = (await written(evening)).filter(({ content }) => content.kind === 'endorsable')
  expect(message?.standing).toEqual({ state: 'overtaken' })
})

test('L4 N6 W5 of whom it is about, who was erased is nowhere, and Teams isn’t asked for them', async () => {
  const { test, teams, id } = await asking({ nominees: ['ben', 'kim'] })
  const { isThere } = teams.messenger
  // Without an account there is nobody it could tell of.
  const unanswered: Messenger['isThere'] = (where, somebody) =>
    somebody.oid ? isThere(where, somebody) : Promise.reject(new Error('405'))
  const later = test.process({ messenger: { ...teams.messenger, isThere: unanswered } })
  const evening = { test: later, teams, id }
  await erasePerson(later.world, later.actor('dana'), { personId: 'kim', commandId: nextCommand() })
  await later.settle()
  await share(evening, 'general')
  await later.settle()
  expect(Object.keys(cardsOf(evening))).toEqual(['general'])
})

test('L4 N6 it waits to be posted until Teams says again who is there', async () => {
  const { test, teams, id } = await asking()
  let answers = true
  const { isThere } = teams.messenger
  const unsure = test.process({
    messenger: {
      ...teams.messenger,
      isThere: (...asked) => (answers ? isThere(...asked) : Promise.reject(new Error('503'))),
    },
  })
  const evening = { test: unsure, teams, id }
  await share(evening, 'general')
  answers = false
  await unsure.settle()
  expect(cardsOf(evening)).toEqual({})
  const [message] = (await written(evening)).filter(({ content }) => content.kind === 'endorsable')
  expect(message?.standing).toMatchObject({ state: 'waiting', tries: 1, reason: '503' })
  answers = true
  await passes(evening, 5)
  expect(Object.keys(cardsOf(evening))).toEqual(['general'])
})

test('L4 asked again where nothing was posted, as announcing was stopped meanwhile, a channel is asked', async () => {
  const evening = await asking()
  const { test } = evening
  for (const when of ['before it is written', 'before it is sent'] as const) {
    const channel = when === 'before it is sent' ? 'general' : 'learning'
    await share(evening, channel)
    if (when === 'before it is sent') {
      evening.teams.answer(() => ({ kind: 'later', reason: '503' }))
      await test.settle()
    }
    await stopAnnouncing(test.world, test.actor('dana'), { address: addressOf(channel) })
    await passes(evening, 5)
    evening.teams.answer(() => undefined)
    expect(cardsOf(evening)).not.toHaveProperty([channel])
    await announced(test, channel)
    await share(evening, channel)
    await passes(evening)
    expect(cardsOf(evening)).toHaveProperty([channel])
    expect(await share(evening, channel)).toEqual({ name: channel, already: true })
  }
  await passes(evening, 5)
  expect(evening.teams.posts.map(({ to }) => to).sort()).toEqual(['general', 'learning'])
})

test.each([
  ['failed', { kind: 'failed', reason: '400' }],
  ['gone', { kind: 'gone', reason: '404' }],
] as const)('L4 what %s is asked anew, and what may have arrived is not', async (_, answer) => {
  const evening = await asking()
  const { test, teams } = evening
  teams.answer((to) => (to === 'general' ? answer : { kind: 'uncertain', reason: '504' }))
  for (const channel of ['general', 'learning']) await share(evening, channel)
  await test.settle()
  teams.answer(() => undefined)
  expect(await share(evening, 'learning')).toEqual({ name: 'learning', already: true })
  await announced(test, 'general')
  expect(await share(evening, 'general')).toEqual({ name: 'general', already: false })
  await passes(evening)
  expect(teams.posts.map(({ to }) => to)).toEqual(['general'])
})

test('L4 where Teams doesn’t say who is there, nothing is posted, and it says so', async () => {
  const { test, teams, id } = await asking()
  const unsure = test.process({
    messenger: { ...teams.messenger, isThere: async () => Promise.reject(new Error('503')) },
  })
  const evening = { test: unsure, teams, id }
  await refused(() => share(evening, 'general'), 'unavailable')
  await refused(() => listed(evening), 'unavailable')
  expect(await written(evening)).toEqual([])
})

test('L4 what is offered are channels that hear of the program and that the nominator is in', async () => {
  const evening = await asking()
  expect((await listed(evening)).map(({ name }) => name)).toEqual(['general', 'learning'])
  inChannel(evening, 'general', ['cleo'])
  expect(await listed(evening)).toEqual([{ key: conversationKey('learning'), name: 'learning' }])
  await refused(() => share(evening, 'general'), 'not_found')
  await refused(() => share(evening, 'elsewhere'), 'not_found')
  const { test } = evening
  await stopAnnouncing(test.world, test.actor('dana'), { address: addressOf('learning') })
  expect(await listed(evening)).toEqual([])
  await refused(() => share(evening, 'learning'), 'not_found')
})

test('L4 N6 a channel that somebody it is about is in is not offered; where all are such, it says so', async () => {
  const evening = await asking({ nominees: ['ben', 'kim'] })
  inChannel(evening, 'general', ['ana', 'cleo', 'kim'])
  expect((await listed(evening)).map(({ name }) => name)).toEqual(['learning'])
  inChannel(evening, 'learning', ['ana', 'ben'])
  expect(await sharing(evening)).toEqual({ channels: [], none: 'nominee-there' })
})

test('L4 N6 a channel of which Teams doesn’t say whether somebody it is about is there is not offered', async () => {
  const { test, teams, id } = await asking()
  const { isThere } = teams.messenger
  const ben = test.actor('ben').oid
  const silent = new Set(['general'])
  const unsure: Messenger['isThere'] = (where, somebody) =>
    somebody.oid === ben && silent.has(where.conversationId)
      ? Promise.reject(new Error('503'))
      : isThere(where, somebody)
  const evening = { test: test.process({ messenger: { ...teams.messenger, isThere: unsure } }), teams, id }
  expect((await listed(evening)).map(({ name }) => name)).toEqual(['learning'])
  silent.add('learning')
  await refused(() => listed(evening), 'unavailable')
})

test('L4 a channel that was asked is not offered again, unless nothing was posted there', async () => {
  const evening = await asking()
  const { test, teams } = evening
  await share(evening, 'general')
  await test.settle()
  expect((await listed(evening)).map(({ name }) => name)).toEqual(['learning'])
  teams.answer(() => ({ kind: 'failed', reason: '400' }))
  await share(evening, 'learning')
  await test.settle()
  expect((await listed(evening)).map(({ name }) => name)).toEqual(['learning'])
  teams.answer(() => undefined)
  await share(evening, 'learning')
  await passes(evening)
  expect(await sharing(evening)).toEqual({ channels: [], none: 'all-asked' })
})

test('L4 a channel they are in is offered, however many others hear of the program', async () => {
  const evening = await asking()
  const { test } = evening
  for (const channel of ['general', 'learning'])
    await stopAnnouncing(test.world, test.actor('dana'), { address: addressOf(channel) })
  for (let at = 0; at < 60; at++) await announced(test, `channel ${at}`)
  const keys = Array.from({ length: 60 }, (_, at) => `channel ${at}`)
  const last = keys.toSorted((one, other) => (conversationKey(one) < conversationKey(other) ? -1 : 1)).at(-1)
  inChannel(evening, last ?? '', ['ana'])
  expect((await listed(evening)).map(({ name }) => name)).toEqual([last])
})

test('L4 N6 nobody else shares it, or learns that it is there', async () => {
  const evening = await asking()
  for (const by of ['cleo', 'ben', 'dana'] as const) {
    await refused(() => share(evening, 'general', { by }), 'not_found')
    await refused(() => listed(evening, by), 'not_found')
  }
})

test('L4 only while it is open: not once withdrawn or closed, nor for an award that takes no endorsements', async () => {
  const evening = await asking()
  const { test } = evening
  const { id } = await nominate(test, 'ana', { nominees: ['cleo'] })
  await refused(() => share({ ...evening, id }, 'general'), 'not_found')
  const other = await nominate(test, 'ana', { awardId: 'brave', nominees: ['gus'] })
  await withdraw(test, 'ana', other.id)
  await refused(() => share({ ...evening, id: other.id }, 'general'), 'nomination_not_live')
  await closed(test)
  await refused(() => share(evening, 'general'), 'cycle_not_open')
  expect((await written(evening)).filter(({ content }) => content.kind === 'endorsable')).toEqual([])
})

test('L4 a channel is asked once, however often it is chosen; each channel by itself', async () => {
  const evening = await asking()
  const commandId = nextCommand()
  const twice = () => share(evening, 'general', { commandId })
  expect(await Promise.all([twice(), twice()])).toEqual([
    { name: 'general', already: false },
    { name: 'general', already: false },
  ])
  expect(await share(evening, 'general')).toEqual({ name: 'general', already: true })
  expect(await share(evening, 'learning')).toEqual({ name: 'learning', already: false })
  await evening.test.settle()
  expect(evening.teams.posts.map(({ to }) => to).sort()).toEqual(['general', 'learning'])
})

test('L4 from then on it is for the same people and the same award, so that no card names others', async () => {
  const evening = await asking()
  const { test, id } = evening
  await share(evening, 'general')
  const same = { awardId: 'brave', nominees: ['ben'] }
  await refused(() => edit(test, 'ana', id, { ...same, nominees: ['cleo'] }), 'nominees_fixed')
  await refused(() => edit(test, 'ana', id, { ...same, awardId: 'mentor' }), 'nominees_fixed')
  const { revision } = await edit(test, 'ana', id, { ...same, story: 'Ben told it once more, and better.' })
  expect(revision).toBe(2)
})

test('L4 shared while it is given to others, it is one or the other', async () => {
  const evening = await asking()
  const { test, id } = evening
  const results = await Promise.allSettled([
    share(evening, 'general'),
    edit(test, 'ana', id, { awardId: 'brave', nominees: ['cleo'] }),
  ])
  await test.settle()
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  for (const { asked } of Object.values(cardsOf(evening)))
    expect(asked?.nominees).toEqual([{ id: 'ben', name: 'Ben' }])
})

test('L4 where it was shared is no part of a nomination as its nominator sees it', async () => {
  const evening = await asking()
  const { test } = evening
  await share(evening, 'general')
  const [mine] = await listMyNominations(test.world, test.actor('ana'), cycleId)
  expect(mine).not.toHaveProperty('shared')
})

test('L4 wherever the process dies, the channel is asked once', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const evening = await asking()
    const { test, teams, id } = evening
    const dying = { test: test.process(crashingPorts(test.rows, teams.messenger, point)), teams, id }
    const commandId = nextCommand()
    await doing(async () => {
      await share(dying, 'general', { commandId })
      await dying.test.settle()
    })
    const later = { test: test.restart({ messenger: teams.messenger }), teams, id }
    await share(later, 'general', { commandId })
    await later.test.settle()
    await later.test.restart({ messenger: teams.messenger }).settle()
    const posted = teams.posts.filter(({ message }) => message.kind === 'endorsable').length
    const [message] = await written(later)
    // One whose process died while it was on its way may not have arrived, and is an owner's to send again (rule M6).
    expect(posted === 1 || message?.standing.state === 'uncertain').toBe(true)
    expect(posted).toBeLessThanOrEqual(1)
  })
  expect(crashes).toBeGreaterThan(4)
})
