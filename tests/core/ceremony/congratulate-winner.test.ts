import { expect, test } from 'vitest'
import { loadCeremony } from '#core/ceremony/load-ceremony.ts'
import { removeComment } from '#core/recognition/comment.ts'
import { preferWall } from '#core/recognition/prefer-wall.ts'
import { readComments } from '#core/recognition/read-comments.ts'
import { commentRow } from '#core/recognition/rows.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { exportPerson } from '#core/records/export-person.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { atReveal, congratulate, counted, end, itemAt, reveal } from '#tests/core/ceremony/congratulations.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

test('C8 who congratulates at the reveal is counted once the winner is on the wall, and stands there by name', async () => {
  const { test, id, itemId } = await atReveal()
  for (const name of ['ana', 'kim', 'ana'] as const) await congratulate(test, name, id, itemId)
  await counted(test)
  expect(await itemAt(test, itemId)).toBeUndefined()
  await end(test, id)
  expect((await itemAt(test, itemId))?.comments).toBe(2)
  const { comments } = await readComments(test.world, test.actor('lars'), { itemId, limit: 9 })
  expect(
    comments.map(({ author, congratulation, text }) => [author.id, congratulation, text]).toSorted(),
  ).toEqual([
    ['ana', true, ''],
    ['kim', true, ''],
  ])
})

test('C8 after the end the same heart congratulates on the item, and nobody twice', async () => {
  const { test, id, itemId } = await atReveal()
  await congratulate(test, 'ana', id, itemId)
  await end(test, id)
  for (const name of ['ana', 'kim'] as const) await congratulate(test, name, id, itemId)
  await counted(test)
  expect((await itemAt(test, itemId))?.comments).toBe(2)
})

test('C4 nobody congratulates on what is sealed, elsewhere, as a guest, or in a rehearsal', async () => {
  const { test, id, itemId } = await atReveal()
  const sealed = await sealedItem(test, id)
  await refused(() => congratulate(test, 'ana', id, sealed), 'not_found')
  await refused(() => congratulate(test, 'ana', id, 'no-such-item'), 'not_found')
  const guest = { ...test, actor: (name: Name) => test.actor(name, { guest: true }) }
  await refused(() => congratulate(guest, 'ana', id, itemId), 'guest_not_allowed')
  const stranger = { ...test, actor: (name: Name) => test.actor(name, { tenant: 'fabrikam' }) }
  await refused(() => congratulate(stranger, 'ana', id, itemId), 'not_found')
})

test('W3 of who does not want to appear on the wall, the room is not told of a place there', async () => {
  const test = await createTestWorld()
  await decidedCycle(test)
  await test.settle()
  await preferWall(test.world, test.actor('ben'), { commandId: nextCommand(), onWall: false })
  const { itemId } = await reveal(test)
  expect(itemId).toBe('')
})

test('W3 who does not want to appear on the wall any more is not congratulated there', async () => {
  const { test, id, itemId } = await atReveal()
  await preferWall(test.world, test.actor('ben'), { commandId: nextCommand(), onWall: false })
  await refused(() => congratulate(test, 'ana', id, itemId), 'not_found')
  expect(await scanRows(test.rows, recognitionOf(tenant, itemId), commentRow)).toEqual([])
})

test('W5 a congratulation that waits is in its author’s export, and goes with them when they are erased', async () => {
  const { test, id, itemId } = await atReveal()
  await congratulate(test, 'ana', id, itemId)
  await congratulate(test, 'kim', id, itemId)
  const { held } = await exportPerson(test.world, test.actor('ana'), { cursor: 'index' })
  expect(held).toContainEqual({
    kind: 'comment',
    data: expect.objectContaining({ itemId, congratulation: true }),
  })
  await erasePerson(test.world, test.actor('dana'), { personId: 'ana', commandId: nextCommand() })
  await test.settle()
  const authors = async () =>
    (await scanRows(test.rows, recognitionOf(tenant, itemId), commentRow)).map(
      ({ value }) => value.author.name,
    )
  expect((await authors()).toSorted()).toEqual(['', 'Kim'])
  await end(test, id)
  // Counts stay.
  expect((await itemAt(test, itemId))?.comments).toBe(2)
})

test('W4 one that was taken back on the wall is not brought back by its message arriving again', async () => {
  const { test, id, itemId } = await atReveal()
  const sent = nextCommand()
  await congratulate(test, 'ana', id, itemId, sent)
  await end(test, id)
  const [mine] = await scanRows(test.rows, recognitionOf(tenant, itemId), commentRow)
  const commentId = mine?.value.id ?? ''
  await removeComment(test.world, test.actor('ana'), { itemId, commentId, commandId: nextCommand() })
  await congratulate(test, 'ana', id, itemId, sent)
  await counted(test)
  expect((await itemAt(test, itemId))?.comments).toBe(0)
})

/** Where an award that is not given yet will lie. */
async function sealedItem(test: TestWorld, id: string): Promise<string> {
  const { ceremony } = await loadCeremony(test.world, tenant, id)
  const given = new Set(ceremony.revealed.map(({ segmentId }) => segmentId))
  const sealed = ceremony.segments.find(
    ({ id: segmentId, result }) => !given.has(segmentId) && result.kind === 'winners',
  )
  return (sealed?.result.kind === 'winners' && sealed.result.winners[0]?.itemId) || ''
}
