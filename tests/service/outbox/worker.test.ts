import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { headRow } from '#core/cycles/head.ts'
import { outboxRow } from '#core/outbox/effect.ts'
import { save } from '#core/outbox/save.ts'
import type { Place, World } from '#core/ports.ts'
import { cycleOf } from '#core/rows/places.ts'
import { insert, readRow, scanRows } from '#core/rows/row-kind.ts'
import { unhurried } from '#core/sending/pace.ts'
import { createWorker, type Worker } from '#service/outbox/worker.ts'
import { cycleHead } from '#tests/support/builders.ts'
import { createMemoryRows } from '#tests/support/memory-rows.ts'
import { createMemoryWakeups } from '#tests/support/memory-wakeups.ts'
import { silentMessenger } from '#tests/support/silent-messenger.ts'

let worker: Worker | undefined
afterEach(() => worker?.close())

/** A world in memory whose worker looks at the queue every few milliseconds. */
function start(changes: Partial<World> = {}) {
  const problems: unknown[] = []
  const world: World = {
    rows: createMemoryRows(),
    wakeups: createMemoryWakeups({ now: Date.now, delayMs: 20, leaseMs: 50 }),
    directory: {
      search: async () => [],
      find: async () => undefined,
      findByAddress: async () => undefined,
      isTeamMember: async () => false,
      photo: async () => undefined,
    },
    publisher: { ceremonyChanged: async () => {}, wallChanged: async () => {} },
    messenger: silentMessenger,
    pace: unhurried,
    sendMs: 0,
    now: Date.now,
    newId: () => randomUUID().replaceAll('-', ''),
    closingMs: 0,
    graceMs: 0,
    startOn: () => {},
    ...changes,
  }
  worker = createWorker({ world, sweepMs: 5, onProblem: (problem) => problems.push(problem) })
  return { world, problems, worker }
}

/** A cycle that is closing, with the work that begins judging. */
async function closing(world: World, notBefore = 0): Promise<Place> {
  const place = cycleOf(randomUUID(), 'cycle')
  const head = insert(headRow, [], cycleHead({ status: 'closing' }))
  await save(world, place, [head], [{ kind: 'finish-closing', notBefore }])
  return place
}

const statusOf = async (world: World, place: Place) =>
  (await readRow(world.rows, place, headRow))?.value.status

test('Work that its process never began is found in the queue', async () => {
  const { world } = start()
  const place = await closing(world)
  await expect.poll(() => statusOf(world, place)).toBe('judging')
})

test('Work that fails each time does not keep what waits behind it from being done', async () => {
  const { world, problems } = start()
  const damaged = cycleOf(randomUUID(), 'damaged')
  await world.wakeups.announce(damaged)
  await world.rows.commit(damaged, [
    { kind: 'insert', row: `${outboxRow.name}:1:1`, value: { v: 99, data: { kind: 'distribute' } } },
  ])
  const place = await closing(world)
  await expect.poll(() => statusOf(world, place)).toBe('judging')
  expect(String(problems[0])).toContain('unknown schema version')
})

test('S10 work that lasts keeps nothing behind it in the queue waiting', async () => {
  let released = () => {}
  const held = new Promise<void>((resolve) => (released = resolve))
  const { world } = start()
  const slow = await closing(world)
  const { scan } = world.rows
  let looks = 0
  world.rows.scan = async (place, range) => {
    if (place.partition === slow.partition && looks++ === 0) await held
    return scan(place, range)
  }
  await expect.poll(() => looks).toBe(1)
  const behind = await Promise.all(Array.from({ length: 20 }, () => closing(world)))
  for (const place of behind) await expect.poll(() => statusOf(world, place)).toBe('judging')
  // However often its wake-up shows again meanwhile, it is seen to once.
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(looks).toBe(1)
  expect(await statusOf(world, slow)).toBe('closing')
  released()
  await expect.poll(() => statusOf(world, slow)).toBe('judging')
})

test('Work begun at once is done without the queue, and at its time', async () => {
  const silent = { announce: async () => {}, receive: async () => [], done: async () => {} }
  const { world, worker } = start({ wakeups: silent })
  const dueAt = Date.now() + 150
  const place = await closing(world, dueAt)
  worker.startOn(place)
  worker.startOn(place)
  await expect.poll(() => statusOf(world, place)).toBe('judging')
  expect(Date.now()).toBeGreaterThanOrEqual(dueAt)
})

test('Work due later than a timer can tell is not looked at over and over', async () => {
  const silent = { announce: async () => {}, receive: async () => [], done: async () => {} }
  const { world, worker } = start({ wakeups: silent })
  const day = 24 * 60 * 60_000
  const far = await closing(world, Date.now() + 30 * day)
  const near = await closing(world, Date.now() + 150)
  const looks: string[] = []
  const { scan } = world.rows
  world.rows.scan = (place, range) => {
    looks.push(place.partition)
    return scan(place, range)
  }
  worker.startOn(far)
  worker.startOn(near)
  await expect.poll(() => statusOf(world, near)).toBe('judging')
  expect(looks.filter((partition) => partition === far.partition)).toHaveLength(1)
})

test('A wake-up is done with only when nothing is left', async () => {
  const { world } = start()
  const place = await closing(world, Date.now() + 200)
  await expect.poll(() => statusOf(world, place)).toBe('judging')
  await expect.poll(() => world.rows.scan(place, { from: 'outbox:', below: 'outbox;', limit: 9 })).toEqual([])
})

test('Closing waits for the work under way and begins no more', async () => {
  const { world, worker } = start()
  const place = await closing(world)
  worker.startOn(place)
  await worker.close()
  expect(await statusOf(world, place)).toBe('judging')
  const late = await closing(world)
  worker.startOn(late)
  await worker.close()
  expect(await statusOf(world, late)).toBe('closing')
})

test('Closing waits for no more than the piece of work under way, and leaves the rest in the queue', async () => {
  const { world, worker } = start()
  const place = cycleOf(randomUUID(), 'cycle')
  const head = insert(headRow, [], cycleHead({ status: 'closing' }))
  const work = { kind: 'finish-closing' as const, notBefore: 0 }
  await save(
    world,
    place,
    [head],
    Array.from({ length: 20 }, () => work),
  )
  worker.startOn(place)
  await worker.close()
  expect((await scanRows(world.rows, place, outboxRow)).length).toBeGreaterThanOrEqual(19)
  start({ rows: world.rows, wakeups: world.wakeups })
  await expect.poll(() => scanRows(world.rows, place, outboxRow)).toEqual([])
})

test('A queue that does not answer is asked again', async () => {
  let asked = 0
  const inner = createMemoryWakeups({ now: Date.now, delayMs: 0, leaseMs: 50 })
  const receive = async () => {
    if (++asked < 3) throw new Error('Nobody there')
    return inner.receive()
  }
  const { world, problems } = start({ wakeups: { ...inner, receive } })
  const place = await closing(world)
  await expect.poll(() => statusOf(world, place)).toBe('judging')
  expect(problems).toHaveLength(2)
})
