import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { CeremonyView } from '#core/contract/ceremony.ts'
import { Refusal } from '#core/refusal.ts'
import { createApp } from '#service/http/create-app.ts'
import { addRoutes } from '#service/http/routes.ts'
import { createTicketGate } from '#service/identity/ticket-gate.ts'
import { createAdmission } from '#service/live/admission.ts'
import { atTheControls } from '#tests/service/live/running.ts'
import type { Company } from '#tests/support/company.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import { seqIn } from '#tests/support/live-client.ts'
import { type Lab, type Member, startService } from '#tests/support/start-service.ts'

let lab: Lab
let company: Company & Member
let tabFolder: string
beforeAll(async () => {
  lab = await startService(inject('storage'))
  company = await lab.found()
  tabFolder = await mkdtemp(join(tmpdir(), 'laurels-polling-'))
  await writeFile(join(tabFolder, 'index.html'), '')
})
afterAll(async () => {
  await lab.close()
  await rm(tabFolder, { recursive: true })
})

test('C13 Whoever asks and has the newest state is told the time alone; once there is another, that', async () => {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const hana = await atTheControls(await company.live('hana'), ceremonyId)
  await hana.next()
  const ask = async (name: 'mia' | 'hana', query: string) =>
    (await company.as(name).get(`/api/ceremonies/${ceremonyId}/view?${query}`)).body
  const seq = seqIn((await ask('mia', 'as=audience'))['view'] as CeremonyView)
  expect(Object.keys(await ask('mia', `as=audience&seq=${seq}`))).toEqual(['serverTime'])
  expect(Object.keys(await ask('hana', `as=host&seq=${seq}`))).toEqual(['serverTime'])
  const { audience } = await hana.next()
  expect((await ask('mia', `as=audience&seq=${seq}`))['view']).toEqual(audience)
  expect(((await ask('hana', `as=host&seq=${seq}`))['view'] as CeremonyView).role).toBe('host')
})

/** Routes whose service is as full as can be. */
async function fullHouse(signedIn: boolean) {
  const admission = createAdmission(() => 0)
  for (let screen = 0; screen < 2_500; screen++) admission.enter('audience', company.actor('mia'))
  const options = { world: company.world, tabFolder, requestsPerMinute: 100, log: false }
  const app = await createApp(options)
  addRoutes(app, {
    world: company.world,
    verifyToken: signedIn ? verified : refused,
    actorOf: async () => company.actor('hana'),
    ticketGate: createTicketGate(Date.now, []),
    admission,
    live: { address: { kind: 'own' }, asked: () => {} },
  })
  return (path: string) => app.inject({ url: `/api${path}`, headers: { authorization: 'Bearer token' } })
}

const verified = async (token: string) => {
  const { people, tenant } = company
  return { ...people.hana, tenant, ownerRole: false, expiresAt: Number.MAX_SAFE_INTEGER, token }
}
const refused = async () => {
  throw new Refusal('unauthenticated', 'Please sign in.')
}

test('C13 Too many who ask at once are told when to ask again; hosts are answered, and whatever else is asked', async () => {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const get = await fullHouse(true)
  const audience = await get(`/ceremonies/${ceremonyId}/view?as=audience`)
  expect(audience.statusCode).toBe(503)
  expect(audience.headers['retry-after']).toBe('1')
  expect(audience.json()).toMatchObject({ code: 'busy', retryAfterMs: 501 })
  expect((await get(`/ceremonies/${ceremonyId}/view?as=host`)).statusCode).toBe(200)
  expect((await get('/ceremonies')).statusCode).toBe(200)
})

test('Nobody without a sign-in is counted, or told how full it is', async () => {
  const get = await fullHouse(false)
  expect((await get('/ceremonies/gala/view?as=audience')).json()).toMatchObject({ code: 'unauthenticated' })
})
