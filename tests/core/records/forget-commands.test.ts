import { expect, test } from 'vitest'
import { publishResults } from '#core/judging/publish-results.ts'
import { messageRow } from '#core/messages/rows.ts'
import { sendAgain } from '#core/messages/send-again.ts'
import { commandRow } from '#core/once.ts'
import type { Place, RowStore } from '#core/ports.ts'
import { commend } from '#core/recognition/commend.ts'
import { writeComment } from '#core/recognition/comment.ts'
import { preferWall } from '#core/recognition/prefer-wall.ts'
import { forgetCommands } from '#core/records/forget-commands.ts'
import { messagesOf, peopleOf, recognitionOf } from '#core/rows/places.ts'
import { put, scanRows } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { planGala } from '#tests/support/ceremony-steps.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { createTestWorld, cycleId, type TestWorld, tenant } from '#tests/support/test-world.ts'

const day = 24 * 60 * 60 * 1_000

/** A process that notes every place in which a command leaves a row. */
function noting(base: TestWorld): { test: TestWorld; places: Map<string, Place> } {
  const places = new Map<string, Place>()
  const rows: RowStore = {
    ...base.rows,
    commit: async (place, writes) => {
      if (writes.some(({ row }) => row.startsWith('command:')))
        places.set(`${place.table} ${place.partition}`, place)
      await base.rows.commit(place, writes)
    },
  }
  return { test: base.process({ rows }), places }
}

async function commandsIn(rows: RowStore, places: Iterable<Place>): Promise<number> {
  const counts = [...places].map(async (place) => (await scanRows(rows, place, commandRow)).length)
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
}

const unexpected = (error: unknown): void => {
  throw error
}

/** As many runs as a round may take. */
async function aRound({ world }: TestWorld, onProblem = unexpected): Promise<void> {
  for (let run = 0; run < 30; run++) await forgetCommands(world, tenant, onProblem)
}

const thanked = ({ world, actor }: TestWorld, commandId = nextCommand()) =>
  commend(world, actor('ana'), {
    commandId,
    recipients: ['ben'],
    message: 'Thank you',
    visibility: { kind: 'tenant' },
  })

/** Something is done in each kind of place. */
async function busyDay(test: TestWorld): Promise<void> {
  const { world, actor } = test
  await decidedCycle(test)
  await planGala(test)
  const { id } = await thanked(test)
  const comment = { itemId: id, commandId: nextCommand(), text: 'Well done', congratulation: false }
  await writeComment(world, actor('cleo'), comment)
  await preferWall(world, actor('kim'), { commandId: nextCommand(), onWall: true })
  await test.settle()
}

test('W7 what commands were answered is forgotten after ninety days, wherever it lies, and not before', async () => {
  const { test, places } = noting(await createTestWorld())
  await busyDay(test)
  const tables = new Set([...places.values()].map(({ table }) => table))
  for (const table of ['Cycles', 'Recognitions', 'People', 'Programs'] as const)
    expect(tables).toContain(table)
  const before = await commandsIn(test.rows, places.values())
  test.clock.advance(89 * day)
  await aRound(test)
  expect(await commandsIn(test.rows, places.values())).toBe(before)
  const commandId = nextCommand()
  const young = await thanked(test, commandId)
  test.clock.advance(day)
  await aRound(test)
  expect(await commandsIn(test.rows, places.values())).toBe(1)
  expect(await thanked(test, commandId)).toEqual(young)
})

test('W7 a run does a little of it, and the next goes on, also after a crash', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const { test, places } = noting(await createTestWorld())
    for (let count = 0; count < 30; count++) await thanked(test)
    await test.settle()
    test.clock.advance(90 * day)
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    await doing(() => forgetCommands(dying.world, tenant, unexpected))
    expect(await commandsIn(test.rows, places.values())).toBeGreaterThan(0)
    await aRound(test)
    expect(await commandsIn(test.rows, places.values())).toBe(0)
  })
  expect(crashes).toBeGreaterThan(2)
})

