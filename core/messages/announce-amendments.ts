import type { DecisionRecord } from '#core/judging/rows.ts'
import { nominationRow } from '#core/nominations/rows.ts'
import type { World } from '#core/ports.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { itemRow } from '#core/recognition/rows.ts'
import { cycleOf, messagesOf, recognitionOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { amendmentsOf, everPublished } from './amendments.ts'
import type { About } from './compose-message.ts'
import { messageWrite, saveNew } from './write-messages.ts'

/**
 * Tells whom a correction concerns who had won before it: that the award is taken back, or theirs again, or that their
 * citation says something else; of the first two also who nominated them. Each once (rule M15).
 */
export async function announceAmendments(
  world: World,
  about: About,
  decisions: readonly DecisionRecord[],
  awardId: string,
): Promise<void> {
  const { tenant, cycleId, programId } = about
  for (const nominationId of everPublished(decisions, awardId)) {
    const amendment = amendmentsOf(decisions, { awardId, nominationId }).at(-1)
    if (!amendment) continue
    const people = await concerned(world, about, { awardId, nominationId })
    const { decision } = amendment
    const content = { kind: 'amended' as const, awardId, nominationId, decision }
    const told = amendment.as === 'reworded' ? people.winners : [...people.winners, ...people.nominators]
    const messages = told.map((person) => {
      const to = { kind: 'person' as const, person }
      return messageWrite(world, {
        programId,
        to,
        order: world.now(),
        content,
        about: [nominationId, decision],
      })
    })
    await saveNew(world, messagesOf(tenant, cycleId), messages)
  }
}

/** Who won by a nomination, as the wall has said, and who sent it; nobody where it never came to the wall. */
async function concerned(
  world: World,
  { tenant, cycleId }: About,
  { awardId, nominationId }: { awardId: string; nominationId: string },
): Promise<{ winners: string[]; nominators: string[] }> {
  const place = recognitionOf(tenant, awardItemId(tenant, cycleId, awardId, nominationId))
  const [row, nomination] = await Promise.all([
    readRow(world.rows, place, itemRow),
    readRow(world.rows, cycleOf(tenant, cycleId), nominationRow, nominationId),
  ])
  if (!row) return { winners: [], nominators: [] }
  const winners = [...new Set(row.value.item.to.map(({ id }) => id))]
  const nominator = nomination?.value.nominator
  return { winners, nominators: nominator === undefined || winners.includes(nominator) ? [] : [nominator] }
}
