import { expect, test } from 'vitest'
import { correctResult } from '#core/judging/correct-result.ts'
import { decideCycle } from '#core/judging/decide-cycle.ts'
import { loadDecision } from '#core/judging/load-judging.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { citedRow, decisionRow } from '#core/judging/rows.ts'
import { profileRow } from '#core/people/rows.ts'
import type { RowStore } from '#core/ports.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { cycleOf, peopleOf } from '#core/rows/places.ts'
import { padded, put, readRow, remove } from '#core/rows/row-kind.ts'
import { checkBooks } from '#service/verify/check-books.mjs'
import { erasedIn } from '#service/verify/cited.mjs'
import { nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { exported } from '#tests/support/exported-cycle.ts'
import {
  cited,
  closed,
  decided,
  decidedCycle,
  judgedCycle,
  nominated,
  sampleDecision,
} from '#tests/support/judged-cycle.ts'
import { createTestWorld, cycleId, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

const place = cycleOf(tenant, cycleId)

async function erased(test: TestWorld, ...people: Name[]): Promise<void> {
  for (const personId of people)
    await erasePerson(test.world, test.actor('dana'), { personId, commandId: nextCommand() })
  await test.settle()
}

const published = async (test: TestWorld) => {
  await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  await test.settle()
}

/** Every row of the cycle, as text. */
const rowsOf = async ({ rows }: TestWorld) =>
  JSON.stringify(await rows.scan(place, { from: '!', below: '~', limit: 1_000 }))

async function bookFaults(test: TestWorld) {
  const books = JSON.parse(await exported(test))
  return { faults: checkBooks(books).flatMap(({ faults }) => faults), erased: [...erasedIn(books)] }
}

test('W5 J6 what was said of a winner who is erased is in no row of the cycle, and its books still hold', async () => {
  const test = await createTestWorld()
  const ids = await decidedCycle(test)
  await published(test)
  expect(await rowsOf(test)).toContain(`Citation of ${ids.ben}`)
  expect(await bookFaults(test)).toEqual({ faults: [], erased: [] })
  await erased(test, 'ben')
  expect(await rowsOf(test)).not.toContain(`Citation of ${ids.ben}`)
  expect(await rowsOf(test)).toContain(`Citation of ${ids.cleo}`)
  expect(await bookFaults(test)).toEqual({ faults: [], erased: [ids.ben] })
  expect(await exported(test)).not.toContain(`Citation of ${ids.ben}`)
})

test('W5 what was said of two stays until both are erased', async () => {
  const test = await createTestWorld()
  const ids = await decidedCycle(test)
  await published(test)
  await erased(test, 'fay')
  expect(await rowsOf(test)).toContain(`Citation of ${ids.pair}`)
  await erased(test, 'gus')
  expect(await rowsOf(test)).not.toContain(`Citation of ${ids.pair}`)
  expect(await bookFaults(test)).toEqual({ faults: [], erased: [ids.pair] })
})

test('W5 J6 a finalist erased before publication is in what is decided after, without words', async () => {
  const test = await createTestWorld()
  const ids = await judgedCycle(test)
  const [mentor, ...others] = sampleDecision(ids)
  await decided(test, mentor ? [mentor] : [])
  await erased(test, 'cleo')
  await decided(test, others)
  await published(test)
  expect(await rowsOf(test)).not.toContain(`Citation of ${ids.cleo}`)
  expect(await bookFaults(test)).toEqual({ faults: [], erased: [ids.cleo] })
})

test('W5 who decides while somebody is erased decides again, without what was said of them', async () => {
  const test = await createTestWorld()
  const ids = await judgedCycle(test)
  let isErased = false
  const rows: RowStore = {
    ...test.rows,
    commit: async (where, writes) => {
      if (!isErased && writes.some(({ row }) => row.startsWith('decision:'))) {
        isErased = true
        await erased(test, 'ben')
      }
      await test.rows.commit(where, writes)
    },
  }
  const { world, actor } = test.process({ rows })
  await decideCycle(world, actor('dana'), { cycleId, commandId: nextCommand(), awards: sampleDecision(ids) })
  expect(isErased).toBe(true)
  expect(await rowsOf(test)).not.toContain(`Citation of ${ids.ben}`)
  expect((await bookFaults(test)).faults).toEqual([])
})

test('W5 erasing that died is carried on from: nothing said of them is left', {
  timeout: 60_000,
}, async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    const ids = await decidedCycle(test)
    await published(test)
    await doing(() => erased(test.process({ rows: crashingRows(test.rows, point) }), 'ben'))
    const later = test.restart()
    await later.settle()
    // Where it died before anything was saved, the owner asks again.
    await erased(later, 'ben')
    expect(await rowsOf(later)).not.toContain(`Citation of ${ids.ben}`)
    expect(await bookFaults(later)).toEqual({ faults: [], erased: [ids.ben] })
  })
  expect(crashes).toBeGreaterThan(10)
})

