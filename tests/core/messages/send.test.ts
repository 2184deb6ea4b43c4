import { expect, test } from 'vitest'
import { chatRow } from '#core/messages/rows.ts'
import { sendMessages } from '#core/messages/send-messages.ts'
import { profileRow } from '#core/people/rows.ts'
import type { RowStore } from '#core/ports.ts'
import { conversationsOf, messagesOf, peopleOf } from '#core/rows/places.ts'
import { insert, rowKey } from '#core/rows/row-kind.ts'
import {
  announced,
  ended,
  endedCeremony,
  endedNight,
  forget,
  messagesIn,
  type Night,
  nightAtItsEnd,
  others,
  standings,
  talked,
  throttled,
  wholeNight,
} from '#tests/core/messages/steps.ts'
import { entry, segment } from '#tests/support/builders.ts'
import { arrivedUnsaid, createStubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, cycleId, minute, type TestWorld, tenant } from '#tests/support/test-world.ts'

test('M5 a message is claimed, and saved so, before it is sent', async () => {
  const { test, teams, id } = await nightAtItsEnd()
  const seen: string[] = []
  const watching = test.process({
    messenger: {
      ...teams.messenger,
      send: async (to, message) => {
        const claimed = (await messagesIn(test)).filter(({ standing }) => standing.state === 'sending')
        if (claimed.some(({ content }) => content.kind === message.kind)) seen.push(to.conversationId)
        return teams.messenger.send(to, message)
      },
    },
  })
  await ended(watching, id)
  await watching.settle()
  expect(seen.sort()).toEqual(['ana', 'ana', 'ana', 'ben', 'fay', 'general', 'gus'])
})

test('M5 a claim that storage took too long to save is given back, and nothing sent under it', async () => {
  const { test, teams, id } = await nightAtItsEnd()
  let slow = 1
  const rows: RowStore = {
    ...test.rows,
    commit: async (place, writes) => {
      await test.rows.commit(place, writes)
      const claims = writes.some(({ row, kind }) => row.startsWith('message:') && kind === 'replace')
      if (claims && slow-- > 0) test.clock.advance(test.world.sendMs - 1)
    },
  }
  const dawdling = test.process({ rows, messenger: teams.messenger })
  await ended(dawdling, id)
  await dawdling.settle()
  expect((await messagesIn(test)).map(({ standing }) => standing.state)).toContain('waiting')
  test.clock.advance(minute)
  await dawdling.settle()
  expect(await standings(test)).toEqual(wholeNight('sent'))
  expect(teams.posts).toHaveLength(7)
})

test('M6 a message that may have arrived is uncertain, and never sent again by itself', async () => {
  const { test, teams } = await endedNight((to) => (to === 'ben' ? arrivedUnsaid : undefined))
  expect(await standings(test)).toEqual(others('uncertain', 'won ben'))
  for (let days = 0; days < 3; days++) await test.restart({ messenger: teams.messenger }).settle()
  expect(teams.heard('ben')).toEqual(['won'])
})

test('M6 an attempt given up as lost that ends after all is known to have ended', async () => {
  const { test, teams, id } = await nightAtItsEnd()
  // Asleep while it sends: meanwhile another process finds the claim abandoned.
  const asleep = test.process({
    messenger: {
      ...teams.messenger,
      send: async (to, message) => {
        if (to.conversationId === 'ben') {
          test.clock.advance(test.world.sendMs)
          await sendMessages(test.world, messagesOf(tenant, cycleId))
          expect(await standings(test)).toContain('won ben: uncertain')
        }
        return teams.messenger.send(to, message)
      },
    },
  })
  await ended(asleep, id)
  await asleep.settle()
  expect(await standings(test)).toContain('won ben: sent')
  expect(teams.heard('ben')).toEqual(['won'])
})

test('M6 an attempt given up as lost in the moment it ends is known to have ended', async () => {
  const { test, teams, id } = await nightAtItsEnd()
  let crossed = false
  const rows: RowStore = {
    ...test.rows,
    commit: async (place, writes) => {
      const isOutcome = teams.posts.length > 0 && writes.some(({ row }) => row.startsWith('message:'))
      if (isOutcome && !crossed) {
        crossed = true
        test.clock.advance(test.world.sendMs)
        await sendMessages(test.world, messagesOf(tenant, cycleId))
      }
      return test.rows.commit(place, writes)
    },
  }
  const process = test.process({ rows, messenger: teams.messenger })
  await ended(process, id)
  await process.settle()
  expect(crossed).toBe(true)
  expect((await standings(test)).filter((one) => one.endsWith('uncertain'))).toEqual([])
})

