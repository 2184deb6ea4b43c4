import { odata, TableClient } from '@azure/data-tables'
import type { TokenCredential } from '@azure/identity'
import { type Place, type RowStore, type StoredRow, type TableName, tableNames } from '#core/ports.ts'
import { isFromAzure, refusalCode, translated } from '#service/storage/azure-problems.ts'
import { fromChunks } from '#service/storage/entity-codec.ts'
import { checkKeys, checkWrites } from '#service/storage/keys.ts'
import { commitTo } from '#service/storage/table-commit.ts'
import { boundTries, countAnswers, guardDeletes, type Tries } from '#service/storage/table-pipeline.ts'

/*
 * How a row looks in Azure Table Storage:
 *   PartitionKey, RowKey   the place's partition and the row's key
 *   j0, j1, …              the value's JSON text, at most 30,000 UTF-16 units each
 *   w                      random id of the commit that wrote it, by which a repeated write knows its own
 * A row's version is its ETag.
 */

export type AzureRowsOptions = (
  | { connectionString: string }
  | { endpoint: string; credential: TokenCredential }
) & {
  /** Put before every table's name, so that several stores can share an account. */
  tablePrefix?: string
  /** How long one try of a request may take. */
  tryTimeoutMs?: number
  /** How often a failed try is repeated, after a growing pause of at most 2 s. */
  maxRetries?: number
  /** Told of every answer from storage and how many entities it held. */
  onRequest?: (entitiesRead: number) => void
}

export type AzureRows = RowStore & {
  /** Creates the tables that are missing. */
  ensureTables(): Promise<void>
}

/** Rows in Azure Table Storage, or in its emulator on 127.0.0.1. */
export function createAzureRows(options: AzureRowsOptions): AzureRows {
  const tries: Tries = new WeakMap()
  const connect = connector(options, tries)
  const tables = new Map(tableNames.map((name) => [name, connect(name)]))
  const tableOf = (place: Place, deleteGuards?: string[]) =>
    (!deleteGuards && tables.get(place.table)) || connect(place.table, deleteGuards)

  return {
    async ensureTables() {
      await translating(() => Promise.all([...tables.values()].map((table) => table.createTable())))
    },

    async read(place, row) {
      checkKeys(place, row)
      return await translating(async () => {
        try {
          return toRow(await tableOf(place).getEntity(place.partition, row))
        } catch (problem) {
          if (isFromAzure(problem) && refusalCode(problem) === 'ResourceNotFound') return undefined
          throw problem
        }
      })
    },

    async scan(place, { from, below, limit }) {
      checkKeys(place)
      if (limit < 1 || from >= below) return []
      const filter = odata`PartitionKey eq ${place.partition} and RowKey ge ${from} and RowKey lt ${below}`
      return await translating(async () => {
        const rows: StoredRow[] = []
        let continuationToken: string | undefined
        do {
          const maxPageSize = Math.min(limit - rows.length, 1000)
          const pages = tableOf(place).listEntities({ queryOptions: { filter } })
          const page = await pages
            .byPage({ maxPageSize, ...(continuationToken && { continuationToken }) })
            .next()
          rows.push(...(page.value ?? []).map(toRow))
          continuationToken = page.value?.continuationToken
        } while (continuationToken && rows.length < limit)
        return rows
      })
    },

    async commit(place, writes) {
      checkWrites(place, writes)
      await translating(() => commitTo({ connect: (guards) => tableOf(place, guards), tries }, place, writes))
    },
  }
}

function connector(options: AzureRowsOptions, tries: Tries) {
  const { tablePrefix = '', tryTimeoutMs = 3_000, maxRetries = 3, onRequest } = options
  return (name: TableName, deleteGuards?: string[]): TableClient => {
    const settings = {
      retryOptions: { maxRetries, retryDelayInMs: 200, maxRetryDelayInMs: 2_000 },
      additionalPolicies: [
        { policy: boundTries(tryTimeoutMs, tries), position: 'perRetry' as const },
        ...(onRequest ? [{ policy: countAnswers(onRequest), position: 'perRetry' as const }] : []),
        ...(deleteGuards ? [{ policy: guardDeletes(deleteGuards), position: 'perCall' as const }] : []),
      ],
    }
    const table = tablePrefix + name
    if ('endpoint' in options) return new TableClient(options.endpoint, table, options.credential, settings)
    const allowInsecureConnection = /=http:\/\/127\.0\.0\.1:/.test(options.connectionString)
    return TableClient.fromConnectionString(options.connectionString, table, {
      ...settings,
      allowInsecureConnection,
    })
  }
}

function toRow(entity: Record<string, unknown>): StoredRow {
  return { row: String(entity['rowKey']), value: fromChunks(entity), version: String(entity['etag']) }
}

async function translating<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (problem) {
    throw translated(problem)
  }
}
