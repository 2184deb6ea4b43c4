import { expect, test } from 'vitest'
import type { Correction } from '#core/contract/judging.ts'
import { correctResult } from '#core/judging/correct-result.ts'
import { publishResults } from '#core/judging/publish-results.ts'
import { importMilestones } from '#core/milestones/import-milestones.ts'
import type { RowStore } from '#core/ports.ts'
import { everyone, ownFeed, publicFeed } from '#core/recognition/feeds.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { cycleOf, feedOf } from '#core/rows/places.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { createTestWorld, cycleId, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** Rows that have something done by others before their nth commit. */
function interrupted(rows: RowStore, nth: number, others: () => Promise<void>): RowStore {
  let commits = 0
  return {
    ...rows,
    async commit(place, writes) {
      if (++commits === nth) await others()
      return rows.commit(place, writes)
    },
  }
}

async function erased(test: TestWorld, personId: string): Promise<void> {
  await erasePerson(test.world, test.actor('dana'), { personId, commandId: nextCommand() })
  await test.settle()
}

/** What lies on the wall, and in the feeds of somebody, as it is stored. */
async function storedFeeds({ rows }: TestWorld, person: string): Promise<string> {
  const feeds = [everyone, ownFeed(person), publicFeed(person)].map((name) => feedOf(tenant, name))
  return JSON.stringify(
    await Promise.all(feeds.map((feed) => rows.scan(feed, { from: '!', below: '~', limit: 99 }))),
  )
}

/** Does what waits in the cycle while somebody is erased before its nth write. @returns whether there was one */
async function worked(test: TestWorld, person: string, nth: number): Promise<boolean> {
  let came = false
  const others = async () => {
    came = true
    await erased(test.process(), person)
  }
  const racing = test.process({ rows: interrupted(test.rows, nth, others) })
  racing.world.startOn(cycleOf(tenant, cycleId))
  await racing.settle()
  await test.restart().settle()
  return came
}

test('W5 C14 whenever a helper is erased while a correction names them, their name comes back nowhere', {
  timeout: 60_000,
}, async () => {
  let nth = 0
  for (let came = true; came; ) {
    const test = await createTestWorld()
    const ids = await decidedCycle(test)
    await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
    await test.settle()
    const correction: Correction = {
      kind: 'wording',
      nominationId: ids.ben,
      citation: 'With Kim',
      helpers: ['kim'],
    }
    const input = {
      cycleId,
      commandId: nextCommand(),
      awardId: 'mentor',
      reason: 'Kim was missing',
      correction,
    }
    await correctResult(test.world, test.actor('dana'), input)
    came = await worked(test, 'kim', ++nth)
    if (!came) continue
    expect(await storedFeeds(test, 'kim'), `write ${nth}`).not.toContain('"Kim"')
    expect(await storedFeeds(test, 'ben'), `write ${nth}`).toContain('With Kim')
  }
  expect(nth).toBeGreaterThan(8)
})

test('W5 C8 whenever a winner is erased while their award is published, their name stays nowhere', {
  timeout: 60_000,
}, async () => {
  let nth = 0
  for (let came = true; came; ) {
    const test = await createTestWorld()
    await decidedCycle(test)
    await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
    came = await worked(test, 'ben', ++nth)
    if (came) expect(await storedFeeds(test, 'ben'), `write ${nth}`).not.toContain('"Ben"')
  }
  expect(nth).toBeGreaterThan(8)
})

test('W5 R9 whenever somebody is erased while completions of theirs are imported, their name stays nowhere', {
  timeout: 60_000,
}, async () => {
  const completed = (line: number, person: string) => ({
    line,
    person: `${person}@contoso.test`,
    text: `Course ${line}`,
    on: '2025-11-03',
    mode: 'course' as const,
  })
  const rows = [completed(2, 'ben'), completed(3, 'cleo'), completed(4, 'ben')]
  let nth = 0
  for (let came = true; came; ) {
    const test = await createTestWorld()
    came = false
    const others = async () => {
      came = true
      await erased(test.process(), 'ben')
    }
    const racing = test.process({ rows: interrupted(test.rows, ++nth, others) })
    const input = { commandId: nextCommand(), visibility: { kind: 'tenant' as const }, rows }
    await importMilestones(racing.world, racing.actor('dana'), input)
    await racing.settle()
    await test.restart().settle()
    if (came) expect(await storedFeeds(test, 'ben'), `write ${nth}`).not.toContain('"Ben"')
  }
  expect(nth).toBeGreaterThan(5)
})
