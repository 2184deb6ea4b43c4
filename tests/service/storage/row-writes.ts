import { randomUUID } from 'node:crypto'
import type { Place, RowStore, Write } from '#core/ports.ts'

/** A partition that no other test uses, in whatever storage. */
export function newPlace(partition = ''): Place {
  return { table: 'Programs', partition: `${randomUUID()} ${partition}` }
}

export const insert = (row: string, value: unknown): Write => ({ kind: 'insert', row, value })
export const put = (row: string, value: unknown): Write => ({ kind: 'put', row, value })
export const replace = (row: string, value: unknown, version: string): Write => ({
  kind: 'replace',
  row,
  value,
  version,
})
export const drop = (row: string, version?: string): Write =>
  version === undefined ? { kind: 'delete', row } : { kind: 'delete', row, version }

export const everything = { from: '', below: '\uffff', limit: 5000 }

export async function keysIn(rows: RowStore, place: Place): Promise<string[]> {
  return (await rows.scan(place, everything)).map(({ row }) => row)
}

export async function versionOf(rows: RowStore, place: Place, row: string): Promise<string> {
  return (await rows.read(place, row))?.version ?? 'none'
}

/** Keys in order: 0000, 0001, … */
export function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index).padStart(4, '0'))
}
