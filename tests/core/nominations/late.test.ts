import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditRow, brokenLink } from '#core/cycles/audit.ts'
import { closeNominations } from '#core/cycles/close-nominations.ts'
import { type CycleHead, headRow } from '#core/cycles/head.ts'
import { showNominatingTime, timeFor } from '#core/nominations/late.ts'
import { listOwnNominations } from '#core/nominations/list-own.ts'
import { cycleOf } from '#core/rows/places.ts'
import { readRow, replace, scanRows } from '#core/rows/row-kind.ts'
import { edit, endorse, keep, nominate, stored, withdraw } from '#tests/core/nominations/steps.ts'
import { cycleHead, nextCommand } from '#tests/support/builders.ts'
import { scored } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, minute, type TestWorld, tenant } from '#tests/support/test-world.ts'

const graceMs = 10 * minute
const month = 30 * 24 * 60 * minute

const world = async () => (await createTestWorld()).process({ graceMs })
const place = cycleOf(tenant, cycleId)

const close = ({ world, actor, clock }: TestWorld) => {
  clock.advance(1)
  return closeNominations(world, actor('dana'), { cycleId, commandId: nextCommand() })
}

const headOf = async ({ rows }: TestWorld) => {
  const head = await readRow(rows, place, headRow)
  if (!head) throw new Error('The cycle is gone.')
  return head
}

const changeHead = async (test: TestWorld, over: Partial<CycleHead>) => {
  const head = await headOf(test)
  await test.rows.commit(place, [replace(headRow, [], { ...head.value, ...over }, head.version)])
}

const chainOf = async (test: TestWorld) =>
  (await scanRows(test.rows, place, auditRow)).map(({ value }) => value)

const late = (test: TestWorld, draftId = 'd1') => nominate(test, 'ana', {}, nextCommand(), draftId)

test.each(['the calendar', 'an owner'])(
  'N1 after closing by %s a draft begun before is still taken for the grace, and the chain says so',
  async (by) => {
    const test = await world()
    await keep(test, 'ana')
    if (by === 'an owner') await close(test)
    else test.clock.advance(month)
    test.clock.advance(graceMs - 1)
    const { id, late: lateness } = await late(test)
    expect(lateness).toBe('grace')
    const chain = await chainOf(test)
    expect(chain.at(-1)?.what).toEqual({
      kind: 'nominated-late',
      nominationId: id,
      change: 'sent',
      by: 'grace',
    })
    expect(chain.at(-1)?.by).toBe('ana')
    expect(brokenLink(chain, (await headOf(test)).value)).toBeUndefined()
    test.clock.advance(1)
    await refused(() => late(test), 'cycle_not_open')
  },
)

test.each(['the calendar', 'an owner'])(
  'N1 without a draft begun before closing by %s there is no grace: with none, one begun after, one given up, one of another',
  async (by) => {
    const test = await world()
    await keep(test, 'emil', {}, { draftId: 'emils' })
    if (by === 'an owner') await close(test)
    else test.clock.advance(month)
    await refused(() => nominate(test, 'ana'), 'cycle_not_open')
    test.clock.advance(1)
    await keep(test, 'ana')
    await refused(() => late(test), 'cycle_not_open')
    await refused(() => late(test, 'emils'), 'cycle_not_open')
  },
)

test('N1 the grace is counted from when closing is noticed, so that a service that was down takes none of it', async () => {
  const test = await world()
  await keep(test, 'ana')
  test.clock.advance(month + 60 * minute)
  await refused(() => late(test), 'cycle_not_open')
  await close(test)
  expect((await headOf(test)).value.closedAt).toBe((await headOf(test)).value.closesAt)
  expect((await late(test)).late).toBe('grace')
})

test('N1 judging begins only when the grace and every request in it have ended', async () => {
  const test = await world()
  await close(test)
  test.clock.advance(graceMs + test.world.closingMs - 1)
  await test.settle()
  expect((await headOf(test)).value.status).toBe('closing')
  test.clock.advance(1)
  await test.settle()
  expect((await headOf(test)).value.status).toBe('judging')
  await refused(() => late(test), 'cycle_not_open')
})

