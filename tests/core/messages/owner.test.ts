import { expect, test } from 'vitest'
import { listMessages } from '#core/messages/list-messages.ts'
import { sendAgain } from '#core/messages/send-again.ts'
import type { Delivery } from '#core/ports.ts'
import { addProgram, announced, ended, nightAtItsEnd, standings, talked } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { refused } from '#tests/support/refused.ts'
import { arrivedUnsaid } from '#tests/support/stub-teams.ts'
import { cycleId } from '#tests/support/test-world.ts'

const answers: Record<string, Delivery> = {
  ben: arrivedUnsaid,
  fay: { kind: 'failed', reason: '400 Bad Request' },
  gus: { kind: 'gone', reason: '403 MessageWritesBlocked' },
  ana: { kind: 'later', reason: '429 Too Many Requests' },
}

/** A night of which only the channel has heard for certain. */
async function troubledNight() {
  const night = await nightAtItsEnd()
  night.teams.answer((to) => answers[to])
  await ended(night.test, night.id)
  await night.test.settle()
  const { test } = night
  const list = () => listMessages(test.world, test.actor('dana'), cycleId)
  const to = async (name: string) => {
    const { open } = await list()
    return open.find((one) => one.to.kind === 'person' && one.to.person.id === name)?.id ?? 'nobody'
  }
  const again = (messageId: string, commandId = nextCommand(), by: 'dana' | 'omar' = 'dana') =>
    sendAgain(test.world, test.actor(by), { cycleId, messageId, commandId })
  return { ...night, list, to, again }
}

test('M11 an owner sees how many stand where, and first what did not arrive and why', async () => {
  const { test, list } = await troubledNight()
  const { counts, open, channels } = await list()
  expect(counts).toEqual({
    waiting: 3,
    stopped: 0,
    sending: 0,
    sent: 1,
    failed: 1,
    uncertain: 1,
    'not-reached': 1,
    overtaken: 3,
  })
  expect(channels).toEqual(['general'])
  expect(open.map(({ kind, to, state, reason }) => [kind, to, state, reason])).toEqual([
    ['won', person('ben', 'Ben'), 'uncertain', '504 Gateway Timeout'],
    ['won', person('fay', 'Fay'), 'failed', '400 Bad Request'],
    ['won', person('gus', 'Gus'), 'not-reached', '403 MessageWritesBlocked'],
    ['nominee-won', person('ana', 'Ana'), 'waiting', '429 Too Many Requests'],
    ['nominee-won', person('ana', 'Ana'), 'waiting', undefined],
    ['outcome', person('ana', 'Ana'), 'waiting', undefined],
  ])
  expect(open[0]?.at).toBe(test.clock.now())
})

const person = (id: string, name: string) => ({ kind: 'person', person: { id, name } })

test('M11 before a ceremony has ended nothing is told and nothing listed', async () => {
  const { test } = await nightAtItsEnd()
  await test.settle()
  // But that it has begun.
  expect(await listMessages(test.world, test.actor('dana'), cycleId)).toEqual({
    // The judges, whom the bot could not reach when they were reminded, are done.
    counts: {
      waiting: 0,
      stopped: 0,
      sending: 0,
      sent: 1,
      failed: 0,
      uncertain: 0,
      'not-reached': 0,
      overtaken: 3,
    },
    kinds: ['begun', 'judging'],
    batches: [
      expect.objectContaining({ kind: 'begun', ceremony: 'Learning gala', state: 'done' }),
      expect.objectContaining({ id: 'judging-begun', kind: 'judging', step: 'begun', state: 'done' }),
    ],
    reasons: [],
    retried: [],
    open: [],
    channels: ['general'],
  })
})

test('M11 only an owner of the ceremony’s program sees its messages or sends them again', async () => {
  const { test, to } = await troubledNight()
  await addProgram(test, 'sales', ['kim'])
  const messageId = await to('ben')
  for (const name of ['ana', 'hana', 'judy', 'ben', 'kim'] as const) {
    const input = { cycleId, messageId, commandId: nextCommand() }
    await refused(() => listMessages(test.world, test.actor(name), cycleId), 'not_owner')
    await refused(() => sendAgain(test.world, test.actor(name), input), 'not_owner')
  }
  const stranger = test.actor('dana', { tenant: 'fabrikam' })
  await refused(() => listMessages(test.world, stranger, cycleId), 'not_found')
})

test('M11 what is uncertain, failed or not reached is sent again when an owner says so', async () => {
  const { test, teams, to, again } = await troubledNight()
  teams.answer(() => undefined)
  // Gus has let the bot in again.
  await talked(test, 'gus')
  const ids = await Promise.all(['ben', 'fay', 'gus'].map(to))
  for (const messageId of ids)
    expect(await again(messageId)).toMatchObject({ id: messageId, state: 'waiting', to: { kind: 'person' } })
  await test.settle()
  // To Ben it had arrived already: that is why he was not written to again unasked.
  expect(teams.heard('ben')).toEqual(['won', 'won'])
  for (const name of ['fay', 'gus']) expect(teams.heard(name)).toEqual(['won'])
  test.clock.advance(60_000)
  await test.settle()
  expect(new Set(await standings(test))).toEqual(
    new Set(
      ['nominee-won ana', 'outcome ana', 'winners general', 'won ben', 'won fay', 'won gus'].map(
        (one) => `${one}: sent`,
      ),
    ),
  )
})

test('M11 the same command sends again once, also after it has failed anew', async () => {
  const { test, teams, to, again } = await troubledNight()
  const messageId = await to('fay')
  const commandId = nextCommand()
  const first = await again(messageId, commandId)
  await test.settle()
  const attempts: string[] = []
  teams.answer((name) => void attempts.push(name))
  expect(await again(messageId, commandId)).toEqual(first)
  await test.settle()
  expect(attempts).toEqual([])
  await again(messageId)
  await test.settle()
  expect(attempts).toEqual(['fay'])
  await refused(async () => again(await to('ben'), commandId), 'command_reused')
})

test('M11 what was sent or is about to be is not sent again', async () => {
  const { test, teams, to, again } = await troubledNight()
  await refused(async () => again(await to('ana')), 'not_now')
  teams.answer(() => undefined)
  const messageId = await to('fay')
  await again(messageId)
  await refused(() => again(messageId, nextCommand(), 'omar'), 'not_now')
  await test.settle()
  await refused(() => again(messageId), 'not_now')
  expect(teams.heard('fay')).toEqual(['won'])
  await refused(() => again('unknown'), 'not_found')
})

test('M11 a channel that the bot was removed from is not among the bound ones', async () => {
  const { test, teams, id } = await nightAtItsEnd()
  await announced(test, 'lobby')
  teams.answer((to) => (to === 'lobby' ? { kind: 'gone', reason: '403' } : undefined))
  await ended(test, id)
  await test.settle()
  const { channels, open } = await listMessages(test.world, test.actor('dana'), cycleId)
  expect(channels).toEqual(['general'])
  expect(open).toMatchObject([{ to: { kind: 'channel', name: 'lobby' }, state: 'not-reached' }])
})
