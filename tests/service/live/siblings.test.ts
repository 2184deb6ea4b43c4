import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { redisSiblings } from '#service/live/redis-siblings.ts'
import { atTheControls, heardState } from '#tests/service/live/running.ts'
import type { Company } from '#tests/support/company.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import { connectLive, type LiveClient, seqIn } from '#tests/support/live-client.ts'
import { type RedisServer, startRedis } from '#tests/support/redis-server.ts'
import { type Lab, type Member, startService } from '#tests/support/start-service.ts'

let redis: RedisServer
let lab: Lab
let company: Company & Member
let elsewhere: string
const problems: unknown[] = []
const siblings = () => redisSiblings(redis.url, (problem) => problems.push(problem))
beforeAll(async () => {
  redis = await startRedis()
  lab = await startService(inject('storage'), { siblings: siblings() })
  company = await lab.found()
  elsewhere = (await lab.another({ siblings: siblings() })).url
}, 60_000)
afterAll(async () => {
  await lab.close()
  await redis.stop()
})

/** Hana at the controls of one process, and somebody who watches in the other. */
async function lobby() {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const hana = await atTheControls(await company.live('hana'), ceremonyId)
  await hana.next()
  const mia = await watching(await company.token('mia'), ceremonyId)
  return { ceremonyId, hana, mia }
}

async function watching(token: string, ceremonyId: string): Promise<LiveClient> {
  const connected = await connectLive(elsewhere, token)
  if ('refused' in connected) throw new Error('refused')
  const joined = await connected.client.send('ceremony:join', { ceremonyId, as: 'audience' })
  expect(joined.ok).toBe(true)
  return connected.client
}

test('C3 C5 Who watches at one process sees what is commanded at another at once', async () => {
  const { hana, mia } = await lobby()
  let waited = 0
  for (let step = 0; step < 5; step++) {
    const { audience } = await hana.next()
    const from = performance.now()
    expect(await heardState(mia, audience.seq)).toEqual(audience)
    waited += performance.now() - from
  }
  // By looking alone it would be two seconds for each.
  expect(waited).toBeLessThan(4_000)
  mia.close()
})

test('C11 Reactions are totals of all processes, for the screens of all', async () => {
  const { hana, mia, ceremonyId } = await lobby()
  const gus = await company.live('cora')
  await gus.send('ceremony:join', { ceremonyId, as: 'audience' })
  const react = (client: LiveClient) => client.send('ceremony:react', { ceremonyId, reaction: 'heart' })
  const answers = await Promise.all([react(mia), react(mia), react(mia), react(gus), react(gus)])
  expect(answers.every(({ ok }) => ok)).toBe(true)
  const sum = ({ received }: LiveClient) =>
    received
      .filter(({ event }) => event === 'ceremony:reactions')
      .reduce((total, { message }) => total + ((message as Totals).totals.heart ?? 0), 0)
  for (const client of [hana.client, mia, gus]) await expect.poll(() => sum(client)).toBe(5)
  mia.close()
})

test('Hosts hear how many watch in all processes, nobody counted twice, and how many go', async () => {
  const { hana, mia, ceremonyId } = await lobby()
  const count = (watching: number) =>
    hana.client.heard('ceremony:audience', (message: Count) => message.watching === watching)
  const again = await company.live('mia')
  await again.send('ceremony:join', { ceremonyId, as: 'stage' })
  await count(1)
  const gus = await watching(await company.token('gus'), ceremonyId)
  await count(2)
  hana.client.received.length = 0
  gus.close()
  await count(1)
  const counts = hana.client.received.filter(({ event }) => event === 'ceremony:audience')
  expect(Math.max(...counts.map(({ message }) => (message as Count).watching))).toBeLessThanOrEqual(2)
  mia.close()
})

test('C5 C12 While Redis is gone the ceremony goes on, and afterwards screens are told at once again', async () => {
  const { hana, mia } = await lobby()
  await redis.stop()
  const { audience } = await hana.next()
  await heardState(mia, audience.seq)
  await redis.start()
  const threeSteps = async () => {
    let waited = 0
    for (let step = 0; step < 3; step++) {
      const isPaused = hana.view().audience.scene.kind === 'paused'
      const { view } = await hana.order({ kind: isPaused ? 'resume' : 'pause' })
      const from = performance.now()
      await heardState(mia, seqIn(view))
      waited += performance.now() - from
    }
    return waited
  }
  // Told again once both are back: by looking alone, three would take some five seconds.
  await expect.poll(threeSteps, { timeout: 40_000 }).toBeLessThan(2_000)
  expect(problems.length).toBeGreaterThan(0)
  mia.close()
}, 60_000)

type Totals = { totals: { heart?: number } }
type Count = { watching: number }
