import { inject } from 'vitest'
import { createAzureRows } from '#service/storage/azure-rows.ts'
import { describeRows } from '#tests/service/storage/rows-contract.ts'
import { createMemoryRows } from '#tests/support/memory-rows.ts'

describeRows('in memory', createMemoryRows)
describeRows('in embedded storage', () => azureRows(inject('storage')))

const account = process.env['TEST_TABLES_CONNECTION']
if (account) describeRows('in a real account', () => azureRows(account))

async function azureRows(connectionString: string) {
  const rows = createAzureRows({ connectionString, tablePrefix: 'LaurelsTest' })
  await rows.ensureTables()
  return rows
}
