/** What a cell may hold; nothing where it is undefined. */
export type Cell = string | number | boolean | undefined

/**
 * A table as CSV by RFC 4180, beginning with a byte order mark, by which spreadsheets know UTF-8. What a spreadsheet
 * would take for a formula is defused: an apostrophe before it makes it text.
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns, ...rows].map((cells) => cells.map(cellText).join(','))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}

/** What begins a formula, also in the wide forms that some spreadsheets fold, and what hides one behind it. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

function cellText(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = formula.test(cell.trimStart()) || formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
