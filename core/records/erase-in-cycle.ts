import { interestRow, scoreRow } from '#core/judging/rows.ts'
import type { Place, World } from '#core/ports.ts'
import { erasedText } from '#core/recognition/erased-text.ts'
import { replace, scanRows } from '#core/rows/row-kind.ts'
import { eraseCitations } from './erase-citations.ts'
import { eraseCommands } from './erase-commands.ts'

/**
 * Takes a person's notes and reasons out of a cycle, and what was to be said of them. Points and ids stay: results can be recounted. The chain holds
 * salted hashes of what is erased (rule J7), so it still holds.
 */
export async function eraseInCycle(world: World, place: Place, person: string): Promise<void> {
  await eraseCommands(world, place, person)
  await eraseCitations(world, place, person)
  const [scores, interests] = await Promise.all([
    scanRows(world.rows, place, scoreRow),
    scanRows(world.rows, place, interestRow),
  ])
  for (const { key, value, version } of scores) {
    if (value.judge !== person || value.score.note === undefined) continue
    const { note: _, ...score } = value.score
    await world.rows.commit(place, [replace(scoreRow, key.split(':').slice(1), { ...value, score }, version)])
  }
  for (const { key, value, version } of interests)
    if (value.person === person && value.reason !== erasedText)
      await world.rows.commit(place, [
        replace(interestRow, key.split(':').slice(1), { ...value, reason: erasedText }, version),
      ])
}
