import type { AwardNews, World } from '#core/ports.ts'
import { whoIsOffWall } from '#core/recognition/off-wall.ts'
import { type ItemRecord, itemRow } from '#core/recognition/rows.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'

/** Awards as the wall shows them at this moment; what it doesn't show, taken back or hidden, is left out (rule M9). */
export async function loadNews(world: World, tenant: string, ids: string[]): Promise<AwardNews[]> {
  const items = await readItems(world, tenant, ids)
  return items.flatMap((item) => (item.standing.kind === 'shown' ? (newsOf(item) ?? []) : []))
}

/** Whether an owner hid any of them: who reads where they were told of is not to believe that they were taken back. */
export async function areHidden(world: World, tenant: string, ids: string[]): Promise<boolean> {
  const items = await readItems(world, tenant, ids)
  return items.some(({ standing }) => standing.kind === 'hidden')
}

async function readItems(world: World, tenant: string, ids: string[]): Promise<ItemRecord[]> {
  const rows = await Promise.all(ids.map((id) => readRow(world.rows, recognitionOf(tenant, id), itemRow)))
  return rows.flatMap((row) => row?.value ?? [])
}

/** An award as its item has it, shown or not; undefined of anything else. */
export function newsOf({ item }: Pick<ItemRecord, 'item'>): AwardNews | undefined {
  if (item.kind !== 'award') return undefined
  const { award, cycleName, to, helpers, text, outcome } = item
  return { award, cycleName, nominees: to, helpers, citation: text, outcome }
}

/**
 * The same as it may stand in a channel or a meeting's chat: without those who don't want to appear on the wall (rule
 * W3). An award whose every winner is one of them is given all the same: to whom is not said, nor what would tell.
 */
export async function forOthers(world: World, tenant: string, news: AwardNews[]): Promise<AwardNews[]> {
  const people = news.flatMap(({ nominees, helpers }) => [...nominees, ...helpers])
  const off = await whoIsOffWall(
    world,
    tenant,
    people.map(({ id }) => id),
  )
  return news.map((each) => {
    const nominees = each.nominees.filter(({ id }) => !off.has(id))
    if (nominees.length > 0)
      return { ...each, nominees, helpers: each.helpers.filter(({ id }) => !off.has(id)) }
    const unnamed = each.nominees.map(({ id }) => ({ id, name: '', unnamed: true as const }))
    return { ...each, nominees: unnamed, helpers: [], citation: '' }
  })
}
