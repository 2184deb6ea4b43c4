import { RowConflict, type RowStore, type StoredRow, type Write } from '#core/ports.ts'

/** Storage that costs next to nothing, so that a bench sees what is above it: maps, with their keys in order. */
export function createMapRows(): RowStore {
  const partitions = new Map<string, Partition>()
  let commits = 0
  const at = ({ table, partition }: { table: string; partition: string }): Partition => {
    const key = `${table} ${partition}`
    const found = partitions.get(key) ?? { rows: new Map(), keys: [] }
    partitions.set(key, found)
    return found
  }
  return {
    read: async (place, row) => at(place).rows.get(row),
    async scan(place, { from, below, limit }) {
      const { rows, keys } = at(place)
      const found: StoredRow[] = []
      for (let index = firstFrom(keys, from); index < keys.length && found.length < limit; index++) {
        const row = rows.get(keys[index] ?? '')
        if (!row || row.row >= below) break
        found.push(row)
      }
      return found
    },
    async commit(place, writes) {
      const partition = at(place)
      if (writes.some((write) => isTooLate(write, partition)))
        throw new RowConflict('Somebody else was first')
      const version = String(++commits)
      for (const write of writes) apply(write, partition, version)
    },
  }
}

type Partition = { rows: Map<string, StoredRow>; keys: string[] }

function isTooLate(write: Write, { rows }: Partition): boolean {
  const version = rows.get(write.row)?.version
  if (write.kind === 'insert') return version !== undefined
  if (write.kind === 'put') return false
  return write.version !== undefined && write.version !== version
}

function apply(write: Write, { rows, keys }: Partition, version: string): void {
  const { row } = write
  const index = firstFrom(keys, row)
  const isThere = keys[index] === row
  if (write.kind === 'delete') {
    rows.delete(row)
    if (isThere) keys.splice(index, 1)
  } else {
    rows.set(row, { row, value: write.value, version })
    if (!isThere) keys.splice(index, 0, row)
  }
}

/** Where the first key that is not before `from` stands. */
function firstFrom(keys: string[], from: string): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((keys[middle] ?? '') < from) low = middle + 1
    else high = middle
  }
  return low
}
