import { isSlip, plainWords } from './alike.ts'
import { type CommandName, commands, leadIns, nominateWords } from './commands.ts'

/** What was said of a nomination, part by part as it was typed; each may be empty. */
export type SaidNomination = { people: string; award: string; story: string }

/** What somebody wants by what they said. */
export type Intent =
  | { kind: Exclude<CommandName, 'nominate'> }
  | { kind: 'nominate'; said: SaidNomination }
  | { kind: 'unknown' }

const longestPhrase = 60

/** Understands a message: commands whatever their case, punctuation and small slips, and nominations in a sentence. */
export function parse(text: string): Intent {
  const words = text.length <= longestPhrase * 4 ? plainWords(text) : ''
  return (
    commandOf(words, (phrase) => phrase === words) ??
    nominationIn(text, (known, word) => known === word) ??
    commandOf(words, (phrase) => isSlip(phrase, words)) ??
    nominationIn(text, isSlip) ?? { kind: 'unknown' }
  )
}

const phrases = Object.entries(commands).flatMap(([name, { phrases }]) =>
  phrases.map((phrase) => [name as CommandName, plainWords(phrase)] as const),
)

function commandOf(words: string, fits: (phrase: string) => boolean): Intent | undefined {
  if (words === '' || words.length > longestPhrase) return undefined
  const found = phrases.find(([, phrase]) => fits(phrase))
  if (!found) return undefined
  const [name] = found
  return name === 'nominate' ? { kind: name, said: { people: '', award: '', story: '' } } : { kind: name }
}

/** How many words may stand before "nominate". */
const leadInAtMost = 6

function nominationIn(text: string, fits: (known: string, word: string) => boolean): Intent | undefined {
  const word = /\S+/g
  for (let count = 0; count <= leadInAtMost; count++) {
    const found = word.exec(text)
    if (!found) return undefined
    // "nominate:" and "nominate," are the same word; what follows a colon in it is not.
    const [head = ''] = found[0].split(/(?<=[:：])/u)
    const plain = plainWords(head)
    if (nominateWords.some((known) => fits(known, plain)))
      return { kind: 'nominate', said: partsOf(text.slice(found.index + head.length)) }
    if (!plain.split(' ').every((each) => each === '' || leadIns.has(each))) return undefined
  }
  return undefined
}

// The story begins after a colon, a dash that stands alone, or a line break; whichever comes first.
const storyBegins = /[:：\n]|\s[-–—]{1,2}\s|—/u
// "for", and what else says it.
const awardBegins = /(?:^|\s)(?:for|as|für|fuer|als|لجائزة|بجائزة)(?:\s|$)/iu
const article = /^(?:the|our|an?|den|die|das|der|einen|eine)\s+/iu

function partsOf(rest: string): SaidNomination {
  const text = rest.replace(/^[\s:：,;.!–—-]+/u, '')
  const cut = storyBegins.exec(text)
  const head = cut ? text.slice(0, cut.index) : text
  const story = cut ? text.slice(cut.index + cut[0].length) : ''
  const at = awardBegins.exec(head)
  const people = at ? head.slice(0, at.index) : head
  const award = at ? head.slice(at.index + at[0].length) : ''
  return { people: tidy(people), award: tidy(tidy(award).replace(article, '')), story: story.trim() }
}

const around = `[\\s"'“”„‚‘’«»,;.!?]`
// Only where a run of them begins: else each of a thousand is tried as the first of those at the end.
const untidy = new RegExp(`^${around}+|(?<!${around})${around}+$`, 'gu')

/** Without the punctuation and quotes around it. */
function tidy(text: string): string {
  return text.replace(untidy, '').replace(/\s+/g, ' ')
}
