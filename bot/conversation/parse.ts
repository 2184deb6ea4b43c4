import { isSlip, plainWords } from './alike.ts'
import { type CommandName, commands, commendWords, leadIns, nominateWords, takenExactly } from './commands.ts'
import { isCourtesy, whomIn } from './courtesy.ts'
import { isMisspelt, isPhraseMisspelt } from './misspelt.ts'
import { meaningOf, oneself, orderOf, withoutManners } from './phrases.ts'
import { reordered } from './reordered.ts'
import { whomToEndorse } from './said-endorsing.ts'

/** What was said of a nomination, part by part as it was typed; each may be empty. */
export type SaidNomination = { people: string; award: string; story: string }

/** The same of thanks. */
export type SaidCommendation = { people: string; message: string }

/** What somebody wants by what they said. */
export type Intent =
  | { kind: Exclude<CommandName, 'nominate' | 'commend' | 'endorse'> }
  /** `whom` as it was typed. */
  | { kind: 'endorse'; whom?: string }
  | SaidIntent
  | { kind: 'unknown' }

/** What is wanted by a sentence with parts. */
export type SaidIntent =
  | { kind: 'commend'; said: SaidCommendation }
  | { kind: 'nominate'; said: SaidNomination }

const longestPhrase = 60

/**
 * Understands a message: commands whatever their case, punctuation, order and small slips, and nominations in a
 * sentence. What could be two commands is none, and so is what only resembles one of those that must be said exactly
 * (rule B8).
 */
export function parse(text: string): Intent {
  const words = text.length <= longestPhrase * 4 ? plainWords(text) : ''
  const meaning = words.length <= longestPhrase ? meaningOf(words).join(' ') : ''
  const spoken = withoutManners(words)
  // A question is no order.
  const order = /[?？؟]/u.test(text) ? undefined : orderOf(words)
  const isTaken = (known: Phrase) => !takenExactly.has(known.name) || known.order === order
  const sentence = sentenceIn(text, isSame)
  return (
    commandOf(words, (known) => known.phrase === words && isTaken(known)) ??
    // Else "me" would only say how, as in "show me".
    (isOfOneself(sentence) ? sentence : undefined) ??
    commandOf(meaning, (known) => known.meaning === meaning && isTaken(known)) ??
    sentence ??
    sentenceIn(reordered(text) ?? '', isSame) ??
    commandOf(words, (known) => !takenExactly.has(known.name) && isPhraseMisspelt(known.spoken, spoken)) ??
    endorsingIn(text) ??
    sentenceIn(text, isNearly) ?? { kind: 'unknown' }
  )
}

/** What a sentence would say of a nomination or thanks if a word of it had more slips than are taken for granted. */
export function nearlySaid(text: string): SaidIntent | undefined {
  const intent = sentenceIn(text, (known, word) => known.length >= 6 && isSlip(known, word))
  return intent?.kind === 'nominate' || intent?.kind === 'commend' ? intent : undefined
}

const isSame = (known: string, word: string) => known === word

/** But for a slip, or for the last letter of a long word: no other word is left of it. */
const isNearly = (known: string, word: string) =>
  isMisspelt(known, word) || (known.length >= 8 && known.slice(0, -1) === word)

function endorsingIn(text: string): Intent | undefined {
  const whom = whomToEndorse(text)
  return whom === undefined ? undefined : { kind: 'endorse', whom }
}

function isOfOneself(intent: Intent | undefined): boolean {
  return (
    (intent?.kind === 'nominate' || intent?.kind === 'commend') && oneself.has(plainWords(intent.said.people))
  )
}

type Phrase = { name: CommandName; phrase: string; meaning: string; order: string; spoken: readonly string[] }
const phrases: Phrase[] = Object.entries(commands).flatMap(([name, { phrases }]) =>
  phrases.map((text) => {
    const phrase = plainWords(text)
    const spoken = withoutManners(phrase)
    const meaning = meaningOf(phrase).join(' ')
    return { name: name as CommandName, phrase, meaning, order: orderOf(phrase), spoken }
  }),
)

function commandOf(words: string, fits: (known: Phrase) => boolean): Intent | undefined {
  if (words === '' || words.length > longestPhrase) return undefined
  const [name, ...others] = new Set(phrases.filter(fits).map((known) => known.name))
  if (!name) return undefined
  if (others.length > 0) return { kind: 'unknown' }
  switch (name) {
    case 'nominate':
      return { kind: name, said: { people: '', award: '', story: '' } }
    case 'commend':
      return { kind: name, said: { people: '', message: '' } }
    default:
      return { kind: name }
  }
}

