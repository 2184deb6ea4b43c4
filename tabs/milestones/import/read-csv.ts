/** A row of a file: its cells, and the line of the file it begins on, from 1. */
export type CsvRow = { line: number; cells: string[] }

const separators = [',', ';', '\t'] as const

/**
 * The rows of a CSV file (RFC 4180), blank ones left out. Cells are separated by what the first line has most of:
 * comma, semicolon or tab, as spreadsheets of different countries write it.
 */
export function readCsv(text: string): CsvRow[] {
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let row: CsvRow = { line: 1, cells: [] }
  let [cell, line, at, quoted] = ['', 1, 0, false]
  const endCell = () => {
    row.cells.push(cell.trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.cells.some((one) => one !== '')) rows.push(row)
    row = { line: line + 1, cells: [] }
  }
  while (at < text.length) {
    const sign = text[at] ?? ''
    at++
    if (quoted) {
      if (sign === '"' && text[at] === '"') {
        cell += sign
        at++
      } else if (sign === '"') quoted = false
      else cell += sign
      if (sign === '\n') line++
    } else if (sign === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (sign === separator) endCell()
    else if (sign === '\n') {
      endRow()
      line++
    } else if (sign !== '\r' || text[at] !== '\n') cell += sign
  }
  if (cell !== '' || row.cells.length > 0) endRow()
  return rows
}

function separatorOf(text: string): string {
  const first =
    text
      .slice(0, 10_000)
      .replace(/"[^"]*"/g, '')
      .split('\n', 1)[0] ?? ''
  const count = (separator: string) => first.split(separator).length
  return separators.reduce((best, one) => (count(one) > count(best) ? one : best))
}

/** A file's text: Unicode as it says of itself, else UTF-8, else as older spreadsheets of Western Europe write. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
