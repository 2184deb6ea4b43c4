import { afterAll, expect, inject, test } from 'vitest'
import type { ConnectBot } from '#bot/endpoint.ts'
import { sendersOf } from '#core/rows/places.ts'
import { noSiblings } from '#service/live/siblings.ts'
import { gather } from '#tests/bench/announce/audience.ts'
import { absentBot } from '#tests/support/absent-bot.ts'
import { createMemoryWakeups } from '#tests/support/memory-wakeups.ts'
import { type Lab, startService } from '#tests/support/start-service.ts'

const people = 400
let lab: Lab | undefined
afterAll(() => lab?.close())

test('S2 M5 two services tell four hundred people, each once, together at the pace of one', {
  timeout: 60_000,
}, async () => {
  const posts: { by: number; to: string; at: number }[] = []
  const botOf =
    (by: number): ConnectBot =>
    (edge) => {
      const bot = absentBot(edge)
      const send: typeof bot.messenger.send = async ({ conversationId: to }) => {
        posts.push({ by, to, at: performance.now() })
        return { kind: 'sent' }
      }
      return { ...bot, messenger: { ...bot.messenger, send } }
    }
  // What lasts shows again soon, and the other takes part.
  const wakeups = createMemoryWakeups({ now: Date.now, delayMs: 0, leaseMs: 300 })
  const each = { wakeups, siblings: noSiblings }
  lab = await startService(inject('storage'), { ...each, connectBot: botOf(0) })
  await lab.another({ ...each, connectBot: botOf(1) })
  const company = await lab.found()
  const audience = await gather(company, wakeups, 'https://teams.test', people)
  await audience.announce()
  const began = performance.now()
  await expect.poll(audience.states, { timeout: 45_000, interval: 500 }).toEqual({ sent: people })

  // Eight seconds alone; who comes joins within four.
  expect((posts.at(-1)?.at ?? 0) - began).toBeLessThan(20_000)
  expect(posts.map(({ to }) => to).sort()).toEqual(audience.people)
  for (const by of [0, 1]) expect(posts.filter((post) => post.by === by).length).toBeGreaterThan(people / 20)
  // But for the few milliseconds from leaving to here.
  for (const [index, { at }] of posts.entries())
    if (index >= 50) expect(at - (posts[index - 50]?.at ?? 0)).toBeGreaterThan(950)
  const senders = await lab.rows.scan(sendersOf(company.tenant), { from: 'a', below: 'z', limit: 9 })
  expect(senders).toHaveLength(2)
})
