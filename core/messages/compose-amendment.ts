import { loadDecisions } from '#core/judging/load-judging.ts'
import type { Saying, World } from '#core/ports.ts'
import { awardItemId } from '#core/recognition/award-item-id.ts'
import { itemRow } from '#core/recognition/rows.ts'
import { messagesOf, recognitionOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { type Amendment, amendmentsOf } from './amendments.ts'
import type { About } from './compose-message.ts'
import { newsOf } from './load-news.ts'
import { type MessageContent, messageRow } from './rows.ts'
import { messageId } from './write-messages.ts'

type Amended = Extract<MessageContent, { kind: 'amended' }>

/**
 * What a correction did to an award that somebody had won (rule M15); undefined where a newer one tells of it, or
 * where it is nothing new to whom it is for.
 * @param message.writtenAt when the message was written: the wall has followed the correction by then
 */
export async function composeAmendment(
  world: World,
  about: About,
  { content, person, writtenAt }: { content: Amended; person: string; writtenAt: number },
): Promise<Saying | undefined> {
  const { tenant, cycleId } = about
  const { awardId, nominationId, decision } = content
  const item = awardItemId(tenant, cycleId, awardId, nominationId)
  const [decisions, row] = await Promise.all([
    loadDecisions(world, tenant, cycleId),
    readRow(world.rows, recognitionOf(tenant, item), itemRow),
  ])
  const amendments = amendmentsOf(decisions, content)
  const newest = amendments.at(-1)
  const news = row && newsOf(row.value)
  if (!news || newest?.decision !== decision) return undefined
  // What an owner has hidden is not spoken of; that it is taken back concerns whose it was all the same.
  if (newest.as !== 'taken-back' && row.value.standing.kind !== 'shown') return undefined
  const own = news.nominees.some(({ id }) => id === person)
  const win = messageId({
    to: { kind: 'person', person },
    content: own ? { kind: 'won', item } : { kind: 'nominee-won', item },
    about: item,
  })
  const heard = await lastHeard(world, about, { content, person, win, earlier: amendments.slice(0, -1) })
  return isNews(newest, heard, writtenAt) ? { kind: 'amended', as: newest.as, own, item, news } : undefined
}

/** What somebody was told last of an award, and when; undefined where it was nothing. */
type Heard = { holds: boolean; at: number }

/** Rule M15: nobody hears of an end without the beginning, nor twice how it stands. */
function isNews({ as }: Amendment, heard: Heard | undefined, writtenAt: number): boolean {
  if (as === 'given-back') return heard?.holds !== true
  if (heard?.holds !== true) return false
  // Word of winning that came later has said it in the new words.
  return as === 'taken-back' || heard.at <= writtenAt
}

async function lastHeard(
  world: World,
  { tenant, cycleId }: About,
  told: { content: Amended; person: string; win: string; earlier: Amendment[] },
): Promise<Heard | undefined> {
  const { content, person, win, earlier } = told
  const ids = earlier.map(({ decision, as }) => {
    const about = [content.nominationId, decision]
    const id = messageId({ to: { kind: 'person', person }, content, about })
    return { id, holds: as !== 'taken-back' }
  })
  for (const { id, holds } of [{ id: win, holds: true }, ...ids].toReversed()) {
    const row = await readRow(world.rows, messagesOf(tenant, cycleId), messageRow, id)
    // What did not arrive they may have seen on the wall.
    if (row && row.value.standing.state !== 'overtaken') return { holds, at: row.value.at }
  }
  return undefined
}
