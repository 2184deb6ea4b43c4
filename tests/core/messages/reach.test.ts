import { expect, test } from 'vitest'
import { noteConversation } from '#core/messages/note-conversation.ts'
import { forgetGroup, noteTeam } from '#core/messages/note-group.ts'
import { channelRow, chatRow } from '#core/messages/rows.ts'
import { stopAnnouncing } from '#core/messages/stop-announcing.ts'
import { type Address, type Delivery, type Messenger, NotForNow, type Pace } from '#core/ports.ts'
import { itemRow } from '#core/recognition/rows.ts'
import { conversationsOf, recognitionOf } from '#core/rows/places.ts'
import { readRow, remove, scanRows } from '#core/rows/row-kind.ts'
import { unhurried } from '#core/sending/pace.ts'
import {
  announced,
  ended,
  endedNight,
  forget,
  messagesIn,
  nightAtItsEnd,
  others,
  standings,
  talked,
  throttled,
  wholeNight,
} from '#tests/core/messages/steps.ts'
import { addressOf } from '#tests/support/stub-teams.ts'
import { minute, tenant } from '#tests/support/test-world.ts'

const removed: Delivery = { kind: 'gone', reason: '403 MessageWritesBlocked' }

test('M8 somebody who never talked to the bot is reached by way of a channel they are in', async () => {
  const night = await nightAtItsEnd()
  const { test, teams, id } = night
  await forget(night, 'ben')
  await announced(test, 'crew')
  teams.members.set('crew', new Map([[test.actor('ben').oid, 'chat-with-ben']]))
  await ended(test, id)
  await test.settle()
  expect(teams.heard('chat-with-ben')).toEqual(['won'])
  // The language of the channel; written down for the next time.
  expect((await readRow(test.rows, conversationsOf(tenant), chatRow, 'ben'))?.value).toEqual({
    address: addressOf('chat-with-ben'),
    locale: 'de-DE',
    gone: false,
  })
})

test('R8 M8 somebody is reached by way of a team the bot was added to, though no channel of it hears of anything', async () => {
  const night = await nightAtItsEnd()
  const { test, teams, id } = night
  await forget(night, 'ben')
  await noteTeam(test.world, test.actor('dana'), { address: addressOf('design'), locale: 'ar' })
  teams.members.set('design', new Map([[test.actor('ben').oid, 'chat-with-ben']]))
  await ended(test, id)
  await test.settle()
  expect(teams.heard('chat-with-ben')).toEqual(['won'])
  expect((await readRow(test.rows, conversationsOf(tenant), chatRow, 'ben'))?.value).toMatchObject({
    locale: 'ar',
  })
})

test('R8 by way of a team that the bot was removed from, nobody is looked for', async () => {
  const night = await nightAtItsEnd()
  const { test, teams, id } = night
  await forget(night, 'ben')
  await noteTeam(test.world, test.actor('dana'), { address: addressOf('design'), locale: 'ar' })
  await forgetGroup(test.world, { tenant, conversationId: 'design' })
  teams.members.set('design', new Map([[test.actor('ben').oid, 'chat-with-ben']]))
  await ended(test, id)
  await test.settle()
  expect(await standings(test)).toEqual(others('not-reached', 'won ben'))
})

test('R8 M19 a guest who was reached by way of a team is marked as one, so that no reminder is for them', async () => {
  const night = await nightAtItsEnd()
  const { test, teams, id } = night
  const { oid } = test.actor('ben')
  await forget(night, 'ben')
  teams.members.set('general', new Map([[oid, 'chat-with-ben']]))
  teams.guests.add(oid)
  await ended(test, id)
  await test.settle()
  expect(teams.heard('chat-with-ben')).toEqual(['won'])
  const chat = await readRow(test.rows, conversationsOf(tenant), chatRow, 'ben')
  expect(chat?.value).toMatchObject({ guest: true })
})

test('R8 a team and its first channel, which are called the same, are asked once', async () => {
  const night = await nightAtItsEnd()
  const { teams, id } = night
  await forget(night, 'ben')
  const asked: string[] = []
  const isListed = async ({ conversationId }: Address) => {
    asked.push(conversationId)
    return false
  }
  const test = night.test.process({ messenger: { ...teams.messenger, isListed } })
  await noteTeam(test.world, test.actor('dana'), { address: addressOf('general'), locale: 'ar' })
  await ended(test, id)
  await test.settle()
  expect(asked).toEqual(['general'])
})

