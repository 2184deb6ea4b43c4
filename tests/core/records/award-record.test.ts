import { expect, test } from 'vitest'
import type { Correction } from '#core/contract/judging.ts'
import { correctResult } from '#core/judging/correct-result.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { hideRecognition } from '#core/recognition/change-item.ts'
import { showPerson } from '#core/recognition/show-person.ts'
import { readMyRecord } from '#core/records/read-my-record.ts'
import { showAwardRecord } from '#core/records/show-award-record.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { createTestWorld, cycleId, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** Ben has won Mentor, and his award's address; Fay and Gus have won Brave with Ida's help. */
async function published() {
  const test = await createTestWorld()
  const ids = await decidedCycle(test)
  await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  await test.settle()
  return { test, ids, itemId: awardItemId(tenant, cycleId, 'mentor', ids.ben) }
}

async function corrected(test: TestWorld, awardId: string, correction: Correction): Promise<void> {
  await correctResult(test.world, test.actor('dana'), {
    cycleId,
    commandId: nextCommand(),
    awardId,
    reason: 'Somebody was forgotten',
    correction,
  })
  await test.settle()
}

test('W4 what is said of an award that an owner hid is read by who holds it and by owners alone', async () => {
  const { test, ids, itemId } = await published()
  const hide = { itemId, commandId: nextCommand(), reason: 'It names a customer.' }
  await hideRecognition(test.world, test.actor('dana'), hide)
  await test.settle()
  const expectKept = async () => {
    for (const actor of [test.actor('lars'), test.actor('lars', { guest: true })]) {
      const record = await showAwardRecord(test.world, actor, itemId)
      expect(record).toMatchObject({ to: [{ name: 'Ben' }], award: { id: 'mentor' } })
      expect(JSON.stringify(record)).not.toContain('Citation')
    }
    for (const name of ['ben', 'dana', 'omar'] as const)
      expect(await showAwardRecord(test.world, test.actor(name), itemId)).toMatchObject({
        citation: `Citation of ${ids.ben}`,
      })
  }
  await expectKept()
  await corrected(test, 'mentor', { kind: 'revoke', nominationId: ids.ben })
  await expectKept()
})

test('C14 who helped is corrected in their records and on their pages, too', async () => {
  const { test, ids } = await published()
  const helpedBy = async (personId: Name) => {
    const { helped } = await showPerson(test.world, test.actor('lars'), { personId })
    return helped.map(({ id }) => id).sort()
  }
  const partsOf = async (name: Name) =>
    (await readMyRecord(test.world, test.actor(name), {})).entries.map(({ as }) => as.join())
  expect(await helpedBy('ida')).toEqual(['fay', 'gus'])
  const wording = { kind: 'wording' as const, nominationId: ids.pair, citation: 'For real', helpers: ['kim'] }
  await corrected(test, 'brave', wording)
  expect(await helpedBy('ida')).toEqual([])
  expect(await helpedBy('kim')).toEqual(['fay', 'gus'])
  expect(await partsOf('ida')).toEqual([])
  expect(await partsOf('kim')).toEqual(['helper'])
})
