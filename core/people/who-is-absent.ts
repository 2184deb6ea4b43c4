import type { Actor } from '#core/actor.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { peopleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { profileRow } from './rows.ts'

/** Why somebody can't be counted on. */
export type Absence = 'left' | 'guest'

/** The directory is asked for so many people at once: more, and it refuses. */
const atOnce = 5

/**
 * Those who have left, or whose account is disabled or a guest's.
 * @returns undefined where the directory does not answer
 */
export async function whoIsAbsent(
  world: World,
  actor: Actor,
  people: string[],
): Promise<ReadonlyMap<string, Absence> | undefined> {
  try {
    const absent = new Map<string, Absence>()
    for (let at = 0; at < people.length; at += atOnce) {
      const some = people.slice(at, at + atOnce)
      const absences = await Promise.all(some.map((person) => absenceOf(world, actor, person)))
      for (const [index, person] of some.entries()) {
        const absence = absences[index]
        if (absence) absent.set(person, absence)
      }
    }
    return absent
  } catch (error) {
    if (error instanceof Refusal && error.code === 'unavailable') return undefined
    throw error
  }
}

async function absenceOf(world: World, actor: Actor, person: string): Promise<Absence | undefined> {
  const profile = await readRow(world.rows, peopleOf(actor.tenant), profileRow, person)
  // Who was erased is nobody in the directory.
  const oid = profile?.value.oid ?? ''
  const found = oid === '' ? undefined : await world.directory.find(actor, oid)
  if (!found || found.left) return 'left'
  return found.guest ? 'guest' : undefined
}
