import { limits } from '#core/contract/limits.ts'
import type { Completion } from '#core/contract/milestones.ts'
import type { LearningMode } from '#core/contract/programs.ts'
import { hidesSomething, isBroken } from '#core/contract/signs.ts'
import type { CsvRow } from '#tabs/milestones/import/read-csv.ts'
import { type DateFormat, readDate } from '#tabs/milestones/import/read-date.ts'
import { countPoints } from '#tabs/text/count-points.ts'

export const fields = ['person', 'text', 'on', 'mode'] as const
export type Field = (typeof fields)[number]

/** Which column holds what; the mode may be the same for all rows, or left open. */
export type Mapping = {
  columns: Partial<Record<Field, number>>
  format: DateFormat | undefined
  /** For files without a column of modes. */
  modeOfAll: LearningMode | ''
}

/** Why a row can't be sent. */
export type RowFlaw =
  | 'noPerson'
  | 'noText'
  | 'longText'
  | 'wrongDate'
  | 'dayAhead'
  | 'wrongMode'
  | 'hiddenSign'
export type FlawedRow = { line: number; person: string; text: string; on: string; flaw: RowFlaw }

export type Checked = { good: Completion[]; flawed: FlawedRow[] }

const titles: Record<Field, RegExp> = {
  person: /mail|upn|user|login|person|employee|object.?id|mitarbeit|benutzer|بريد|موظف|مستخدم/i,
  text: /title|course|training|milestone|activity|titel|kurs|schulung|عنوان|دورة/i,
  on: /date|datum|completed|finished|abgeschlossen|تاريخ/i,
  mode: /mode|method|type|format|lernform|طريقة/i,
}

/** Columns whose titles say what they hold: a proposal to be looked at. */
export function proposeColumns(header: readonly string[]): Mapping['columns'] {
  const columns: Mapping['columns'] = {}
  for (const field of fields) {
    const taken = Object.values(columns)
    const at = header.findIndex((title, column) => titles[field].test(title) && !taken.includes(column))
    if (at >= 0) columns[field] = at
  }
  return columns
}

/** Whether all that must be chosen is. */
export function isComplete({ columns, format }: Mapping): boolean {
  return [columns.person, columns.text, columns.on, format].every((chosen) => chosen !== undefined)
}

/**
 * Rows as they can be sent, and those that can't and why (rule R4). The service checks everything again.
 * @param modeOf what a cell calls a learning mode
 * @param today YYYY-MM-DD
 */
export function checkRows(
  rows: readonly CsvRow[],
  { columns, format, modeOfAll }: Mapping,
  modeOf: (cell: string) => LearningMode | undefined,
  today: string,
): Checked {
  const checked: Checked = { good: [], flawed: [] }
  for (const { line, cells } of rows) {
    const cell = (field: Field) => {
      const at = columns[field]
      return at === undefined ? '' : (cells[at] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()
    }
    const [person, text, written, called] = [cell('person'), cell('text'), cell('on'), cell('mode')]
    const on = format && readDate(written, format)
    const mode = columns.mode === undefined ? modeOfAll : called === '' ? '' : modeOf(called)
    const flaw = flawOf({ person, text, on, mode }, today)
    if (flaw || on === undefined || mode === undefined)
      checked.flawed.push({ line, person, text, on: written, flaw: flaw ?? 'wrongDate' })
    else checked.good.push({ line, person, text, on, ...(mode === '' ? {} : { mode }) })
  }
  return checked
}

function flawOf(
  row: { person: string; text: string; on: string | undefined; mode: string | undefined },
  today: string,
): RowFlaw | undefined {
  // As the contract has it: one row that it refuses would take along all that are sent with it.
  if ([row.person, row.text].some((cell) => isBroken(cell) || hidesSomething(cell))) return 'hiddenSign'
  if (row.person === '' || row.person.length > limits.personAddress) return 'noPerson'
  const length = countPoints(row.text)
  if (length < limits.milestone.min) return 'noText'
  if (length > limits.milestone.max) return 'longText'
  if (row.on === undefined) return 'wrongDate'
  if (row.on > today) return 'dayAhead'
  return row.mode === undefined ? 'wrongMode' : undefined
}

/** A request holds so many bytes at most; the rest of it needs some, too. */
const bytesInBatch = limits.body - 4_096

/** Rows in parts that can be sent at once; those of one person together, which storage takes far sooner. */
export function batchesOf(rows: readonly Completion[]): Completion[][] {
  const encoder = new TextEncoder()
  const batches: Completion[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const row of byPerson(rows)) {
    const size = encoder.encode(JSON.stringify(row)).length + 1
    const last = batches.at(-1)
    if (last && last.length < limits.importBatch && bytes + size <= bytesInBatch) {
      last.push(row)
      bytes += size
    } else {
      batches.push([row])
      bytes = size
    }
  }
  return batches
}

function byPerson(rows: readonly Completion[]): Completion[] {
  const together = new Map<string, Completion[]>()
  for (const row of rows) {
    const person = row.person.toLowerCase()
    const theirs = together.get(person)
    if (theirs) theirs.push(row)
    else together.set(person, [row])
  }
  return [...together.values()].flat()
}