/** How many words may stand before "nominate" or "thank". */
const leadInAtMost = 6

function sentenceIn(text: string, fits: (known: string, word: string) => boolean): Intent | undefined {
  const word = /\S+/g
  let before = ''
  for (let count = 0; count <= leadInAtMost; count++) {
    const found = word.exec(text)
    if (!found) return undefined
    // "nominate:" and "nominate," are the same word; what follows a colon in it is not.
    const [head = ''] = found[0].split(/(?<=[:：])/u)
    const plain = plainWords(head)
    const rest = text.slice(found.index + head.length)
    if (nominateWords.some((known) => fits(known, plain))) return { kind: 'nominate', said: partsOf(rest) }
    const thanking = commendWords.find((known) => fits(known, plain)) ?? manyThanks(before, plain)
    // "Ich danke …" is no courtesy that stands alone.
    const by = thanking === 'danke' && before === 'ich' ? 'danken' : thanking
    if (by) return commendationIn(rest, { word: by, stop: /[,.;!…،؛]$/u.exec(head)?.[0] ?? '' })
    before = plain
    if (!plain.split(' ').every((each) => each === '' || leadIns.has(each))) return undefined
  }
  return undefined
}

/** "Vielen Dank" is as "danke". */
function manyThanks(before: string, word: string): string | undefined {
  return before === 'vielen' && word === 'dank' ? 'danke' : undefined
}

// The story begins after a colon, a dash that stands alone, or a line break; whichever comes first.
const storyBegins = /[:：\n]|\s[-–—]{1,2}\s|—/u
// "for", and what else says it.
const awardBegins = /(?:^|\s)(?:for|as|für|fuer|als|لجائزة|بجائزة)(?:\s|$)/iu
const article = /^(?:the|our|an?|den|die|das|der|einen|eine)\s+/iu

const plea = /(?:^|[\s,،])(?:please|bitte|من فضلك)[\s.!]*$/iu
const somebody = new Set(['someone', 'somebody', 'jemanden', 'jemand'])

function partsOf(rest: string): SaidNomination {
  const text = rest.replace(/^[\s:：,;.!–—-]+/u, '')
  const cut = storyBegins.exec(text)
  const head = (cut ? text.slice(0, cut.index) : text).replace(plea, '')
  const story = cut ? text.slice(cut.index + cut[0].length) : ''
  const at = awardBegins.exec(head)
  const people = at ? head.slice(0, at.index) : head
  const award = at ? head.slice(at.index + at[0].length) : ''
  const whom = tidy(people)
  return {
    people: somebody.has(plainWords(whom)) ? '' : whom,
    award: tidy(tidy(award).replace(article, '')),
    story: story.trim(),
  }
}

// "for", and what else says what for.
const reasonBegins = /(?:^|\s)(?:for|für|fuer|على)(?:\s|$)/iu
/** "thank Ana for …": whom, and what for; where nobody is named, it is the bot that is thanked. */
function commendationIn(rest: string, begun: { word: string; stop: string }): Intent {
  const text = rest.replace(/^[\s:：,;.!–—-]+/u, '')
  const cuts = [storyBegins.exec(text), reasonBegins.exec(text)].filter((cut) => cut !== null)
  const [first] = cuts.sort((one, other) => one.index - other.index)
  const people = tidy(first ? text.slice(0, first.index) : text)
  const isThanks = !begun.word.startsWith('commend')
  if (isThanks && isCourtesy({ ...begun, people, reason: first !== undefined })) return { kind: 'thanks' }
  const message = first ? text.slice(first.index + first[0].length).trim() : ''
  return { kind: 'commend', said: { people: isThanks ? whomIn(people) : people, message } }
}

const around = `[\\s"'“”„‚‘’«»,;.!?]`
// Only where a run of them begins: else each of a thousand is tried as the first of those at the end.
const untidy = new RegExp(`^${around}+|(?<!${around})${around}+$`, 'gu')

/** Without the punctuation and quotes around it. */
function tidy(text: string): string {
  return text.replace(untidy, '').replace(/\s+/g, ' ')
}
