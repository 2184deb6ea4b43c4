import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Segment, stateRow } from '#core/ceremony/state.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { put, readRow } from '#core/rows/row-kind.ts'
import { createPolls } from '#service/live/polls.ts'
import { createSeats } from '#service/live/seats.ts'
import { browserOf, isTold, told } from '#tests/service/live/attended.ts'
import { atTheControls, heardState } from '#tests/service/live/running.ts'
import type { Company, Name } from '#tests/support/company.ts'
import { type CycleStage, cycleAt } from '#tests/support/company-cycle.ts'
import type { LiveClient } from '#tests/support/live-client.ts'
import { type Lab, type Member, startService } from '#tests/support/start-service.ts'

let lab: Lab
let company: Company & Member
beforeAll(async () => {
  lab = await startService(inject('storage'))
  company = await lab.found()
})
afterAll(() => lab.close())

/** Doors are open, Hana is at the controls, and Omar is the other host. */
async function evening(stage: CycleStage = 'decided') {
  const { ceremonyId } = await cycleAt(company, stage)
  const hana = await atTheControls(await company.live('hana'), ceremonyId)
  const omar = await atTheControls(await company.live('omar'), ceremonyId)
  if (stage === 'decided') await heardState(omar.client, (await hana.next()).audience.seq)
  const watch = async (name: Name) => {
    const client = await company.live(name)
    await client.send('ceremony:join', { ceremonyId, as: 'audience' })
    return client
  }
  return { ceremonyId, hana, omar, watch }
}

test('C4 Hosts hear whether those who win are watching: none, some or all of them, until it is revealed', async () => {
  const { hana, watch } = await evening()
  const isThere = (there: string) =>
    isTold(hana.client, ({ inRoom }) => inRoom?.['mentor'] === there && inRoom['explorer'] === there)
  await isThere('none')
  const ben = await watch('ben')
  await isThere('all')
  ben.close()
  await isThere('none')
  await watch('ben')
  while (hana.view().next?.step !== 'reveal') await hana.next()
  await isThere('all')
  const { audience } = await hana.next()
  const revealed = audience.given[0]?.award.id ?? ''
  await isTold(hana.client, ({ inRoom }) => inRoom?.[revealed] === undefined)
  expect(Object.keys(told(hana.client)?.inRoom ?? {})).toHaveLength(1)
})

test('C7 Where a live vote decides, nothing says whether anybody who may win is watching', async () => {
  const { hana, watch } = await evening('voting')
  for (const name of ['ben', 'cora'] as const) await watch(name)
  await isTold(hana.client, ({ watching }) => watching === 2)
  expect(Object.keys(told(hana.client)?.inRoom ?? {})).not.toContain('mentor')
})

test('C7 While a vote is open hosts hear how many have voted, each once; nobody else hears it, nor what', async () => {
  const { ceremonyId, hana, watch } = await evening('voting')
  const voters = [await watch('mia'), await watch('judy'), await watch('ana')]
  const vote = (client: LiveClient, option: string, after = 0) =>
    client.send('ceremony:vote', {
      commandId: randomUUID(),
      ceremonyId,
      segmentId: 'mentor',
      round: 1,
      option,
      after,
    })
  await isTold(hana.client, ({ turnout }) => turnout === 0)
  for (const [at, client] of voters.entries()) await vote(client, String(at % 2))
  await vote(voters[0] as LiveClient, '1', 1)
  await isTold(hana.client, ({ turnout }) => turnout === 3)
  expect(Object.keys(told(hana.client) ?? {}).toSorted()).toEqual(
    ['ceremonyId', 'hostsHere', 'inRoom', 'turnout', 'watching'].toSorted(),
  )
  for (const { received } of voters)
    expect(received.map(({ event }) => event)).not.toContain('ceremony:audience')
  await closeVote(ceremonyId)
  await isTold(hana.client, ({ turnout }) => turnout === undefined)
})

