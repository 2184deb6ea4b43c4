import { plainWords } from './alike.ts'
import { leadIns, nominateWords } from './commands.ts'

/** Where the verb is looked for; a story is longer. */
const longestStart = 300

/**
 * A nomination as one would say it with the verb before those it is about, where it was said with the award first,
 * or in German with the verb last (rule B8); undefined where it was not, was a question, or said of nobody.
 */
export function reordered(text: string): string | undefined {
  const start = text.trimStart().slice(0, longestStart)
  const rest = text.trimStart().slice(longestStart)
  const [asked = ''] = start.split(/[:：\n]/u)
  if (/[?？؟]/u.test(asked)) return undefined
  return verbLast(start, rest) ?? awardFirst(start, rest)
}

const verbIsLast =
  /^(?:(?:bitte|hiermit)\s)?(?:für\s(?<award>[^:\n]+?)\s)?(?:(?:hiermit\s)?(?:ich|wir)\s(?:möchten?|will|wollen|würden?)|(?:möchten?|will|wollen|würden?)\s(?:ich|wir))\s(?:(?:hiermit|gerne?|auch)\s)*(?<middle>[^:\n]+?)\snominieren(?=\s*(?:[,.!;:：–—\n]|-\s|$))/iu

/** "Ich möchte Ana für Brave Attempt nominieren, weil …" */
function verbLast(start: string, rest: string): string | undefined {
  const found = verbIsLast.exec(start)
  const { middle = '', award } = found?.groups ?? {}
  if (!found || isNobody(middle)) return undefined
  const story = start.slice(found[0].length).replace(/^[\s:：,;.!–—-]+/u, '') + rest
  const people = award === undefined ? middle : `${middle} für ${award}`
  return story === '' ? `nominieren ${people}` : `nominieren ${people}: ${story}`
}

const beginsWithAward = /^(?:for|für|fuer|لجائزة|بجائزة)\s/iu

/** "For Brave Attempt I nominate Ana: …" */
function awardFirst(start: string, rest: string): string | undefined {
  if (!beginsWithAward.test(start)) return undefined
  const words = [...start.matchAll(/\S+/gu)]
  const verb = words.findIndex(([word]) => nominateWords.includes(plainWords(word)))
  const before = words.slice(1, Math.max(1, verb)).map(([word]) => word)
  while (leadIns.has(plainWords(before.at(-1) ?? '-'))) before.pop()
  const award = before.join(' ').replace(/[,،]$/u, '')
  const said = words[verb]
  if (!said || award === '' || isNoAward(award)) return undefined
  const behind = start.slice(said.index + said[0].length).replace(/^\s*(?:ich|wir)(?=\s)/iu, '')
  const cut = /[:：\n]|\s[-–—]{1,2}\s|—|$/u.exec(behind)?.index ?? behind.length
  const people = behind.slice(0, cut).replace(/[\s.!]+$/u, '')
  if (plainWords(people) === '' || isNobody(people)) return undefined
  return `${said[0]} ${people} for ${award}${behind.slice(cut)}${rest}`
}

const says = (words: string) => {
  const set = new Set(plainWords(words).split(' '))
  return (text: string) =>
    plainWords(text)
      .split(' ')
      .some((word) => set.has(word))
}

/** Said of no nomination at all: "ich möchte niemanden nominieren", "wissen, wen wir nominieren". */
const isNobody = says(
  'not nobody nicht nichts nie niemand niemanden kein keine keinen wissen wen wer wie ob wann dass would',
)
/** "For now", "for those who". */
const isNoAward = says(
  'me us you now today tomorrow once time example instance record those who whom which what how long if that uns euch heute jetzt morgen mal beispiel wen wer alle diejenigen',
)
