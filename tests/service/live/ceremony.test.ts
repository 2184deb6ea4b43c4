import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { planRow } from '#core/ceremony/state.ts'
import type { AudienceView, HostView } from '#core/contract/ceremony.ts'
import { programsOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { atTheControls, heardState, seqsHeard } from '#tests/service/live/running.ts'
import type { Company } from '#tests/support/company.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import { connectLive, seqIn } from '#tests/support/live-client.ts'
import { clientWith, type Lab, type Member, startService } from '#tests/support/start-service.ts'

let lab: Lab
let company: Company & Member
beforeAll(async () => {
  lab = await startService(inject('storage'))
  company = await lab.found()
})
afterAll(() => lab.close())

async function lobby() {
  const cycle = await cycleAt(company, 'decided')
  const { ceremonyId } = cycle
  const hana = await atTheControls(await company.live('hana'), ceremonyId)
  const watch = async (name: 'mia' | 'gus' | 'hana', as: 'audience' | 'stage' = 'audience') => {
    const client = await company.live(name)
    const joined = await client.send('ceremony:join', { ceremonyId, as })
    return { client, joined }
  }
  await hana.next()
  return { cycle, ceremonyId, hana, watch }
}

test('C3 C5 From lobby to end, host and audience hear every state, in order, as it was saved', async () => {
  const { cycle, ceremonyId, hana, watch } = await lobby()
  const mia = await watch('mia')
  expect(mia.joined.view).toMatchObject({ role: 'audience', seq: 1, scene: { kind: 'lobby' } })
  const { url } = await lab.another()
  const elsewhere = clientWith(url, () => company.token('mia'))
  const scenes = ['lobby']
  while (hana.view().next) {
    const { audience } = await hana.next()
    scenes.push(audience.scene.kind)
    // Acknowledged is saved: another process finds it at once.
    const saved = await elsewhere.get(`/api/ceremonies/${ceremonyId}/view?as=audience`)
    expect(saved.body['view']).toEqual(audience)
    expect(await heardState(mia.client, audience.seq)).toEqual(audience)
  }
  expect(scenes.join(' ')).toBe(
    'lobby opening intro finalists drumroll revealed intro drumroll revealed closing ended',
  )
  const last = scenes.length
  const count = (from: number) => Array.from({ length: last - from + 1 }, (_, at) => from + at)
  expect(seqsHeard(mia.client)).toEqual(count(2))
  expect(seqsHeard(hana.client)).toEqual(count(1))
  await expect
    .poll(async () => (await company.as('mia').get('/api/feeds/everyone')).text, { timeout: 8_000 })
    .toContain(cycle.citations.explorer)
})

test('C2 A command on an older state is refused with the newest, and nothing happens', async () => {
  const { hana, ceremonyId } = await lobby()
  await hana.next()
  const late = await hana.order({ kind: 'advance' }, { seq: 1 })
  expect(late).toMatchObject({ ok: false, problem: { code: 'stale' }, view: { audience: { seq: 2 } } })
  const { body } = await company.as('mia').get(`/api/ceremonies/${ceremonyId}/view?as=stage`)
  expect(body['view']).toMatchObject({ seq: 2, scene: { kind: 'opening' } })
})

test('C2 Two hosts’ commands on one state at once: one happens', async () => {
  const { hana } = await lobby()
  const answers = await Promise.all([1, 2, 3, 4].map(() => hana.order({ kind: 'start' }, { seq: 1 })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of answers.filter(({ ok }) => !ok))
    expect(answer).toMatchObject({ problem: { code: 'stale' }, view: { audience: { seq: 2 } } })
})

test('The same command again answers well and changes nothing', async () => {
  const { hana } = await lobby()
  const again = { seq: 1, commandId: randomUUID() }
  const [first, second] = await Promise.all([
    hana.order({ kind: 'start' }, again),
    hana.order({ kind: 'start' }, again),
  ])
  expect([first.ok, second.ok]).toEqual([true, true])
  expect(await hana.order({ kind: 'start' }, again)).toMatchObject({
    ok: true,
    view: { audience: { seq: 2 } },
  })
  const other = await hana.order({ kind: 'pause' }, again)
  expect(other).toMatchObject({ ok: false, problem: { code: 'command_reused' } })
})

test('C1 A second host takes over: both see it, and only one is at the controls', async () => {
  const { hana, ceremonyId } = await lobby()
  const omar = await atTheControls(await company.live('omar'), ceremonyId)
  expect(await omar.order({ kind: 'start' })).toMatchObject({
    ok: false,
    problem: { code: 'not_controller' },
  })
  await omar.order({ kind: 'take-over' })
  const seen = (await heardState(hana.client, 2)) as HostView
  const { hana: before, omar: now } = company.people
  const told = { controller: { id: now.id }, tookOverFrom: { id: before.id } }
  expect(seen).toMatchObject(told)
  expect(omar.view()).toMatchObject(told)
  expect(await hana.order({ kind: 'start' })).toMatchObject({ problem: { code: 'not_controller' } })
  expect(await omar.order({ kind: 'start' })).toMatchObject({ ok: true })
})

test('C5 Who joins late sees what has been given so far', async () => {
  const { hana, watch, cycle } = await lobby()
  while (hana.view().audience.given.length === 0) await hana.next()
  await hana.next()
  const { joined } = await watch('gus')
  const view = joined.view as AudienceView
  expect(view.seq).toBe(hana.view().audience.seq)
  expect(JSON.stringify(view.given)).toContain(cycle.citations[view.given[0]?.award.id as 'mentor'])
  expect(Math.abs((joined.serverTime ?? 0) - Date.now())).toBeLessThan(5_000)
})

test('C5 C12 A state saved by another process, which never told, is found by itself', async () => {
  const { hana, ceremonyId } = await lobby()
  const { url } = await lab.another()
  const connected = await connectLive(url, await company.token('mia'))
  if ('refused' in connected) throw new Error('refused')
  const { client } = connected
  await client.send('ceremony:join', { ceremonyId, as: 'audience' })
  await hana.next()
  const from = Date.now()
  expect(seqIn(await heardState(client, 2))).toBe(2)
  expect(Date.now() - from).toBeLessThan(6_000)
  expect(await client.send('clock:sync', { ceremonyId })).toMatchObject({ ok: true, seq: 2 })
  client.close()
})

test('C5 A ceremony that can’t be read keeps no other waiting', async () => {
  const [damaged, sound] = [await lobby(), await lobby()]
  let broken = false
  const { url } = await lab.another({
    rows: {
      ...lab.rows,
      read(place, row) {
        if (broken && place.partition.endsWith(damaged.ceremonyId)) throw new Error('Damaged')
        return lab.rows.read(place, row)
      },
    },
  })
  const connected = await connectLive(url, await company.token('mia'))
  if ('refused' in connected) throw new Error('refused')
  const { client } = connected
  for (const { ceremonyId } of [damaged, sound])
    await client.send('ceremony:join', { ceremonyId, as: 'stage' })
  broken = true
  await sound.hana.next()
  expect(await heardState(client, 2)).toMatchObject({ ceremonyId: sound.ceremonyId })
  client.close()
})

test('C5 C6 A reveal whose process never told of it is heard before it unveils', async () => {
  const { hana, ceremonyId } = await lobby()
  const { url } = await lab.another()
  const connected = await connectLive(url, await company.token('mia'))
  if ('refused' in connected) throw new Error('refused')
  const { client } = connected
  await client.send('ceremony:join', { ceremonyId, as: 'audience' })
  while (hana.view().next?.step !== 'reveal') await hana.next()
  await heardState(client, seqIn(hana.view()))
  const { audience } = await hana.next()
  const heard = (await heardState(client, audience.seq)) as AudienceView
  expect(heard.scene).toMatchObject({ kind: 'revealed' })
  expect(Date.now()).toBeLessThan(heard.scene.kind === 'revealed' ? heard.scene.revealAt : 0)
  client.close()
})

test('C1 Who is a host no longer hears no host’s view any more', async () => {
  const { hana, ceremonyId } = await lobby()
  const omar = await atTheControls(await company.live('omar'), ceremonyId)
  const place = programsOf(company.tenant)
  const plan = await readRow(lab.rows, place, planRow, ceremonyId)
  if (!plan) throw new Error('There is no plan.')
  const hosts = [company.people.hana.id]
  await lab.rows.commit(place, [replace(planRow, [ceremonyId], { ...plan.value, hosts }, plan.version)])
  await hana.next()
  expect(await omar.order({ kind: 'take-over' })).toMatchObject({ problem: { code: 'not_host' } })
  expect(seqsHeard(omar.client)).toEqual([])
  expect(seqsHeard(hana.client)).toContain(2)
})

test('C12 Screens that come to watch are not looked up, and share what is read', async () => {
  const { ceremonyId } = await lobby()
  let reads = 0
  const { url } = await lab.another({
    rows: {
      ...lab.rows,
      read(place, row) {
        if (place.table === 'People' || place.partition.endsWith(ceremonyId)) reads += 1
        return lab.rows.read(place, row)
      },
    },
  })
  const screens = await Promise.all(
    Array.from({ length: 60 }, async () => {
      const connected = await connectLive(url, await lab.signer.sign(stranger(company.tenant)))
      if ('refused' in connected) throw new Error('refused')
      return connected.client
    }),
  )
  const from = Date.now()
  const joined = await Promise.all(
    screens.map((client) => client.send('ceremony:join', { ceremonyId, as: 'audience' })),
  )
  expect(joined.every(({ view }) => view && seqIn(view) === 1)).toBe(true)
  // One a quarter of a second, two of the sweep.
  expect(reads).toBeLessThanOrEqual(4 + Math.ceil((Date.now() - from) / 200))
  for (const client of screens) client.close()
})

const stranger = (tenant: string) => ({ tenant, oid: randomUUID(), name: 'Somebody' })

test('A screen that has left hears nothing more', async () => {
  const { hana, watch, ceremonyId } = await lobby()
  const [left, stays] = [await watch('mia'), await watch('gus')]
  await left.client.send('ceremony:leave', { ceremonyId })
  await hana.next()
  await heardState(stays.client, 2)
  await left.client.send('clock:sync', {})
  expect(seqsHeard(left.client)).toEqual([])
})

test('C11 Reactions come as totals, to everybody, without people, and limited on all of one’s screens', async () => {
  const { hana, watch, ceremonyId } = await lobby()
  const [mia, again] = [await watch('mia'), await watch('mia')]
  const react = (client: typeof mia.client) =>
    client.send('ceremony:react', { ceremonyId, reaction: 'applause' })
  const from = Date.now()
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, at) => react((at % 2 ? mia : again).client)),
  )
  const given = answers.filter(({ ok }) => ok).length
  expect(given).toBeGreaterThanOrEqual(8)
  expect(given).toBeLessThanOrEqual(9 + ((Date.now() - from) / 1_000) * 4)
  expect(answers.find(({ ok }) => !ok)?.problem?.code).toBe('too_many_requests')
  const sum = (client: typeof mia.client) =>
    client.received
      .filter(({ event }) => event === 'ceremony:reactions')
      .reduce((total, { message }) => total + ((message as Totals).totals.applause ?? 0), 0)
  for (const client of [hana.client, mia.client]) await expect.poll(() => sum(client)).toBe(given)
  expect(JSON.stringify(mia.client.received)).not.toContain(company.people.mia.id)
})

test('How many people watch is for hosts alone, counts nobody twice, and falls when they go', async () => {
  const { hana, watch } = await lobby()
  const [mia, gus] = [await watch('mia'), await watch('gus')]
  await watch('mia', 'stage')
  await hana.client.heard('ceremony:audience', (message: Count) => message.watching === 2)
  gus.client.close()
  await hana.client.heard('ceremony:audience', (message: Count) => message.watching === 1)
  await hana.next()
  await heardState(mia.client, 2)
  expect(mia.client.received.map(({ event }) => event)).not.toContain('ceremony:audience')
})

type Totals = { totals: { applause?: number } }
type Count = { watching: number }
