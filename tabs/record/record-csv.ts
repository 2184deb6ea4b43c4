import type { LearningMode } from '#core/contract/programs.ts'
import type { RecordEntry } from '#core/contract/records.ts'
import { writeCsv } from '#core/contract/write-csv.ts'
import { byYear, momentOf, partOf } from '#tabs/record/entries.ts'
import type { Texts } from '#tabs/record/messages.ts'
import { wordsOf } from '#tabs/record/words-of.ts'
import type { Formats } from '#tabs/text/formats.ts'

type Said = { text: Texts; modes: Record<LearningMode, string>; formats: Formats }

const isolates = /[\u2068\u2069]/g

/** A learning record as a table for spreadsheets, newest first. */
export function recordCsv(entries: readonly RecordEntry[], { text, modes, formats }: Said): string {
  const { csv } = text
  const columns = [
    csv.kind,
    csv.date,
    csv.title,
    csv.text,
    csv.mode,
    csv.people,
    csv.program,
    csv.standing,
    csv.link,
  ]
  const rows = byYear(entries)
    .flatMap((year) => year.entries)
    .map((entry) => {
      const { item, standing } = entry
      const said = wordsOf(entry, text, formats)
      return [
        text.parts[partOf(entry)],
        new Date(momentOf(entry)).toISOString().slice(0, 10),
        said.title,
        said.text,
        item.mode && modes[item.mode],
        [...(item.kind === 'commendation' ? [item.from] : []), ...item.to].map(({ name }) => name).join('; '),
        item.kind === 'award' ? item.cycleName : undefined,
        standing.kind === 'revoked' ? text.takenBack : text.stands,
        item.kind === 'milestone' ? item.link?.url : undefined,
      ].map((cell) => cell?.replaceAll(isolates, ''))
    })
  return writeCsv(columns, rows)
}
