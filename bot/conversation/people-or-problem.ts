import { Refusal } from '#core/refusal.ts'
import type { Chat } from './chat.ts'
import type { Flaws, Known } from './draft.ts'
import { type FoundPeople, findPeople } from './find-people.ts'

/** Who is meant by the names that were said; without the directory they stay as they were said. */
export async function peopleOrProblem(
  { world, turn, wording }: Chat,
  said: { names: readonly string[]; known: readonly Known[] },
): Promise<FoundPeople & { flaws: Flaws }> {
  try {
    return { ...(await findPeople(world, turn.actor, said.names, said.known)), flaws: {} }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const open = said.names.map((name) => ({ said: name, choices: [] }))
    return { known: [], open, flaws: { top: wording.problems[error.code] } }
  }
}
