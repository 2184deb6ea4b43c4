import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { seqOf } from '#core/ceremony/load-ceremony.ts'
import { listCeremonies } from '#core/ceremony/plan-ceremony.ts'
import { logRow, stateRow } from '#core/ceremony/state.ts'
import { watchCeremony } from '#core/ceremony/watch-ceremony.ts'
import type { CeremonyCommand } from '#core/contract/ceremony.ts'
import { commandRow } from '#core/once.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala, viewOf } from '#tests/support/ceremony-steps.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import { createTestWorld, type TestWorld, tenant } from '#tests/support/test-world.ts'

const advance = { kind: 'advance' } as const

async function gala() {
  const test = await createTestWorld()
  const ids = await decidedCycle(test)
  return { test, ids, id: await planGala(test) }
}

const savedSeq = async (test: TestWorld, id: string) =>
  (await readRow(test.rows, ceremonyOf(tenant, id), stateRow))?.value.seq ?? 0

test('C1 only hosts command and see the host’s view, as the plan says at this moment', async () => {
  const { test, id } = await gala()
  for (const by of ['dana', 'ana', 'judy'] as const) {
    await refused(() => command(test, by, id, { seq: 0, command: { kind: 'open-lobby' } }), 'not_host')
    await refused(() => watchCeremony(test.world, test.actor(by), { ceremonyId: id, as: 'host' }), 'not_host')
  }
  const guest = test.actor('hana', { guest: true })
  await refused(() => watchCeremony(test.world, guest, { ceremonyId: id, as: 'host' }), 'not_host')
  const stranger = test.actor('hana', { tenant: 'fabrikam' })
  await refused(() => watchCeremony(test.world, stranger, { ceremonyId: id, as: 'audience' }), 'not_found')
})

test('W7 a host’s command is stored with its date, from which on it is forgotten', async () => {
  const { test, id } = await gala()
  test.clock.advance(5_000)
  const commandId = nextCommand()
  const opening = { kind: 'open-lobby' } as const
  await command(test, 'hana', id, { seq: 0, command: opening, commandId })
  const row = await readRow(test.rows, ceremonyOf(tenant, id), commandRow, 'hana', commandId)
  expect(row?.value.at).toBe(test.clock.now())
})

test('C8 its hosts alone find one that ended early as one to open again, until they do', async () => {
  const { test, id } = await gala()
  const { audience } = await conduct(test, id, 'finalists')
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'end', early: true } })
  const seen = async (by: 'hana' | 'ana') => (await listCeremonies(test.world, test.actor(by)))[0]
  expect(await seen('hana')).toMatchObject({ id, status: 'ended', reopens: true })
  expect(await seen('ana')).not.toHaveProperty('reopens')
  await command(test, 'hana', id, { seq: audience.seq + 1, command: { kind: 'open-lobby' } })
  expect(await seen('hana')).not.toHaveProperty('reopens')
})

test('C2 a stale command is refused with the newest state, and nothing happens', async () => {
  const { test, id } = await gala()
  const { audience } = await conduct(test, id, 'finalists')
  const stale = await command(test, 'hana', id, { seq: audience.seq - 1, command: advance })
  expect(stale).toMatchObject({
    done: false,
    refusal: { code: 'stale' },
    view: { audience: { seq: audience.seq } },
  })
  expect(await viewOf(test, id)).toEqual(stale.view)
})

test('C2 of two hosts’ commands on one state one happens, whoever of them is faster', async () => {
  const { test, id } = await gala()
  const { audience } = await conduct(test, id, 'intro')
  const answers = await Promise.all([
    command(test, 'hana', id, { seq: audience.seq, command: advance }),
    command(test, 'hugo', id, { seq: audience.seq, command: { kind: 'take-over' } }),
    command(test, 'hana', id, { seq: audience.seq, command: { kind: 'pause' } }),
  ])
  expect(answers.filter(({ done }) => done)).toHaveLength(1)
  for (const { view } of answers) expect(view.audience.seq).toBe(audience.seq + 1)
})

test('C2 a command sent again is answered as done, with the newest view, and happens once', async () => {
  const { test, id } = await gala()
  const { audience } = await conduct(test, id, 'intro')
  const sent = { seq: audience.seq, command: advance, commandId: nextCommand() }
  const answers = await Promise.all([1, 2, 3].map(() => command(test, 'hana', id, sent)))
  for (const answer of answers)
    expect(answer).toMatchObject({ done: true, view: { audience: { seq: sent.seq + 1 } } })
  await command(test, 'hana', id, { seq: sent.seq + 1, command: advance })
  const late = await command(test, 'hana', id, sent)
  expect(late).toMatchObject({ done: true, view: { audience: { seq: sent.seq + 2 } } })
})

