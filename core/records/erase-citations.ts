import { headRow } from '#core/cycles/head.ts'
import { citationRow, citedRow } from '#core/judging/rows.ts'
import { loadNominations } from '#core/nominations/load-nomination.ts'
import { whoIsErased } from '#core/people/who-is-erased.ts'
import type { Place, World, Write } from '#core/ports.ts'
import { erasedText } from '#core/recognition/erased-text.ts'
import { ownersOf } from '#core/rows/places.ts'
import { readRow, replace, scanRows } from '#core/rows/row-kind.ts'

/**
 * Takes out of a cycle what was to be said in public of a person, where nobody else who is still here is spoken of
 * (rule W5). Decisions keep the seals, so they are still those in the chain (rule J6).
 */
export async function eraseCitations(world: World, place: Place, person: string): Promise<void> {
  const { tenant, id: cycleId } = ownersOf(place)
  const nominations = await loadNominations(world, tenant, cycleId)
  const about = nominations.filter(({ nominees }) => nominees.includes(person))
  const erased = await whoIsErased(
    world,
    tenant,
    about.flatMap(({ nominees }) => nominees),
  )
  for (const { id, nominees } of about)
    if (nominees.every((nominee) => erased.has(nominee))) await eraseCitation(world, place, id)
}

async function eraseCitation(world: World, place: Place, nominationId: string): Promise<void> {
  const [head, citation, cited] = await Promise.all([
    readRow(world.rows, place, headRow),
    readRow(world.rows, place, citationRow, nominationId),
    scanRows(world.rows, place, citedRow),
  ])
  const writes: Write[] = cited.flatMap(({ key, value, version }) => {
    const { [nominationId]: gone, ...texts } = value.texts
    const parts = key.split(':').slice(1)
    return gone === undefined ? [] : [replace(citedRow, parts, { ...value, texts }, version)]
  })
  if (citation && !citation.value.erased) {
    const erased = { ...citation.value, text: erasedText, erased: true as const }
    writes.push(replace(citationRow, [nominationId], erased, citation.version))
  }
  if (!head) return
  // Who decides, approves or corrects in this moment has read the text, or who it is of: the head moves on, also where
  // nothing is said yet, so that they read again.
  await world.rows.commit(place, [replace(headRow, [], head.value, head.version), ...writes])
}