test('N1 a late nomination can’t be saved once judging has begun meanwhile', async () => {
  const test = await world()
  await keep(test, 'ana')
  await close(test)
  let moved = false
  const slow = test.process({
    graceMs,
    rows: {
      ...test.rows,
      commit: async (at, writes) => {
        if (at.table === 'Cycles' && !moved) {
          moved = true
          test.clock.advance(graceMs + test.world.closingMs)
          await test.settle()
        }
        await test.rows.commit(at, writes)
      },
    },
  })
  await refused(() => late(slow), 'cycle_not_open')
  expect(await stored(test)).toEqual([])
})

test('N1 a change begun before closing may be finished in the grace; withdrawing and endorsing may not', async () => {
  const test = await world()
  const { id } = await nominate(test, 'ana', { awardId: 'brave' })
  await keep(test, 'ana', {}, { draftId: 'change' })
  await close(test)
  const change = { awardId: 'brave', story: 'He listened for an hour, every week.' }
  await refused(() => edit(test, 'ana', id, change), 'cycle_not_open')
  const edited = await edit(test, 'ana', id, change, { draftId: 'change' })
  expect(edited).toMatchObject({ revision: 2, late: 'grace' })
  expect((await chainOf(test)).at(-1)?.what).toMatchObject({ kind: 'nominated-late', change: 'edited' })
  await refused(() => withdraw(test, 'ana', id), 'cycle_not_open')
  await refused(() => endorse(test, 'emil', id), 'cycle_not_open')
})

test('N1 a late exception lets one person nominate until it ends, also while judging, never once decided', async () => {
  const test = await world()
  const until = test.clock.now() + 90 * minute
  await changeHead(test, { exceptions: { ana: { until, by: 'dana', at: 0 } } })
  await close(test)
  test.clock.advance(graceMs + test.world.closingMs)
  await test.settle()
  const { id, late: lateness } = await nominate(test, 'ana')
  expect(lateness).toBe('exception')
  expect((await chainOf(test)).at(-1)?.what).toMatchObject({ nominationId: id, by: 'exception' })
  await refused(() => nominate(test, 'emil'), 'cycle_not_open')
  await changeHead(test, { status: 'decided' })
  await refused(() => nominate(test, 'ana', { nominees: ['cleo'] }), 'cycle_not_open')
  await changeHead(test, { status: 'judging' })
  test.clock.advance(90 * minute)
  await refused(() => nominate(test, 'ana', { nominees: ['cleo'] }), 'cycle_not_open')
})

/** Judging has begun; Ana sent one in time, and by her exception another. */
async function sentByException(test: TestWorld) {
  const inTime = await nominate(test, 'ana', { nominees: ['cleo'] })
  const until = test.clock.now() + 90 * minute
  await changeHead(test, { exceptions: { ana: { until, by: 'dana', at: 0 } } })
  await close(test)
  test.clock.advance(graceMs + test.world.closingMs)
  await test.settle()
  return { inTime, late: await nominate(test, 'ana'), until }
}

/** What Ana is offered to change. */
async function changeable({ world, actor }: TestWorld): Promise<string[]> {
  const { cycles } = await listOwnNominations(world, actor('ana'))
  return cycles.flatMap(({ nominations }) => nominations.flatMap((one) => (one.changeable ? [one.id] : [])))
}

test('N5 one’s own nominations can be changed until closing, those withdrawn can’t', async () => {
  const test = await world()
  const { id } = await nominate(test, 'ana')
  const other = await nominate(test, 'ana', { nominees: ['cleo'] })
  await withdraw(test, 'ana', other.id)
  expect(await changeable(test)).toEqual([id])
  // Closed by the calendar, though nobody has noticed yet.
  test.clock.advance(month)
  expect(await changeable(test)).toEqual([])
})

const story = 'The same, told better than before.'

