import { isSlip } from './alike.ts'

/** Shorter words are too near to others to be taken for them: "think" is no "thank". */
const longEnough = 6
/** Words of their own, though a slip away from one of ours. */
const otherWords = new Set(
  (
    'three command commanding commanded commends commented commenting sittings massages thinks ' +
    'denken bewerben nominierten'
  ).split(' '),
)

/**
 * Whether a plain word is this one but for a slip of the finger inside it (rule B8). What differs at its end is
 * another form of it, what is short or Arabic mostly another word: there only letters that changed places count.
 */
export function isMisspelt(known: string, word: string): boolean {
  if (asWritten(known) === asWritten(word)) return true
  if (otherWords.has(word)) return false
  if (isSwapped(known, word)) return true
  const long = Math.min(known.length, word.length) >= longEnough
  return (
    long && !/\p{Script=Arabic}/u.test(known) && known.slice(-2) === word.slice(-2) && isSlip(known, word)
  )
}

/** The same of a phrase: word by word, or but for its spaces. */
export function isPhraseMisspelt(known: readonly string[], words: readonly string[]): boolean {
  const [one, other] = [known.join(''), words.join('')]
  if (one === other) return one.length >= longEnough
  return known.length === words.length && known.every((word, at) => isMisspelt(word, words[at] ?? ''))
}

/** Letters at the end of a word that many write one for the other. */
function asWritten(word: string): string {
  return word.replaceAll(/ة/g, 'ه').replaceAll(/ى/g, 'ي')
}

/** But for two neighbors inside it that changed places. */
function isSwapped(known: string, word: string): boolean {
  if (known.length !== word.length || known.length < longEnough - 1 || known[0] !== word[0]) return false
  const at = [...known].findIndex((letter, index) => letter !== word[index])
  return (
    known[at] === word[at + 1] && known[at + 1] === word[at] && known.slice(at + 2) === word.slice(at + 2)
  )
}
