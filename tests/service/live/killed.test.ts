import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AudienceView } from '#core/contract/ceremony.ts'
import { atTheControls, heardState } from '#tests/service/live/running.ts'
import { buildServiceProcess, endAll, prepareService } from '#tests/service/outbox/mortal-service.ts'
import { openStorage } from '#tests/service/outbox/nights.ts'
import { createTestDirectory, foundCompany, type Name } from '#tests/support/company.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import { connectLive, type LiveClient, seqIn } from '#tests/support/live-client.ts'
import { type RedisServer, startRedis } from '#tests/support/redis-server.ts'
import { createSigner, type Signer } from '#tests/support/tokens.ts'

let redis: RedisServer
let signer: Signer
beforeAll(async () => {
  await buildServiceProcess()
  signer = await createSigner()
  redis = await startRedis()
}, 60_000)
afterAll(async () => {
  await endAll()
  await redis.stop()
})

test('C5 C6 C12 A process killed the moment a reveal is saved: screens of another unveil in time, and the night goes on there', {
  timeout: 120_000,
}, async () => {
  const storage = await openStorage()
  const company = await foundCompany(storage.rows, createTestDirectory())
  const { ceremonyId } = await cycleAt(company, 'decided')
  const settings = { ...storage.settings, jwks: signer.jwks, tenants: [company.tenant], redis: redis.url }
  const [dies, lives] = await Promise.all([
    prepareService().start(settings),
    prepareService().start(settings),
  ])
  const connect = async (url: string, name: Name): Promise<LiveClient> => {
    const connected = await connectLive(url, await signer.sign(company.people[name]))
    if ('refused' in connected) throw new Error(`refused: ${connected.refused?.code}`)
    return connected.client
  }
  const mia = await connect(lives.url, 'mia')
  const hana = await atTheControls(await connect(dies.url, 'hana'), ceremonyId)
  await hana.next()
  await mia.send('ceremony:join', { ceremonyId, as: 'audience' })
  while (hana.view().next?.step !== 'reveal') await hana.next()
  await heardState(mia, seqIn(hana.view()))

  await dies.arm({ tenant: company.tenant, write: 1, moment: 'after', counts: 'publishing' })
  hana.next().catch(() => undefined)
  expect(await dies.outcome).toBe('killed')
  const { scene } = (await heardState(mia, seqIn(hana.view()) + 1)) as AudienceView
  const unveilsIn = scene.kind === 'revealed' ? scene.revealAt - Date.now() : -1
  expect(unveilsIn).toBeGreaterThan(0)

  const again = await atTheControls(await connect(lives.url, 'hana'), ceremonyId)
  const { audience } = await again.next()
  expect(await heardState(mia, audience.seq)).toEqual(audience)
  for (const client of [mia, again.client]) client.close()
})
