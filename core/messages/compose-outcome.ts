import { limits } from '#core/contract/limits.ts'
import { headRow } from '#core/cycles/head.ts'
import { loadPublished } from '#core/nominations/published.ts'
import { nominationRow } from '#core/nominations/rows.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { OutcomeNews, Saying, World } from '#core/ports.ts'
import { loadAwards } from '#core/programs/load-awards.ts'
import { cycleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import type { About } from './compose-message.ts'
import type { MessageContent } from './rows.ts'

/**
 * What became of nominations that were not chosen (rule M12): those that have won meanwhile, or don't stand any more,
 * are left out. Never who else was nominated, nor how anybody fared in judging.
 */
export async function composeOutcome(
  world: World,
  { tenant, cycleId, programId }: About,
  { nominations: ids }: Extract<MessageContent, { kind: 'outcome' }>,
): Promise<Saying | undefined> {
  const place = cycleOf(tenant, cycleId)
  const [head, awards, rows] = await Promise.all([
    readRow(world.rows, place, headRow),
    loadAwards(world, tenant, programId),
    Promise.all(ids.map((id) => readRow(world.rows, place, nominationRow, id))),
  ])
  if (!head) return undefined
  const published = await loadPublished(world, tenant, cycleId, head.value)
  const records = rows.flatMap((row) => (row ? [row.value] : []))
  const named = await namePeople(
    world,
    tenant,
    records.flatMap(({ nominees }) => nominees),
  )
  const outcomes = records.flatMap((record): OutcomeNews[] => {
    const { nominator, nominees, awardId } = record
    const award = awards.find(({ id }) => id === awardId)
    const result = published.resultOf(record)
    if (!award || (result !== 'not-chosen' && result !== 'not-awarded')) return []
    const winners = published.winnersOf(awardId)
    const { id, name, medallion } = award
    return [
      {
        award: { id, name, medallion },
        nominees: nominees.map(named),
        result: nominees.every((person) => winners.includes(person)) ? 'honored' : result,
        own: nominees.every((person) => person === nominator),
      },
    ]
  })
  if (outcomes.length === 0) return undefined
  const shown = outcomes.slice(0, limits.newsOnCard)
  return {
    kind: 'outcome',
    cycleName: head.value.name,
    outcomes: shown,
    more: outcomes.length - shown.length,
  }
}
