type Part = { type: 'element' | 'literal'; value: string }

/** A name of a list with what must stay on its line: `before` and `after` touch it, `gap` is what lines may break in. */
export type ListedName = { name: string; before: string; after: string; gap: string }

/** Splits a locale's list so that commas stay with the name they follow, and a joining letter with the one it leads. */
export function namesInList(parts: readonly Part[]): ListedName[] {
  const names: ListedName[] = []
  let before = ''
  for (const { type, value } of parts) {
    const last = names.at(-1)
    if (type === 'element') {
      names.push({ name: value, before, after: '', gap: '' })
      before = ''
    } else if (last) {
      const [, after = '', gap = '', lead = ''] = /^(\S*)(.*?)(\S*)$/s.exec(value) ?? []
      last.after = after
      last.gap = gap
      before = lead
    }
  }
  return names
}
