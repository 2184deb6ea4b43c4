import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { listMessages } from '#core/messages/list-messages.ts'
import { sendAgain } from '#core/messages/send-again.ts'
import { sendMessages } from '#core/messages/send-messages.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import type { Delivery, Messenger } from '#core/ports.ts'
import { ceremonyOf, messagesOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import {
  ended,
  messagesIn,
  type Night,
  nightAtItsEnd,
  standings,
  wholeNight,
} from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingPorts } from '#tests/support/crashing-rows.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import { arrivedUnsaid, type Post } from '#tests/support/stub-teams.ts'
import { cycleId, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** What a message says to whom, whatever attempt it came with. */
const saying = ({ to, message }: Post) => {
  const isAboutOne = message.kind === 'won' || message.kind === 'nominee-won'
  return isAboutOne ? `${to} ${message.kind} ${message.news.award.id}` : `${to} ${message.kind}`
}

const everything = [
  'ana nominee-won brave',
  'ana nominee-won mentor',
  'ana outcome',
  'ben won mentor',
  'fay won brave',
  'general winners',
  'gus won brave',
]

/** Nothing is left to be done by itself. */
async function expectQuiet({ rows }: TestWorld, id: string): Promise<void> {
  for (const place of [ceremonyOf(tenant, id), messagesOf(tenant, cycleId)])
    expect(await scanRows(rows, place, outboxRow)).toEqual([])
}

test('M2 M5 M6 whatever write or sending the process dies at, none is doubled and what may be lost is listed', async () => {
  let uncertain = 0
  let unheard = 0
  const crashes = await atEveryCrash(async (point, doing) => {
    const { test, teams, id } = await nightAtItsEnd()
    await ended(test, id)
    const dying = test.process(crashingPorts(test.rows, teams.messenger, point))
    dying.world.startOn(ceremonyOf(tenant, id))
    await doing(() => dying.settle())

    const later = test.restart({ messenger: teams.messenger })
    await later.settle()
    await expectQuiet(later, id)
    const said = teams.posts.map(saying)
    expect(new Set(said).size, said.join()).toBe(said.length)
    // Who heard nothing is on the owner's list.
    const { open } = await listMessages(later.world, later.actor('dana'), cycleId)
    expect(open.every(({ state }) => state === 'uncertain')).toBe(true)
    const missing = everything.filter((one) => !said.includes(one))
    expect(missing.length).toBeLessThanOrEqual(open.length)
    expect(await messagesIn(later)).toHaveLength(everything.length)
    uncertain += open.length
    unheard += missing.length

    // Sent again by an owner who found that they are missing, all have arrived, and each once.
    for (const one of open) {
      const heard = said.length
      await sendAgain(later.world, later.actor('dana'), {
        cycleId,
        messageId: one.id,
        commandId: nextCommand(),
      })
      await later.settle()
      expect(teams.posts.length).toBe(heard + open.indexOf(one) + 1)
    }
    expect(await standings(later)).toEqual(wholeNight('sent'))
    expect([...new Set(teams.posts.map(saying))].sort()).toEqual(everything)
  })
  expect(crashes).toBeGreaterThan(60)
  // Both kinds of loss came to pass: claimed but not sent, and sent but not known.
  expect(unheard).toBeGreaterThan(0)
  expect(uncertain).toBeGreaterThan(unheard)
})

test('M5 processes whose requests cross at every point send each message once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { test, teams } = await writtenNight()
      const send = scheduler.scheduleFunction(teams.messenger.send)
      const messenger: Messenger = { ...teams.messenger, send }
      const place = messagesOf(tenant, cycleId)
      const rows = scheduledRows(test.rows, scheduler)
      const racing = [1, 2].map(() => sendMessages(test.process({ rows, messenger }).world, place))
      await scheduler.waitFor(Promise.all(racing))
      expect(teams.posts.map(saying).sort()).toEqual(everything)
      expect(await standings(test)).toEqual(wholeNight('sent'))
    }),
    { numRuns: 60 },
  )
})

test('M11 owners who press Send again at once, and while it is being sent, have it sent once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { test, teams, id } = await nightAtItsEnd()
      teams.answer((to, attempt) =>
        to === 'ben' && attempt === 1 ? { kind: 'failed', reason: '400' } : undefined,
      )
      await ended(test, id)
      await test.settle()
      const failed = (await messagesIn(test)).find(({ standing }) => standing.state === 'failed')
      const rows = scheduledRows(test.rows, scheduler)
      const process = test.process({ rows, messenger: teams.messenger })
      const press = async (by: 'dana' | 'omar') => {
        const input = { cycleId, messageId: failed?.id ?? '', commandId: nextCommand() }
        await sendAgain(process.world, process.actor(by), input).catch(() => 'refused')
        await sendMessages(process.world, messagesOf(tenant, cycleId))
      }
      await scheduler.waitFor(Promise.all([press('dana'), press('omar')]))
      expect(teams.heard('ben')).toEqual(['won'])
    }),
    { numRuns: 40 },
  )
})

const answers: Delivery[] = [
  { kind: 'sent' },
  { kind: 'later', reason: '429' },
  { kind: 'later', reason: '503', afterMs: 90_000 },
  { kind: 'failed', reason: '400' },
  { kind: 'gone', reason: '403' },
  arrivedUnsaid,
]

test('M5 M6 M7 whatever Teams answers and wherever processes die, each message arrives once or is listed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: answers.length - 1 }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.record({ commit: fc.integer({ min: 1, max: 25 }), after: fc.boolean() }), { maxLength: 3 }),
      async (script, deaths) => {
        const { test, teams, id } = await nightAtItsEnd()
        await ended(test, id)
        let asked = 0
        teams.answer(() => {
          const answer = answers[script[asked++ % script.length] ?? 0]
          return answer?.kind === 'sent' ? undefined : answer
        })
        for (const { commit, after } of deaths) {
          const point = { commit, moment: after ? ('after' as const) : ('before' as const) }
          await test
            .restart(crashingPorts(test.rows, teams.messenger, point))
            .settle()
            .catch(() => undefined)
        }
        for (let later = 0; later < 60; later++) await test.restart({ messenger: teams.messenger }).settle()

        await expectQuiet(test, id)
        const said = teams.posts.map(saying)
        expect(new Set(said).size).toBe(said.length)
        const messages = await messagesIn(test)
        expect(messages).toHaveLength(everything.length)
        const { counts, open } = await listMessages(test.world, test.actor('dana'), cycleId)
        expect(counts).toMatchObject({ waiting: 0, sending: 0, sent: everything.length - open.length })
        // What is said to be sent has arrived; what has not is on the owner's list.
        expect(counts.sent).toBeLessThanOrEqual(said.length)
        expect(everything.length - said.length).toBeLessThanOrEqual(open.length)
      },
    ),
    { numRuns: 150 },
  )
})

/** A night whose messages are written, but not one is sent. */
async function writtenNight(): Promise<Night> {
  const night = await nightAtItsEnd()
  const { test, id } = night
  await ended(test, id)
  const silent = {
    ...night.teams.messenger,
    send: async () => ({ kind: 'later' as const, reason: 'Not yet' }),
  }
  const writing = test.process({ messenger: silent })
  writing.world.startOn(ceremonyOf(tenant, id))
  await writing.settle()
  test.clock.advance(60_000)
  return night
}
