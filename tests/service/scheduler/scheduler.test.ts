import { afterEach, beforeAll, expect, inject, test } from 'vitest'
import { auditRow, brokenLink } from '#core/cycles/audit.ts'
import { headRow } from '#core/cycles/head.ts'
import { loadHead } from '#core/cycles/load-cycle.ts'
import { commandRow } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { calendarRow } from '#core/programs/rows.ts'
import { cycleOf, peopleOf, programsOf } from '#core/rows/places.ts'
import { insert, scanRows } from '#core/rows/row-kind.ts'
import { createScheduler } from '#service/scheduler/scheduler.ts'
import { cycleHead } from '#tests/support/builders.ts'
import type { Company } from '#tests/support/company.ts'
import { type Lab, startService } from '#tests/support/start-service.ts'

const day = 24 * 60 * 60 * 1_000
const scheduleMs = 100
const id = 'cycle-by-the-calendar'

let lab: Lab
// Its own service looks at no dates while these tests run.
beforeAll(async () => {
  lab = await startService(inject('storage'))
  return () => lab.close()
}, 60_000)

const ending: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ending.splice(0)) await end()
})

/** A process that looks at these tenants' dates, and does no other work. */
function looking(world: World, ...tenants: string[]): unknown[] {
  const problems: unknown[] = []
  const onProblem = (problem: unknown) => void problems.push(problem)
  const scheduler = createScheduler({ world, tenants, scheduleMs, onProblem })
  ending.push(scheduler.close)
  return problems
}

/** A company with a cycle that opens and closes at these times from now. */
async function withCycle(opens: number, closes: number): Promise<Company> {
  const company = await lab.found()
  const { world, tenant, programId } = company
  const [opensAt, closesAt] = [world.now() + opens, world.now() + closes]
  const head = cycleHead({ programId, status: 'scheduled', opensAt, closesAt })
  await world.rows.commit(cycleOf(tenant, id), [insert(headRow, [], head)])
  const entry = { id, programId, due: opensAt }
  await world.rows.commit(programsOf(tenant), [insert(calendarRow, [programId, id], entry)])
  return company
}

const statusOf = async ({ world, tenant }: Company) => (await loadHead(world, tenant, id)).value.status
const comesTo = (company: Company, status: string) =>
  expect.poll(() => statusOf(company), { timeout: 20_000 }).toBe(status)

async function chainOf({ world, tenant }: Company) {
  const rows = await scanRows(world.rows, cycleOf(tenant, id), auditRow)
  const chain = rows.map(({ value }) => value)
  expect(brokenLink(chain, (await loadHead(world, tenant, id)).value)).toBeUndefined()
  return chain
}

test('P10 processes that were down on the day take the steps when they are back, each once', async () => {
  const company = await withCycle(-2 * day, -day)
  for (let process = 0; process < 3; process++) looking(company.world, company.tenant)
  await comesTo(company, 'closing')
  expect((await chainOf(company)).map(({ what }) => what.kind)).toEqual(['opened', 'closed'])
}, 60_000)

test('P10 one tenant’s trouble is told, and holds up no other', async () => {
  const [troubled, other] = [await withCycle(-day, day), await withCycle(-day, day)]
  const { rows } = troubled.world
  const scan: typeof rows.scan = async (place, range) => {
    if (place.partition === troubled.tenant) throw new Error('It can’t be read.')
    return rows.scan(place, range)
  }
  const problems = looking({ ...other.world, rows: { ...rows, scan } }, troubled.tenant, other.tenant)
  await comesTo(other, 'open')
  expect(problems[0]).toMatchObject({ message: 'It can’t be read.' })
  expect(await statusOf(troubled)).toBe('scheduled')
}, 60_000)

test('W7 what commands were answered long ago is forgotten', async () => {
  const { world, tenant } = await lab.found()
  const place = peopleOf(tenant)
  const answered = (at: number) => ({ operation: 'prefer-wall', result: { onWall: true }, at })
  const [old, young] = [answered(world.now() - 91 * day), answered(world.now() - day)]
  await world.rows.commit(place, [
    insert(commandRow, ['ana', 'old'], old),
    insert(commandRow, ['ana', 'young'], young),
  ])
  looking(world, tenant)
  const left = async () => (await scanRows(world.rows, place, commandRow)).map(({ key }) => key)
  await expect.poll(left, { timeout: 20_000 }).toEqual(['command:ana:young'])
}, 60_000)

// Last, because these services go on looking at every tenant.
test('P10 two services on the same storage open, close and judge a cycle on its dates, each step once', async () => {
  const company = await withCycle(1_000, 2_000)
  await Promise.all([lab.another({ scheduleMs }), lab.another({ scheduleMs })])
  await comesTo(company, 'judging')
  const chain = await chainOf(company)
  expect(chain.map(({ what }) => what.kind)).toEqual(['opened', 'closed', 'judging-began'])
  const { opensAt, closesAt } = (await loadHead(company.world, company.tenant, id)).value
  expect(chain[0]?.at).toBeGreaterThanOrEqual(opensAt)
  expect(chain[1]?.at).toBeGreaterThanOrEqual(closesAt)
}, 60_000)