test('M8 whom the bot has no way to is not reached; the others are', async () => {
  const night = await nightAtItsEnd()
  await forget(night, 'ben')
  await ended(night.test, night.id)
  await night.test.settle()
  expect(await standings(night.test)).toEqual(others('not-reached', 'won ben'))
})

test('M7 M8 where Teams doesn’t say how to reach somebody, it is asked ever less often, and not without end', async () => {
  const night = await nightAtItsEnd()
  const { teams, id } = night
  let asked = 0
  const isListed = async () => {
    asked++
    throw new Error('429 Too Many Requests')
  }
  const test = night.test.process({ messenger: { ...teams.messenger, isListed } })
  await forget(night, 'ben')
  await ended(test, id)
  await test.settle()
  await test.settle()
  expect(asked).toBe(1)
  expect(await standings(test)).toEqual(others('waiting', 'won ben'))
  for (let hours = 0; hours < 40; hours++) {
    test.clock.advance(10 * minute)
    await test.settle()
  }
  expect(asked).toBe(12)
  expect(await standings(test)).toEqual(others('failed', 'won ben'))
  const [failed] = (await messagesIn(test)).filter(({ standing }) => standing.state === 'failed')
  expect(failed?.standing).toMatchObject({ reason: '429 Too Many Requests' })
})

test('M8 a channel of which Teams doesn’t say who is in it keeps nobody from being reached by another', async () => {
  const night = await nightAtItsEnd()
  const { teams, id } = night
  await forget(night, 'ben')
  await announced(night.test, 'crew')
  const asked: Address[] = []
  const isListed = async (via: Address) => {
    if (asked.push(via) === 1) throw new Error('503')
    return true
  }
  const reach = async () => ({ address: addressOf('chat-with-ben') })
  const test = night.test.process({ messenger: { ...teams.messenger, isListed, reach } })
  await ended(test, id)
  await test.settle()
  expect(asked.map(({ conversationId }) => conversationId).toSorted()).toEqual(['crew', 'general'])
  expect(teams.heard('chat-with-ben')).toEqual(['won'])
})

test('R8 M7 where Teams says when it opens chats again, it is not asked sooner, and the pace knows', async () => {
  const night = await nightAtItsEnd()
  const { teams, id } = night
  await forget(night, 'ben')
  const { oid } = night.test.actor('ben')
  teams.members.set('general', new Map([[oid, 'chat-with-ben']]))
  const told = { kind: 'later', reason: '429 Too Many Requests', afterMs: 20 * minute } as const
  let asked = 0
  const reach: Messenger['reach'] = async (via, person) => {
    if (++asked === 1) throw new NotForNow(told, undefined)
    return teams.messenger.reach(via, person)
  }
  const heard: Delivery[] = []
  const answered: Pace['answered'] = (_, conversation, delivery) => {
    if (conversation !== 'chat-with-ben' && delivery.kind === 'later') heard.push(delivery)
  }
  const messenger = { ...teams.messenger, reach }
  const test = night.test.process({ messenger, pace: { ...unhurried, answered } })
  await ended(test, id)
  await test.settle()
  expect(heard).toEqual([told])
  expect(await standings(test)).toEqual(others('waiting', 'won ben'))
  test.clock.advance(19 * minute)
  await test.settle()
  expect(asked).toBe(1)
  test.clock.advance(2 * minute)
  await test.settle()
  expect(teams.heard('chat-with-ben')).toEqual(['won'])
})

test('R8 S1 a chat is opened in its turn; till then nothing is tried', async () => {
  const night = await nightAtItsEnd()
  const { teams, id } = night
  await forget(night, 'ben')
  teams.installed.set(night.test.actor('ben').oid, 'chat-with-ben')
  const asked: string[] = []
  const open: Messenger['open'] = async (near, person) => {
    asked.push(person.oid)
    return teams.messenger.open(near, person)
  }
  const free = night.test.clock.now() + 10 * minute
  const turn: Pace['turn'] = async (_, conversation) =>
    conversation.startsWith('chat with') && night.test.clock.now() < free
      ? { notBefore: free, all: false }
      : undefined
  const messenger = { ...teams.messenger, open }
  const test = night.test.process({ messenger, pace: { ...unhurried, turn } })
  await ended(test, id)
  await test.settle()
  expect(asked).toEqual([])
  const waits = (await messagesIn(test)).find(({ standing }) => standing.state === 'waiting')
  expect(waits).toMatchObject({ to: { person: 'ben' }, standing: { tries: 0 } })
  test.clock.advance(11 * minute)
  await test.settle()
  expect(asked).toHaveLength(1)
  expect(teams.heard('chat-with-ben')).toEqual(['won'])
})

