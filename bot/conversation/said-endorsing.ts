import { plainWords } from './alike.ts'
import { leadIns } from './commands.ts'
import { isMisspelt } from './misspelt.ts'

const longest = 120
const most = 4
const endorseWords = ['endorse', 'unterstutze', 'unterstutzen', ...plainWords('أؤيد تأييد').split(' ')]
const ofWhom = /^(?:(?:the|a) nomination of|(?:die|eine) nominierung von|ترشيح)\s+/iu

/** Nobody's name: what one endorses every day is no nomination. */
const noNames = new Set(
  plainWords(
    `the a an it this that these those they them us me you him her his my our your what not here now someone somebody
    das die den der dies es uns mich dich euch ihn sie sich ihr mir dir nicht du wir er kannst kann jemanden hier
    هذا هذه ذلك`,
  ).split(' '),
)

/** Whom "endorse Ana" names, as it was typed; undefined where it is said of nobody, or in a longer text (rule B8). */
export function whomToEndorse(text: string): string | undefined {
  if (text.length > longest || /[?？؟\n]/u.test(text)) return undefined
  const words = text.split(/[\s,.!]+/u).filter((word) => plainWords(word) !== '')
  while (leadIns.has(plainWords(words[0] ?? '-'))) words.shift()
  while (/^(?:please|bitte)$/iu.test(words.at(-1) ?? '')) words.pop()
  const [first = '', ...others] = words
  const isFirst = endorseWords.some((known) => isMisspelt(known, plainWords(first)))
  if (!isFirst && plainWords(words.at(-1) ?? '') !== 'unterstutzen') return undefined
  const said = (isFirst ? others : words.slice(0, -1)).join(' ')
  const whom = said.replace(ofWhom, '').replace(/['’]s nomination$/iu, '')
  const parts = whom.split(' ')
  if (plainWords(whom) === '' || parts.length > most) return undefined
  if (parts.some((part) => noNames.has(plainWords(part)))) return undefined
  // One word may be a name however it is typed; several are one, or are two, as names are written.
  const isName = parts.every((part) => /^(?:and|und|و|[^\p{Ll}].*)$/u.test(part))
  return isName || (isFirst && parts.length === 1) ? whom : undefined
}
