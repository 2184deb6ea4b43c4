import { itemsOf } from '#core/ceremony/publish-ceremony.ts'
import { stateRow } from '#core/ceremony/state.ts'
import type { Saying, World } from '#core/ports.ts'
import { itemRow } from '#core/recognition/rows.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import type { About } from './compose-message.ts'
import { forOthers, newsOf } from './load-news.ts'
import type { MessageContent } from './rows.ts'

/**
 * Who won what was revealed: as the wall says once it does, and until then as the stage did (rule M17). Undefined where
 * it was taken back or hidden since.
 */
export async function composeReveal(
  world: World,
  { tenant }: About,
  { ceremonyId, awardId, items }: Extract<MessageContent, { kind: 'revealed' }>,
): Promise<Saying | undefined> {
  const state = await readRow(world.rows, ceremonyOf(tenant, ceremonyId), stateRow)
  const segment = state?.value.segments.find(({ id }) => id === awardId)
  const reveal = state?.value.revealed.find(({ segmentId }) => segmentId === awardId)
  if (!state || !segment || !reveal) return undefined
  const given = itemsOf(tenant, state.value, segment, reveal.revealAt)
  const news = await Promise.all(
    given
      .filter(({ item, erased }) => items.includes(item.id) && !erased)
      .map(async (one) => {
        const onWall = (await readRow(world.rows, one.place, itemRow))?.value
        return onWall && onWall.standing.kind !== 'shown' ? undefined : newsOf(onWall ?? one)
      }),
  )
  const told = await forOthers(
    world,
    tenant,
    news.filter((one) => one !== undefined),
  )
  const { title } = state.value
  return told.length === 0 ? undefined : { kind: 'revealed', ceremony: { id: ceremonyId, title }, news: told }
}
