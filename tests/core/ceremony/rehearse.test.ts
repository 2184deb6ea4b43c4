import { expect, test } from 'vitest'
import { arrangeCeremony } from '#core/ceremony/arrange-ceremony.ts'
import { listCeremonies } from '#core/ceremony/plan-ceremony.ts'
import { endRehearsal, rehearse } from '#core/ceremony/rehearse.ts'
import { watchCeremony } from '#core/ceremony/watch-ceremony.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import { ceremonyOf, cycleOf } from '#core/rows/places.ts'
import { award, nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala, viewOf } from '#tests/support/ceremony-steps.ts'
import { decidedCycle, judgedCycle } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

async function gala() {
  const test = await createTestWorld()
  await decidedCycle(test)
  return { test, id: await planGala(test) }
}

const rehearsed = ({ world, actor }: TestWorld, ceremonyId: string, by: Name = 'hana') =>
  rehearse(world, actor(by), { ceremonyId, commandId: nextCommand() })

const over = ({ world, actor }: TestWorld, ceremonyId: string, by: Name = 'hana') =>
  endRehearsal(world, actor(by), { ceremonyId, commandId: nextCommand() })

const all = { from: '', below: '~', limit: 1_000 }

/** What lies where the real ceremony, its rehearsal and its cycle do. */
async function lies({ rows }: TestWorld, ceremonyId: string) {
  const at = (id: string) => rows.scan(ceremonyOf(tenant, id), all)
  return {
    real: await at(ceremonyId),
    rehearsal: (await at(`rehearsal-${ceremonyId}`)).map(({ row }) => row),
    cycle: await rows.scan(cycleOf(tenant, cycleId), all),
  }
}

test('C9 a rehearsal runs from the lobby to its end on made-up winners, by the order that was planned', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  await arrangeCeremony(world, actor('hana'), {
    ceremonyId: id,
    commandId: nextCommand(),
    version: 0,
    order: [
      { kind: 'opening' },
      { kind: 'award', awardId: 'mentor', notes: 'Breathe' },
      { kind: 'interlude', id: 'story', title: 'A story', text: '' },
      { kind: 'closing' },
    ],
  })
  const { ceremonyId } = await rehearsed(test, id)
  const { order, audience } = await conduct(test, ceremonyId, 'end')
  expect(audience).toMatchObject({ rehearsal: true, scene: { kind: 'closing' } })
  expect(order.slice(1, 3)).toMatchObject([
    { award: { id: 'mentor' }, notes: 'Breathe' },
    { title: 'A story' },
  ])
  expect(audience.given).toHaveLength(3)
})

test('C4 C9 a rehearsal holds nothing of what was decided', async () => {
  const { test, id } = await gala()
  const { ceremonyId } = await rehearsed(test, id)
  const heard = JSON.stringify([await viewOf(test, ceremonyId), await conduct(test, ceremonyId, 'end')])
  expect(heard).not.toMatch(/"(ben|cleo|fay|gus|ida)"|Citation of/i)
})

test('C9 it pins nothing, publishes nothing, and once over nothing of it is left', async () => {
  const { test, id } = await gala()
  await test.settle()
  const before = await lies(test, id)
  const { ceremonyId } = await rehearsed(test, id)
  const { audience } = await conduct(test, ceremonyId, 'end')
  const end = { kind: 'end' as const, early: false }
  expect(await command(test, 'hana', ceremonyId, { seq: audience.seq, command: end })).toMatchObject({
    done: true,
  })
  test.clock.advance(60_000)
  await test.settle()
  await over(test, id)
  expect(await lies(test, id)).toEqual(before)
  const { world, actor } = test
  const feed = await readFeed(world, actor('ana'), { feed: { kind: 'everyone' }, limit: 20 })
  expect(JSON.stringify(feed)).not.toContain('Example')
  expect((await listCeremonies(world, actor('ana'))).map((one) => [one.id, one.status])).toEqual([
    [id, 'planned'],
  ])
})

test('C9 a rehearsal that nobody ends is gone after a day', async () => {
  const { test, id } = await gala()
  await test.settle()
  const before = await lies(test, id)
  const { ceremonyId } = await rehearsed(test, id)
  await conduct(test, ceremonyId, 'drumroll')
  test.clock.advance(24 * 60 * 60_000)
  await test.settle()
  expect(await lies(test, id)).toEqual(before)
  await refused(() => viewOf(test, ceremonyId), 'not_found')
})

