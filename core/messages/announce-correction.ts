import { headRow } from '#core/cycles/head.ts'
import { loadDecisions } from '#core/judging/load-judging.ts'
import type { DecisionRecord } from '#core/judging/rows.ts'
import type { Place, World } from '#core/ports.ts'
import { askToRedraw } from '#core/posts/ask-to-redraw.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { itemRow } from '#core/recognition/rows.ts'
import { messagesOf, ownersOf, recognitionOf } from '#core/rows/places.ts'
import { readRow, scanRows } from '#core/rows/row-kind.ts'
import { announceAmendments } from './announce-amendments.ts'
import { tellPeople } from './announce-results.ts'
import { announcementRow, messageRow } from './rows.ts'
import { channelsOf, messageWrite, type Recipient, saveNew } from './write-messages.ts'

/**
 * The outbox's part of a correction, once the wall follows it (rules C14, M14): channels that heard who won hear
 * once that it is somebody else, or nobody; who wins by it is told so. Whom it concerns who had won before hears what
 * it did (rule M15).
 */
export async function announceCorrection(
  world: World,
  place: Place,
  { awardId }: { awardId: string },
): Promise<void> {
  const { tenant, id: cycleId } = ownersOf(place)
  const head = await readRow(world.rows, place, headRow)
  const decisions = await loadDecisions(world, tenant, cycleId)
  const { winners, decision } = newestWinners(decisions, awardId)
  if (!head) return
  const { programId } = head.value
  await announceAmendments(world, { tenant, cycleId, programId }, decisions, awardId)
  await askToRedraw(world, { tenant, cycleId }, 'results')
  if (decision === undefined) return
  for (const nominationId of winners) {
    const itemId = awardItemId(tenant, cycleId, awardId, nominationId)
    const row = await readRow(world.rows, recognitionOf(tenant, itemId), itemRow)
    if (row?.value.standing.kind !== 'shown') continue
    await tellPeople(world, { tenant, cycleId, programId }, { nominationId, item: row.value.item })
  }
  const messages = messagesOf(tenant, cycleId)
  const told = await scanRows(world.rows, messages, announcementRow)
  const channels = (await channelsOf(world, tenant, programId)).filter(({ key }) =>
    told.some((note) => note.key.split(':')[1] === key),
  )
  const meetings = await meetingsTold(world, messages, awardId)
  const content = { kind: 'correction' as const, awardId, decision }
  const about = [awardId, decision]
  for (const to of [...channels, ...meetings])
    await saveNew(world, messages, [
      messageWrite(world, { programId, to, order: world.now(), content, about }),
    ])
}

/** Meetings in whose chat an award's reveal was told. */
async function meetingsTold(world: World, messages: Place, awardId: string): Promise<Recipient[]> {
  const rows = await scanRows(world.rows, messages, messageRow)
  return rows.flatMap(({ value: { to, content } }) =>
    to.kind === 'meeting' && content.kind === 'revealed' && content.awardId === awardId ? [to] : [],
  )
}

/**
 * Who wins an award by the newest decision, and the correction by which it came to be them; undefined where it is
 * still as it was published.
 * @param decisions oldest first
 */
export function newestWinners(
  decisions: readonly DecisionRecord[],
  awardId: string,
): { winners: string[]; decision: number | undefined } {
  let decision: number | undefined
  let winners: string[] = []
  for (const record of decisions) {
    const award = record.awards.find((one) => one.awardId === awardId)
    const next = award?.kind === 'winners' ? award.winners : []
    const isOther = [...next].sort().join() !== [...winners].sort().join()
    if (isOther && record.corrects?.awardId === awardId) decision = record.number
    winners = next
  }
  return { winners, decision }
}
