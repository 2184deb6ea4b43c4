import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftContent as draftSchema } from '#core/contract/drafts.ts'
import { limits } from '#core/contract/limits.ts'
import { headRow } from '#core/cycles/head.ts'
import { discardDraft } from '#core/nominations/end-draft.ts'
import { listDrafts } from '#core/nominations/list-drafts.ts'
import { saveDraft } from '#core/nominations/save-draft.ts'
import { cycleOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { draftContent, keep, nominate, stored } from '#tests/core/nominations/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { refused } from '#tests/support/refused.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import {
  createTestWorld,
  cycleId,
  minute,
  type Name,
  type TestWorld,
  tenant,
} from '#tests/support/test-world.ts'

const drafts = ({ world, actor }: TestWorld, by: Name) => listDrafts(world, actor(by))
const discard = ({ world, actor }: TestWorld, by: Name, draftId = 'd1') =>
  discardDraft(world, actor(by), { cycleId, draftId })

test('N9 a draft is kept as typed, however little of it is there, and shown to its writer alone', async () => {
  const test = await createTestWorld()
  const story = '  He listened,\n\t and'
  const kept = await keep(test, 'ana', { story })
  expect(kept).toMatchObject({ revision: 1, content: { story } })
  expect(await drafts(test, 'ana')).toMatchObject([{ id: 'd1', cycleId, content: { story } }])
  for (const other of ['ben', 'dana', 'judy'] as const) expect(await drafts(test, other)).toEqual([])
})

test('N9 it takes more than can be sent, so that what is too long is not lost, but not without end', () => {
  const takes = (story: string) => draftSchema.safeParse(draftContent({ story })).success
  expect(takes('x'.repeat(limits.story.max * 2))).toBe(true)
  expect(takes('x'.repeat(limits.typed.story + 1))).toBe(false)
})

test('N9 going on from what is kept replaces it, and its beginning stays', async () => {
  const test = await createTestWorld()
  const first = await keep(test, 'ana', { story: 'He' })
  test.clock.advance(minute)
  const second = await keep(test, 'ana', { story: 'He listened' }, { revision: 1 })
  expect(second).toMatchObject({ revision: 2, begunAt: first.begunAt, savedAt: first.savedAt + minute })
  expect(second).not.toHaveProperty('other')
})

test('N9 two devices: the newest words win, and the others stand beside until they were looked at', async () => {
  const test = await createTestWorld()
  await keep(test, 'ana', { story: 'Begun' })
  await keep(test, 'ana', { story: 'On the phone' }, { revision: 1 })
  const crossed = await keep(test, 'ana', { story: 'On the laptop' }, { revision: 1 })
  expect(crossed).toMatchObject({ revision: 3, content: { story: 'On the laptop' } })
  expect(crossed.other?.content.story).toBe('On the phone')
  const on = await keep(test, 'ana', { story: 'On the laptop, on' }, { revision: 3 })
  expect(on.other?.content.story).toBe('On the phone')
  const settled = await keep(test, 'ana', { story: 'Both' }, { revision: 4, settled: true })
  expect(settled).not.toHaveProperty('other')
})

test('N9 the same words from another device are no other version', async () => {
  const test = await createTestWorld()
  await keep(test, 'ana', { story: 'The same' })
  const again = await keep(test, 'ana', { story: 'The same' }, { revision: 0 })
  expect(again).not.toHaveProperty('other')
})

test('N9 the same save again changes nothing', async () => {
  const test = await createTestWorld()
  const commandId = nextCommand()
  const first = await keep(test, 'ana', { story: 'He' }, { commandId })
  expect(await keep(test, 'ana', { story: 'He' }, { commandId })).toEqual(first)
})

test('N9 however saves of two devices cross, the words of the last one stay and none of the other’s last is lost unseen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const test = await createTestWorld()
      await keep(test, 'ana', { story: 'Begun' })
      const slow = test.process({ rows: scheduledRows(test.rows, scheduler) })
      const saves = ['phone', 'laptop'].map((story) => keep(slow, 'ana', { story }, { revision: 1 }))
      await scheduler.waitFor(Promise.all(saves))
      const [draft] = await drafts(test, 'ana')
      const both = [draft?.content.story, draft?.other?.content.story]
      expect(both.toSorted()).toEqual(['laptop', 'phone'])
    }),
    { numRuns: 30 },
  )
})

test('N9 a nomination ends the draft it was written in, also for a save still on its way', async () => {
  const test = await createTestWorld()
  await keep(test, 'ana', { story: 'He listened' })
  await keep(test, 'ana', { story: 'Another' }, { draftId: 'd2' })
  await nominate(test, 'ana', {}, nextCommand(), 'd1')
  await test.settle()
  expect((await drafts(test, 'ana')).map(({ id }) => id)).toEqual(['d2'])
  await refused(() => keep(test, 'ana', { story: 'He listened well' }, { revision: 1 }), 'draft_ended')
})

test('N9 a draft given up stays so, and giving it up again changes nothing', async () => {
  const test = await createTestWorld()
  await keep(test, 'ana')
  await discard(test, 'ana')
  await discard(test, 'ana')
  expect(await drafts(test, 'ana')).toEqual([])
  await refused(() => keep(test, 'ana', {}, { revision: 1 }), 'draft_ended')
})

test('N9 a draft belongs to a cycle that is there', async () => {
  const test = await createTestWorld()
  const ana = test.actor('ana')
  const input = { cycleId: 'none', draftId: 'd1', commandId: nextCommand(), revision: 0, settled: false }
  await refused(() => saveDraft(test.world, ana, { ...input, content: draftContent() }), 'not_found')
})

test('N9 a draft of a cycle that was cancelled can be given up, others there were none of', async () => {
  const test = await createTestWorld()
  await keep(test, 'ana')
  const place = cycleOf(tenant, cycleId)
  const head = await readRow(test.rows, place, headRow)
  if (!head) throw new Error('The cycle is gone.')
  const cancelled = { ...head.value, cancelled: 'owner' as const }
  await test.rows.commit(place, [replace(headRow, [], cancelled, head.version)])
  await discard(test, 'ana')
  await discard(test, 'ana')
  expect(await drafts(test, 'ana')).toEqual([])
  await refused(() => discard(test, 'ana', 'never'), 'not_found')
})

test('N9 drafts have an end', async () => {
  const test = await createTestWorld()
  for (let at = 0; at < limits.drafts; at++) await keep(test, 'ana', {}, { draftId: `d${at}` })
  await refused(() => keep(test, 'ana', {}, { draftId: 'more' }), 'too_many_drafts')
  await keep(test, 'ana', { story: 'On' }, { draftId: 'd0', revision: 1 })
})

test('N9 C12 whatever commit a process dies at, a nomination sent ends its draft and is there once', async () => {
  await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    await keep(test, 'ana', { story: 'He listened' })
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    const commandId = nextCommand()
    await doing(async () => {
      await nominate(dying, 'ana', {}, commandId, 'd1')
      await dying.settle()
    })
    const later = test.restart()
    await nominate(later, 'ana', {}, commandId, 'd1')
    await later.settle()
    expect(await stored(test)).toHaveLength(1)
    expect(await drafts(test, 'ana')).toEqual([])
  })
})
