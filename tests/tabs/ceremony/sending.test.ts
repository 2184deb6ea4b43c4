import { expect, test } from 'vitest'
import { attemptsBy } from '#bot/teams/attempts.ts'
import { deliveryOf } from '#bot/teams/delivery.ts'
import { type CycleMessages, messageStates } from '#core/contract/messages.ts'
import { batchName } from '#tabs/ceremony/sending/batch-name.ts'
import { messages } from '#tabs/ceremony/sending/messages.ts'
import { isAnswer, isQuote, meaningOf, notArrived, rowsOf } from '#tabs/ceremony/sending/not-arrived.ts'
import { tallyOf, totalOf } from '#tabs/ceremony/sending/tally.ts'
import { timeLeft, whenOf } from '#tabs/ceremony/sending/times.ts'
import { createFormats } from '#tabs/text/formats.ts'

type Counts = CycleMessages['counts']

/** None in any state but these. */
function counted(some: Partial<Counts>): { counts: Counts } {
  const none = Object.fromEntries(messageStates.map((state) => [state, 0])) as Counts
  return { counts: { ...none, ...some } }
}

test.each(messageStates)(
  'a message that is %s counts in one place, and in none where it was overtaken',
  (state) => {
    const one = counted({ [state]: 1 })
    const { sent, way, stopped, look } = tallyOf(one)
    expect(sent + way + stopped + look).toBe(state === 'overtaken' ? 0 : 1)
    expect(totalOf(one)).toBe(state === 'overtaken' ? 0 : 1)
  },
)

test('M11 an owner is to look at what is uncertain, failed or not reached, and at nothing else', () => {
  const look = counted({ uncertain: 1, failed: 1, 'not-reached': 1 })
  expect(tallyOf(look)).toEqual({ sent: 0, way: 0, stopped: 0, look: 3 })
  const others = counted({ waiting: 1, sending: 1, stopped: 1, sent: 1 })
  expect(tallyOf(others)).toEqual({ sent: 1, way: 2, stopped: 1, look: 0 })
})

test('M11 what did not arrive is in one group each, by what it takes to have it arrive, and by reason in it', () => {
  const reasons: CycleMessages['reasons'] = [
    { state: 'not-reached', to: 'person', reason: '', count: 200 },
    { state: 'not-reached', to: 'person', reason: '403 MessageWritesBlocked', count: 30 },
    { state: 'failed', to: 'person', reason: '413 TooBig', count: 2 },
    { state: 'failed', to: 'channel', reason: '413 TooBig', count: 1 },
    { state: 'not-reached', to: 'channel', reason: '404 NotFound', count: 1 },
    { state: 'uncertain', to: 'person', reason: '502', count: 4 },
  ]
  const groups = notArrived({ ...counted({ uncertain: 4, failed: 3, 'not-reached': 231 }), reasons })
  expect(groups).toEqual([
    { why: 'uncertain', which: { state: 'uncertain' }, count: 4, reasons: [{ reason: '502', count: 4 }] },
    { why: 'failed', which: { state: 'failed' }, count: 3, reasons: [{ reason: '413 TooBig', count: 3 }] },
    {
      why: 'channel-not-reached',
      which: { state: 'not-reached', to: 'channel' },
      count: 1,
      reasons: [{ reason: '404 NotFound', count: 1 }],
    },
    {
      why: 'person-not-reached',
      which: { state: 'not-reached', to: 'person' },
      count: 230,
      reasons: [
        { reason: '', count: 200 },
        { reason: '403 MessageWritesBlocked', count: 30 },
      ],
    },
  ])
  expect(notArrived({ ...counted({ sent: 9 }), reasons: [] })).toEqual([])
})

test('M11 what is beyond the commonest reasons is counted all the same', () => {
  const reasons: CycleMessages['reasons'] = [{ state: 'failed', to: 'person', reason: 'a', count: 5 }]
  const groups = notArrived({ ...counted({ failed: 12, 'not-reached': 2 }), reasons })
  expect(groups.map(({ why, count }) => [why, count])).toEqual([
    ['failed', 12],
    ['person-not-reached', 2],
  ])
  // And only those are listed there.
  expect(groups.map(rowsOf)).toEqual([
    [
      { reason: 'a', count: 5, which: { state: 'failed', reason: 'a' } },
      { reason: undefined, count: 7, which: { state: 'failed', reasons: 'others' } },
    ],
    [{ reason: undefined, count: 2, which: { state: 'not-reached', reasons: 'others' } }],
  ])
})

test('a person who keeps Laurels out is not taken for an administrator who does', () => {
  expect(meaningOf('403 MessageWritesBlocked: The thread is blocked.')).toBe('blocked')
  expect(meaningOf('403 BotDisabledByAdmin: The tenant admin disabled this bot')).toBe('switchedOff')
  expect(meaningOf('403 BotNotInConversationRoster: The bot is not part of it')).toBe('removed')
  expect(meaningOf('502 Bad Gateway')).toBeUndefined()
  expect(meaningOf('')).toBeUndefined()
})

test('M11 what Laurels itself says of a failure is known, to be said in every language', async () => {
  const silent = { at: () => new Promise<never>(() => {}), wasWritten: () => true }
  const where = { serviceUrl: '', conversationId: 'chat', botId: 'bot' }
  const late = await attemptsBy(silent, 3)(where, () => Promise.reject())
  const said = [late, deliveryOf({}, true)].map((one) => ('reason' in one ? one.reason : ''))
  expect(said.map(meaningOf)).toEqual(['late', 'unreachable'])
  expect(said.map(isQuote)).toEqual([false, false])
})

test('M11 a message that is too large for Teams is known as one, and Teams’ own words are told from others', () => {
  const tooLarge = deliveryOf({ statusCode: 413, code: 'MessageSizeTooBig', message: 'Too big.' }, true)
  const reason = 'reason' in tooLarge ? tooLarge.reason : ''
  expect(meaningOf(reason)).toBe('too-large')
  expect([isQuote(reason), isAnswer(reason)]).toEqual([true, true])
  expect([isQuote('socket hang up'), isAnswer('socket hang up')]).toEqual([true, false])
})

test('a reminder is called by which one it is, and everything else by what it says', () => {
  const { en } = messages
  expect(batchName({ kind: 'nominations', step: 'week' }, en)).toBe(
    'Reminder, a week before nominations close',
  )
  expect(batchName({ kind: 'judging', step: 'due' }, en)).not.toBe(en.kinds.judging)
  expect(batchName({ kind: 'won' }, en)).toBe(en.kinds.won)
  expect(batchName({ kind: 'nominations' }, en)).toBe(en.kinds.nominations)
})

test('time that is left is told as people estimate it', () => {
  const [english, arabic] = [createFormats('en-US'), createFormats('ar-u-nu-latn')]
  expect(timeLeft(40_000, english)).toBeUndefined()
  expect(timeLeft(170_000, english)).toBe('3 minutes')
  expect(timeLeft(119 * 60_000, english)).toBe('119 minutes')
  expect(timeLeft(5.2 * 3_600_000, english)).toBe('5 hours')
  expect(timeLeft(170_000, arabic)).toContain('3')
})

test('what happened on another day is told with its date', () => {
  const formats = createFormats('en-US')
  const noon = new Date(2026, 10, 3, 12).getTime()
  expect(whenOf(noon - 3_600_000, noon, formats)).toBe(formats.time(noon - 3_600_000))
  expect(whenOf(noon - 86_400_000, noon, formats)).toBe(formats.dateTime(noon - 86_400_000))
})
