import type { Place, RowStore } from './ports.ts'

const lines = new WeakMap<RowStore, Map<string, Promise<unknown>>>()

/**
 * Does work on a place when all that asked for its turn there before, in this process, is done with it. It keeps
 * nobody else from writing there: that is what versions are for.
 */
export async function inTurn<T>(rows: RowStore, place: Place, work: () => Promise<T>): Promise<T> {
  const line = lines.get(rows) ?? new Map<string, Promise<unknown>>()
  lines.set(rows, line)
  const key = `${place.table} ${place.partition}`
  // How those before fared is theirs to know.
  const turn = (line.get(key) ?? Promise.resolve()).then(work, work)
  line.set(key, turn)
  try {
    return await turn
  } finally {
    if (line.get(key) === turn) line.delete(key)
  }
}