test('N1 what was sent by an exception can be mended and withdrawn while it lasts, and the chain says so', async () => {
  const test = await world()
  const { inTime, late } = await sentByException(test)
  await refused(() => edit(test, 'ana', inTime.id, { nominees: ['cleo'], story }), 'cycle_not_open')
  await refused(() => withdraw(test, 'ana', inTime.id), 'cycle_not_open')
  expect(await changeable(test)).toEqual([late.id])
  expect(await edit(test, 'ana', late.id, { story })).toMatchObject({ revision: 2, late: 'exception', story })
  expect((await withdraw(test, 'ana', late.id)).status).toBe('withdrawn')
  const chain = await chainOf(test)
  expect(chain.slice(-3).map(({ by, what }) => [by, what])).toEqual(
    ['sent', 'edited', 'withdrawn'].map((change) => [
      'ana',
      { kind: 'nominated-late', nominationId: late.id, change, by: 'exception' },
    ]),
  )
  expect(brokenLink(chain, (await headOf(test)).value)).toBeUndefined()
  expect((await nominate(test, 'ana')).late).toBe('exception')
})

test.each([
  ['its end', (test: TestWorld) => test.clock.advance(90 * minute)],
  ['a judge has scored it', (test: TestWorld, id: string) => scored(test, 'judy', id, 4)],
  ['something is decided', (test: TestWorld) => changeHead(test, { decision: 1 })],
])('N1 what was sent by an exception stays as it is after %s', async (_, happen) => {
  const test = await world()
  const { late } = await sentByException(test)
  await happen(test, late.id)
  expect(await changeable(test)).toEqual([])
  await refused(() => edit(test, 'ana', late.id, { story }), 'cycle_not_open')
  await refused(() => withdraw(test, 'ana', late.id), 'cycle_not_open')
})

test('N1 P4 who may be late nominates for an award given in the cycle, not for one that came after closing', async () => {
  const test = await world()
  const until = test.clock.now() + 90 * minute
  await changeHead(test, { exceptions: { ana: { until, by: 'dana', at: 0 } }, awards: ['mentor'] })
  await close(test)
  await changeHead(test, { awards: ['mentor'] })
  expect((await nominate(test, 'ana')).late).toBe('exception')
  await refused(() => nominate(test, 'ana', { awardId: 'brave' }), 'award_not_active')
})

test('N1 the same late nomination sent twice at once is one nomination and one entry of the chain', async () => {
  const test = await world()
  await keep(test, 'ana')
  await close(test)
  const commandId = nextCommand()
  const both = await Promise.all([1, 2, 3].map(() => nominate(test, 'ana', {}, commandId, 'd1')))
  expect(new Set(both.map(({ id }) => id)).size).toBe(1)
  const lates = (await chainOf(test)).filter(({ what }) => what.kind === 'nominated-late')
  expect(lates).toHaveLength(1)
})

test('N1 a person is told until when they may nominate, and by what right', async () => {
  const test = await world()
  await keep(test, 'ana')
  const told = async (by: 'ana' | 'emil') =>
    (await showNominatingTime(test.world, test.actor(by), { cycleId, draftId: 'd1' })).time
  const { value } = await headOf(test)
  expect(await told('emil')).toEqual({ until: value.closesAt, why: 'open' })
  await close(test)
  const closed = test.clock.now()
  test.clock.advance(minute)
  expect(await told('ana')).toEqual({ until: closed + graceMs, why: 'grace' })
  expect(await told('emil')).toBeUndefined()
  test.clock.advance(graceMs)
  expect(await told('ana')).toBeUndefined()
})

test('N1 whatever the moments, nobody is late without a draft from before closing or an exception, and each ends', () => {
  const moment = fc.integer({ min: 0, max: 100 })
  const status = fc.constantFrom('scheduled', 'open', 'closing', 'judging', 'decided', 'published')
  fc.assert(
    fc.property(
      fc.record({ status, opensAt: moment, closesAt: moment, begunAt: moment, until: moment, now: moment }),
      fc.boolean(),
      ({ begunAt, until, now, ...dates }, excepted) => {
        const exceptions = excepted ? { ana: { until, by: 'dana', at: 0 } } : {}
        const head = cycleHead({ ...dates, exceptions } as Partial<CycleHead>)
        const time = timeFor(head, { person: 'ana', begunAt }, now, 10)
        if (!time) return
        expect(time.until).toBeGreaterThan(now)
        expect(now).toBeGreaterThanOrEqual(head.opensAt)
        if (time.why === 'open') expect(head.status).toBe('open')
        if (time.why === 'grace') expect(begunAt).toBeLessThan(head.closesAt)
        if (time.why === 'exception') expect(['open', 'closing', 'judging']).toContain(head.status)
      },
    ),
  )
})
