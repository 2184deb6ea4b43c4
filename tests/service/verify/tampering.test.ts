import { expect, test } from 'vitest'
import { digest } from '#service/verify/digest.mjs'
import { award } from '#tests/support/builders.ts'
import { eventfulCycle, exported, faultsIn, resealed } from '#tests/support/exported-cycle.ts'
import { cited, closed, decided, nominated, scored } from '#tests/support/judged-cycle.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Path = (string | number)[]

/** Every value in a file that is not made of others. */
function leavesOf(value: Json, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path]
  const inner: [string | number, Json][] = Array.isArray(value)
    ? value.map((one, at) => [at, one])
    : Object.entries(value)
  return inner.flatMap(([key, one]) => leavesOf(one, [...path, key]))
}

function at(value: Json, path: Path): Json {
  return path.reduce<Json>((one, key) => (one as { [key: string | number]: Json })[key] ?? null, value)
}

function withValue(books: Json, path: Path, value: Json): { [key: string]: Json } {
  const copy = structuredClone(books) as { [key: string]: Json }
  const last = path.at(-1) as string
  const holder = at(copy, path.slice(0, -1)) as { [key: string]: Json }
  holder[last] = value
  return copy
}

function tampered(value: Json): Json {
  if (typeof value === 'number') return value === 3 ? 4 : 3
  if (typeof value === 'boolean') return !value
  return typeof value === 'string' ? `${value}x` : 'x'
}

/** What no result follows from, so that only the file's own seal covers it. */
const unanchored = [
  /^seal$/,
  /^format$/,
  /^exportedAt$/,
  /^people\./,
  /^cycle\.(id|name|programId|opensAt|closesAt|closedAt|graceUntil|judgedBy|ceremonyAt|judgingAt|reminded|awards)\b/,
  /^awards\.\d+\.(programId|name|description|criteria|modes|outcomes|medallion|active|open|blind|selfNomination|nominees|eligibility|restCycles|judgesEach|judges|revision|rubric\.\d+\.(name|guidance))\b/,
  /^nominations\.\d+\.(story|evidence|shareStory|revision|submittedAt|changedAt|late)\b/,
]

// Every value of a file is changed in turn, and all of it checked each time.
const timeout = 60_000
const isAnchored = (path: Path) => !unanchored.some((kind) => kind.test(path.join('.')))

test('J6 J7 whatever single value of an exported cycle is changed is found', { timeout }, async () => {
  const books: Json = JSON.parse(await exported(await eventfulCycle()))
  const leaves = leavesOf(books)
  // What is found even in a file sealed anew, by the next test, is found without.
  for (const path of leaves.filter((path) => !isAnchored(path))) {
    const changed = withValue(books, path, tampered(at(books, path)))
    expect(faultsIn(changed), path.join('.')).not.toEqual([])
  }
})

test('J6 J7 whatever a result follows from can’t be changed by sealing the file anew', {
  timeout,
}, async () => {
  const books: Json = JSON.parse(await exported(await eventfulCycle()))
  const anchored = leavesOf(books).filter(isAnchored)
  expect(anchored.length).toBeGreaterThan(500)
  for (const path of anchored) {
    const changed = resealed(withValue(books, path, tampered(at(books, path))))
    expect(faultsIn(changed), path.join('.')).not.toEqual([])
  }
})

test('J7 whatever is left out, or put in twice, is found, also in a file sealed anew', async () => {
  const books = JSON.parse(await exported(await eventfulCycle()))
  for (const list of ['nominations', 'scores', 'interests', 'citations', 'decisions', 'ranking', 'wall'])
    for (const change of [
      (all: Json[]) => all.slice(1),
      (all: Json[]) => all.slice(0, -1),
      (all: Json[]) => [...all, ...all.slice(0, 1)],
    ])
      expect(faultsIn(resealed({ ...books, [list]: change(books[list]) })), list).not.toEqual([])
  const { entries, ...chain } = books.chain
  for (const place of entries.keys()) {
    const cut = { ...books, chain: { ...chain, entries: entries.toSpliced(place, 1) } }
    expect(faultsIn(resealed(cut)), `entry ${place}`).not.toEqual([])
  }
})

test('J6 a winner whom the ranking doesn’t name is found, however well the chain was forged', async () => {
  const test = await createTestWorld({ awards: [award({ quorum: 1 })] })
  const [first, second] = [
    await nominated(test, 'ana', {}),
    await nominated(test, 'ana', { nominees: ['cleo'] }),
  ]
  await closed(test)
  await scored(test, 'judy', first, 5)
  await scored(test, 'judy', second, 2)
  for (const id of [first, second]) await cited(test, id)
  await decided(test, [{ kind: 'winners', awardId: 'mentor', winners: [first], finalists: [second] }])
  const books = JSON.parse(await exported(test))
  books.decisions[0].awards[0].winners = [second]
  const entry = books.chain.entries.at(-1)
  const { hash: _, ...forged } = { ...entry, what: { ...entry.what, sha256: digest(books.decisions[0]) } }
  books.chain.entries.splice(-1, 1, { ...forged, hash: digest(forged) })
  books.chain.hash = digest(forged)
  expect(faultsIn(resealed(books))).toEqual([
    'Decision 1, mentor: the choice is not what the ranking says, and no reason is given.',
  ])
})
