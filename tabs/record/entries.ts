import type { LearningMode } from '#core/contract/programs.ts'
import type { RecordEntry } from '#core/contract/records.ts'

/** What an entry is to the person whose record it is in. */
export type Part = 'award' | 'milestone' | 'received' | 'given' | 'helper'

export function partOf({ item, as }: RecordEntry): Part {
  if (!as.includes('receiver')) return as.includes('helper') ? 'helper' : 'given'
  return item.kind === 'commendation' ? 'received' : item.kind
}

/** When it happened, in milliseconds: of a milestone the noon of its day. */
export function momentOf({ item }: RecordEntry): number {
  return item.kind === 'milestone' && item.on !== undefined ? Date.parse(`${item.on}T12:00:00Z`) : item.at
}

export type Year = { year: number; entries: RecordEntry[] }

/** Newest first, by the years of the reader's own calendar day. */
export function byYear(entries: readonly RecordEntry[]): Year[] {
  const sorted = [...entries].sort(
    (one, other) => momentOf(other) - momentOf(one) || (one.item.id < other.item.id ? -1 : 1),
  )
  const years: Year[] = []
  for (const entry of sorted) {
    const year = new Date(momentOf(entry)).getFullYear()
    const last = years.at(-1)
    if (last?.year === year) last.entries.push(entry)
    else years.push({ year, entries: [entry] })
  }
  return years
}

/** The ways of learning it tells of: what one reached, was thanked for or thanked for. */
export function modesOf(entries: readonly RecordEntry[]): Set<LearningMode> {
  return new Set(entries.flatMap(({ item }) => item.mode ?? []))
}