test('W7 where many did something to one thing, a run ends in its midst', async () => {
  const { test, places } = noting(await createTestWorld())
  const { id } = await thanked(test)
  const place = recognitionOf(tenant, id)
  const at = test.clock.now()
  const row = (number: number) =>
    put(commandRow, ['ben', `c${number}`], { operation: 'react', result: null, at })
  for (let part = 0; part < 25; part++)
    await test.rows.commit(
      place,
      Array.from({ length: 100 }, (_, number) => row(part * 100 + number)),
    )
  await test.settle()
  test.clock.advance(90 * day)
  let runs = 0
  for (; (await commandsIn(test.rows, [...places.values(), place])) > 0 && runs < 50; runs++)
    await forgetCommands(test.world, tenant, unexpected)
  expect(runs).toBeGreaterThan(1)
  expect(runs).toBeLessThan(10)
})

test('W7 commands from before they were dated count from when they are first seen', async () => {
  const { test, places } = noting(await createTestWorld())
  const { id } = await thanked(test)
  const place = recognitionOf(tenant, id)
  await test.rows.commit(place, [put(commandRow, ['ben', 'older'], { operation: 'react', result: null })])
  await test.settle()
  test.clock.advance(90 * day)
  await aRound(test)
  expect((await scanRows(test.rows, place, commandRow)).map(({ key }) => key)).toEqual(['command:ben:older'])
  test.clock.advance(90 * day)
  await aRound(test)
  expect(await commandsIn(test.rows, places.values())).toBe(0)
})

test('W7 two processes at once forget the same, and neither fails', async () => {
  const { test, places } = noting(await createTestWorld())
  for (let count = 0; count < 12; count++) await thanked(test)
  await test.settle()
  test.clock.advance(90 * day)
  for (let run = 0; run < 30; run++)
    await Promise.all([1, 2].map(() => forgetCommands(test.process().world, tenant, unexpected)))
  expect(await commandsIn(test.rows, places.values())).toBe(0)
})

test('W7 what commands about messages were answered is forgotten, too', async () => {
  const { test, places } = noting(await createTestWorld())
  await decidedCycle(test)
  await publishResults(test.world, test.actor('dana'), { cycleId, commandId: nextCommand() })
  await test.settle()
  const messages = await scanRows(test.rows, messagesOf(tenant, cycleId), messageRow)
  const [message] = messages
  if (!message) throw new Error('There are no messages.')
  await test.rows.commit(messagesOf(tenant, cycleId), [
    put(messageRow, [message.value.id], { ...message.value, standing: { state: 'failed' } }),
  ])
  const input = { cycleId, messageId: message.value.id, commandId: nextCommand() }
  await sendAgain(test.world, test.actor('dana'), input)
  expect([...places.values()].map(({ table }) => table)).toContain('Messages')
  test.clock.advance(90 * day)
  await aRound(test)
  expect(await commandsIn(test.rows, places.values())).toBe(0)
})

test('W7 a damaged row is told of and left, and the round goes on behind it', async () => {
  const { test, places } = noting(await createTestWorld())
  const { id } = await thanked(test)
  const damaged = { kind: 'put' as const, row: 'command:aaa:damaged', value: { v: 0 } }
  const damagedIn = [peopleOf(tenant), recognitionOf(tenant, id)]
  for (const place of damagedIn) await test.rows.commit(place, [damaged])
  await test.settle()
  test.clock.advance(90 * day)
  const told: string[] = []
  await aRound(test, (error) => void told.push(String(error)))
  // What concerns two is come by twice.
  expect(told).toHaveLength(3)
  for (const problem of told) expect(problem).toContain(damaged.row)
  for (const place of damagedIn) await test.rows.commit(place, [{ kind: 'delete', row: damaged.row }])
  expect(await commandsIn(test.rows, places.values())).toBe(0)
})