test('R8 M10 all teams are asked at once', async () => {
  const night = await nightAtItsEnd()
  const { teams, id } = night
  await forget(night, 'ben')
  for (const team of ['crew', 'design', 'guild']) await announced(night.test, team)
  const asked = new Set<string>()
  let all = () => {}
  const allAsked = new Promise<void>((done) => (all = done))
  const isListed = async ({ conversationId }: Address) => {
    if (asked.add(conversationId).size === 4) all()
    await allAsked
    return conversationId === 'guild'
  }
  teams.members.set('guild', new Map([[night.test.actor('ben').oid, 'chat-with-ben']]))
  const test = night.test.process({ messenger: { ...teams.messenger, isListed } })
  await ended(test, id)
  await test.settle()
  expect(asked.size).toBe(4)
  expect(teams.heard('chat-with-ben')).toEqual(['won'])
})

test('M8 where the bot was removed it does not speak again, until it is spoken to', async () => {
  const { test, teams } = await endedNight((to) => (to === 'ana' ? removed : undefined))
  // The first of Ana's three found it out; the others were not even tried.
  const unheard = wholeNight('sent').map((one) => one.replace('ana: sent', 'ana: not-reached'))
  expect(await standings(test)).toEqual(unheard)
  const reasons = (await messagesIn(test)).flatMap(({ standing }) =>
    standing.state === 'not-reached' ? [standing.reason] : [],
  )
  expect(reasons.toSorted()).toEqual([removed.reason, 'removed', 'removed'])
  const chat = async () => (await readRow(test.rows, conversationsOf(tenant), chatRow, 'ana'))?.value
  expect(await chat()).toMatchObject({ gone: true })
  await talked(test, 'ana')
  expect(await chat()).toMatchObject({ gone: false })
  expect(teams.heard('ana')).toEqual([])
})

test('M8 who moved to another chat while the old one was refused is still spoken to', async () => {
  const { test, teams, id } = await nightAtItsEnd()
  const moving = test.process({
    messenger: {
      ...teams.messenger,
      send: async (to, message) => {
        if (to.conversationId !== 'ben') return teams.messenger.send(to, message)
        const chat = { address: addressOf('ben-anew'), locale: 'en-US' }
        await noteConversation(test.world, test.actor('ben'), chat)
        return removed
      },
    },
  })
  await ended(moving, id)
  await moving.settle()
  expect(await standings(test)).toEqual(others('not-reached', 'won ben'))
  expect((await readRow(test.rows, conversationsOf(tenant), chatRow, 'ben'))?.value).toMatchObject({
    address: { conversationId: 'ben-anew' },
    gone: false,
  })
})

test('M8 a channel that the bot was removed from is not spoken to until it is bound again', async () => {
  const { test } = await endedNight((to) => (to === 'general' ? removed : undefined))
  expect(await standings(test)).toEqual(others('not-reached', 'winners general'))
  const [channel] = await scanRows(test.rows, conversationsOf(tenant), channelRow)
  expect(channel?.value.gone).toBe(true)
  expect(await announced(test, 'general')).toMatchObject({ kind: 'bound' })
})

test('M8 a channel unbound before its turn is not spoken to', async () => {
  const { test, teams } = await endedNight((to) => (to === 'general' ? throttled : undefined))
  await stopAnnouncing(test.world, test.actor('dana'), { address: addressOf('general') })
  teams.answer(() => undefined)
  test.clock.advance(minute)
  await test.settle()
  expect(await standings(test)).toEqual(others('not-reached', 'winners general'))
  expect(teams.heard('general')).toEqual([])
})

test('M9 a message of which nothing is left on the wall is not sent', async () => {
  const { test, teams } = await endedNight((to) => (to === 'ben' ? throttled : undefined))
  const won = (await messagesIn(test)).find(({ standing }) => standing.state === 'waiting')
  if (won?.content.kind !== 'won') throw new Error('Nothing waits.')
  await test.rows.commit(recognitionOf(tenant, won.content.item), [remove(itemRow, [])])
  teams.answer(() => undefined)
  test.clock.advance(minute)
  await test.settle()
  expect(await standings(test)).toEqual(others('overtaken', 'won ben'))
  expect(teams.heard('ben')).toEqual([])
})