test('C1 The other hosts hear that the controller’s console is gone, after three seconds, and that it is back', async () => {
  const { ceremonyId, hana, omar } = await evening()
  expect(await omar.order({ kind: 'share-note' })).toMatchObject({ ok: true })
  const { hana: controller } = company.people
  await isTold(omar.client, ({ hostsHere }) => hostsHere.includes(controller.id))
  const from = Date.now()
  hana.client.socket.io.engine.close()
  await isTold(omar.client, ({ hostsHere }) => !hostsHere.includes(controller.id))
  expect(told(omar.client)).not.toHaveProperty('controllerLost')
  await isTold(omar.client, ({ controllerLost }) => controllerLost === true)
  expect(Date.now() - from).toBeGreaterThan(2_900)
  expect(told(omar.client)).not.toHaveProperty('sharerLost')
  await atTheControls(await company.live('hana'), ceremonyId)
  await isTold(omar.client, ({ controllerLost }) => controllerLost === undefined)
})

test('C1 Who controls hears that the console of who shares the stage is gone', async () => {
  const { hana, omar } = await evening()
  expect(await omar.order({ kind: 'share-note' })).toMatchObject({ ok: true })
  await isTold(hana.client, ({ hostsHere }) => hostsHere.length === 2)
  omar.client.close()
  await isTold(hana.client, ({ sharerLost }) => sharerLost === true)
  expect(told(hana.client)).not.toHaveProperty('controllerLost')
})

test('Hosts hear how many lost their connection, not of those who left, until these are back', async () => {
  const { hana, watch } = await evening()
  const [mia, gus, ana, ben] = [
    await watch('mia'),
    await watch('gus'),
    await watch('ana'),
    await watch('ben'),
  ]
  await isTold(hana.client, ({ watching }) => watching === 4)
  // One goes to another page, one closes the window, and one's network is cut.
  mia.close()
  browserOf(gus).close(1001)
  browserOf(ana).terminate()
  await isTold(hana.client, ({ watching }) => watching === 1)
  expect(told(hana.client)).toMatchObject({ lost: 1 })
  await watch('ana')
  await isTold(hana.client, ({ watching }) => watching === 2)
  expect(told(hana.client)).not.toHaveProperty('lost')
  // Whoever has another screen is not lost.
  await watch('ben')
  browserOf(ben).terminate()
  await isTold(hana.client, ({ watching }) => watching === 2)
  expect(told(hana.client)).not.toHaveProperty('lost')
})

/** As another process saves it. */
async function closeVote(ceremonyId: string): Promise<void> {
  const place = ceremonyOf(company.tenant, ceremonyId)
  const state = await readRow(company.world.rows, place, stateRow)
  if (!state) throw new Error('The ceremony has no state.')
  const segments = state.value.segments.map(
    (segment): Segment =>
      segment.vote ? { ...segment, vote: { ...segment.vote, state: 'closing' } } : segment,
  )
  const value = { ...state.value, seq: state.value.seq + 1, segments }
  await company.world.rows.commit(place, [put(stateRow, [], value)])
}

test('C13 Who watches by asking over HTTP counts once, and is in the room', async () => {
  const { ceremonyId, hana } = await evening()
  await company.as('ben').get(`/api/ceremonies/${ceremonyId}/view?as=audience`)
  await isTold(hana.client, ({ watching, inRoom }) => watching === 1 && inRoom?.['mentor'] === 'all')
  const socket = await company.live('ben')
  await socket.send('ceremony:join', { ceremonyId, as: 'audience' })
  await isTold(hana.client, () => true)
  expect(told(hana.client)).toMatchObject({ watching: 1 })
})

test('C13 Whoever asks no more is there no more after ten seconds, unless by another screen', () => {
  let now = 0
  const seats = createSeats(() => now)
  const polls = createPolls(seats, () => now)
  const people = () => [...(seats.in('room')?.people.keys() ?? [])]
  for (const who of ['mia', 'gus', 'ana']) polls.asked('room', who)
  seats.enter('room', 'gus')
  now = 6_000
  polls.asked('room', 'ana')
  now = 9_999
  polls.forget()
  expect(people()).toEqual(['mia', 'gus', 'ana'])
  now = 10_000
  polls.forget()
  expect(people()).toEqual(['gus', 'ana'])
  expect(seats.in('room')?.lost.size).toBe(0)
})
