import type { OwnedNomination } from '#core/contract/nominations.ts'

/** What an owner looks for among the nominations of a cycle; empty where it doesn't matter. */
export type Sought = { words: string; awardId: string; status: OwnedNomination['status'] | '' }

export const everything: Sought = { words: '', awardId: '', status: '' }

/** Nominations that fit, newest first: every word occurs in a name or in the story. */
export function findNominations(nominations: readonly OwnedNomination[], sought: Sought): OwnedNomination[] {
  const words = folded(sought.words).split(/\s+/u).filter(Boolean)
  const found = nominations.filter(
    (one) =>
      (sought.awardId === '' || one.awardId === sought.awardId) &&
      (sought.status === '' || one.status === sought.status) &&
      (words.length === 0 || holdsAll(one, words)),
  )
  return found.sort((one, other) => other.submittedAt - one.submittedAt)
}

function holdsAll(
  { nominees, nominator, helpers, story }: OwnedNomination,
  words: readonly string[],
): boolean {
  const names = [...nominees, ...helpers, ...(nominator ? [nominator] : [])].map(({ name }) => name)
  const told = folded([...names, story].join(' '))
  return words.every((word) => told.includes(word))
}

/** Without case and accents: "Ines" finds Inês. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase()
}
