import { replay } from './replay.mjs'

/**
 * What is withheld is withheld for a reason that can be seen: an award of the cycle of which the file says nothing
 * else. Only then may entries of the chain be covered, and of those there is nothing but that they are there.
 */
export function checkWithheld(books, expect) {
  const { withheld, awards, chain } = books
  if (!Array.isArray(withheld)) return expect(false, 'It doesn’t say what is withheld.')
  const known = knownIn(books)
  for (const id of withheld) {
    expect(!known || known.has(id), `${id} is withheld, but not of this cycle.`)
    expect(!awards.some((award) => award.id === id), `${id} is withheld, and yet there.`)
    expect(
      !books.nominations.some(({ awardId }) => awardId === id),
      `${id} is withheld, its nominations are not.`,
    )
  }
  expect(new Set(withheld).size === withheld.length, 'An award is withheld twice.')
  const told = new Set([...withheld, ...awards.map(({ id }) => id)])
  for (const id of books.cycle.awards ?? []) expect(told.has(id), `${id} is missing, and not withheld.`)
  for (const entry of chain.entries) {
    if (!('withheld' in entry)) continue
    expect(withheld.length > 0, `Entry ${entry.seq} is covered, though nothing is withheld.`)
    const fields = Object.keys(entry).sort().join()
    expect(
      entry.withheld === true && fields === 'at,hash,previous,seq,withheld',
      `Entry ${entry.seq} is covered, and yet tells something.`,
    )
  }
}

/**
 * Every award that the cycle gives, has named judges for, or was nominated for before it was retired. Undefined before
 * judging begins: awards still come and go, and nothing is decided.
 */
function knownIn({ cycle, chain }) {
  const happened = chain.entries.flatMap(({ what }) => what ?? [])
  if (!happened.some(({ kind }) => kind === 'judging-began')) return undefined
  const told = happened.flatMap(({ kind, awards = [], judges = {}, awardId, retired = [] }) => {
    if (kind === 'opened' || kind === 'closed') return [...Object.keys(judges), ...awards]
    return kind === 'judges-set' ? [awardId] : retired
  })
  return new Set([...(cycle.awards ?? []), ...Object.keys(cycle.judges), ...told])
}

/** Before the chain told who judges from the beginning, only later changes of judges were in it. */
export function untoldIn(books) {
  try {
    const { status, toldJudges } = replay(books)
    const untold = Object.keys(books.cycle.judges).filter((id) => status !== undefined && !toldJudges.has(id))
    return untold.length > 0 ? `who judged from the beginning is not in this chain: ${untold.join(', ')}` : ''
  } catch {
    return ''
  }
}
