import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { auditRow, brokenLink } from '#core/cycles/audit.ts'
import { createCycle } from '#core/cycles/change-cycle.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import type { RowStore } from '#core/ports.ts'
import { cycleOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import type { Company } from '#tests/support/company.ts'
import { type Lab, startService } from '#tests/support/start-service.ts'

let lab: Lab
beforeAll(async () => {
  lab = await startService(inject('storage'), { scheduleMs: 40 })
}, 30_000)
afterAll(() => lab.close())

/** A cycle that opens and closes within the next second. */
async function shortCycle(company: Company): Promise<string> {
  const now = Date.now()
  const { id } = await createCycle(company.world, company.actor('dana'), {
    programId: company.programId,
    commandId: crypto.randomUUID(),
    name: 'A blink',
    opensAt: now + 400,
    closesAt: now + 900,
  })
  return id
}

const statusOf = async ({ world, tenant }: Company, id: string) =>
  (await loadHead(world, tenant, id)).value.status

test('P10 two services on the same storage open, close and judge a cycle on its dates, each step once', async () => {
  await lab.another({ scheduleMs: 40 })
  const company = await lab.found()
  const id = await shortCycle(company)
  expect(await statusOf(company, id)).toBe('scheduled')
  await expect.poll(() => statusOf(company, id), { timeout: 10_000 }).toBe('judging')
  const rows = await scanRows(lab.rows, cycleOf(company.tenant, id), auditRow)
  const chain = rows.map(({ value }) => value)
  expect(chain.map(({ what }) => what.kind)).toEqual(['opened', 'closed', 'judging-began'])
  const head = await loadHead(company.world, company.tenant, id)
  expect(brokenLink(chain, head.value)).toBeUndefined()
  const { opensAt, closesAt } = head.value
  expect(chain[0]?.at).toBeGreaterThanOrEqual(opensAt)
  expect(chain[1]?.at).toBeGreaterThanOrEqual(closesAt)
})

test('P10 one tenant’s trouble holds up no other', async () => {
  // Its own process looks at nothing within this test; the one beside it can't read one of the tenants.
  const quiet = await startService(inject('storage'))
  const [troubled, other] = [await quiet.found(), await quiet.found()]
  const rows: RowStore = {
    ...quiet.rows,
    scan: async (place, range) => {
      if (place.partition === troubled.tenant) throw new Error('It can’t be read.')
      return quiet.rows.scan(place, range)
    },
  }
  await quiet.another({ scheduleMs: 40, rows })
  const id = await shortCycle(other)
  await expect.poll(() => statusOf(other, id), { timeout: 10_000 }).toBe('judging')
  await quiet.close()
})
