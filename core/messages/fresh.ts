import type { Place, World, Write } from '#core/ports.ts'
import { insert, remove, scanRows } from '#core/rows/row-kind.ts'
import { freshRow } from './rows.ts'

/** Saved with messages, so that whoever is sending others comes across them (rule S3). */
export function freshWrite(world: World, messages: string[]): Write {
  return insert(freshRow, [world.newId()], { messages, at: world.now() })
}

/** All that one transaction takes. */
const mostTogether = 100

/** So long every process has had time to see them; the first that does may not be one that sends. */
const keptMs = 5_000

/**
 * The messages written since this line last looked, and how to note that these were seen: not before they are read.
 * @param known the notes it has seen, to which these are added
 */
export async function lookForFresh(
  world: World,
  place: Place,
  known: Set<string>,
): Promise<{ ids: string[]; seen: () => Promise<void> }> {
  const notes = await scanRows(world.rows, place, freshRow)
  const news = notes.filter(({ key }) => !known.has(key))
  const old = notes.filter(({ value }) => value.at + keptMs <= world.now())
  const gone = old.map(({ key }) => remove(freshRow, key.split(':').slice(1)))
  return {
    ids: news.flatMap(({ value }) => value.messages),
    async seen() {
      for (const { key } of news) known.add(key)
      for (let at = 0; at < gone.length; at += mostTogether)
        await world.rows.commit(place, gone.slice(at, at + mostTogether))
    },
  }
}
