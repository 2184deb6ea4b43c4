import { randomUUID } from 'node:crypto'
import { identityRow } from '#core/people/rows.ts'
import { peopleOf } from '#core/rows/places.ts'
import { insert } from '#core/rows/row-kind.ts'
import { createAzureRows } from '#service/storage/azure-rows.ts'
import { createAzureWakeups } from '#service/storage/azure-wakeups.ts'
import { type Company, createTestDirectory, foundCompany } from '#tests/support/company.ts'

/** A company in tables of its own, and what a process of the service needs to serve it. */
export async function openCompany(connectionString: string) {
  const tablePrefix = `B${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const queueName = tablePrefix.toLowerCase()
  const rows = createAzureRows({ connectionString, tablePrefix })
  const onProblem = (problem: unknown) => console.error(problem)
  const wakeups = createAzureWakeups({
    connectionString,
    queueName,
    delayMs: 1_000,
    leaseMs: 1_000,
    onProblem,
  })
  await Promise.all([rows.ensureTables(), wakeups.ensureQueue()])
  const company = await foundCompany(rows, createTestDirectory())
  return {
    company,
    rows,
    wakeups,
    settings: { storage: connectionString, tablePrefix, queueName, tenants: [company.tenant] },
  }
}

export type Employee = { id: string; oid: string; name: string }

/** People who have used Laurels before. */
export async function hire({ tenant, world }: Company, count: number): Promise<Employee[]> {
  const people = Array.from({ length: count }, (_, at) => ({
    id: `voter${at}`,
    oid: randomUUID(),
    name: `Voter ${at}`,
  }))
  for (let at = 0; at < count; at += 100)
    await world.rows.commit(
      peopleOf(tenant),
      people.slice(at, at + 100).map(({ id, oid }) => insert(identityRow, [oid], { person: id })),
    )
  return people
}