test('C9 hosts alone see and run a rehearsal, whatever it is watched as, and owners who are none don’t', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  const { ceremonyId } = await rehearsed(test, id)
  for (const by of ['ana', 'dana', 'ben'] as const) {
    for (const as of ['stage', 'audience', 'host'] as const)
      await refused(() => watchCeremony(world, actor(by), { ceremonyId, as }), 'not_found')
    await refused(() => rehearsed(test, id, by), 'not_host')
    await refused(() => over(test, id, by), 'not_host')
  }
  expect(await watchCeremony(world, actor('hugo'), { ceremonyId, as: 'stage' })).toMatchObject({
    role: 'audience',
    rehearsal: true,
  })
})

test('C9 hosts who rehearse at once rehearse together, and one begun anew starts from the beginning', async () => {
  const { test, id } = await gala()
  const both = await Promise.all([rehearsed(test, id), rehearsed(test, id, 'hugo')])
  expect(new Set(both.map((one) => one.ceremonyId)).size).toBe(1)
  const [{ ceremonyId }] = both
  const { audience } = await conduct(test, ceremonyId, 'drumroll')
  await over(test, id)
  const late = { seq: audience.seq, command: { kind: 'advance' as const } }
  await refused(() => command(test, 'hana', ceremonyId, late), 'not_found')
  await rehearsed(test, id)
  const anew = await viewOf(test, ceremonyId)
  expect(anew).toMatchObject({ next: { step: 'open-lobby' } })
  // Screens that saw the one before take only what is newer.
  expect(anew.audience.seq).toBeGreaterThan(audience.seq)
})

test('C9 taken back to its beginning, it is the same rehearsal: its screens go along', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  const { ceremonyId } = await rehearsed(test, id)
  const { audience } = await conduct(test, ceremonyId, 'reveal')
  const anew = { ceremonyId: id, commandId: nextCommand(), anew: true as const }
  expect(await rehearse(world, actor('hugo'), anew)).toEqual({ ceremonyId })
  const begun = await viewOf(test, ceremonyId)
  expect(begun).toMatchObject({ audience: { scene: { kind: 'planned' }, given: [] }, order: [] })
  expect(begun.audience.seq).toBeGreaterThan(audience.seq)
  // It can be run again to its end, and still leaves nothing.
  expect((await conduct(test, ceremonyId, 'end')).audience.given).toHaveLength(3)
  await over(test, id)
  expect((await lies(test, id)).rehearsal).toEqual([])
})

test('C9 its hosts alone are told that a ceremony is rehearsed', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  const told = async (by: Name) => (await listCeremonies(world, actor(by))).map((one) => one.rehearsal)
  await rehearsed(test, id)
  expect([await told('hugo'), await told('dana'), await told('ana')]).toEqual([
    [true],
    [undefined],
    [undefined],
  ])
  await over(test, id)
  expect(await told('hugo')).toEqual([undefined])
})

test('C9 a rehearsal is over once the doors of the real ceremony open', async () => {
  const { test, id } = await gala()
  const { ceremonyId } = await rehearsed(test, id)
  await conduct(test, ceremonyId, 'drumroll')
  await conduct(test, id, 'start')
  await refused(() => viewOf(test, ceremonyId), 'not_found')
  expect((await lies(test, id)).rehearsal).toEqual([])
  expect(await viewOf(test, id)).toMatchObject({ audience: { scene: { kind: 'lobby' } } })
})

test('C9 it can be rehearsed before anything is decided, not while the real one is under way', async () => {
  const test = await createTestWorld()
  await judgedCycle(test)
  const id = await planGala(test)
  const { ceremonyId } = await rehearsed(test, id)
  expect((await conduct(test, ceremonyId, 'end')).audience.given).toHaveLength(3)
  const decided = await gala()
  await conduct(decided.test, decided.id, 'start')
  await refused(() => rehearsed(decided.test, decided.id), 'ceremony_under_way')
})

test('C9 a rehearsed vote is counted at once, as nobody votes in it', async () => {
  const test = await createTestWorld({ awards: [award({ id: 'mentor', decidedBy: 'vote' })] })
  const { ceremonyId } = await rehearsed(test, await planGala(test))
  const { audience } = await conduct(test, ceremonyId, 'close-vote')
  const closed = { seq: audience.seq, command: { kind: 'close-vote' as const } }
  expect(await command(test, 'hana', ceremonyId, closed)).toMatchObject({
    view: { audience: { seq: audience.seq + 1, scene: { kind: 'counted' } } },
  })
})
