import type { z } from 'zod'
import type { Place, RowStore, StoredRow, Write } from '#core/ports.ts'

/**
 * One kind of row: its key begins with its name, its value is parsed when read.
 * Parts of a key are ids or zero-padded numbers, so they never hold the separator `:`.
 */
export type RowKind<T> = {
  name: string
  schema: z.ZodType<T>
}

/** A row read: the value and the version a guarded write must name. */
export type Versioned<T> = { value: T; version: string }

const schemaVersion = 1

export function defineRow<T>(name: string, schema: z.ZodType<T>): RowKind<T> {
  return { name, schema }
}

export function rowKey(kind: { name: string }, ...parts: string[]): string {
  return [kind.name, ...parts].join(':')
}

/** Numbers in keys, so that text order is number order. */
export function padded(number: number, width = 15): string {
  return String(number).padStart(width, '0')
}

/** @throws Error where a stored row is not of its kind: a defect or damage, never a person's input */
export function parseRow<T>(kind: RowKind<T>, stored: StoredRow): Versioned<T> {
  const envelope = stored.value as { v?: unknown; data?: unknown } | null
  if (envelope?.v !== schemaVersion) throw new Error(`Row ${stored.row} has an unknown schema version.`)
  const parsed = kind.schema.safeParse(envelope.data)
  if (!parsed.success) throw new Error(`Row ${stored.row} can't be read: ${parsed.error.message}`)
  return { value: parsed.data, version: stored.version }
}

export async function readRow<T>(
  rows: RowStore,
  place: Place,
  kind: RowKind<T>,
  ...parts: string[]
): Promise<Versioned<T> | undefined> {
  const stored = await rows.read(place, rowKey(kind, ...parts))
  return stored && parseRow(kind, stored)
}

/** Every row of a kind whose key begins with `parts`, in key order. */
export async function scanRows<T>(
  rows: RowStore,
  place: Place,
  kind: RowKind<T>,
  ...parts: string[]
): Promise<(Versioned<T> & { key: string })[]> {
  const start = rowKey(kind, ...parts)
  return scanRange(rows, place, kind, { from: `${start}:`, below: `${start};` })
}

/** Every row of a kind whose key's first part lies between two, both included, in key order. */
export function scanBetween<T>(
  rows: RowStore,
  place: Place,
  kind: RowKind<T>,
  { first, last }: { first: string; last: string },
): Promise<(Versioned<T> & { key: string })[]> {
  return scanRange(rows, place, kind, { from: rowKey(kind, first), below: `${rowKey(kind, last)};` })
}

async function scanRange<T>(
  rows: RowStore,
  place: Place,
  kind: RowKind<T>,
  range: { from: string; below: string },
): Promise<(Versioned<T> & { key: string })[]> {
  const { below } = range
  const found: (Versioned<T> & { key: string })[] = []
  let { from } = range
  for (;;) {
    const page = await rows.scan(place, { from, below, limit: 1_000 })
    found.push(...page.map((row) => ({ key: row.row, ...parseRow(kind, row) })))
    const last = page.at(-1)
    if (!last || page.length < 1_000) return found
    from = `${last.row}!`
  }
}

const wrap = (value: unknown) => ({ v: schemaVersion, data: value })

export function insert<T>(kind: RowKind<T>, parts: string[], value: T): Write {
  return { kind: 'insert', row: rowKey(kind, ...parts), value: wrap(value) }
}

export function put<T>(kind: RowKind<T>, parts: string[], value: T): Write {
  return { kind: 'put', row: rowKey(kind, ...parts), value: wrap(value) }
}

export function replace<T>(kind: RowKind<T>, parts: string[], value: T, version: string): Write {
  return { kind: 'replace', row: rowKey(kind, ...parts), value: wrap(value), version }
}

export function remove<T>(kind: RowKind<T>, parts: string[]): Write {
  return { kind: 'delete', row: rowKey(kind, ...parts) }
}
