/** How wide a text is at a size, in the picture's own units. */
export type Measure = (text: string, size: number) => number

export type Room = {
  width: number
  /** At most so many lines. */
  lines: number
  /** Sizes to try, largest first. */
  sizes: readonly number[]
}

export type Fitted = { size: number; lines: string[] }

/**
 * Text at the largest size at which it fits with every word whole; at the smallest, words too long are broken, and
 * what still doesn't fit ends in an ellipsis.
 */
export function fitText(text: string, { width, lines, sizes }: Room, measure: Measure): Fitted {
  const words = text.trim().split(/\s+/).filter(Boolean).flatMap(partsOf)
  for (const size of sizes) {
    const fits = (line: string) => measure(line, size) <= width
    if (!words.every(({ part }) => fits(part))) continue
    const broken = wrap(words, fits)
    if (broken.length <= lines) return { size, lines: isolatedAgain(broken) }
  }
  const size = sizes.at(-1) ?? 12
  const fits = (line: string) => measure(line, size) <= width
  const all = wrap(
    words.flatMap((word) => (fits(word.part) ? [word] : lettersOf(word, fits))),
    fits,
  )
  return { size, lines: isolatedAgain(all.length <= lines ? all : cut(all.slice(0, lines), fits)) }
}

/** A piece that stays together, and whether a space stands before it. */
type Word = { part: string; spaced: boolean }

/** A line may end after a hyphen or a slash within a word. */
function partsOf(word: string): Word[] {
  return word.split(/(?<=[-‐–/])(?=.)/u).map((part, at) => ({ part, spaced: at === 0 }))
}

function wrap(words: readonly Word[], fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const { part, spaced } of words) {
    const line = lines.at(-1)
    const longer = line === undefined ? part : `${line}${spaced ? ' ' : ''}${part}`
    if (line !== undefined && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(part)
  }
  return lines
}

/** A word wider than a line, as pieces that fill lines: letters as readers see them stay whole. */
function lettersOf({ part, spaced }: Word, fits: (line: string) => boolean): Word[] {
  const pieces: Word[] = []
  for (const { segment } of new Intl.Segmenter().segment(part)) {
    const last = pieces.at(-1)
    if (last && fits(last.part + segment)) last.part += segment
    else pieces.push({ part: segment, spaced: spaced && pieces.length === 0 })
  }
  return pieces
}

function cut(lines: string[], fits: (line: string) => boolean): string[] {
  let last = [...(lines.at(-1) ?? '')]
  while (last.length > 1 && !fits(`${last.join('')}…`)) last = last.slice(0, -1)
  return [...lines.slice(0, -1), `${last.join('').trimEnd()}…`]
}

const [opened, closed] = ['\u2068', '\u2069']

/** A name kept apart from the sentence around it stays so when it runs on to the next line. */
function isolatedAgain(lines: readonly string[]): string[] {
  let open = 0
  return lines.map((line) => {
    const begin = opened.repeat(open)
    for (const sign of line) open += sign === opened ? 1 : sign === closed ? -1 : 0
    return `${begin}${line}${closed.repeat(Math.max(0, open))}`
  })
}
