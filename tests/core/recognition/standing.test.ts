import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { confirmMilestone } from '#core/milestones/confirm-milestone.ts'
import { editMilestone } from '#core/milestones/edit-milestone.ts'
import { postMilestone } from '#core/milestones/post-milestone.ts'
import type { RowStore } from '#core/ports.ts'
import {
  editCommendation,
  hideRecognition,
  removeRecognition,
  restoreRecognition,
} from '#core/recognition/change-item.ts'
import { preferWall } from '#core/recognition/prefer-wall.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import { restoreMs, seeItem, viewItem } from '#core/recognition/see-item.ts'
import { crew, feedOfPerson, found, thank, wall } from '#tests/core/recognition/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, type Name, type TestWorld } from '#tests/support/test-world.ts'

const reason = 'It names a customer.'
const view = async ({ world, actor }: TestWorld, by: Name, itemId: string) =>
  viewItem(world, actor(by), await seeItem(world, actor(by), itemId))
const asked = (itemId: string) => ({ itemId, commandId: nextCommand() })
const texts = async (test: TestWorld, by: Name, feed = wall) =>
  (await found(test, by, feed)).map(({ text }) => text)

test('W4 an author puts their thanks into other words, and every feed says them', async () => {
  const test = await createTestWorld()
  const { id } = await thank(test, 'ana', ['ben'])
  const edited = await editCommendation(test.world, test.actor('ana'), { ...asked(id), text: 'Thanks, Ben' })
  expect(edited.item).toMatchObject({ text: 'Thanks, Ben', changedAt: test.clock.now() })
  await test.settle()
  expect(await texts(test, 'lars')).toEqual(['Thanks, Ben'])
  expect((await found(test, 'ben', feedOfPerson('ben')))[0]?.text).toBe('Thanks, Ben')
})

test('W4 nobody else edits or removes it, and only an owner hides it', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  const { id } = await thank(test, 'ana', ['ben'])
  for (const other of ['ben', 'lars', 'dana'] as const) {
    await refused(() => editCommendation(world, actor(other), { ...asked(id), text: 'No' }), 'not_author')
    await refused(() => removeRecognition(world, actor(other), asked(id)), 'not_author')
    expect((await view(test, other, id)).may).toEqual(other === 'dana' ? ['hide', 'comment'] : ['comment'])
  }
  for (const other of ['ana', 'ben', 'hana', 'judy'] as const)
    await refused(() => hideRecognition(world, actor(other), { ...asked(id), reason }), 'not_owner')
  const guest = actor('dana', { guest: true })
  await refused(() => hideRecognition(world, guest, { ...asked(id), reason }), 'guest_not_allowed')
})

test('W4 what is removed leaves every feed and address but its author’s, and comes back for a month', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  const { id } = await thank(test, 'ana', ['ben'])
  await removeRecognition(world, actor('ana'), asked(id))
  await test.settle()
  for (const feed of [wall, feedOfPerson('ben')]) expect(await found(test, 'ben', feed)).toEqual([])
  for (const other of ['ben', 'lars', 'dana'] as const)
    await refused(() => view(test, other, id), 'not_found')
  expect(await view(test, 'ana', id)).toMatchObject({ standing: { kind: 'removed' }, may: ['restore'] })
  test.clock.advance(restoreMs)
  await restoreRecognition(world, actor('ana'), asked(id))
  await test.settle()
  expect(await texts(test, 'lars')).toHaveLength(1)
  await removeRecognition(world, actor('ana'), asked(id))
  test.clock.advance(restoreMs + 1)
  await refused(() => restoreRecognition(world, actor('ana'), asked(id)), 'not_now')
})

test('W4 what an owner hid its author sees with the reason, and can’t bring back; an owner can', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  const { id } = await thank(test, 'ana', ['ben'])
  await hideRecognition(world, actor('dana'), { ...asked(id), reason })
  await test.settle()
  expect(await found(test, 'lars', wall)).toEqual([])
  expect(await view(test, 'ana', id)).toMatchObject({ standing: { kind: 'hidden', reason }, may: [] })
  await refused(() => view(test, 'ben', id), 'not_found')
  for (const undo of [removeRecognition, restoreRecognition])
    await refused(() => undo(world, actor('ana'), asked(id)), 'not_now')
  await restoreRecognition(world, actor('omar'), asked(id))
  await test.settle()
  expect(await found(test, 'lars', wall)).toHaveLength(1)
})

