import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateRow } from '#core/ceremony/state.ts'
import { loadChain } from '#core/cycles/audit.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { Refusal } from '#core/refusal.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala, viewOf } from '#tests/support/ceremony-steps.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import { createTestWorld, cycleId, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** A ceremony that gave one award and ended early, and its newest seq. */
async function endedEarly() {
  const test = await createTestWorld()
  await decidedCycle(test)
  const id = await planGala(test)
  await conduct(test, id, 'finalists')
  const { audience } = await viewOf(test, id)
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'end', early: true } })
  await test.settle()
  return { test, id, seq: audience.seq + 1 }
}

/** @returns why it is refused; undefined where it is done */
async function publish(test: TestWorld): Promise<string | undefined> {
  try {
    await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.code
  }
}

async function reopen(test: TestWorld, id: string, seq: number): Promise<string | undefined> {
  const answer = await command(test, 'hana', id, { seq, command: { kind: 'open-lobby' } })
  return answer.done ? undefined : answer.refusal.code
}

/** What has been saved: whether the lobby is open, and whether publishing has begun. */
async function standing({ world, rows }: TestWorld, id: string) {
  const state = await readRow(rows, ceremonyOf(tenant, id), stateRow)
  const chain = await loadChain(world, tenant, cycleId)
  const isPublished = chain.some(({ what }) => what.kind === 'pinned' && what.ceremonyId === undefined)
  return { isOpen: state?.value.status.kind === 'lobby', isPublished }
}

const onlyOne = { published: ['results_published', undefined], reopened: [undefined, 'ceremony_under_way'] }

test('C4 C8 of publishing and opening the next session at once exactly one happens, however they cross', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { test, id, seq } = await endedEarly()
      const slow = () => test.process({ rows: scheduledRows(test.rows, scheduler) })
      const both = await scheduler.waitFor(Promise.all([reopen(slow(), id, seq), publish(slow())]))
      const { isOpen, isPublished } = await standing(test, id)
      expect(both).toEqual(isOpen ? onlyOne.reopened : onlyOne.published)
      expect(isPublished).toBe(!isOpen)
      seen.add(isOpen ? 'reopened' : 'published')
    }),
    { numRuns: 150 },
  )
  expect(seen.size).toBe(2)
})

test('C4 C8 a host who dies while opening the next session leaves it open or publishing free', async () => {
  const outcomes = new Set<string>()
  const crashes = await atEveryCrash(async (point, doing) => {
    const { test, id, seq } = await endedEarly()
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    await doing(() => reopen(dying, id, seq))
    const { isOpen } = await standing(test, id)
    outcomes.add(isOpen ? 'open' : 'free')
    expect(await publish(test.restart())).toBe(isOpen ? 'ceremony_under_way' : undefined)
    expect(await standing(test, id)).toEqual({ isOpen, isPublished: !isOpen })
  })
  expect(crashes).toBeGreaterThan(3)
  expect(outcomes.size).toBe(2)
})

test('C4 C8 an owner who dies while publishing leaves it begun or the next session free', async () => {
  const outcomes = new Set<string>()
  const crashes = await atEveryCrash(async (point, doing) => {
    const { test, id, seq } = await endedEarly()
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    await doing(() => publish(dying))
    const { isPublished } = await standing(test, id)
    outcomes.add(isPublished ? 'begun' : 'free')
    expect(await reopen(test.restart(), id, seq)).toBe(isPublished ? 'results_published' : undefined)
    expect(await standing(test, id)).toEqual({ isOpen: !isPublished, isPublished })
  })
  expect(crashes).toBeGreaterThan(3)
  expect(outcomes.size).toBe(2)
})

test('C4 C8 after a host died at any write, publishing and opening again at once exclude each other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.integer({ min: 1, max: 2 }),
      fc.boolean(),
      async (scheduler, commit, after) => {
        const { test, id, seq } = await endedEarly()
        const point = { commit, moment: after ? ('after' as const) : ('before' as const) }
        await reopen(test.process({ rows: crashingRows(test.rows, point) }), id, seq).catch(() => undefined)
        const slow = () => test.process({ rows: scheduledRows(test.rows, scheduler) })
        await scheduler.waitFor(Promise.all([reopen(slow(), id, seq), publish(slow())]))
        const { isOpen, isPublished } = await standing(test, id)
        expect(isPublished).toBe(!isOpen)
      },
    ),
    { numRuns: 60 },
  )
})

test('C8 C14 hosts are not offered to go on with a ceremony whose results are published without it', async () => {
  const { test, id } = await endedEarly()
  expect((await viewOf(test, id)).next?.step).toBe('reopen')
  await publish(test)
  for (const view of [await viewOf(test, id), (await test.settle(), await viewOf(test, id))]) {
    expect(view.next).toBeUndefined()
    expect(view).toMatchObject({ obstacle: 'published', also: [] })
  }
})
