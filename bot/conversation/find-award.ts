import type { Award } from '#core/contract/programs.ts'
import { isSlip, plainWords } from './alike.ts'
import type { SaidNomination } from './parse.ts'

/** Which award somebody means: one, one of several, or none of them; `said` is as they said it. */
export type FoundAward =
  | { kind: 'one'; award: Award }
  | { kind: 'several'; awards: Award[]; said: string }
  | { kind: 'none'; said: string }
  | { kind: 'not-said' }

/** Which of the awards is meant, by its name, part of it, or with a slip. Never a guess (rule B2). */
export function findAward(said: string, awards: readonly Award[]): FoundAward {
  const words = plainWords(said)
  if (words === '') return { kind: 'not-said' }
  for (const fits of tiers) {
    const found = awards.filter((award) => fits(plainWords(award.name), words))
    const [first] = found
    if (first)
      return found.length === 1 ? { kind: 'one', award: first } : { kind: 'several', awards: found, said }
  }
  return { kind: 'none', said }
}

// From the surest to the loosest; the first that finds anything counts.
const tiers: ((name: string, said: string) => boolean)[] = [
  (name, said) => name === said,
  (name, said) => name === said.replace(/ (award|prize|auszeichnung)$/, ''),
  (name, said) => isSlip(name, said),
  (name, said) => everyWord(name, said, (one, other) => one === other),
  (name, said) => everyWord(name, said, (one, other) => other.length >= 3 && one.startsWith(other)),
  (name, said) => everyWord(name, said, isSlip),
]

function everyWord(name: string, said: string, fits: (one: string, other: string) => boolean): boolean {
  const own = name.split(' ')
  const meant = said.split(' ').filter((word) => !fillers.has(word))
  return meant.length > 0 && meant.every((word) => own.some((each) => fits(each, word)))
}

const fillers = new Set('award prize the of a auszeichnung der die das'.split(' '))

/**
 * Puts the parts of a sentence where they belong once the awards are known: "nominate Ana Brave Attempt" has no
 * "for", "nominate Brave Attempt for Ana" the other way round, "for Brave Attempt because she …" no colon.
 */
export function placed(said: SaidNomination, awards: readonly Award[]): SaidNomination {
  const named = (text: string) => findAward(text, awards).kind === 'one'
  if (said.award === '')
    return named(said.people) && isNamed(said.people, awards) ? turned(said) : withTail(said, awards)
  if (named(said.award)) return said
  if (isNamed(said.people, awards)) return turned(said)
  return withReason(said, awards)
}

const turned = ({ people, award, story }: SaidNomination): SaidNomination => ({
  people: award,
  award: people,
  story,
})

const isNamed = (text: string, awards: readonly Award[]) => {
  const words = plainWords(text)
  return awards.some(({ name }) => plainWords(name) === words)
}

/** No award's name is longer: not every word of a page may begin or end one. */
const longestName = 300

/** "Ana Brave Attempt": the award's name is the end of the people's. */
function withTail(said: SaidNomination, awards: readonly Award[]): SaidNomination {
  const { people } = said
  const first = people.indexOf(' ', Math.max(1, people.length - longestName))
  for (let at = first; at >= 0; at = people.indexOf(' ', at + 1)) {
    const award = people.slice(at + 1)
    if (isNamed(award, awards)) return { ...said, people: people.slice(0, at), award }
  }
  return said
}

/** "Brave Attempt because she …": what follows the award's name begins the story. */
function withReason(said: SaidNomination, awards: readonly Award[]): SaidNomination {
  const { award, story } = said
  for (let at = award.lastIndexOf(' ', longestName); at >= 1; at = award.lastIndexOf(' ', at - 1)) {
    const head = award.slice(0, at)
    if (!isNamed(head, awards)) continue
    return { ...said, award: head, story: [award.slice(at + 1), story].filter(Boolean).join('\n') }
  }
  // Many words that name no award are what the person did.
  const untold = story === '' && award.split(' ').length >= 4 && findAward(award, awards).kind === 'none'
  return untold ? { ...said, award: '', story: award } : said
}
