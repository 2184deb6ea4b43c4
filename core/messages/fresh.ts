import type { Place, World, Write } from '#core/ports.ts'
import { insert, remove, scanRows } from '#core/rows/row-kind.ts'
import { freshRow } from './rows.ts'

/** Saved with messages, so that whoever is sending others comes across them (rule S3). */
export function freshWrite(world: World, messages: string[]): Write {
  return insert(freshRow, [world.newId()], { messages })
}

/** All that one transaction takes. */
const mostTogether = 100

/** The messages written since somebody last looked, and how to note that these were seen: not before they are read. */
export async function lookForFresh(
  world: World,
  place: Place,
): Promise<{ ids: string[]; seen: () => Promise<void> }> {
  const notes = await scanRows(world.rows, place, freshRow)
  const gone = notes.map(({ key }) => remove(freshRow, key.split(':').slice(1)))
  return {
    ids: notes.flatMap(({ value }) => value.messages),
    async seen() {
      for (let at = 0; at < gone.length; at += mostTogether)
        await world.rows.commit(place, gone.slice(at, at + mostTogether))
    },
  }
}