test('W5 decisions that hold their texts, as they once did, read as ever', async () => {
  const test = await createTestWorld()
  const ids = await decidedCycle(test)
  const row = await readRow(test.rows, place, decisionRow, padded(1))
  if (!row) throw new Error('Nothing was decided.')
  const citations = { [ids.ben]: 'As it once was' }
  await test.rows.commit(place, [
    put(decisionRow, [padded(1)], { ...row.value, citations }),
    remove(citedRow, [padded(1)]),
  ])
  expect((await loadDecision(test.world, tenant, cycleId, 1))?.citations).toEqual(citations)
  await published(test)
  const { items } = await readFeed(test.world, test.actor('lars'), { feed: { kind: 'everyone' }, limit: 50 })
  expect(items.map(({ text }) => text)).toContain('As it once was')
})

/** A process in which Ben is erased, and all that follows is done, right before the first write of such a row. */
function whileErased(test: TestWorld, kind: string): TestWorld {
  let isErased = false
  const rows: RowStore = {
    ...test.rows,
    commit: async (where, writes) => {
      if (!isErased && writes.some(({ row }) => row.startsWith(`${kind}:`))) {
        isErased = true
        await erased(test, 'ben')
      }
      await test.rows.commit(where, writes)
    },
  }
  return test.process({ rows })
}

test('W5 what an owner approves of somebody while they are erased, for the first time, is not kept', async () => {
  const test = await createTestWorld()
  const ben = await nominated(test, 'ana', { nominees: ['ben'] })
  await closed(test)
  expect(await cited(whileErased(test, 'citation'), ben, 'Ben was brave')).toEqual({ citation: '…' })
  expect(await rowsOf(test)).not.toContain('Ben was brave')
  expect(await bookFaults(test)).toEqual({ faults: [], erased: [ben] })
})

test('W5 C14 what a correction says of somebody while they are erased is not kept', async () => {
  for (const kind of ['wording', 'winners'] as const) {
    const test = await createTestWorld()
    const ids = await decidedCycle(test)
    await published(test)
    const said = 'Ben was brave'
    const correction =
      kind === 'wording'
        ? { kind, nominationId: ids.ben, citation: said, helpers: [] }
        : { kind, winners: [ids.ben], citations: { [ids.ben]: said } }
    const { world, actor } = whileErased(test, 'decision')
    const input = { cycleId, commandId: nextCommand(), awardId: 'mentor', reason: 'Said badly', correction }
    await correctResult(world, actor('dana'), input)
    await test.settle()
    expect(await rowsOf(test)).not.toContain(said)
    expect((await bookFaults(test)).faults).toEqual([])
  }
})

test('W5 nobody is taken for erased because no sign-in told their name', async () => {
  const test = await createTestWorld()
  const ids = await decidedCycle(test)
  for (const name of ['ben', 'fay']) {
    const seen = await readRow(test.rows, peopleOf(tenant), profileRow, name)
    if (!seen) throw new Error(`There is no ${name}.`)
    await test.rows.commit(peopleOf(tenant), [put(profileRow, [name], { ...seen.value, name: '' })])
  }
  await published(test)
  // Fay's fellow of the same nomination.
  await erased(test, 'gus')
  expect(await rowsOf(test)).toContain(`Citation of ${ids.pair}`)
  const { items } = await readFeed(test.world, test.actor('lars'), { feed: { kind: 'everyone' }, limit: 50 })
  expect(items.map(({ text }) => text)).toContain(`Citation of ${ids.ben}`)
})
