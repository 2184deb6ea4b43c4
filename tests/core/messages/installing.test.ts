import { expect, test } from 'vitest'
import { announceHere } from '#core/messages/announce-here.ts'
import { noteTeam } from '#core/messages/note-group.ts'
import { noteRemoval } from '#core/messages/note-removal.ts'
import { chatRow } from '#core/messages/rows.ts'
import { stopAnnouncing } from '#core/messages/stop-announcing.ts'
import { profileRow } from '#core/people/rows.ts'
import type { Installed, Installer, Messenger } from '#core/ports.ts'
import { setPreferences } from '#core/preferences/set-preferences.ts'
import { itemRow } from '#core/recognition/rows.ts'
import { conversationsOf, peopleOf, recognitionOf } from '#core/rows/places.ts'
import { insert, put, readRow, remove } from '#core/rows/row-kind.ts'
import {
  addProgram,
  announced,
  ended,
  forget,
  messagesIn,
  nightAtItsEnd,
  others,
  standings,
  talked,
  wholeNight,
} from '#tests/core/messages/steps.ts'
import { stop } from '#tests/core/sending/reminding.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { addressOf, type StubTeams } from '#tests/support/stub-teams.ts'
import { minute, oidOf, type TestWorld, tenant } from '#tests/support/test-world.ts'

type Evening = { test: TestWorld; teams: StubTeams; id: string; asked: string[]; installer: Installer }

/** A night at its end that Ben can't hear of by any chat, but perhaps by having the app installed. */
async function withoutBen(answering: (attempt: number) => Installed): Promise<Evening> {
  const night = await nightAtItsEnd()
  await forget(night, 'ben')
  const asked: string[] = []
  const installer: Installer = { install: async ({ oid }) => answering(asked.push(oid)) }
  const test = night.test.process({ messenger: night.teams.messenger, installer })
  return { ...night, asked, installer, test }
}

async function over({ test, id }: Pick<Evening, 'test' | 'id'>): Promise<void> {
  await ended(test, id)
  await test.settle()
}

const installed = (chat: string): Installed => ({ kind: 'installed', address: addressOf(chat) })
const chatOfBen = async ({ rows }: TestWorld) =>
  (await readRow(rows, conversationsOf(tenant), chatRow, 'ben'))?.value
const reasons = async (test: TestWorld) =>
  (await messagesIn(test)).flatMap(({ standing }) =>
    'reason' in standing && standing.reason !== undefined ? [standing.reason] : [],
  )

test('R6 to whom nothing else leads, the app is installed, and they hear it in the chat that comes with it', async () => {
  const evening = await withoutBen(() => installed('new-chat'))
  await over(evening)
  expect(evening.asked).toEqual([oidOf('ben')])
  expect(evening.teams.heard('new-chat')).toEqual(['won'])
  expect(await standings(evening.test)).toEqual(wholeNight('sent'))
  expect(await chatOfBen(evening.test)).toMatchObject({ address: addressOf('new-chat'), gone: false })
})

test('R6 for who was erased nothing is installed, and they are looked for nowhere', async () => {
  const evening = await withoutBen(() => installed('new-chat'))
  const { test, teams } = evening
  const asked: string[] = []
  const messenger: Messenger = {
    ...teams.messenger,
    reach: async (_, { oid }) => void asked.push(oid),
    open: async (_, { oid }) => void asked.push(oid),
  }
  await test.rows.commit(peopleOf(tenant), [put(profileRow, ['ben'], { id: 'ben', oid: '', name: '' })])
  await over({ ...evening, test: test.process({ messenger, installer: evening.installer }) })
  expect([...asked, ...evening.asked]).toEqual([])
  expect((await standings(test)).filter((one) => one.includes('not-reached'))).toEqual([
    'won ben: not-reached',
  ])
  expect(await reasons(test)).toEqual(['no-account'])
})

