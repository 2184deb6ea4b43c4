import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { atTheControls, heardState, seqsHeard } from '#tests/service/live/running.ts'
import type { Company } from '#tests/support/company.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import { type Lab, type Member, startService } from '#tests/support/start-service.ts'

let lab: Lab
let company: Company & Member
beforeAll(async () => {
  lab = await startService(inject('storage'))
  company = await lab.found()
})
afterAll(() => lab.close())

test('C1 Whoever is no host any more hears no host’s view from then on, and commands nothing', async () => {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const { hana } = company.people
  const former = await company.live('omar')
  const omars = await atTheControls(former, ceremonyId)
  const hanas = await atTheControls(await company.live('hana'), ceremonyId)
  const { audience: lobby } = await hanas.next()
  await heardState(former, lobby.seq)

  const named = await company.as('dana').put(`/api/ceremonies/${ceremonyId}/hosts`, {
    commandId: randomUUID(),
    version: 0,
    hosts: [hana.id],
  })
  expect(named.status).toBe(200)
  expect(await omars.order({ kind: 'take-over' })).toMatchObject({ ok: false, problem: { code: 'not_host' } })
  const { audience: started } = await hanas.next()
  // What comes after is heard by a screen that watches as everybody does.
  await former.send('ceremony:join', { ceremonyId, as: 'audience' })
  const { audience: intro } = await hanas.next()
  expect(await heardState(former, intro.seq)).toMatchObject({ role: 'audience' })
  expect(seqsHeard(former)).not.toContain(started.seq)
})

test('C1 The controls are handed over to another host, and both see it at once', async () => {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const hana = await atTheControls(await company.live('hana'), ceremonyId)
  const omars = await company.live('omar')
  const omar = await atTheControls(omars, ceremonyId)
  const { audience, also } = await hana.next()
  const to = company.people.omar.id
  expect(also).toContainEqual({ kind: 'hand-over', to })
  await heardState(omars, audience.seq)
  await hana.order({ kind: 'hand-over', to })
  expect(await heardState(omars, audience.seq + 1)).toMatchObject({ role: 'host', controller: { id: to } })
  expect(await hana.order({ kind: 'start' })).toMatchObject({ problem: { code: 'not_controller' } })
  expect(await omar.order({ kind: 'start' })).toMatchObject({ ok: true })
})

test('C16 Who waits before the doors hears at once that it was moved, and that it was called off, and why', async () => {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const waiting = await company.live('mia')
  await waiting.send('ceremony:join', { ceremonyId, as: 'audience' })
  const hana = company.as('hana')
  const [startsAt, reason] = [4_000_000_000_000, 'The room is flooded']
  await hana.post(`/api/ceremonies/${ceremonyId}/move`, { commandId: randomUUID(), startsAt, reason })
  expect(await heardState(waiting, 1)).toMatchObject({
    startsAt,
    scene: { kind: 'planned', moved: { reason } },
  })
  await hana.post(`/api/ceremonies/${ceremonyId}/cancel`, { commandId: randomUUID(), reason })
  expect(await heardState(waiting, 2)).toMatchObject({ scene: { kind: 'cancelled', reason } })
})