test('C2 however a retry crosses the first attempt, both are answered with a state that holds it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { test, id } = await gala()
      const { audience } = await conduct(test, id, 'intro')
      const slow = test.process({ rows: scheduledRows(test.rows, scheduler) })
      const sent = { seq: audience.seq, command: advance, commandId: nextCommand() }
      const both = Promise.all([1, 2, 3].map(() => command(slow, 'hana', id, sent)))
      for (const answer of await scheduler.waitFor(both))
        expect(answer).toMatchObject({ done: true, view: { audience: { seq: sent.seq + 1 } } })
    }),
    { numRuns: 15 },
  )
})

test('C3 a state is saved before it is published or answered', async () => {
  const { test, id } = await gala()
  const saved: number[] = []
  const ceremonyChanged = async () => void saved.push(await savedSeq(test, id))
  const listening = test.process({ publisher: { ceremonyChanged, wallChanged: async () => {} } })
  const { audience } = await conduct(listening, id, 'end')
  expect(saved).toEqual(Array.from({ length: audience.seq }, (_, at) => at + 1))
})

test('C3 what could not be saved is neither published nor answered', async () => {
  const { test, id } = await gala()
  const { audience } = await conduct(test, id, 'intro')
  let published = 0
  const failing = test.process({
    rows: { ...test.rows, commit: () => Promise.reject(new Error('storage is down')) },
    publisher: { ceremonyChanged: async () => void published++, wallChanged: async () => {} },
  })
  const sent = command(failing, 'hana', id, { seq: audience.seq, command: advance })
  await expect(sent).rejects.toThrow('storage is down')
  expect(published).toBe(0)
  expect(await savedSeq(test, id)).toBe(audience.seq)
})

test('C4 a stage and an audience get the audience’s view, also under a host’s token', async () => {
  const { test, id, ids } = await gala()
  await conduct(test, id, 'reveal')
  for (const as of ['stage', 'audience'] as const) {
    const view = await watchCeremony(test.world, test.actor('hana'), { ceremonyId: id, as })
    expect(view.role).toBe('audience')
    for (const sealed of ['Ben', 'Cleo', 'Fay', 'Citation', ...Object.values(ids)])
      expect(JSON.stringify(view)).not.toContain(sealed)
  }
})

test('C5 hosts who command all at once leave a log without a gap and at most one reveal an award', async () => {
  const commands = fc.array(
    fc.record({
      host: fc.constantFrom('hana' as const, 'hugo' as const),
      command: fc.constantFrom<CeremonyCommand>(
        advance,
        advance,
        advance,
        { kind: 'back' },
        { kind: 'take-over' },
      ),
      behind: fc.constantFrom(0, 0, 0, 1),
    }),
    { minLength: 10, maxLength: 40, size: 'max' },
  )
  await fc.assert(
    fc.asyncProperty(commands, fc.scheduler(), async (made, scheduler) => {
      const { test, id } = await gala()
      await conduct(test, id, 'intro')
      const slow = test.process({ rows: scheduledRows(test.rows, scheduler) })
      const all = made.map(async ({ host, command: one, behind }) => {
        for (const attempt of [0, 1, 2]) {
          const seq = (await seqOf(test.world, tenant, id)) - behind * attempt
          await command(slow, host, id, { seq, command: one })
        }
      })
      await scheduler.waitFor(Promise.all(all))
      const [state, log] = await Promise.all([
        readRow(test.rows, ceremonyOf(tenant, id), stateRow),
        scanRows(test.rows, ceremonyOf(tenant, id), logRow),
      ])
      const seq = state?.value.seq ?? 0
      expect(log.map(({ value }) => value.seq)).toEqual(Array.from({ length: seq }, (_, at) => at + 1))
      const revealed = state?.value.revealed.map(({ segmentId }) => segmentId) ?? []
      expect(new Set(revealed).size).toBe(revealed.length)
    }),
    { numRuns: 8 },
  )
})

test('C5 a late joiner starts from a snapshot of all that was given so far', async () => {
  const { test, id } = await gala()
  await conduct(test, id, 'end')
  const view = await watchCeremony(test.world, test.actor('lars'), { ceremonyId: id, as: 'audience' })
  const given = 'given' in view ? view.given : []
  expect(given.map(({ award, result }) => [award.id, result.kind])).toEqual([
    ['mentor', 'winners'],
    ['brave', 'winners'],
    ['certified', 'not-awarded'],
  ])
})