test('R6 for who removed the app while no chat with them was known, it isn’t installed again', async () => {
  const evening = await withoutBen(() => installed('new-chat'))
  const { test, teams } = evening
  const address = addressOf('never-heard-of')
  await noteRemoval(test.world, test.actor('ben'), { address, locale: 'de-DE' })
  await over(evening)
  expect(evening.asked).toEqual([])
  expect(teams.posts.map(({ to }) => to)).not.toContain('never-heard-of')
  expect(await reasons(test)).toEqual(['removed'])
  await talked(test, 'ben')
  expect(await chatOfBen(test)).toMatchObject({ address: addressOf('ben'), gone: false })
  await noteRemoval(test.world, test.actor('ben'), { address, locale: 'de-DE' })
  expect(await chatOfBen(test)).toMatchObject({ address: addressOf('ben'), gone: false })
})

test('R6 S6 of a batch stopped while somebody was looked for, nothing is installed', async () => {
  const evening = await withoutBen(() => installed('new-chat'))
  const { teams } = evening
  const open = async () => {
    await stop(evening.test, 'won')
    return undefined
  }
  const test = evening.test.process({
    messenger: { ...teams.messenger, open },
    installer: evening.installer,
  })
  await over({ ...evening, test })
  expect(evening.asked).toEqual([])
  expect(await standings(test)).toContain('won ben: waiting')
})

test('R6 who can be spoken to otherwise gets nothing installed', async () => {
  const evening = await withoutBen(() => installed('new-chat'))
  const { test, teams } = evening
  await noteTeam(test.world, test.actor('dana'), { address: addressOf('design'), locale: 'ar' })
  teams.members.set('design', new Map([[oidOf('ben'), 'by-the-team']]))
  await over(evening)
  expect(evening.asked).toEqual([])
  expect(teams.heard('by-the-team')).toEqual(['won'])
})

test('R6 who has the app, and never wrote to the bot, is reached without installing anything', async () => {
  const evening = await withoutBen(() => installed('new-chat'))
  const { teams, test } = evening
  teams.installed.set(oidOf('ben'), 'opened')
  await over(evening)
  expect(evening.asked).toEqual([])
  expect(teams.heard('opened')).toEqual(['won'])
  expect(await chatOfBen(test)).toMatchObject({ address: addressOf('opened'), gone: false })
})

test('R6 also where the bot is in no team, and no channel hears of anything', async () => {
  const evening = await withoutBen(() => installed('new-chat'))
  const { teams, test } = evening
  await stopAnnouncing(test.world, test.actor('dana'), { address: addressOf('general') })
  teams.installed.set(oidOf('ben'), 'opened')
  await over(evening)
  expect(teams.heard('opened')).toEqual(['won'])
})

test.each(['has the app', 'gets it installed'])(
  'R6 who is in no team, and %s, reads the one language of the program’s channels, else English, never a stranger’s',
  async (how) => {
    const languages = [
      { program: ['de-DE', 'de-AT'], reads: /^de-/ },
      { program: ['de-DE', 'ar'], reads: /^en-/ },
      { program: [], reads: /^en-/ },
    ]
    for (const { program, reads } of languages) {
      const evening = await withoutBen(() => installed('by-graph'))
      const { test, teams } = evening
      const { world, actor } = test
      if (how === 'has the app') teams.installed.set(oidOf('ben'), 'opened')
      await stopAnnouncing(world, actor('dana'), { address: addressOf('general') })
      await addProgram(test, 'sales', ['omar'])
      await announced(test, 'sales', 'omar', 'sales')
      await talked(test, 'ana', 'ar')
      await noteTeam(world, actor('dana'), { address: addressOf('design'), locale: 'ar' })
      for (const [at, locale] of program.entries()) {
        const name = `channel ${at}`
        await announceHere(world, actor('dana'), { address: addressOf(name), name, locale })
      }
      await over(evening)
      const [heard] = teams.posts.filter(({ to }) => to === 'opened' || to === 'by-graph')
      expect(heard?.message.locale).toMatch(reads)
      expect(await chatOfBen(test)).toMatchObject({ locale: heard?.message.locale })
    }
  },
)

test('R6 M7 where Teams doesn’t say whether they have it, it is asked another time, and nothing installed', async () => {
  const evening = await withoutBen(() => installed('new-chat'))
  const { teams, asked, installer } = evening
  const open = () => Promise.reject(new Error('429'))
  const test = evening.test.process({ messenger: { ...teams.messenger, open }, installer })
  await over({ ...evening, test })
  expect(asked).toEqual([])
  expect(await standings(test)).toEqual(others('waiting', 'won ben'))
  expect(await reasons(test)).toEqual(['429'])
})

