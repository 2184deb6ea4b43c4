import type { Wording } from './wording.ts'

/*
 * Text that people wrote, on its way into a card. There it stands in text runs, which know no markup (rule B5);
 * here it is kept from doing what even plain text can do: ordering words around, and stretching a card.
 */

// Embeddings, overrides and isolates would order the words around them anew.
const orderings = /[\u202A-\u202E\u2066-\u2069]/g
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const leftToRight = /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** On one line, at most so many characters as a reader counts them, cut with an ellipsis. */
export function shortened(text: string, max: number): string {
  const line = inOrder(text).replace(/\s+/g, ' ').trim()
  if (line.length <= max) return line
  const cut = cutAt(line, max)
  return cut === line ? line : `${cut.trimEnd()}…`
}

/** The same of prose: cut after a word, unless a single one takes up most of the room. */
export function excerpt(text: string, max: number): string {
  const short = shortened(text, max)
  const line = shortened(text, Number.POSITIVE_INFINITY)
  const cut = short.length - 1
  if (short === line || line[cut] === ' ') return short
  const word = short.lastIndexOf(' ')
  return word > cut / 2 ? `${short.slice(0, word)}…` : short
}

function cutAt(line: string, max: number): string {
  let count = 0
  for (const { index, segment } of graphemes.segment(line)) {
    // A single grapheme can hold any number of marks: what is cut is bounded in length, too.
    if (count++ >= max || index + segment.length > max * 4) return line.slice(0, index)
  }
  return line
}

/** As written, but for characters that order the text around them. */
export function inOrder(text: string): string {
  return text.replace(orderings, '')
}

/** A name inside a sentence: where it runs the other way, it is kept together. */
export function isolated(text: string, wording: Pick<Wording, 'rtl'>): string {
  return (wording.rtl ? leftToRight : rightToLeft).test(text) ? `\u2068${text}\u2069` : text
}

// Those within others of the same kind.
const single: Record<string, string> = { '„': '‚', '“': '‘', '”': '’', '«': '‹', '»': '›' }

/** What somebody wrote, in quotation marks. */
export function quoted(text: string, wording: Wording): string {
  const same = wording.news.quoted('').startsWith('«') ? /[«»]/g : /[„“”]/g
  const within = inOrder(text).replace(same, (mark) => single[mark] ?? mark)
  return wording.news.quoted(isolated(within, wording))
}

/** Names as a list: so many of them, each so long, and how many more there are; then those who are not named. */
export function namesOf(
  people: readonly { name: string; unnamed?: true }[],
  wording: Wording,
  most: { names: number; length: number } = { names: 10, length: 80 },
): string {
  const named = people.filter(({ unnamed }) => !unnamed)
  const shown = named
    .slice(0, named.length > most.names ? Math.max(1, most.names - 1) : most.names)
    .map(({ name }) => isolated(shortened(name, most.length) || wording.news.somebody, wording))
  const rest = named.length - shown.length
  const unnamed = people.length - named.length
  return wording.list([
    ...shown,
    ...(rest > 0 ? [wording.news.more(rest)] : []),
    ...(unnamed > 0 ? [wording.news.unnamed(unnamed)] : []),
  ])
}

/** As a line begins with it. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
