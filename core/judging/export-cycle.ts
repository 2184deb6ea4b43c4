import type { Actor } from '#core/actor.ts'
import type { ExportedFile, exportForms } from '#core/contract/judging.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { peopleIn } from '#core/nominations/view.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { type Books, openBooks, sealBooks } from './books.ts'
import { nominationsTable, scoresTable } from './export-tables.ts'
import { loadJudgedCycle } from './load-judged-cycle.ts'

/**
 * A cycle as a file for its owners: its books, from which anybody can recount it (rule J6), or a table of its
 * nominations or scores. Without the awards that are kept from the owner who asks (rules J2, J3).
 */
export async function exportCycle(
  world: World,
  actor: Actor,
  { cycleId, as }: { cycleId: string; as: (typeof exportForms)[number] },
): Promise<ExportedFile> {
  const { head } = await loadOwnedCycle(world, actor, cycleId)
  const cycle = await loadJudgedCycle(world, actor, cycleId, head.value)
  const books = await openBooks(world, actor, cycleId, cycle)
  const people = [...new Set(peopleOf(books))].sort()
  const named = await namePeople(world, actor.tenant, people)
  const name = fileName(head.value.name, cycleId)
  switch (as) {
    case 'json': {
      const names = Object.fromEntries(people.map((id) => [id, named(id).name]))
      return { name: `${name}.json`, mediaType: 'application/json', content: sealBooks(books, names) }
    }
    case 'nominations':
      return {
        name: `${name} nominations.csv`,
        mediaType: 'text/csv',
        content: nominationsTable(books, named),
      }
    case 'scores':
      return { name: `${name} scores.csv`, mediaType: 'text/csv', content: scoresTable(books, named) }
    default:
      return as satisfies never
  }
}

/** A name that every system takes for a file. */
function fileName(cycleName: string, cycleId: string): string {
  const safe = cycleName.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return `Laurels ${safe === '' ? cycleId : safe}`
}

function peopleOf({ cycle, nominations, scores, decisions }: Books): string[] {
  return [
    ...Object.values(cycle.judges).flat(),
    ...nominations.flatMap((nomination) => [...peopleIn(nomination), ...nomination.endorsers]),
    ...scores.map(({ judge }) => judge),
    ...decisions.map(({ decidedBy }) => decidedBy),
  ]
}
