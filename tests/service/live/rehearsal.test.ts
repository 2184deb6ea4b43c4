import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { atTheControls, heardState } from '#tests/service/live/running.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import { type Lab, startService } from '#tests/support/start-service.ts'

let lab: Lab
beforeAll(async () => {
  lab = await startService(inject('storage'))
})
afterAll(() => lab.close())

async function rehearsing() {
  const company = await lab.found()
  const { ceremonyId: real } = await cycleAt(company, 'decided')
  const post = (path: string, body: object = {}) =>
    company.as('hana').post(`/api/ceremonies/${real}/rehearsal${path}`, { commandId: randomUUID(), ...body })
  const begun = await post('')
  const ceremonyId = String(begun.body['ceremonyId'])
  const hana = await atTheControls(await company.live('hana'), ceremonyId)
  const stage = await company.live('hana')
  await stage.send('ceremony:join', { ceremonyId, as: 'stage' })
  return { company, real, post, ceremonyId, hana, stage }
}

test('C9 a rehearsal taken back to its beginning takes its screens along', async () => {
  const { post, hana, stage } = await rehearsing()
  await hana.next()
  const { audience } = await hana.next()
  await heardState(stage, audience.seq)
  await post('', { anew: true })
  const begun = (await stage.heard(
    'ceremony:state',
    ({ seq }: { seq: number }) => seq > audience.seq,
  )) as typeof audience
  expect(begun).toMatchObject({ scene: { kind: 'planned' }, rehearsal: true })
})

test.each([
  ['ended', (it: Awaited<ReturnType<typeof rehearsing>>) => it.post('/end')],
  [
    'overtaken by the real ceremony',
    async ({ company, real }: Awaited<ReturnType<typeof rehearsing>>) =>
      (await atTheControls(await company.live('omar'), real)).next(),
  ],
])('C9 once it is %s, stage and hosts are told so, and hear nothing further', async (_, end) => {
  const it = await rehearsing()
  const { ceremonyId, hana, stage } = it
  await hana.next()
  await end(it)
  for (const { heard } of [hana.client, stage]) expect(await heard('ceremony:over')).toEqual({ ceremonyId })
  expect(await stage.send('ceremony:join', { ceremonyId, as: 'stage' })).toMatchObject({
    ok: false,
    problem: { code: 'not_found' },
  })
})

test('C9 nobody votes in it, hosts neither; and whoever is no host is not told by it whether one is on', async () => {
  const { company, real, ceremonyId, hana } = await rehearsing()
  const vote = { commandId: randomUUID(), segmentId: 'mentor', round: 1, option: '0', after: 0 }
  const asks = [
    () => hana.client.send('ceremony:vote', { ceremonyId, ...vote }),
    async () => (await company.live('mia')).send('ceremony:vote', { ceremonyId, ...vote }),
  ]
  for (const ask of asks) expect(await ask()).toMatchObject({ ok: false, problem: { code: 'not_found' } })
  for (const name of ['hana', 'mia'] as const) {
    const answer = await company.as(name).post(`/api/ceremonies/rehearsal-${real}/ballots`, vote)
    expect(answer.body['code']).toBe('not_found')
  }
})
