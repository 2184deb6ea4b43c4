import { randomBytes } from 'node:crypto'
import type { TableClient, TransactionAction } from '@azure/data-tables'
import { type Place, RowConflict, type Write } from '#core/ports.ts'
import { isFromAzure, refusalCode } from '#service/storage/azure-problems.ts'
import { checkSizes, toChunks } from '#service/storage/entity-codec.ts'
import type { Tries } from '#service/storage/table-pipeline.ts'

type Tables = {
  /** The table, with versions for the deletes of one transaction where it has any. */
  connect(deleteGuards?: string[]): TableClient
  tries: Tries
}

/**
 * All writes or none, also where the service stored them but its answer was lost, and where a delete finds nothing.
 * @throws RowConflict where somebody else was first
 */
export async function commitTo(tables: Tables, place: Place, writes: Write[]): Promise<void> {
  const writeId = randomBytes(9).toString('base64url')
  const table = tables.connect()
  let left = writes
  while (left.length > 0) {
    const outcome = await submit(tables, place, left, writeId)
    if (outcome === 'done') return
    if (outcome.repeated && (await hasLanded(table, place, left, writeId))) return
    const possible = outcome.missing ? await withoutVoidDeletes(table, place, left) : left
    if (possible.length === left.length) throw new RowConflict(`Somebody else wrote in ${place.table} first`)
    left = possible
  }
}

/** Sends one transaction; a refusal says whether it was sent more than once and whether a row was missing. */
async function submit({ connect, tries }: Tables, place: Place, writes: Write[], writeId: string) {
  const guards = writes.flatMap((write) => (write.kind === 'delete' ? [write.version ?? '*'] : []))
  const table = guards.some((guard) => guard !== '*') ? connect(guards) : connect()
  try {
    await table.submitTransaction(toActions(place, writes, writeId))
    return 'done'
  } catch (problem) {
    if (!isFromAzure(problem)) throw problem
    const missing = problem.statusCode === 404 && refusalCode(problem) !== 'TableNotFound'
    if (!missing && problem.statusCode !== 409 && problem.statusCode !== 412) throw problem
    return { missing, repeated: (tries.get(problem.request ?? {}) ?? 1) > 1 }
  }
}

function toActions(place: Place, writes: Write[], writeId: string): TransactionAction[] {
  const entities = writes.map((write) =>
    write.kind === 'delete' ? { row: write.row } : { row: write.row, chunks: toChunks(write.value) },
  )
  checkSizes(place.partition, entities)
  return writes.map((write, index): TransactionAction => {
    const keys = { partitionKey: place.partition, rowKey: write.row }
    if (write.kind === 'delete') return ['delete', keys]
    const entity = { ...keys, ...entities[index]?.chunks, w: writeId }
    if (write.kind === 'insert') return ['create', entity]
    if (write.kind === 'put') return ['upsert', entity, 'Replace']
    return ['update', entity, 'Replace', { etag: write.version }]
  })
}

/** Whether the commit that a repeated try was refused for is our own, stored by a try whose answer was lost. */
async function hasLanded(
  table: TableClient,
  place: Place,
  writes: Write[],
  writeId: string,
): Promise<boolean> {
  const authors = await authorsOf(table, place, writes)
  const written = writes.filter((write) => write.kind !== 'delete')
  if (written.length === 0) return authors.size === 0
  return written.some((write) => authors.get(write.row) === writeId)
}

/** A transaction fails on a delete of nothing, which we promise succeeds. */
async function withoutVoidDeletes(table: TableClient, place: Place, writes: Write[]): Promise<Write[]> {
  const isOpen = (write: Write) => write.kind === 'delete' && write.version === undefined
  const present = await authorsOf(table, place, writes.filter(isOpen))
  return writes.filter((write) => !isOpen(write) || present.has(write.row))
}

/** The write ids of those of the rows that exist. */
async function authorsOf(table: TableClient, place: Place, writes: Write[]): Promise<Map<string, string>> {
  const authors = new Map<string, string>()
  await Promise.all(
    writes.map(async ({ row }) => {
      try {
        const found = await table.getEntity(place.partition, row, { queryOptions: { select: ['w'] } })
        authors.set(row, String(found['w']))
      } catch (problem) {
        if (!isFromAzure(problem) || refusalCode(problem) !== 'ResourceNotFound') throw problem
      }
    }),
  )
  return authors
}
