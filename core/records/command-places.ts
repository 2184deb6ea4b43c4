import { planRow } from '#core/ceremony/state.ts'
import { concernRow, profileRow } from '#core/people/rows.ts'
import type { Place, RowStore, StoredRow } from '#core/ports.ts'
import { calendarRow } from '#core/programs/rows.ts'
import {
  ceremonyOf,
  cycleOf,
  indexOf,
  messagesOf,
  peopleOf,
  programsOf,
  recognitionOf,
} from '#core/rows/places.ts'
import { type RowKind, rowKey, scanRows } from '#core/rows/row-kind.ts'
import { firstAfter } from './first-after.ts'

/**
 * Every place of a tenant in which commands leave rows, one after the other: people, programs, cycle by cycle, their
 * messages, ceremony by ceremony, then person by person their own and the recognitions that concern them.
 * @param after where the place before stands in that order; '' is before the first
 * @returns the next place and where it stands, or undefined after the last
 */
export async function nextCommandPlace(
  rows: RowStore,
  tenant: string,
  after: string,
): Promise<{ place: Place; at: string } | undefined> {
  const [stage = '', one = '', two = ''] = after.split(':')
  switch (stage) {
    case '':
      return { place: peopleOf(tenant), at: 'people' }
    case 'people':
      return { place: programsOf(tenant), at: 'cycle' }
    case 'cycle': {
      const id = firstAfter(one, await scanRows(rows, programsOf(tenant), calendarRow))
      if (id === undefined) return nextCommandPlace(rows, tenant, 'messages')
      return { place: cycleOf(tenant, id), at: `cycle:${id}` }
    }
    case 'messages': {
      const id = firstAfter(one, await scanRows(rows, programsOf(tenant), calendarRow))
      if (id === undefined) return nextCommandPlace(rows, tenant, 'ceremony')
      return { place: messagesOf(tenant, id), at: `messages:${id}` }
    }
    case 'ceremony': {
      const id = firstAfter(one, await scanRows(rows, programsOf(tenant), planRow))
      if (id === undefined) return nextPerson(rows, tenant, '')
      return { place: ceremonyOf(tenant, id), at: `ceremony:${id}` }
    }
    default:
      return nextRecognition(rows, tenant, one, two)
  }
}

/** What concerns a person, then the next person. */
async function nextRecognition(rows: RowStore, tenant: string, person: string, after: string) {
  const row = await rowAfter(rows, indexOf(tenant, person), concernRow, 'recognition', after)
  const id = row?.row.split(':').at(-1)
  if (id === undefined) return nextPerson(rows, tenant, person)
  return { place: recognitionOf(tenant, id), at: `person:${person}:${id}` }
}

async function nextPerson(rows: RowStore, tenant: string, after: string) {
  const row = await rowAfter(rows, peopleOf(tenant), profileRow, after)
  const person = row?.row.split(':').at(-1)
  return person === undefined ? undefined : { place: indexOf(tenant, person), at: `person:${person}` }
}

/** The first row of a kind behind the one with this key, which may be gone. */
async function rowAfter(
  rows: RowStore,
  place: Place,
  kind: RowKind<unknown>,
  ...parts: string[]
): Promise<StoredRow | undefined> {
  const key = rowKey(kind, ...parts)
  const parent = rowKey(kind, ...parts.slice(0, -1))
  const [row] = await rows.scan(place, { from: `${key}!`, below: `${parent};`, limit: 1 })
  return row
}
