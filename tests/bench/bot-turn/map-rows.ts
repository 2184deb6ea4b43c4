import { RowConflict, type RowStore, type StoredRow, type Write } from '#core/ports.ts'

/** Storage that costs next to nothing, so that a bench sees what is above it: maps, put in order when that is asked for. */
export function createMapRows(): RowStore {
  const partitions = new Map<string, Partition>()
  let commits = 0
  const at = ({ table, partition }: { table: string; partition: string }): Partition => {
    const key = `${table} ${partition}`
    const found = partitions.get(key) ?? { rows: new Map(), keys: new Map() }
    partitions.set(key, found)
    return found
  }
  return {
    read: async (place, row) => at(place).rows.get(row),
    async scan(place, { from, below, limit }) {
      const { rows, keys } = at(place)
      const found: StoredRow[] = []
      for (const kind of [...keys.keys()].sort()) {
        // Between its first and its last possible row.
        if (`${kind};` <= from || kind >= below) continue
        const ordered = keysOf(keys, kind)
        for (let index = firstFrom(ordered, from); index < ordered.length && found.length < limit; index++) {
          const row = rows.get(ordered[index] ?? '')
          if (!row || row.row >= below) break
          found.push(row)
        }
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

/** Keys by the kind of their rows: in order, or to be. */
type Keys = Map<string, { ordered: string[]; added: string[] }>
type Partition = { rows: Map<string, StoredRow>; keys: Keys }

const kindOf = (row: string) => row.slice(0, (row.indexOf(':') + 1 || row.length + 1) - 1)

function isTooLate(write: Write, { rows }: Partition): boolean {
  const version = rows.get(write.row)?.version
  if (write.kind === 'insert') return version !== undefined
  if (write.kind === 'put') return false
  return write.version !== undefined && write.version !== version
}

function apply(write: Write, { rows, keys }: Partition, version: string): void {
  const { row } = write
  const isThere = rows.has(row)
  if (write.kind === 'delete') {
    rows.delete(row)
    if (!isThere) return
    const ordered = keysOf(keys, kindOf(row))
    ordered.splice(firstFrom(ordered, row), 1)
  } else {
    rows.set(row, { row, value: write.value, version })
    if (isThere) return
    const kind = keys.get(kindOf(row)) ?? { ordered: [], added: [] }
    keys.set(kindOf(row), kind)
    kind.added.push(row)
  }
}

function keysOf(keys: Keys, kind: string): string[] {
  const found = keys.get(kind)
  if (!found) return []
  if (found.added.length > 0) found.ordered = [...found.ordered, ...found.added.splice(0)].sort()
  return found.ordered
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
