import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { HostView } from '#core/contract/ceremony.ts'
import { redisSiblings } from '#service/live/redis-siblings.ts'
import type { Siblings } from '#service/live/siblings.ts'
import { browserOf, isTold, told } from '#tests/service/live/attended.ts'
import { atTheControls, heardState } from '#tests/service/live/running.ts'
import type { Company, Name } from '#tests/support/company.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import { connectLive } from '#tests/support/live-client.ts'
import { type RedisServer, startRedis } from '#tests/support/redis-server.ts'
import { type Lab, type Member, startService } from '#tests/support/start-service.ts'

let redis: RedisServer
let lab: Lab
let company: Company & Member
/** Where everybody but Hana is. */
let elsewhere: string
/** Where nobody is heard, and who is there is heard by nobody. */
let apart: string
let isDead = false
beforeAll(async () => {
  redis = await startRedis()
  const siblings = () => redisSiblings(redis.url, () => {})
  lab = await startService(inject('storage'), { siblings: siblings() })
  company = await lab.found()
  elsewhere = (await lab.another({ siblings: mortal(siblings()) })).url
  apart = (await lab.another()).url
}, 60_000)
afterAll(async () => {
  await lab.close()
  await redis.stop()
})

/** As a process that is killed: it says nothing any more. */
function mortal(siblings: Siblings): Siblings {
  return { ...siblings, tell: (notice) => isDead || siblings.tell(notice) }
}

/** Doors are open; Hana is at the controls. */
async function evening() {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const hana = await atTheControls(await company.live('hana'), ceremonyId)
  await hana.next()
  return { ceremonyId, hana }
}

async function connect(url: string, name: Name) {
  const connected = await connectLive(url, await company.token(name))
  if ('refused' in connected) throw new Error('refused')
  return connected.client
}

async function watch(name: Name, ceremonyId: string) {
  const client = await connect(elsewhere, name)
  await client.send('ceremony:join', { ceremonyId, as: 'audience' })
  return client
}

async function nameHosts(ceremonyId: string, hosts: Name[]) {
  const { body } = await company.as('dana').get(`/api/ceremonies/${ceremonyId}/plan`)
  const named = await company.as('dana').put(`/api/ceremonies/${ceremonyId}/hosts`, {
    commandId: randomUUID(),
    version: body['version'],
    hosts: hosts.map((name) => company.people[name].id),
  })
  expect(named.status).toBe(200)
}

test('C4 A winner who watches at another process is in the room, and whoever is cut off there is missed', async () => {
  const { ceremonyId, hana } = await evening()
  await isTold(hana.client, ({ inRoom }) => inRoom?.['mentor'] === 'none')
  const [ben, mia] = [await watch('ben', ceremonyId), await watch('mia', ceremonyId)]
  await isTold(hana.client, ({ inRoom, watching }) => inRoom?.['mentor'] === 'all' && watching === 2)
  browserOf(ben).terminate()
  await isTold(hana.client, ({ inRoom, lost }) => inRoom?.['mentor'] === 'none' && lost === 1)
  // Back, at this process.
  const back = await company.live('ben')
  await back.send('ceremony:join', { ceremonyId, as: 'audience' })
  await isTold(hana.client, ({ lost, watching }) => lost === undefined && watching === 2)
  back.close()
  await isTold(hana.client, ({ watching, lost }) => watching === 1 && lost === undefined)
  mia.close()
})

test('C1 Hosts at different processes know of each other, and whether the controller’s console is gone', async () => {
  const { ceremonyId, hana } = await evening()
  const omar = await atTheControls(await connect(elsewhere, 'omar'), ceremonyId)
  await isTold(omar.client, ({ hostsHere }) => hostsHere.length === 2)
  hana.client.close()
  await isTold(omar.client, ({ controllerLost }) => controllerLost === true)
  expect(await omar.order({ kind: 'take-over' })).toMatchObject({ ok: true })
  await isTold(omar.client, ({ controllerLost }) => controllerLost === undefined)
  omar.client.close()
})

test('C1 Whoever is no host any more is told so, and hears nothing as one, at any process', async () => {
  const { ceremonyId, hana } = await evening()
  const former = [await connect(elsewhere, 'omar'), await connect(apart, 'omar')]
  for (const client of former) await client.send('ceremony:join', { ceremonyId, as: 'host' })
  const from = Date.now()
  await nameHosts(ceremonyId, ['hana'])
  for (const client of former) await client.heard('ceremony:dismissed')
  expect(Date.now() - from).toBeLessThan(3_500)
  for (const { received } of former) received.length = 0
  const { audience } = await hana.next()
  for (const client of former) {
    await client.send('ceremony:join', { ceremonyId, as: 'audience' })
    await client.send('clock:sync', { ceremonyId })
    expect(JSON.stringify(client.received)).not.toContain('"role":"host"')
    client.close()
  }
  expect(audience.scene.kind).toBe('opening')
})

test('C1 C15 Hosts’ consoles hear what is planned anew without a new state, at any process', async () => {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const consoles = [
    await company.live('hana'),
    await connect(elsewhere, 'hana'),
    await connect(apart, 'hana'),
  ]
  for (const client of consoles) await client.send('ceremony:join', { ceremonyId, as: 'host' })
  await nameHosts(ceremonyId, ['hana', 'omar', 'judy'])
  const { judy } = company.people
  for (const client of consoles) {
    const fits = (view: HostView) => view.hosts?.some(({ id }) => id === judy.id) ?? false
    expect(await client.heard('ceremony:state', fits)).toMatchObject({ audience: { seq: 0 }, planVersion: 1 })
  }
  const hana = await atTheControls(consoles[0] as (typeof consoles)[0], ceremonyId)
  const { audience } = await hana.next()
  for (const client of consoles) await heardState(client, audience.seq)
  for (const client of consoles.slice(1)) client.close()
})

test('Whoever was at a process that died is missed, until they are back', { timeout: 60_000 }, async () => {
  const { ceremonyId, hana } = await evening()
  const here = await company.live('cora')
  await here.send('ceremony:join', { ceremonyId, as: 'audience' })
  const clients = [await watch('mia', ceremonyId), await watch('ana', ceremonyId)]
  await isTold(hana.client, ({ watching }) => watching === 3)
  isDead = true
  await expect.poll(() => told(hana.client)?.watching, { timeout: 20_000 }).toBe(1)
  expect(told(hana.client)).toMatchObject({ lost: 2 })
  const back = await company.live('mia')
  await back.send('ceremony:join', { ceremonyId, as: 'audience' })
  await isTold(hana.client, ({ watching, lost }) => watching === 2 && lost === 1)
  for (const client of clients) client.close()
  isDead = false
})
