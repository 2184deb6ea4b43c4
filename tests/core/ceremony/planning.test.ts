import { expect, test } from 'vitest'
import { arrangeCeremony } from '#core/ceremony/arrange-ceremony.ts'
import { planCeremony } from '#core/ceremony/plan-ceremony.ts'
import { setHosts } from '#core/ceremony/set-hosts.ts'
import { showPlan } from '#core/ceremony/show-plan.ts'
import { arrangeCeremony as arrangement } from '#core/contract/ceremony-plan.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala, planned, viewOf } from '#tests/support/ceremony-steps.ts'
import { decidedCycle, judgedCycle } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, type Name, type TestWorld } from '#tests/support/test-world.ts'

async function gala() {
  const test = await createTestWorld()
  await decidedCycle(test)
  return { test, id: await planGala(test) }
}

type Given = Partial<Parameters<typeof arrangeCeremony>[2]>

const evening: NonNullable<Given['order']> = [
  { kind: 'opening', text: 'Good evening', minutes: 1 },
  { kind: 'award', awardId: 'certified', notes: 'Breathe', presenter: 'hugo' },
  { kind: 'interlude', id: 'story', title: 'A story', text: 'How I failed' },
  { kind: 'closing' },
]

function arrange({ world, actor }: TestWorld, ceremonyId: string, over: Given = {}, by: Name = 'hana') {
  const given = { ceremonyId, commandId: nextCommand(), version: 0, order: evening, ...over }
  return arrangeCeremony(world, actor(by), given)
}

test('C15 what hosts arranged is what the ceremony goes by, with the awards they left out before the closing', async () => {
  const { test, id } = await gala()
  const plan = await arrange(test, id)
  expect(plan.version).toBe(1)
  expect(plan.order.map((item) => ('awardId' in item ? item.awardId : item.kind))).toEqual([
    'opening',
    'certified',
    'interlude',
    ...plan.awards.map((award) => award.id).filter((award) => award !== 'certified'),
    'closing',
  ])
  const { order } = await conduct(test, id, 'start')
  expect(order[1]).toMatchObject({
    award: { id: 'certified' },
    notes: 'Breathe',
    presenter: { id: 'hugo', name: expect.stringMatching(/./) },
  })
  expect(order[2]).toMatchObject({ kind: 'interlude', title: 'A story' })
})

test('C15 two who arrange at once don’t undo each other, and the same command again changes nothing', async () => {
  const { test, id } = await gala()
  const commandId = nextCommand()
  await arrange(test, id, { commandId })
  expect((await arrange(test, id, { commandId })).version).toBe(1)
  await refused(() => arrange(test, id, {}, 'dana'), 'stale')
  expect((await arrange(test, id, { version: 1 }, 'dana')).version).toBe(2)
})

test('C15 once the doors are open, the order stays', async () => {
  const { test, id } = await gala()
  await conduct(test, id, 'start')
  await refused(() => arrange(test, id), 'ceremony_begun')
  const { world, actor } = test
  expect(await showPlan(world, actor('hana'), { ceremonyId: id })).toMatchObject({ open: false })
})

test('C15 an order begins with its opening, ends with its closing, and names nothing twice', () => {
  const accepts = (order: object[]) =>
    arrangement.safeParse({ commandId: nextCommand(), version: 0, order }).success
  const [opening, award, interlude, closing] = evening as [object, object, object, object]
  expect(accepts([opening, award, interlude, closing])).toBe(true)
  expect(accepts([award, opening, closing])).toBe(false)
  expect(accepts([opening, closing, award])).toBe(false)
  expect(accepts([opening, award, award, closing])).toBe(false)
  expect(accepts([opening, interlude, interlude, closing])).toBe(false)
  expect(accepts([opening, opening, closing])).toBe(false)
})

test('C1 hosts and owners see and arrange what is planned, nobody else', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  for (const by of ['ana', 'judy'] as const) {
    await refused(() => showPlan(world, actor(by), { ceremonyId: id }), 'not_host')
    await refused(() => arrange(test, id, {}, by), 'not_host')
  }
})

