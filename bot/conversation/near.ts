import { isSlip, plainWords, slips } from './alike.ts'
import { type CommandName, commands } from './commands.ts'
import { meaningOf } from './phrases.ts'

/** As many as are offered. */
const offered = 3
/** Nobody means a command by a page. */
const longest = { text: 240, words: 20 }

/**
 * Commands that somebody may have meant by what was not understood, likest first: said with more slips than are
 * taken for granted, or among other words. They are offered, never carried out (rule B8).
 */
export function nearest(text: string): CommandName[] {
  const words = text.length <= longest.text ? plainWords(text) : ''
  const parts = words.split(' ')
  if (words === '' || parts.length > longest.words) return []
  const far = new Map<CommandName, number>()
  for (const { name, phrase, meaning } of known) {
    const distance = Math.min(slipsAway(phrase, words), wordsAway(meaning, parts))
    if (distance < (far.get(name) ?? Number.POSITIVE_INFINITY)) far.set(name, distance)
  }
  return [...far]
    .sort(([, one], [, other]) => one - other)
    .slice(0, offered)
    .map(([name]) => name)
}

const known = Object.entries(commands)
  // A greeting or a courtesy that is missed is no loss.
  .filter(([name]) => name !== 'hi' && name !== 'thanks')
  .flatMap(([name, { phrases }]) =>
    phrases.map((text) => {
      const phrase = plainWords(text)
      return { name: name as CommandName, phrase, meaning: meaningOf(phrase) }
    }),
  )

/** How many slips lie between; out of reach beyond a third of the word. */
function slipsAway(phrase: string, words: string): number {
  const allowed = Math.floor(Math.min(phrase.length, words.length) / 3)
  if (allowed === 0 || Math.abs(phrase.length - words.length) > allowed) return Number.POSITIVE_INFINITY
  const distance = slips(phrase, words)
  return distance <= allowed ? distance : Number.POSITIVE_INFINITY
}

/** Among how many other words all that matters of a phrase is found. */
function wordsAway(meaning: readonly string[], parts: readonly string[]): number {
  const found =
    meaning.length > 0 && meaning.every((word) => parts.some((part) => part === word || isSlip(word, part)))
  return found ? 1 + parts.length - meaning.length : Number.POSITIVE_INFINITY
}
