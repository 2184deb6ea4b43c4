import type { Outcome } from '#core/contract/programs.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import type { World } from '#core/ports.ts'
import { everyone } from '#core/recognition/feeds.ts'
import { copyRow } from '#core/recognition/rows.ts'
import { feedOf } from '#core/rows/places.ts'
import { parseRow } from '#core/rows/row-kind.ts'
import type { Deed } from './count.ts'

/** At most so many pages of a thousand of the wall's items are looked at for one answer. */
const mostPages = 20

type ReadWall = {
  deeds: Deed[]
  /** What was won, by cycle. */
  won: Map<string, Outcome[]>
  /** When the oldest item that was looked at happened; absent where all were. */
  oldest?: number
}

/** The wall as everybody sees it, from now back as far as the bound lets it. */
export async function readWall(world: World, tenant: string): Promise<ReadWall> {
  const deeds: Deed[] = []
  const won: ReadWall['won'] = new Map()
  let from = `${copyRow.name}:`
  for (let page = 0; page < mostPages; page++) {
    const range = { from, below: `${copyRow.name};`, limit: 1_000 }
    const rows = await world.rows.scan(feedOf(tenant, everyone), range)
    for (const row of rows) {
      const item = parseRow(copyRow, row).value
      deeds.push(deedOf(item))
      if (item.kind === 'award' && item.cycleId !== undefined)
        won.set(item.cycleId, [...(won.get(item.cycleId) ?? []), item.outcome])
    }
    const last = rows.at(-1)
    if (!last || rows.length < 1_000) return { deeds, won }
    from = `${last.row}!`
  }
  return { deeds, won, oldest: Math.min(...deeds.map(({ at }) => at)) }
}

function deedOf(item: Recognition): Deed {
  const { at, mode } = item
  const helpers = item.helpers.map(({ id }) => id)
  const receivers = item.to.map(({ id }) => id)
  switch (item.kind) {
    case 'commendation':
      return { kind: item.kind, at, mode, tookPart: [item.from.id, ...helpers], recognized: receivers }
    case 'milestone':
      return { kind: item.kind, at, mode, tookPart: [...receivers, ...helpers], recognized: receivers }
    case 'award':
      return { kind: item.kind, at, mode, tookPart: helpers, recognized: receivers }
    default:
      return item satisfies never
  }
}
