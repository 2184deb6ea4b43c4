import { expect, test } from 'vitest'
import type { AuditTrail } from '#core/contract/judging.ts'
import { auditRow } from '#core/cycles/audit.ts'
import { headRow } from '#core/cycles/head.ts'
import { showAudit } from '#core/judging/show-audit.ts'
import { cycleOf } from '#core/rows/places.ts'
import { put, readRow, scanRows } from '#core/rows/row-kind.ts'
import { eventfulCycle, privateNote, privateReason } from '#tests/support/exported-cycle.ts'
import { closed, nominated, scored } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

const auditFor = ({ world, actor }: TestWorld, by: Name = 'dana') => showAudit(world, actor(by), cycleId)
const kindsOf = ({ entries }: AuditTrail) => entries.map(({ told }) => told?.kind)

test('J7 owners read what happened, when and by whom, down to the head of a chain that holds', async () => {
  const test = await eventfulCycle()
  const audit = await auditFor(test)
  expect(audit.holds).toBe(true)
  expect(audit.entries.at(-1)).toMatchObject({ seq: audit.head.seq, hash: audit.head.hash })
  expect(kindsOf(audit).slice(0, 3)).toEqual(['closed', 'judging-began', 'assigned'])
  expect(kindsOf(audit).slice(-4)).toEqual(['pinned', 'published', 'corrected', 'corrected'])
  expect(audit.entries.find(({ told }) => told?.kind === 'pinned')?.told?.by?.id).toBe('omar')
  expect(audit.entries.find(({ told }) => told?.kind === 'published')?.told).not.toHaveProperty('by')
  expect(audit.entries.at(-1)?.told).toMatchObject({
    awardId: 'mentor',
    number: 4,
    by: { id: 'dana', name: 'Dana' },
  })
})

test('J7 the audit tells that a judge scored, never what, nor what anybody wrote', async () => {
  const text = JSON.stringify(await auditFor(await eventfulCycle()))
  for (const kept of ['points', 'impact', privateNote, privateReason, 'salt'])
    expect(text).not.toContain(kept)
})

test('J2 of awards in which an owner has an interest the audit tells them only that something happened', async () => {
  const test = await createTestWorld()
  const omars = await nominated(test, 'omar', {})
  const other = await nominated(test, 'ana', { awardId: 'brave', nominees: ['cleo'] })
  await closed(test)
  await scored(test, 'judy', omars, 4)
  await scored(test, 'judy', other, 4)
  const audit = await auditFor(test, 'omar')
  expect(kindsOf(audit)).toEqual(['closed', 'judging-began', undefined, 'scored'])
  expect(JSON.stringify(audit)).not.toContain(omars)
  expect(kindsOf(await auditFor(test)).at(2)).toBe('scored')
})

test('J7 whoever changed a row of the chain is found out', async () => {
  const test = await eventfulCycle()
  const place = cycleOf(tenant, cycleId)
  const scoredRow = (await scanRows(test.rows, place, auditRow)).find(
    ({ value }) => value.what.kind === 'scored',
  )
  if (!scoredRow) throw new Error('Nobody scored.')
  const { key, value } = scoredRow
  await test.rows.commit(place, [put(auditRow, key.split(':').slice(1), { ...value, by: 'jin' })])
  expect((await auditFor(test)).holds).toBe(false)
  expect((await readRow(test.rows, place, headRow))?.value.auditSeq).toBe(
    (await auditFor(test)).entries.length,
  )
})

test('J7 only owners read the audit', async () => {
  const test = await eventfulCycle()
  for (const by of ['ana', 'judy', 'hana'] as const) await refused(() => auditFor(test, by), 'not_owner')
})
