import { expect, test } from 'vitest'
import { hideRecognition } from '#core/recognition/change-item.ts'
import {
  editComment,
  hideComment,
  removeComment,
  restoreComment,
  writeComment,
} from '#core/recognition/comment.ts'
import { readComments } from '#core/recognition/read-comments.ts'
import { restoreMs } from '#core/recognition/see-item.ts'
import { counted, crew, found, thank, wall } from '#tests/core/recognition/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, type Name, type TestWorld } from '#tests/support/test-world.ts'

const reason = 'It names a customer.'
const say = (test: TestWorld, by: Name, itemId: string, text: string) => {
  test.clock.advance(1_000)
  const asked = { itemId, commandId: nextCommand(), text, congratulation: text === '' }
  return writeComment(test.world, test.actor(by), asked)
}
const read = async (test: TestWorld, by: Name, itemId: string, cursor?: string) =>
  readComments(test.world, test.actor(by), { itemId, limit: 2, cursor })
const said = async (test: TestWorld, by: Name, itemId: string) =>
  (await read(test, by, itemId)).comments.map(({ text }) => text)

test('comments come newest first, page by page, and are counted into the copies', async () => {
  const test = await createTestWorld()
  const { id } = await thank(test, 'ana', ['ben'])
  for (const text of ['one', 'two', 'three']) await say(test, 'lars', id, text)
  const first = await read(test, 'kim', id)
  expect(first.comments.map(({ text }) => text)).toEqual(['three', 'two'])
  const rest = await read(test, 'kim', id, first.next)
  expect(rest).toMatchObject({ comments: [{ text: 'one', author: { id: 'lars', name: 'Lars' } }] })
  await counted(test)
  expect((await found(test, 'kim', wall))[0]?.comments).toBe(3)
})

test('W2 who may not see an item neither reads nor writes below it', async () => {
  const test = await createTestWorld()
  const secret = await thank(test, 'ana', ['ben'], { visibility: { kind: 'private' } })
  const teams = await thank(test, 'ana', ['cleo'], { visibility: crew })
  for (const { id } of [secret, teams]) {
    await say(test, 'ana', id, 'Between us')
    for (const by of ['lars', 'dana'] as const) {
      await refused(() => read(test, by, id), 'not_found')
      await refused(() => say(test, by, id, 'Hello'), 'not_found')
    }
    expect(await said(test, 'ben', id)).toEqual(['Between us'])
  }
  const open = await thank(test, 'ana', ['ben'])
  const guest = test.actor('lars', { guest: true })
  const asked = { itemId: open.id, commandId: nextCommand(), text: 'Hi', congratulation: false }
  await refused(() => writeComment(test.world, guest, asked), 'guest_not_allowed')
})

test('W4 one’s own comment can be edited, removed and, for a month, shown again', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  const { id: itemId } = await thank(test, 'ana', ['ben'])
  const { id: commentId } = await say(test, 'lars', itemId, 'Grate')
  const asked = () => ({ itemId, commentId, commandId: nextCommand() })
  for (const other of ['ana', 'ben', 'dana'] as const) {
    await refused(() => editComment(world, actor(other), { ...asked(), text: 'No' }), 'not_author')
    await refused(() => removeComment(world, actor(other), asked()), 'not_author')
  }
  const edited = await editComment(world, actor('lars'), { ...asked(), text: 'Great' })
  expect(edited).toMatchObject({ text: 'Great', changedAt: test.clock.now() })
  await removeComment(world, actor('lars'), asked())
  await counted(test)
  expect((await found(test, 'kim', wall))[0]?.comments).toBe(0)
  for (const other of ['kim', 'dana'] as const) expect(await said(test, other, itemId)).toEqual([])
  expect((await read(test, 'lars', itemId)).comments).toMatchObject([
    { standing: { kind: 'removed' }, may: ['restore'] },
  ])
  await refused(() => restoreComment(world, actor('dana'), asked()), 'not_found')
  await restoreComment(world, actor('lars'), asked())
  expect(await said(test, 'kim', itemId)).toEqual(['Great'])
  await removeComment(world, actor('lars'), asked())
  test.clock.advance(restoreMs + 1)
  await refused(() => restoreComment(world, actor('lars'), asked()), 'not_now')
})