test('W4 to learn whether somebody owns a program no cycle is read, however many there were', async () => {
  const test = await createTestWorld()
  const { id } = await thank(test, 'ana', ['ben'])
  const tables: string[] = []
  const read: RowStore['read'] = async (place, row) => {
    tables.push(place.table)
    return test.rows.read(place, row)
  }
  const watched = test.process({ rows: { ...test.rows, read } })
  expect((await view(watched, 'dana', id)).may).toContain('hide')
  expect((await view(watched, 'lars', id)).may).not.toContain('hide')
  expect(tables).toContain('Recognitions')
  expect(tables).not.toContain('Cycles')
})

test('W4 the same command again changes nothing more', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  const { id } = await thank(test, 'ana', ['ben'])
  const removal = asked(id)
  const first = await removeRecognition(world, actor('ana'), removal)
  await restoreRecognition(world, actor('ana'), asked(id))
  expect(await removeRecognition(world, actor('ana'), removal)).toEqual(first)
  expect((await view(test, 'ana', id)).standing.kind).toBe('shown')
})

test('W2 an item’s own address opens for those alone for whom it is', async () => {
  const test = await createTestWorld()
  const secret = await thank(test, 'ana', ['cleo'], { visibility: { kind: 'private' } })
  const teams = await thank(test, 'ana', ['cleo'], { visibility: crew })
  for (const by of ['ana', 'cleo'] as const)
    for (const { id } of [secret, teams]) expect((await view(test, by, id)).item.id).toBe(id)
  expect((await view(test, 'ben', teams.id)).item.id).toBe(teams.id)
  for (const by of ['lars', 'dana'] as const)
    for (const { id } of [secret, teams]) await refused(() => view(test, by, id), 'not_found')
  const guest = test.actor('ben', { guest: true })
  await refused(() => seeItem(test.world, guest, teams.id), 'not_found')
})

test('W2 a milestone made private is no longer for who confirmed it, only for whose it is', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  const content = { text: 'Swam across', on: '2026-01-01', mode: 'self-study' as const }
  const visibility = { kind: 'tenant' as const }
  const told = { commandId: nextCommand(), content: { ...content, visibility } }
  const { id } = await postMilestone(world, actor('ben'), told)
  await confirmMilestone(world, actor('lars'), asked(id))
  expect((await view(test, 'lars', id)).item.id).toBe(id)
  const own = { ...content, visibility: { kind: 'private' as const } }
  await editMilestone(world, actor('ben'), { ...asked(id), content: own })
  await refused(() => view(test, 'lars', id), 'not_found')
  expect((await view(test, 'ben', id)).item.id).toBe(id)
})

test('W3 an owner who hides and restores is told of nobody who is off the wall', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  const { id } = await thank(test, 'ana', ['ben', 'cleo'])
  await preferWall(world, actor('ben'), { commandId: nextCommand(), onWall: false })
  await test.settle()
  const hidden = await hideRecognition(world, actor('dana'), { ...asked(id), reason })
  expect(hidden.item.to).toEqual([{ id: 'cleo', name: 'Cleo' }])
  expect((await restoreRecognition(world, actor('dana'), asked(id))).item.to).toEqual(hidden.item.to)
  const edited = await editCommendation(world, actor('ana'), { ...asked(id), text: 'Thanks' })
  expect(edited.item).toMatchObject({ text: 'Thanks', to: [{ id: 'ben' }, { id: 'cleo' }] })
})

test('W1 W4 whatever is removed and restored while paging, the rest comes once each', async () => {
  const act = fc.record({ at: fc.nat({ max: 11 }), remove: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), fc.integer({ min: 1, max: 4 }), async (acts, limit) => {
      const test = await createTestWorld()
      const ids: string[] = []
      for (let at = 0; at < 12; at++) ids.push((await thank(test, 'ana', ['ben'])).id)
      const touched = new Set(acts.map(({ at }) => ids[at]))
      const waiting = [...acts]
      const read: string[] = []
      for (let cursor: string | undefined; ; ) {
        const page = await readFeed(test.world, test.actor('lars'), { feed: wall, limit, cursor })
        read.push(...page.items.map(({ id }) => id))
        if (page.next === undefined) break
        cursor = page.next
        const next = waiting.shift()
        if (next) {
          const change = next.remove ? removeRecognition : restoreRecognition
          await change(test.world, test.actor('ana'), asked(ids[next.at] ?? '')).catch(() => undefined)
          await test.settle()
        }
      }
      expect(new Set(read).size).toBe(read.length)
      const untouched = ids.filter((id) => !touched.has(id)).toReversed()
      expect(read.filter((id) => !touched.has(id))).toEqual(untouched)
    }),
    { numRuns: 25 },
  )
})
