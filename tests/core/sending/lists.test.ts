import { expect, test } from 'vitest'
import { listOpen } from '#core/messages/list-messages.ts'
import { chatRow } from '#core/messages/rows.ts'
import { sendAgain } from '#core/messages/send-again.ts'
import { sendMessages } from '#core/messages/send-messages.ts'
import { save } from '#core/outbox/save.ts'
import type { Pace } from '#core/ports.ts'
import { conversationsOf, cycleOf } from '#core/rows/places.ts'
import { put } from '#core/rows/row-kind.ts'
import { unhurried } from '#core/sending/pace.ts'
import { talked } from '#tests/core/messages/steps.ts'
import { awarded, reminder, written } from '#tests/core/sending/crowd.ts'
import { list, ofBatch, place, reminding } from '#tests/core/sending/reminding.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { addressOf } from '#tests/support/stub-teams.ts'
import { cycleId, minute, tenant } from '#tests/support/test-world.ts'

test('S8 a list of hundreds is read page by page, each once, whatever is sent meanwhile', async () => {
  const { test, teams } = await reminding(230)
  teams.answer((to) => ({ kind: 'failed', reason: Number(to.slice(-1)) % 2 === 0 ? '400' : '413' }))
  await test.settle()
  const first = await list(test)
  expect(first.open).toHaveLength(50)
  expect(first.reasons).toEqual([
    { state: 'failed', to: 'person', reason: '400', count: 115 },
    { state: 'failed', to: 'person', reason: '413', count: 115 },
  ])
  const input = { cycleId, state: 'failed', to: 'person', reason: '413' } as const
  const seen: string[] = []
  for (let after: string | undefined, pages = 0; ; pages++) {
    const page = await listOpen(test.world, test.actor('dana'), { ...input, after })
    seen.push(...page.messages.map(({ id }) => id))
    const again = { cycleId, messageId: page.messages[0]?.id ?? '', commandId: nextCommand() }
    await sendAgain(test.world, test.actor('dana'), again)
    after = page.more
    expect(page.messages.length === 50).toBe(pages < 2)
    if (after === undefined) break
  }
  expect(new Set(seen).size).toBe(115)
  const all = first.open.map(({ id }) => id)
  for (let after = first.more; after !== undefined; ) {
    const page = await listOpen(test.world, test.actor('dana'), { cycleId, after })
    all.push(...page.messages.map(({ id }) => id))
    after = page.more
  }
  expect(new Set(all).size).toBe(230)
})

test('S8 of the reasons that are not told one from another just those messages are listed', async () => {
  const { test, teams } = await reminding(90)
  // Each of the last thirty for a reason of its own, and of these only some are told.
  teams.answer((to) => ({ kind: 'failed', reason: to < 'p00060' ? '413' : `Activity ${to}` }))
  await test.settle()
  const { reasons } = await list(test)
  const told = reasons.reduce((sum, { count }) => sum + count, 0)
  expect(told).toBe(79)
  const others = await listOpen(test.world, test.actor('dana'), {
    cycleId,
    state: 'failed',
    reasons: 'others',
  })
  expect(others.messages).toHaveLength(11)
  const said = new Set(reasons.map(({ reason }) => reason))
  for (const { reason = '' } of others.messages) expect(said).not.toContain(reason)
})

test('S8 some that Teams has not taken yet are told, however many others stand before them', async () => {
  const { test, teams } = await reminding(120)
  teams.answer((to) =>
    to < 'p00100' ? { kind: 'failed', reason: '400' } : { kind: 'later', reason: '429', afterMs: minute },
  )
  await sendMessages(test.world, place)
  const { open, retried } = await list(test)
  expect(open.some(({ state }) => state === 'waiting')).toBe(false)
  expect(retried).toHaveLength(8)
  for (const one of retried) expect(one).toMatchObject({ state: 'waiting', reason: '429' })
})

test('S8 a batch is being written as long as the work that writes it is there, then sent, then done', async () => {
  const { test } = await reminding(3)
  const writing = { kind: 'remind-channels' as const, step: 'opened' as const }
  await save(test.world, cycleOf(tenant, cycleId), [], [writing])
  expect(await ofBatch(test)).toMatchObject({ state: 'writing', counts: { waiting: 3 } })
  await test.settle()
  expect(await ofBatch(test)).toMatchObject({ state: 'done', counts: { sent: 3 }, at: test.clock.now() })
})

test('S8 what waits for quiet hours is held, and not on its way', async () => {
  const { test } = await reminding(2)
  // The clock stands at nine in the morning, UTC.
  const night = { locale: 'en-US', gone: false, timeZone: 'Pacific/Auckland' }
  for (const name of ['p00000', 'p00001'])
    await test.rows.commit(conversationsOf(tenant), [
      put(chatRow, [name], { ...night, address: addressOf(name) }),
    ])
  await test.settle()
  const held = await ofBatch(test)
  expect(held).toMatchObject({ state: 'held', counts: { waiting: 2 } })
  expect(held?.endsAt).toBeUndefined()
})

test('S8 when a batch ends follows from the pace, from what is more urgent, and from waits that were asked for', async () => {
  const { test: plain } = await reminding(200)
  const pace: Pace = { ...unhurried, perSecond: 50 }
  const test = plain.process({ pace })
  const now = test.clock.now()
  expect(await ofBatch(test)).toMatchObject({ state: 'sending', endsAt: now + 4_000 })
  for (const name of ['gus', 'fay'] as const) {
    await talked(test, name)
    await written(test.world, [{ to: name, content: await awarded(test, name) }])
  }
  expect(await ofBatch(test)).toMatchObject({ endsAt: now + 4_040 })
  expect(await ofBatch(test, 'won')).toMatchObject({ endsAt: now + 40 })

  const refusing = await reminding(1)
  refusing.teams.answer(() => ({ kind: 'later', reason: '429', afterMs: 10 * minute }))
  await sendMessages(refusing.test.world, place)
  const { endsAt = 0 } = (await ofBatch(refusing.test)) ?? {}
  expect(endsAt).toBeGreaterThanOrEqual(refusing.test.clock.now() + 10 * minute)
})

test('S8 what is under way comes first, then what was said last', async () => {
  const { test } = await reminding(1)
  await talked(test, 'gus')
  await test.settle()
  test.clock.advance(minute)
  await written(test.world, [{ to: 'gus', content: await awarded(test, 'gus') }])
  const order = async () => (await list(test)).batches.map(({ id, state }) => `${id} ${state}`)
  expect(await order()).toEqual(['won sending', 'nominations-opened done'])
  await test.settle()
  expect(await order()).toEqual(['won done', 'nominations-opened done'])
  await written(test.world, [{ to: 'gus', content: reminder, order: test.clock.now() }])
  expect(await order()).toEqual(['nominations-opened sending', 'won done'])
})
