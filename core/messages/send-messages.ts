import type { Place, World } from '#core/ports.ts'
import { ownersOf } from '#core/rows/places.ts'
import { attend } from './attend.ts'
import { type Line, openLine } from './line.ts'

/** Conversations spoken to at a time: what Teams takes in a second, where each answer takes a part of one. */
const lanes = 24
/** So many have their turn between two looks at what was written meanwhile: what Teams takes in a fifth of a second. */
const lookEvery = 10

/**
 * The outbox's part of sending (DESIGN §3): every message whose time has come, the most urgent first (rule S3) and a
 * recipient's one after the other (rule M10). Safe to run twice, at once, or again after a crash.
 * @returns when the earliest one left becomes due, or undefined when nothing is left to be done
 * @throws AggregateError of what went wrong, after all others were sent; what failed is left for another time
 */
export async function sendMessages(world: World, place: Place): Promise<number | undefined> {
  const crowdedUntil = world.pace.crowdedUntil(ownersOf(place).tenant)
  if (crowdedUntil !== undefined) return crowdedUntil
  const aside = new Map<string, number>()
  const problems: unknown[] = []
  for (;;) {
    const line = await openLine(world, place, aside)
    const { attended, heldUntil } = await sendAll(world, place, line, problems)
    if (attended > 0 && heldUntil === undefined) continue
    if (problems.length > 0) throw new AggregateError(problems, `Messages of ${place.partition} failed.`)
    return heldUntil ?? line.dueAt()
  }
}

/** @returns how many had their turn, and until when none has any more, if so (rule S4) */
async function sendAll(
  world: World,
  place: Place,
  line: Line,
  problems: unknown[],
): Promise<{ attended: number; heldUntil?: number | undefined }> {
  let attended = 0
  let heldUntil: number | undefined
  const lane = async () => {
    for (let message = line.next(); message; message = line.next()) {
      attended += 1
      const isTimeToLook = attended % lookEvery === 0
      try {
        const came = await attend(world, place, message)
        line.putBack(message, came)
        if (came.postponed?.all) heldUntil = came.postponed.notBefore
      } catch (error) {
        problems.push(error)
        line.setAside(message)
      }
      if (heldUntil !== undefined) return
      if (isTimeToLook) await line.look().catch((error: unknown) => problems.push(error))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return { attended, heldUntil }
}
