const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** First letters of the first and the last name, in any script. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/\(.*?\)/g, ' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => firstOf(word ?? '')).join('')
}

function firstOf(word: string): string {
  for (const { segment } of graphemes.segment(word))
    if (/\p{L}/u.test(segment)) return segment.toLocaleUpperCase()
  return ''
}

export type Shade = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Which of the eight colors a name gets: always the same. */
export function shadeOf(name: string): Shade {
  let hash = 7
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521
  return (hash % 8) as Shade
}