test('W4 an owner hides a comment with a reason that its author reads, and an owner shows it again', async () => {
  const test = await createTestWorld()
  const { world, actor } = test
  const { id: itemId } = await thank(test, 'ana', ['ben'])
  const { id: commentId } = await say(test, 'lars', itemId, 'Oh no')
  const asked = () => ({ itemId, commentId, commandId: nextCommand() })
  await refused(() => hideComment(world, actor('ana'), { ...asked(), reason }), 'not_owner')
  await hideComment(world, actor('dana'), { ...asked(), reason })
  expect(await said(test, 'kim', itemId)).toEqual([])
  for (const by of ['lars', 'omar'] as const)
    expect((await read(test, by, itemId)).comments).toMatchObject([{ standing: { kind: 'hidden', reason } }])
  for (const undo of [removeComment, restoreComment])
    await refused(() => undo(world, actor('lars'), asked()), 'not_now')
  await restoreComment(world, actor('omar'), asked())
  expect(await said(test, 'kim', itemId)).toEqual(['Oh no'])
})

test('W4 below an item that is hidden nobody writes', async () => {
  const test = await createTestWorld()
  const { id } = await thank(test, 'ana', ['ben'])
  await hideRecognition(test.world, test.actor('dana'), { itemId: id, commandId: nextCommand(), reason })
  await refused(() => say(test, 'ana', id, 'Why?'), 'not_now')
  await refused(() => say(test, 'lars', id, 'Why?'), 'not_found')
})

test('a congratulation without words stands there once', async () => {
  const test = await createTestWorld()
  const { id } = await thank(test, 'ana', ['ben'])
  const first = await say(test, 'lars', id, '')
  expect(await say(test, 'lars', id, '')).toMatchObject({ id: first.id })
  await say(test, 'kim', id, '')
  expect((await read(test, 'ida', id)).comments).toHaveLength(2)
  const asked = { itemId: id, commentId: first.id, commandId: nextCommand() }
  await removeComment(test.world, test.actor('lars'), asked)
  expect((await say(test, 'lars', id, '')).id).not.toBe(first.id)
})

test('a congratulation without words stands there once, also of two sent at the same moment', async () => {
  const test = await createTestWorld()
  const { id } = await thank(test, 'ana', ['ben'])
  for (const by of ['lars', 'kim'] as const) {
    const [first, second] = await Promise.all([say(test, by, id, ''), say(test, by, id, '')])
    expect(first.id).toBe(second.id)
    const { comments } = await read(test, 'ida', id)
    expect(comments.filter(({ author }) => author.id === by)).toHaveLength(1)
  }
  const asked = { itemId: id, commentId: '', commandId: nextCommand() }
  const { comments } = await read(test, 'ida', id)
  const commentId = comments.find(({ author }) => author.id === 'lars')?.id ?? ''
  await removeComment(test.world, test.actor('lars'), { ...asked, commentId })
  const [again, another] = await Promise.all([say(test, 'lars', id, ''), say(test, 'lars', id, '')])
  expect(again.id).toBe(another.id)
})

test('the same command again writes nothing more', async () => {
  const test = await createTestWorld()
  const { id } = await thank(test, 'ana', ['ben'])
  const asked = { itemId: id, commandId: nextCommand(), text: 'Well done', congratulation: false }
  const first = await writeComment(test.world, test.actor('lars'), asked)
  expect(await writeComment(test.world, test.actor('lars'), asked)).toEqual(first)
  expect(await said(test, 'kim', id)).toEqual(['Well done'])
})
