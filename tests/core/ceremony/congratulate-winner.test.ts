import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { congratulateWinner } from '#core/ceremony/congratulate-winner.ts'
import { loadCeremony } from '#core/ceremony/load-ceremony.ts'
import { removeComment } from '#core/recognition/comment.ts'
import { preferWall } from '#core/recognition/prefer-wall.ts'
import { readComments } from '#core/recognition/read-comments.ts'
import { commentRow, itemRow } from '#core/recognition/rows.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { exportPerson } from '#core/records/export-person.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala, viewOf } from '#tests/support/ceremony-steps.ts'
import { crashingRows } from '#tests/support/crashing-rows.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** A gala that has just revealed Ben as the mentor; what follows is sealed. */
async function atReveal() {
  const test = await createTestWorld()
  await decidedCycle(test)
  await test.settle()
  return { test, ...(await reveal(test)) }
}

async function reveal(test: TestWorld) {
  const id = await planGala(test)
  await conduct(test, id, 'reveal')
  const { audience } = await viewOf(test, id)
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'advance' } })
  const [first] = (await viewOf(test, id)).audience.given
  const itemId = first?.result.kind === 'winners' ? (first.result.winners[0]?.itemId ?? '') : ''
  return { id, itemId }
}

const congratulate = (
  { world, actor }: TestWorld,
  by: Name,
  ceremonyId: string,
  itemId: string,
  commandId = nextCommand(),
) => congratulateWinner(world, actor(by), { ceremonyId, itemId, commandId })

async function end(test: TestWorld, id: string): Promise<void> {
  await conduct(test, id, 'end')
  const { audience } = await viewOf(test, id)
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'end', early: false } })
  await test.settle()
}

const itemAt = async ({ rows }: TestWorld, itemId: string) =>
  (await readRow(rows, recognitionOf(tenant, itemId), itemRow))?.value.item

async function counted(test: TestWorld): Promise<void> {
  test.clock.advance(2_000)
  await test.settle()
}

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

const people = ['ana', 'kim', 'lars', 'ida'] as const
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ by: fc.constantFrom(...people), twice: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constantFrom('end' as const, 'wait' as const) },
)
const crash = fc.record({
  commit: fc.integer({ min: 1, max: 6 }),
  moment: fc.constantFrom('before' as const, 'after' as const),
})

test('C8 whatever comes first, is repeated, or dies in between: as many count as congratulated', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, fc.option(crash, { nil: undefined })), { maxLength: 7 }),
      async (steps) => {
        const { test, id, itemId } = await atReveal()
        const told = new Set<string>()
        for (const [what, dies] of steps) {
          const at = dies ? test.process({ rows: crashingRows(test.rows, dies) }) : test
          try {
            if (what === 'wait') await counted(at)
            else if (what === 'end') await end(at, id)
            else {
              told.add(what.by)
              const sent = nextCommand()
              await congratulate(at, what.by, id, itemId, sent).catch(() =>
                congratulate(test, what.by, id, itemId, sent),
              )
              if (what.twice) await congratulate(test, what.by, id, itemId)
            }
          } catch {
            // That process is gone; the next one goes on.
          }
        }
        const later = test.restart()
        if ((await viewOf(later, id)).audience.scene.kind !== 'ended') await end(later, id)
        await counted(later)
        expect((await itemAt(later, itemId))?.comments).toBe(told.size)
      },
    ),
    { numRuns: 30 },
  )
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
