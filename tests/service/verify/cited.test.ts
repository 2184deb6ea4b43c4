import { expect, test } from 'vitest'
import type { Books } from '#core/judging/books.ts'
import { erasedIn } from '#service/verify/cited.mjs'
import { digest } from '#service/verify/digest.mjs'
import { eventfulCycle, exported, faultsIn, resealed } from '#tests/support/exported-cycle.ts'

const openedBooks = async (): Promise<Books> => JSON.parse(await exported(await eventfulCycle()))

/** Books as they were when decisions held the texts themselves. */
function asOnce({ cited, ...books }: Books) {
  const decisions = books.decisions.map((decision) => ({
    ...decision,
    citations: cited.find(({ number }) => number === decision.number)?.texts ?? {},
  }))
  let previous = '0'.repeat(64)
  const entries = books.chain.entries.map((entry) => {
    const { hash: _, ...link } = { ...entry, previous }
    if ('what' in link && (link.what.kind === 'decided' || link.what.kind === 'corrected')) {
      const { number } = link.what
      const decision = decisions.find((one) => one.number === number)
      if (decision) decision.auditHead = previous
      link.what = { ...link.what, sha256: digest(decision) }
    }
    previous = digest(link)
    return { ...link, hash: previous }
  })
  return resealed({ ...books, decisions, chain: { ...books.chain, hash: previous, entries } })
}

test('J6 books from when decisions held their texts hold as ever, and a changed text is found', async () => {
  const books = asOnce(await openedBooks())
  expect(faultsIn(books)).toEqual([])
  expect(erasedIn(books).size).toBe(0)
  expect(
    faultsIn(resealed(JSON.parse(JSON.stringify(books).replaceAll('Corrected', 'Falsified')))),
  ).not.toEqual([])
})

test('J6 W5 a text beside the decisions that is not the one sealed is found, a missing one is told', async () => {
  const books = await openedBooks()
  const change = (texts: (texts: Record<string, string>) => Record<string, string>) =>
    resealed({ ...books, cited: books.cited.map((one) => ({ ...one, texts: texts(one.texts) })) })
  const [[id = '', text = ''] = []] = Object.entries(books.cited[0]?.texts ?? {})
  expect(text).not.toBe('')
  expect(faultsIn(change((texts) => ({ ...texts, [id]: `${text}!` })))).not.toEqual([])
  expect(faultsIn(change((texts) => ({ ...texts, unknown: text })))).not.toEqual([])
  expect(faultsIn(resealed({ ...books, cited: [...books.cited, ...books.cited] }))).not.toEqual([])
  const missing = change((texts) => {
    const { [id]: _, ...rest } = texts
    return rest
  })
  expect([...erasedIn(missing)]).toEqual([id])
})

test('J6 W5 what is said to be erased is a fault where one of those it was about still has a name', async () => {
  const books = await openedBooks()
  const nameless = (forged: object, ids: string[]) => {
    const nominees = books.nominations.filter(({ id }) => ids.includes(id)).flatMap((one) => one.nominees)
    const people = Object.fromEntries(nominees.map((nominee) => [nominee, '']))
    return resealed({ ...forged, people: { ...named, ...people } })
  }
  const { people: named } = books as Books & { people: Record<string, string> }
  const [[id = ''] = []] = Object.entries(books.cited[0]?.texts ?? {})
  const cited = books.cited.map((one) => {
    const { [id]: _, ...texts } = one.texts
    return { ...one, texts }
  })
  const citations = books.citations.map((one) =>
    one.nominationId === id ? { ...one, text: '…', erased: true as const } : one,
  )
  const [item] = books.wall.filter(({ standing }) => standing === 'shown')
  const wallWithout = (of: string | undefined) =>
    books.wall.map((one) => (one.nominationId === of ? { ...one, text: '…', erased: true as const } : one))
  for (const [forged, of] of [
    [{ ...books, cited, wall: wallWithout(id) }, id],
    [{ ...books, citations }, id],
    [{ ...books, wall: wallWithout(item?.nominationId) }, item?.nominationId ?? ''],
  ] as const) {
    expect(faultsIn(resealed(forged)).join()).toContain('still here')
    expect(faultsIn(nameless(forged, [of]))).toEqual([])
  }
})