test('C4 how to say a name is for hosts alone, and so is whose name may be called out', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  await arrange(test, id, { sayings: { ben: 'BEN-yah-meen' } })
  const { sayings } = await showPlan(world, actor('hana'), { ceremonyId: id })
  expect(sayings?.map(({ person, text }) => [person.id, text])).toEqual([
    ['ben', 'BEN-yah-meen'],
    ['cleo', ''],
    ['fay', ''],
    ['gus', ''],
  ])
  const owners = await showPlan(world, actor('dana'), { ceremonyId: id })
  expect(JSON.stringify(owners)).not.toMatch(/ben|cleo/i)
  await refused(() => arrange(test, id, { version: 1, sayings: { ben: 'Bob' } }, 'dana'), 'not_host')
  // What an owner arranges leaves it as it is.
  await arrange(test, id, { version: 1 }, 'dana')
  const host = await conduct(test, id, 'start')
  expect(JSON.stringify(host.order)).toContain('BEN-yah-meen')
  expect(JSON.stringify(host.audience)).not.toContain('BEN-yah-meen')
})

test('W5 how to say somebody’s name goes with them', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  await arrange(test, id, { sayings: { ben: 'BEN-yah-meen', cleo: 'CLEE-oh' } })
  await erasePerson(world, actor('dana'), { personId: 'ben', commandId: nextCommand() })
  await test.settle()
  const { sayings } = await showPlan(world, actor('hana'), { ceremonyId: id })
  expect(JSON.stringify(sayings)).not.toContain('BEN')
  expect(JSON.stringify(sayings)).toContain('CLEE-oh')
})

test('W5 who shared the stage is named by the ceremony no longer', async () => {
  const { test, id } = await gala()
  const { audience } = await conduct(test, id, 'intro')
  await command(test, 'hugo', id, { seq: audience.seq, command: { kind: 'share-note' } })
  expect(await viewOf(test, id)).toMatchObject({ sharer: { person: { name: 'Hugo' } } })
  await erasePerson(test.world, test.actor('dana'), { personId: 'hugo', commandId: nextCommand() })
  await test.settle()
  expect(await viewOf(test, id)).toMatchObject({ sharer: { person: { id: 'hugo', name: '' } } })
})

test('C1 hosts are named by owners, also while it is under way; who is one no more commands nothing', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  const { audience } = await conduct(test, id, 'intro')
  const named = (by: Name, version: number) =>
    setHosts(world, actor(by), { ceremonyId: id, commandId: nextCommand(), version, hosts: ['hugo', 'ida'] })
  await refused(() => named('hana', 0), 'not_owner')
  expect((await named('dana', 0)).hosts.map((host) => host.id)).toEqual(['hugo', 'ida'])
  await refused(() => named('dana', 0), 'stale')
  const asked = { seq: audience.seq, command: { kind: 'pause' as const } }
  await refused(() => command(test, 'hana', id, asked), 'not_host')
  await refused(() => viewOf(test, id), 'not_host')
  const taken = await command(test, 'ida', id, { seq: audience.seq, command: { kind: 'take-over' } })
  expect(taken).toMatchObject({ done: true, view: { controller: { id: 'ida' } } })
})

test('C1 the controls are handed to a host of the ceremony, to nobody else', async () => {
  const { test, id } = await gala()
  const { audience, also } = await conduct(test, id, 'intro')
  expect(also).toContainEqual({ kind: 'hand-over', to: 'hugo' })
  const handed = (to: string) =>
    command(test, 'hana', id, { seq: audience.seq, command: { kind: 'hand-over', to } })
  expect(await handed('ana')).toMatchObject({ done: false, refusal: { code: 'not_host' } })
  expect(await handed('hugo')).toMatchObject({ done: true, view: { controller: { id: 'hugo' } } })
})

test('A ceremony can be planned and arranged before anything is decided', async () => {
  const test = await createTestWorld()
  await judgedCycle(test)
  const { world, actor } = test
  const { title, startsAt } = planned
  const asked = { cycleId, commandId: nextCommand(), title, startsAt, hosts: ['hana'] }
  const { id } = await planCeremony(world, actor('dana'), asked)
  const plan = await arrange(test, id)
  expect(plan.sayings).toEqual([])
  expect(plan.awards.map((award) => award.id).sort()).toEqual(['brave', 'certified', 'mentor'])
})
