import { expect, test } from 'vitest'
import { auditRow, brokenLink } from '#core/cycles/audit.ts'
import { closeNominations } from '#core/cycles/close-nominations.ts'
import { headRow } from '#core/cycles/head.ts'
import { loadNominations } from '#core/nominations/load-nomination.ts'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import { cycleOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { content, nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { nominated } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

const close = ({ world, actor }: TestWorld, by: Name = 'dana', commandId = nextCommand()) =>
  closeNominations(world, actor(by), { cycleId, commandId })

const headOf = async ({ rows }: TestWorld) => {
  const head = await readRow(rows, cycleOf(tenant, cycleId), headRow)
  if (!head) throw new Error('The cycle is gone.')
  return head.value
}

test('N1 closing takes the cycle to closing, and to judging once no request can still be saving', async () => {
  const test = await createTestWorld()
  expect(await close(test)).toEqual({ status: 'closing' })
  await refused(() => nominated(test, 'ana', {}), 'cycle_not_open')
  test.clock.advance(test.world.closingMs - 1)
  await test.settle()
  expect((await headOf(test)).status).toBe('closing')
  test.clock.advance(1)
  await test.settle()
  expect(await headOf(test)).toMatchObject({ status: 'judging' })
})

test('N1 a nomination under way while the cycle closes is there before judging begins', async () => {
  const test = await createTestWorld()
  const rows: typeof test.rows = {
    ...test.rows,
    commit: async (place, writes) => {
      await close(test)
      await test.rows.commit(place, writes)
    },
  }
  const deadline = test.clock.now() + test.world.closingMs - 1
  const slow = test.process({ rows })
  const input = { cycleId, commandId: nextCommand(), content: content() }
  await submitNomination(slow.world, slow.actor('ana', { deadline }), input)
  expect((await headOf(test)).status).toBe('closing')
  expect(await loadNominations(test.world, tenant, cycleId)).toHaveLength(1)
})

test('N1 only an owner closes nominations, once', async () => {
  const test = await createTestWorld()
  await refused(() => close(test, 'judy'), 'not_owner')
  const commandId = nextCommand()
  await close(test, 'dana', commandId)
  expect(await close(test, 'dana', commandId)).toEqual({ status: 'closing' })
  await refused(() => close(test, 'omar'), 'cycle_not_open')
})

test('N1 judging begins once, whatever commit the closing process dies at', async () => {
  await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    const commandId = nextCommand()
    await doing(async () => {
      await close(dying, 'dana', commandId)
      test.clock.advance(test.world.closingMs)
      await dying.settle()
    })
    const later = test.restart()
    await close(later, 'dana', commandId)
    test.clock.advance(test.world.closingMs)
    await later.settle()
    const head = await headOf(test)
    expect(head.status).toBe('judging')
    const chain = (await scanRows(test.rows, cycleOf(tenant, cycleId), auditRow)).map(({ value }) => value)
    expect(chain.map(({ what }) => what.kind)).toEqual(['closed', 'judging-began'])
    expect(brokenLink(chain, head)).toBeUndefined()
  })
})
