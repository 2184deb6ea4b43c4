import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BehindAzure, startBehindAzure } from '#tests/service/live/behind-azure.ts'
import { atTheControls, heardState, seqsHeard } from '#tests/service/live/running.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import type { LiveClient } from '#tests/support/live-client.ts'

let behind: BehindAzure
beforeAll(async () => {
  behind = await startBehindAzure()
}, 60_000)
afterAll(() => behind.close())

/** Hana at the controls of one process, Mia watching at the other, Cora at Hana's. */
async function lobby() {
  const { ceremonyId } = await cycleAt(behind.company, 'decided')
  const hana = await atTheControls(await behind.screen('hana'), ceremonyId)
  const [mia, cora] = [await behind.screen('mia'), await behind.screen('cora')]
  await hana.next()
  for (const client of [mia, cora])
    expect(await client.send('ceremony:join', { ceremonyId, as: 'audience' })).toMatchObject({ ok: true })
  return { ceremonyId, hana, mia, cora }
}

test('C3 C5 What is commanded at one process is told to Azure once, and seen by all', async () => {
  const { ceremonyId, hana, mia, cora } = await lobby()
  const from = behind.azure.asked.length
  const steps = 6
  for (let step = 0; step < steps; step++) {
    const { audience } = await hana.next()
    expect(await heardState(mia, audience.seq)).toEqual(audience)
    expect(await heardState(cora, audience.seq)).toEqual(audience)
  }
  for (const client of [mia, cora]) expect(new Set(seqsHeard(client)).size).toBe(seqsHeard(client).length)
  const told = toGroups(from).filter((body) => body.includes(ceremonyId) && body.includes('ceremony:state'))
  expect(told).toHaveLength(steps)
})

test('C1 C4 Hosts’ views go to hosts one by one, never to a group; who is host no longer hears none', async () => {
  const { ceremonyId, hana, cora } = await lobby()
  const omar = await atTheControls(await behind.screen('omar'), ceremonyId)
  const from = behind.azure.asked.length
  const { audience } = await hana.next()
  await heardState(omar.client, audience.seq)
  const named = await behind.company.as('dana').put(`/api/ceremonies/${ceremonyId}/hosts`, {
    commandId: randomUUID(),
    version: 0,
    hosts: [behind.company.people.hana.id],
  })
  expect(named.status).toBe(200)
  omar.client.received.length = 0
  const { audience: next } = await hana.next()
  await heardState(cora, next.seq)
  expect(toGroups(from).some((body) => body.includes('"role":"host"'))).toBe(false)
  expect(seqsHeard(omar.client)).toEqual([])
})

test('C11 Reactions of both processes are one total for every screen', async () => {
  const { ceremonyId, hana, mia, cora } = await lobby()
  const clients = [mia, cora, mia, cora, mia]
  for (const client of clients)
    expect(await client.send('ceremony:react', { ceremonyId, reaction: 'heart' })).toMatchObject({ ok: true })
  for (const client of [hana.client, mia, cora]) await expect.poll(() => hearts(client)).toBe(clients.length)
})

test('Hosts hear how many watch at both processes', async () => {
  const { hana, mia } = await lobby()
  const count = (watching: number) =>
    hana.client.heard('ceremony:audience', (message: { watching: number }) => message.watching === watching)
  await count(2)
  hana.client.received.length = 0
  mia.close()
  await count(1)
})

test('Walls at both processes hear that they changed; where nobody looks, Azure isn’t told', async () => {
  const [ben, judy] = [await behind.screen('ben'), await behind.screen('judy')]
  for (const client of [ben, judy])
    expect(await client.send('wall:join', { feed: { kind: 'everyone' } })).toMatchObject({ ok: true })
  const given = await behind.company.as('ana').post('/api/commendations', {
    commandId: randomUUID(),
    recipients: [behind.company.people.ben.id],
    message: 'Thank you for the workshop on Friday.',
    visibility: { kind: 'tenant' },
  })
  expect(given.ok, given.text).toBe(true)
  for (const client of [ben, judy]) await client.heard('wall:news')
  const told = toGroups(0).filter((body) => body.includes('wall:news'))
  expect(told.every((body) => body.includes('everyone'))).toBe(true)
  expect(told.length).toBeLessThanOrEqual(2)
})

test('What is answered while another answer is on its way goes out after it', async () => {
  const mia = await behind.screen('mia')
  const answers = await Promise.all(Array.from({ length: 6 }, () => mia.send('clock:sync', {})))
  expect(answers.every(({ ok }) => ok)).toBe(true)
})

test('Where Azure can’t put a screen into a room, it is told so and not left to wait', async () => {
  const { ceremonyId } = await cycleAt(behind.company, 'decided')
  const mia = await behind.screen('mia')
  behind.azure.refuse(/:addToGroups$/)
  const refused = await mia.send('ceremony:join', { ceremonyId, as: 'audience' })
  behind.azure.refuse(undefined)
  expect(refused).toMatchObject({ ok: false, problem: { code: 'unavailable' } })
  expect(await mia.send('ceremony:join', { ceremonyId, as: 'audience' })).toMatchObject({ ok: true })
})

test('C12 Processes whose way to Azure is cut come back by themselves, and screens are told again', async () => {
  const { hana, mia } = await lobby()
  behind.azure.cutTunnels()
  await behind.azure.reached(2)
  const back = await atTheControls(await behind.screen('hana'), hana.view().audience.ceremonyId)
  await back.order({ kind: 'take-over' })
  const { audience } = await back.next()
  await heardState(mia, audience.seq)
}, 40_000)

/** What was said to groups since. */
function toGroups(from: number): string[] {
  return behind.azure.asked
    .slice(from)
    .flatMap(({ what, body }) => (/\/groups\/.*:send$/.test(what) ? body : []))
}

function hearts({ received }: LiveClient): number {
  type Totals = { totals: { heart?: number } }
  const told = received.filter(({ event }) => event === 'ceremony:reactions')
  return told.reduce((sum, { message }) => sum + ((message as Totals).totals.heart ?? 0), 0)
}
