/** Words as they are compared: lower case, without accents or punctuation, single spaces. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim()
}

/** Whether one is the other but for a slip of the finger: the longer the text, the more of them. Nobody slips at once. */
export function isSlip(one: string, other: string): boolean {
  if (one[0] !== other[0]) return false
  const length = Math.max(one.length, other.length)
  const allowed = length < 5 ? 0 : length < 9 ? 1 : 2
  return Math.abs(one.length - other.length) <= allowed && slips(one, other) <= allowed
}

/** Optimal string alignment: letters missed, added, mistaken or swapped with their neighbor. */
export function slips(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[other.length] ?? 0
}
