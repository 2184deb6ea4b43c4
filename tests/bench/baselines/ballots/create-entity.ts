import { TableClient } from '@azure/data-tables'

/** Each ballot as an entity of its own, stored as soon as it comes: the simplest that keeps what each voter chose. */
export async function openBaseline(connectionString: string, table: string) {
  const client = TableClient.fromConnectionString(connectionString, table, { allowInsecureConnection: true })
  await client.createTable()
  return (round: string, voter: string, option: string) =>
    client.createEntity({ partitionKey: round, rowKey: voter, option, at: Date.now() })
}
