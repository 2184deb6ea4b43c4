import { headRow } from '#core/cycles/head.ts'
import { loadNominations } from '#core/nominations/load-nomination.ts'
import { loadPublished } from '#core/nominations/published.ts'
import type { NominationRecord } from '#core/nominations/rows.ts'
import { RowConflict, type World, type Write } from '#core/ports.ts'
import { cycleOf, messagesOf } from '#core/rows/places.ts'
import { insert, padded, readRow, scanRows } from '#core/rows/row-kind.ts'
import type { Publication } from './publication.ts'
import { messageRow, settlementRow } from './rows.ts'
import { messageId, messageWrite, mostWrites, saveNew } from './write-messages.ts'

/**
 * Rule M12: a publication tells everybody whose nominees were not chosen what became of them, each in one message;
 * what earlier ones told of is left out. Writes all of these messages that are not there yet, having read once.
 * @returns false where another process was first with some, so that others may be missing
 */
export async function settle(world: World, publication: Publication): Promise<boolean> {
  const settlements = await noteSettlement(world, publication)
  const missing = await missingMessages(world, publication, settlements)
  const place = messagesOf(publication.tenant, publication.cycleId)
  let isAlone = true
  for (let at = 0; at < missing.length; at += mostWrites)
    isAlone = (await saveNew(world, place, missing.slice(at, at + mostWrites))) && isAlone
  return isAlone
}

/**
 * Notes for good which awards this publication is the first to tell of, so that whoever writes its messages writes
 * the same. @returns the awards of each publication so far
 */
async function noteSettlement(
  world: World,
  { tenant, cycleId, awards }: Publication,
): Promise<{ number: number; awards: string[] }[]> {
  const place = messagesOf(tenant, cycleId)
  for (;;) {
    const rows = await scanRows(world.rows, place, settlementRow)
    const noted = rows.map(({ value }, number) => ({ number, awards: value.awards }))
    const news = awards.filter((id) => !noted.some((earlier) => earlier.awards.includes(id)))
    if (news.length === 0) return noted
    try {
      await world.rows.commit(place, [insert(settlementRow, [padded(noted.length, 6)], { awards: news })])
    } catch (error) {
      // Another publication was first: what is left to this one?
      if (!(error instanceof RowConflict)) throw error
    }
  }
}

async function missingMessages(
  world: World,
  { tenant, cycleId, programId, at }: Publication,
  settlements: { number: number; awards: string[] }[],
): Promise<Write[]> {
  const head = await readRow(world.rows, cycleOf(tenant, cycleId), headRow)
  if (!head) return []
  const [all, published, written] = await Promise.all([
    loadNominations(world, tenant, cycleId),
    loadPublished(world, tenant, cycleId, head.value),
    scanRows(world.rows, messagesOf(tenant, cycleId), messageRow),
  ])
  const known = new Set(written.map(({ value }) => value.id))
  const passedOver = all.filter((one) =>
    ['not-chosen', 'not-awarded'].includes(published.resultOf(one) ?? ''),
  )
  return settlements.flatMap(({ number, awards }) => {
    const ofNominator = byNominator(passedOver.filter(({ awardId }) => awards.includes(awardId)))
    return [...ofNominator].flatMap(([person, nominations]) => {
      const to = { kind: 'person' as const, person }
      const content = { kind: 'outcome' as const, nominations }
      const draft = { programId, to, order: at + 1, content, about: number }
      return known.has(messageId(draft)) ? [] : [messageWrite(world, draft)]
    })
  })
}

function byNominator(nominations: NominationRecord[]): Map<string, string[]> {
  const ids = new Map<string, string[]>()
  for (const { nominator, id } of nominations) ids.set(nominator, [...(ids.get(nominator) ?? []), id])
  return ids
}