test('M7 what Teams does not take is sent later, and nothing else waits for it', async () => {
  const { test, teams } = await endedNight((to, attempt) =>
    to === 'ben' && attempt < 4 ? throttled : undefined,
  )
  expect(await standings(test)).toEqual(others('waiting', 'won ben'))
  for (let tries = 0; tries < 3; tries++) {
    expect(teams.heard('ben')).toEqual([])
    test.clock.advance(minute)
    await test.settle()
  }
  expect(await standings(test)).toEqual(wholeNight('sent'))
  expect(teams.heard('ben')).toEqual(['won'])
})

test('M7 a wait that Teams names is kept', async () => {
  const afterMs = 20 * minute
  const { test, teams } = await endedNight((to, attempt) =>
    to === 'ben' && attempt === 1 ? { ...throttled, afterMs } : undefined,
  )
  test.clock.advance(afterMs - 1)
  await test.settle()
  expect(teams.heard('ben')).toEqual([])
  test.clock.advance(minute)
  await test.settle()
  expect(teams.heard('ben')).toEqual(['won'])
})

test('M7 a message that Teams never takes has failed in the end', async () => {
  const { test, teams } = await endedNight((to) => (to === 'ben' ? throttled : undefined))
  for (let hours = 0; hours < 40; hours++) {
    test.clock.advance(10 * minute)
    await test.settle()
  }
  expect(await standings(test)).toEqual(others('failed', 'won ben'))
  expect(teams.heard('ben')).toEqual([])
})

test('M10 a message that can’t be made stops no other, and is left for another time', async () => {
  const night = await nightAtItsEnd()
  const { test, teams, id } = night
  await test.rows.commit(conversationsOf(tenant), [
    { kind: 'put', row: rowKey(chatRow, 'ben'), value: { v: 1, data: 'damaged' } },
  ])
  await ended(test, id)
  await expect(test.settle()).rejects.toThrow('failed')
  expect(await standings(test)).toEqual(others('waiting', 'won ben'))
  await forget(night, 'ben')
  await talked(test, 'ben')
  await test.restart({ messenger: teams.messenger }).settle()
  expect(await standings(test)).toEqual(wholeNight('sent'))
})

test('M10 parts reach a channel in their order, also where one has to wait', async () => {
  const teams = createStubTeams()
  const test = (await createTestWorld()).process({ messenger: teams.messenger })
  await announced(test, 'general')
  teams.answer((_, attempt) => (attempt === 2 ? throttled : undefined))
  await endedCeremony(
    test,
    Array.from({ length: 24 }, (_, at) => segment(`award-${at}`, [`n-${at}`])),
  )
  await test.settle()
  const parts = () =>
    teams.posts.flatMap(({ message }) => (message.kind === 'winners' ? [message.part.number] : []))
  expect(parts()).toEqual([1])
  test.clock.advance(minute)
  await test.settle()
  expect(parts()).toEqual([1, 2, 3])
})

test('M10 hundreds of people are told, a few at a time', async () => {
  const teams = createStubTeams()
  let speaking = 0
  let most = 0
  const test = (await createTestWorld()).process({
    messenger: {
      ...teams.messenger,
      send: async (to, message) => {
        most = Math.max(most, ++speaking)
        await new Promise(setImmediate)
        speaking--
        return teams.messenger.send(to, message)
      },
    },
  })
  await announced(test, 'general')
  const winners = Array.from({ length: 300 }, (_, at) => `n-${at}`)
  await knownBy(test, 'general', teams, winners)
  await endedCeremony(test, [segment('certified', winners)])
  await test.settle()
  expect(teams.posts.filter(({ message }) => message.kind === 'won')).toHaveLength(300)
  expect(new Set(teams.posts.map(({ to }) => to)).size).toBe(301)
  expect(most).toBeGreaterThan(1)
  expect(most).toBeLessThanOrEqual(24)
})

/** Makes the winners of these nominations people of the tenant who are in the channel. */
async function knownBy(
  { rows }: TestWorld,
  channel: string,
  teams: Night['teams'],
  nominations: string[],
): Promise<void> {
  const people = nominations.flatMap((id) => entry(id).nominees)
  for (const { id, name } of people)
    await rows.commit(peopleOf(tenant), [insert(profileRow, [id], { id, oid: `oid-${id}`, name })])
  teams.members.set(channel, new Map(people.map(({ id }) => [`oid-${id}`, `chat-${id}`])))
}
