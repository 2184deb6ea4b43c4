import { afterAll, expect, inject, test } from 'vitest'
import type { ConnectBot } from '#bot/endpoint.ts'
import { noSiblings } from '#service/live/siblings.ts'
import { gather } from '#tests/bench/announce/audience.ts'
import { absentBot } from '#tests/support/absent-bot.ts'
import { createMemoryWakeups } from '#tests/support/memory-wakeups.ts'
import { type Lab, startService } from '#tests/support/start-service.ts'

const people = 400
let lab: Lab | undefined
afterAll(() => lab?.close())

test('S2 M5 two services tell four hundred people, each once, and no faster than one may', {
  timeout: 120_000,
}, async () => {
  const posts: { to: string; at: number }[] = []
  const connectBot: ConnectBot = (edge) => {
    const bot = absentBot(edge)
    const send: typeof bot.messenger.send = async ({ conversationId: to }) => {
      posts.push({ to, at: performance.now() })
      return { kind: 'sent' }
    }
    return { ...bot, messenger: { ...bot.messenger, send } }
  }
  // What lasts shows again soon, and the other may take part.
  const wakeups = createMemoryWakeups({ now: Date.now, delayMs: 0, leaseMs: 300 })
  const each = { wakeups, siblings: noSiblings, connectBot }
  lab = await startService(inject('storage'), each)
  await lab.another(each)
  const company = await lab.found()
  const audience = await gather(company, wakeups, 'https://teams.test', people)
  await audience.announce()
  await expect.poll(audience.states, { timeout: 90_000, interval: 500 }).toEqual({ sent: people })

  expect(posts.map(({ to }) => to).sort()).toEqual(audience.people)
  // But for the time from leaving to here, which is longer where much else is going on.
  for (const [index, { at }] of posts.entries())
    if (index >= 50) expect(at - (posts[index - 50]?.at ?? 0)).toBeGreaterThan(700)
})
