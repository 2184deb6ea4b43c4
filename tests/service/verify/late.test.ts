import { expect, test } from 'vitest'
import { headRow } from '#core/cycles/head.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { cycleOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { edit, nominate, withdraw } from '#tests/core/nominations/steps.ts'
import { award, nextCommand } from '#tests/support/builders.ts'
import { exported, faultsIn } from '#tests/support/exported-cycle.ts'
import { cited, closed, decided, scored } from '#tests/support/judged-cycle.ts'
import { createTestWorld, cycleId, minute, type TestWorld, tenant } from '#tests/support/test-world.ts'

async function allowLate({ rows, clock }: TestWorld): Promise<void> {
  const place = cycleOf(tenant, cycleId)
  const head = await readRow(rows, place, headRow)
  if (!head) throw new Error('The cycle is gone.')
  const exceptions = { ana: { until: clock.now() + 90 * minute, by: 'dana', at: 0 } }
  await rows.commit(place, [replace(headRow, [], { ...head.value, exceptions }, head.version)])
}

test('N1 J6 the books hold of a cycle in which what was sent late was mended and withdrawn', async () => {
  const test = await createTestWorld({ awards: [award({ id: 'mentor', judgesEach: 2, quorum: 1 })] })
  const first = await nominate(test, 'emil', { nominees: ['ben'] })
  await closed(test)
  await allowLate(test)
  const withdrawn = await nominate(test, 'ana', { nominees: ['cleo'] })
  const mended = await nominate(test, 'ana', { nominees: ['fay'], helpers: ['judy'] })
  await test.settle()
  await edit(test, 'ana', mended.id, { nominees: ['fay', 'gus'], helpers: ['kim'] })
  await withdraw(test, 'ana', withdrawn.id)
  await test.settle()
  for (const judge of ['judy', 'jack', 'jin'] as const)
    for (const { id } of [first, mended]) await scored(test, judge, id, 4).catch(() => undefined)
  await cited(test, mended.id)
  const mentor = { kind: 'winners' as const, awardId: 'mentor', winners: [mended.id], finalists: [] }
  await decided(test, [{ ...mentor, reason: 'The committee agreed' }])
  await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  await test.settle()
  const books = JSON.parse(await exported(test))
  expect(books.scores).toHaveLength(4)
  expect(faultsIn(books)).toEqual([])
})
