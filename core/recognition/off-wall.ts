import { z } from 'zod'
import type { Person } from '#core/contract/people.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import type { World } from '#core/ports.ts'
import { peopleOf } from '#core/rows/places.ts'
import { defineRow, readRow } from '#core/rows/row-kind.ts'

/** People: whether somebody appears on the wall. Who never said so does. */
export const wallPreferenceRow = defineRow('wall-preference', z.object({ onWall: z.boolean() }))

/** Of these people, those who don't want to appear on the wall (rule W3). */
export async function whoIsOffWall(
  world: World,
  tenant: string,
  ids: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const unique = [...new Set(ids)]
  const rows = await Promise.all(
    unique.map((id) => readRow(world.rows, peopleOf(tenant), wallPreferenceRow, id)),
  )
  return new Set(unique.filter((_, at) => rows[at]?.value.onWall === false))
}

/** Everybody an item names. */
export const namedIn = (item: Recognition): string[] => peopleIn(item).map(({ id }) => id)

/** The same with their names, as the item has them. */
export function peopleIn(item: Recognition): Person[] {
  const people = [...item.to, ...item.helpers]
  if (item.kind === 'commendation') people.push(item.from)
  if (item.kind === 'milestone' && item.confirmedBy) people.push(item.confirmedBy)
  return people
}

/** Stands for somebody who isn't named: screens say "a colleague" for an empty name. */
const unnamed = { id: 'unnamed', name: '' }

/**
 * An item as it may stand before others (rule W3): without those who don't want to appear.
 * Undefined where nobody is left whom it is about.
 */
export function withoutThem(item: Recognition, off: ReadonlySet<string>): Recognition | undefined {
  if (off.size === 0) return item
  const to = item.to.filter(({ id }) => !off.has(id))
  if (to.length === 0) return undefined
  const helpers = item.helpers.filter(({ id }) => !off.has(id))
  switch (item.kind) {
    case 'commendation':
      return { ...item, to, helpers, from: off.has(item.from.id) ? unnamed : item.from }
    case 'milestone': {
      const { confirmedBy, ...rest } = item
      const confirmed = confirmedBy && { confirmedBy: off.has(confirmedBy.id) ? unnamed : confirmedBy }
      return { ...rest, to, helpers, ...confirmed }
    }
    case 'award':
      return { ...item, to, helpers }
    default:
      return item satisfies never
  }
}