test('R6 M7 nothing is installed as long as Teams doesn’t say whether there is another way', async () => {
  const evening = await withoutBen(() => installed('new-chat'))
  const { teams, asked } = evening
  let silent = true
  const isListed = async () => {
    if (silent) throw new Error('503')
    return false
  }
  const test = evening.test.process({
    messenger: { ...teams.messenger, isListed },
    installer: evening.installer,
  })
  await over({ ...evening, test })
  expect(asked).toEqual([])
  expect(await standings(test)).toEqual(others('waiting', 'won ben'))
  silent = false
  test.clock.advance(minute)
  await test.settle()
  expect(asked).toEqual([oidOf('ben')])
})

test('R6 M7 refused for now is asked again, not sooner than was said', async () => {
  const evening = await withoutBen((attempt) =>
    attempt === 1
      ? { kind: 'later', reason: '429 Too Many Requests', afterMs: 20 * minute }
      : installed('new'),
  )
  const { test, asked } = evening
  await over(evening)
  expect(await standings(test)).toEqual(others('waiting', 'won ben'))
  expect(await reasons(test)).toEqual(['429 Too Many Requests'])
  test.clock.advance(19 * minute)
  await test.settle()
  expect(asked).toHaveLength(1)
  test.clock.advance(2 * minute)
  await test.settle()
  expect(await standings(test)).toEqual(wholeNight('sent'))
})

test.each(['no-consent', 'not-published', 'not-allowed', 'no-account'] as const)(
  'R6 refused for good, they are not reached, and an owner sees why: %s',
  async (why) => {
    const evening = await withoutBen(() => ({ kind: 'refused', why }))
    await over(evening)
    expect(await standings(evening.test)).toEqual(others('not-reached', 'won ben'))
    expect(await reasons(evening.test)).toEqual([why])
    expect(await chatOfBen(evening.test)).toBeUndefined()
  },
)

test('R6 where the app may not install itself, an owner sees that, too', async () => {
  const night = await nightAtItsEnd()
  await forget(night, 'ben')
  await over(night)
  expect(await reasons(night.test)).toEqual(['not-installed'])
})

test('R6 Q2 for whom doesn’t want to hear it, nothing is installed', async () => {
  const evening = await withoutBen(() => installed('new-chat'))
  const { test } = evening
  const choice = { reminders: true, wins: false, outcomes: true, quiet: null, revision: 0 }
  await setPreferences(test.world, test.actor('ben'), { ...choice, commandId: nextCommand() })
  await over(evening)
  expect(evening.asked).toEqual([])
  expect(await standings(test)).toEqual(others('overtaken', 'won ben'))
})

test('R6 M9 for a message of which nothing is left, nothing is installed', async () => {
  const evening = await withoutBen((attempt) =>
    attempt === 1 ? { kind: 'later', reason: 'busy' } : installed('new-chat'),
  )
  const { test } = evening
  await over(evening)
  const won = (await messagesIn(test)).find(({ standing }) => standing.state === 'waiting')
  if (won?.content.kind !== 'won') throw new Error('Nothing waits.')
  await test.rows.commit(recognitionOf(tenant, won.content.item), [remove(itemRow, [])])
  test.clock.advance(minute)
  await test.settle()
  expect(evening.asked).toHaveLength(1)
  expect(await standings(test)).toEqual(others('overtaken', 'won ben'))
})

test('R6 who wrote to the bot while the app was being installed is spoken to there from then on', async () => {
  const evening = await withoutBen(() => installed('by-graph'))
  const { test } = evening
  const own = { address: addressOf('own'), locale: 'de-DE', gone: false }
  const install = async () => {
    await test.rows.commit(conversationsOf(tenant), [insert(chatRow, ['ben'], own)])
    return installed('by-graph')
  }
  await over({
    ...evening,
    test: test.process({ messenger: evening.teams.messenger, installer: { install } }),
  })
  expect(await chatOfBen(test)).toEqual(own)
})
