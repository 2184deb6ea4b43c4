import { type Place, RowConflict, type RowStore, type StoredRow, type Write } from '#core/ports.ts'
import { checkSizes, fromChunks, toChunks } from '#service/storage/entity-codec.ts'
import { checkKeys, checkWrites } from '#service/storage/keys.ts'

/** Rows in memory, with the meaning and the limits of those in Azure; the same contract suite runs on both. */
export function createMemoryRows(): RowStore {
  const partitions = new Map<string, Map<string, Stored>>()
  let commits = 0

  const rowsOf = (place: Place) => {
    const key = `${place.table} ${place.partition}`
    const rows = partitions.get(key) ?? new Map<string, Stored>()
    partitions.set(key, rows)
    return rows
  }

  return {
    async read(place, row) {
      checkKeys(place, row)
      const stored = rowsOf(place).get(row)
      return stored && toRow(row, stored)
    },

    async scan(place, { from, below, limit }) {
      checkKeys(place)
      return [...rowsOf(place)]
        .filter(([row]) => row >= from && row < below)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, Math.max(0, limit))
        .map(([row, stored]) => toRow(row, stored))
    },

    async commit(place, writes) {
      checkWrites(place, writes)
      const entities = writes.map((write) =>
        write.kind === 'delete' ? { row: write.row } : { row: write.row, chunks: toChunks(write.value) },
      )
      checkSizes(place.partition, entities)
      const rows = rowsOf(place)
      if (writes.some((write) => isTooLate(write, rows))) throw new RowConflict('Somebody else wrote first')
      const version = String(++commits)
      for (const { row, chunks } of entities) {
        if (chunks) rows.set(row, { chunks, version })
        else rows.delete(row)
      }
    },
  }
}

type Stored = { chunks: Record<string, string>; version: string }

function isTooLate(write: Write, rows: Map<string, Stored>): boolean {
  const stored = rows.get(write.row)
  switch (write.kind) {
    case 'insert':
      return stored !== undefined
    case 'replace':
      return stored?.version !== write.version
    case 'delete':
      return write.version !== undefined && stored?.version !== write.version
    case 'put':
      return false
  }
}

function toRow(row: string, { chunks, version }: Stored): StoredRow {
  return { row, value: fromChunks(chunks), version }
}
