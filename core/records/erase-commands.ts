import { commandRow } from '#core/once.ts'
import type { Place, World, Write } from '#core/ports.ts'
import { rowKey } from '#core/rows/row-kind.ts'

/** Rows that go in one transaction. */
const together = 100

/** Removes what commands of a person were answered in a place: it holds what they wrote. */
export async function eraseCommands(world: World, place: Place, person: string): Promise<void> {
  const key = rowKey(commandRow, person)
  for (;;) {
    const rows = await world.rows.scan(place, { from: `${key}:`, below: `${key};`, limit: together })
    const writes = rows.map(({ row }): Write => ({ kind: 'delete', row }))
    if (writes.length > 0) await world.rows.commit(place, writes)
    if (rows.length < together) return
  }
}
