import type { Actor } from '#core/actor.ts'
import { limits } from '#core/contract/limits.ts'
import type { Colleague } from '#core/contract/people.ts'
import { plainText } from '#core/contract/text.ts'
import { searchPeople } from '#core/people/search-people.ts'
import type { World } from '#core/ports.ts'
import { isSlip, plainWords } from './alike.ts'
import type { Known, OpenName } from './draft.ts'
import { oneself } from './phrases.ts'

export type FoundPeople = { known: Known[]; open: OpenName[] }

/**
 * Who is meant by names as somebody typed them: somebody settled before, or looked up in the directory. Whoever is
 * not certain stays open, with choices (rule B2).
 * @throws Refusal `unavailable` where the directory does not answer
 */
export async function findPeople(
  world: World,
  actor: Actor,
  names: readonly string[],
  settledBefore: readonly Known[],
): Promise<FoundPeople> {
  const before = [...settledBefore]
  const found = await Promise.all(
    names.map((said): Promise<Known | OpenName> | Known | OpenName => {
      // Each is taken once: two people may have the same name.
      const at = before.findIndex(({ name }) => plainWords(name) === plainWords(said))
      const [known] = at < 0 ? [] : before.splice(at, 1)
      if (known) return known
      if (oneself.has(plainWords(said))) return { name: actor.name, ref: `dir:${actor.oid}` }
      return lookUp(world, actor, said)
    }),
  )
  return {
    known: once(found.filter((each): each is Known => 'ref' in each)),
    open: found.filter((each): each is OpenName => 'said' in each),
  }
}

/** Names as people list them: with commas, "and", or each on its own line. A name settled before stays whole. */
export function namesIn(text: string, known: readonly Known[] = []): string[] {
  if (known.some(({ name }) => plainWords(name) === plainWords(text))) return [text.trim()]
  // Where a name itself has a comma, a semicolon tells them apart.
  const between = text.includes(';')
    ? /[;\n]/u
    : /[,،&+\n]|\s(?:and|und|و)\s|(?<=\s|^)(?=@\d)|(?<=@\d{1,2})\s/iu
  return text
    .split(between)
    .map((name) => name.replace(/^(?:and|und)\s|^[\s"“”„]+|(?<![\s"“”„.])[\s"“”„.]+$/giu, '').trim())
    .filter((name) => plainWords(name) !== '')
}

const searchable = plainText(1, limits.search)
/** As many as a directory answers with: there may be more. */
const full = 20

async function lookUp(world: World, actor: Actor, said: string): Promise<Known | OpenName> {
  const text = searchable.safeParse(said)
  if (!text.success) return { said, choices: [] }
  const words = plainWords(said)
  const found = await searchPeople(world, actor, text.data)
  const exact = found.filter(({ name }) => plainWords(name) === words)
  const whole = found.filter(({ name }) => everyWord(name, words, (own, word) => own === word))
  const begun = found.filter(({ name }) => everyWord(name, words, (own, word) => own.startsWith(word)))
  const fitting = [exact, whole, begun].find((some) => some.length > 0)
  if (!fitting) return { said, choices: await similar(world, actor, words) }
  const [only] = fitting
  const certain = fitting === exact || (fitting === whole && found.length < full)
  if (only && fitting.length === 1 && certain) return { name: only.name, ref: only.ref }
  return { said, choices: fitting }
}

/** Whose name is like what was typed, but for a slip: offered, never taken. */
async function similar(world: World, actor: Actor, words: string): Promise<Colleague[]> {
  const [first = ''] = words.split(' ')
  if (first.length < 4) return []
  const found = await searchPeople(world, actor, first.slice(0, 3))
  return found.filter(({ name }) => everyWord(name, words, isSlip)).slice(0, 5)
}

function everyWord(name: string, said: string, fits: (own: string, word: string) => boolean): boolean {
  const own = plainWords(name).split(' ')
  return said.split(' ').every((word) => own.some((each) => fits(each, word)))
}

function once(people: Known[]): Known[] {
  return people.filter(({ ref }, at) => people.findIndex((one) => one.ref === ref) === at)
}
