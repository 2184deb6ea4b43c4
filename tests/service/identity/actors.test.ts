import { expect, test } from 'vitest'
import type { RowStore } from '#core/ports.ts'
import { createActors } from '#service/identity/actors.ts'
import type { Claims } from '#service/identity/verify-token.ts'
import { createMemoryRows } from '#tests/support/memory-rows.ts'
import { createTestWorld, tenant } from '#tests/support/test-world.ts'

const claims = (oid: string): Claims => ({
  tenant,
  oid,
  name: oid,
  guest: false,
  ownerRole: false,
  expiresAt: Number.POSITIVE_INFINITY,
  token: '',
})

/** Storage that answers a read only when it is told to. */
function slowRows() {
  const rows = createMemoryRows()
  const asked: (() => void)[] = []
  let most = 0
  const slow: RowStore = {
    ...rows,
    async read(place, row) {
      await new Promise<void>((answer) => {
        asked.push(answer)
        most = Math.max(most, asked.length)
      })
      return rows.read(place, row)
    },
  }
  return {
    slow,
    most: () => most,
    answerAll() {
      for (const answer of asked.splice(0)) answer()
    },
  }
}

async function doorkeeper(rows: RowStore) {
  const { world } = await createTestWorld()
  return createActors({ world: { ...world, rows }, requestMs: 5_000, firstOwners: [] })
}

async function until<T>(work: Promise<T>, go: () => void): Promise<T> {
  const turns = setInterval(go)
  return work.finally(() => clearInterval(turns))
}

test('people who come for the first time are looked up few at a time, and all of them', async () => {
  const { slow, most, answerAll } = slowRows()
  const actorOf = await doorkeeper(slow)
  const crowd = Array.from({ length: 500 }, (_, at) => actorOf(claims(`oid-${at}`)))
  const actors = await until(Promise.all(crowd), answerAll)
  expect(new Set(actors.map(({ person }) => person)).size).toBe(500)
  expect(most()).toBe(32)
})

test('somebody known is not kept waiting by a crowd that comes for the first time', async () => {
  const { slow, answerAll } = slowRows()
  const actorOf = await doorkeeper(slow)
  const { person } = await until(actorOf(claims('hana')), answerAll)
  const crowd = Array.from({ length: 500 }, (_, at) => actorOf(claims(`oid-${at}`)))
  await expect(actorOf(claims('hana'))).resolves.toMatchObject({ person })
  await until(Promise.all(crowd), answerAll)
})

test('somebody who asks several things at once is looked up once', async () => {
  const { slow, most, answerAll } = slowRows()
  const actorOf = await doorkeeper(slow)
  const asks = Array.from({ length: 5 }, () => actorOf(claims('hana')))
  const actors = await until(Promise.all(asks), answerAll)
  expect(new Set(actors.map(({ person }) => person)).size).toBe(1)
  expect(most()).toBe(1)
})

test('a lookup that failed is made again by the next who asks', async () => {
  const rows = createMemoryRows()
  let broken = true
  const actorOf = await doorkeeper({
    ...rows,
    async read(place, row) {
      if (broken) throw new Error('storage is away')
      return rows.read(place, row)
    },
  })
  await expect(actorOf(claims('hana'))).rejects.toThrow('storage is away')
  broken = false
  await expect(actorOf(claims('hana'))).resolves.toMatchObject({ oid: 'hana' })
})
