/** A row of a table: the name in its first cell, and what its cells say by the words above them. */
export type Row = { name: string; cells: Record<string, string> }

/** A test that the tables name. */
type Reference = { label: string; path: string; name: string }

/** What a page of Markdown says in its tables, each found by what stands above its first column. */
type Tables = { tables: Map<string, Row[]>; references: Reference[]; used: Set<string> }

/** Reads tables, and links to tests that are written as references: `[label]: path "name of the test"`. */
export function readTables(markdown: string): Tables {
  const lines = markdown.split('\n')
  const references = lines.flatMap((line) => {
    const [, label, path, name] = /^\[([^\]]+)\]: (\S+) "(.+)"$/.exec(line) ?? []
    return label && path && name ? [{ label, path, name }] : []
  })
  const used = new Set([...markdown.matchAll(/\]\[([^\]]+)\]/g)].flatMap(([, label]) => label ?? []))
  return { tables: tablesIn(lines), references, used }
}

function tablesIn(lines: string[]): Map<string, Row[]> {
  const tables = new Map<string, Row[]>()
  lines.forEach((line, at) => {
    if (!/^\|[-|]+\|$/.test(line)) return
    const [first = '', ...columns] = cellsOf(lines[at - 1])
    const end = lines.findIndex((later, below) => below > at && !later.startsWith('|'))
    tables.set(
      first,
      lines.slice(at + 1, end).map((row) => rowOf(columns, cellsOf(row))),
    )
  })
  return tables
}

function rowOf(columns: string[], [first = '', ...cells]: string[]): Row {
  const [, name = first] = /`([^`]+)`/.exec(first) ?? []
  if (cells.length !== columns.length) throw new Error(`The row of ${name} has a cell too many or too few.`)
  return { name, cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) }
}

const cellsOf = (row = '') =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** Whether a file of tests has one whose name begins so. */
export function hasTest(source: string, name: string): boolean {
  const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`\\(\\s*['"\`]${written}`).test(source)
}
