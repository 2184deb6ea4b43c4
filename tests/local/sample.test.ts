import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#core/actor.ts'
import { listCeremonies } from '#core/ceremony/plan-ceremony.ts'
import { showPlan } from '#core/ceremony/show-plan.ts'
import type { Award } from '#core/contract/programs.ts'
import { listMessages } from '#core/messages/list-messages.ts'
import { loadNominations } from '#core/nominations/load-nomination.ts'
import type { RowStore, World } from '#core/ports.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import { showSettings } from '#core/programs/show-settings.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import { loadSample, sampleIsLoaded } from '#local/sample/load.ts'
import { createPastWorld } from '#local/sample/past-world.ts'
import { programId } from '#local/sample/program.ts'
import { createMemoryRows } from '#tests/support/memory-rows.ts'

const now = Date.UTC(2026, 10, 21, 12)
let world: World
let ana: Actor

beforeAll(async () => {
  const rows = createMemoryRows()
  expect(await sampleIsLoaded(rows)).toBe(false)
  await loadSample(rows, now)
  expect(await sampleIsLoaded(rows)).toBe(true)
  const past = createPastWorld(rows)
  world = past.at(now)
  ana = await past.actor('ana', now)
})

test('the program is in the middle of a quarter, the one before is published', async () => {
  const [program] = await listPrograms(world, ana)
  expect(program?.awards).toHaveLength(7)
  expect(program?.owners.map(({ name }) => name)).toEqual(['Dana Whitfield', 'Omar Farouk'])
  expect(program?.cycles.map(({ name, status }) => [name, status])).toEqual([
    ['Q2 2027', 'scheduled'],
    ['Q1 2027', 'scheduled'],
    ['Q4 2026', 'open'],
    ['Q3 2026', 'published'],
  ])
})

test('the wall has its winners, commendations and milestones, none from the future', async () => {
  const { items } = await readFeed(world, ana, { feed: { kind: 'everyone' }, limit: 50 })
  const counts = (kind: string) => items.filter((item) => item.kind === kind).length
  expect({ awards: counts('award'), milestones: counts('milestone') }).toEqual({ awards: 7, milestones: 6 })
  expect(counts('commendation')).toBeGreaterThan(20)
  expect(items.every(({ at }) => at <= now)).toBe(true)
  const first = items.slice(0, 20)
  expect(first.some(({ kind }) => kind === 'award')).toBe(true)
})

test('P5 an owner sees the gap that somebody left, and no other', async () => {
  const dana = await createPastWorld(world.rows).actor('dana', now)
  const { gaps } = await showSettings(world, dana, { programId })
  expect(gaps).toMatchObject([{ duty: 'judge', person: { name: 'Henrik Berg' }, awardId: 'learning-leader' }])
})

test('J4 an owner finds an award with normalized scores, and one that some of its judges read', async () => {
  const [program] = await listPrograms(world, ana)
  const where = (has: (award: Award) => boolean) => program?.awards.filter(has).map(({ id }) => id)
  expect(where(({ normalized }) => normalized)).toEqual(['knowledge-sharer'])
  expect(where(({ judgesEach }) => judgesEach !== undefined)).toEqual(['learning-leader'])
})

test('C7 one award of the open cycle is left to a live vote, nominated and last in the order of its ceremony', async () => {
  const [program] = await listPrograms(world, ana)
  const voted = program?.awards.filter(({ decidedBy }) => decidedBy === 'vote') ?? []
  expect(voted.map(({ name }) => name)).toEqual(['Colleagues’ Choice'])
  const hana = await createPastWorld(world.rows).actor('hana', now)
  const [next] = await listCeremonies(world, ana)
  const { awards, cycleId } = await showPlan(world, hana, { ceremonyId: next?.id ?? '' })
  expect(awards.at(-1)?.id).toBe(voted[0]?.id)
  const nominations = await loadNominations(world, ana.tenant, cycleId)
  const standing = nominations.filter(
    ({ awardId, status }) => awardId === voted[0]?.id && status === 'submitted',
  )
  expect(standing).toHaveLength(3)
})

test('the next ceremony is planned, with Hana and Omar as its hosts', async () => {
  const [next, last] = await listCeremonies(world, ana)
  expect(next).toMatchObject({ status: 'planned', hosts: [{ name: 'Hana Novak' }, { name: 'Omar Farouk' }] })
  expect(last?.status).toBe('ended')
})

test('what the last ceremony told people arrived, but for whom nothing led to, and no channel of the past is spoken to any more', async () => {
  const past = createPastWorld(world.rows)
  const [next, last] = await listCeremonies(world, ana)
  const dana = await past.actor('dana', now)
  const told = await listMessages(world, dana, last?.cycleId ?? '')
  expect(told.channels).toEqual([])
  expect(told.counts.sent).toBeGreaterThan(10)
  expect(told.reasons).toEqual([
    { state: 'not-reached', to: 'person', reason: 'not-installed', count: expect.any(Number) },
    { state: 'not-reached', to: 'person', reason: expect.stringContaining('Blocked'), count: 1 },
  ])
  expect(await listMessages(world, dana, next?.cycleId ?? '')).toMatchObject({ open: [], channels: [] })
})

test.each([
  ['start of a year', Date.UTC(2027, 0, 1, 3)],
  ['leap day', Date.UTC(2028, 1, 29, 23, 59)],
  ['end of the longest quarter', Date.UTC(2026, 8, 30, 12)],
  ['start of the longest quarter', Date.UTC(2026, 6, 1)],
  ['end of winter', Date.UTC(2027, 1, 10)],
  ['first days of spring', Date.UTC(2027, 3, 2)],
])('it loads at any time: %s', async (_, time) => {
  const rows = createMemoryRows()
  await loadSample(rows, time)
  expect(await sampleIsLoaded(rows)).toBe(true)
  // The next two quarters wait for the current one to close.
  const [program] = await listPrograms(createPastWorld(rows).at(time), ana)
  const [current, ...ahead] =
    program?.cycles.filter(({ status }) => status !== 'published').toReversed() ?? []
  expect(ahead.map(({ status }) => status)).toEqual(['scheduled', 'scheduled'])
  for (const { opensAt } of ahead) expect(opensAt).toBeGreaterThan(current?.closesAt ?? Infinity)
  expect(new Set(program?.cycles.map(({ name }) => name)).size).toBe(4)
})

test('a load that fails at any moment, up to its very last write, counts as not loaded', async () => {
  const counting = stoppingAfter(Number.POSITIVE_INFINITY)
  await loadSample(counting.rows, now)
  const all = counting.commits()
  for (const commits of [0, 1, Math.floor(all / 2), all - 1]) {
    const { rows } = stoppingAfter(commits)
    await expect(loadSample(rows, now)).rejects.toThrow()
    expect(await sampleIsLoaded(rows)).toBe(false)
  }
})

/** Storage that goes away after so many commits. */
function stoppingAfter(limit: number): { rows: RowStore; commits(): number } {
  const memory = createMemoryRows()
  let commits = 0
  const rows: RowStore = {
    ...memory,
    async commit(place, writes) {
      if (++commits > limit) throw new Error('storage is away')
      return memory.commit(place, writes)
    },
  }
  return { rows, commits: () => commits }
}
