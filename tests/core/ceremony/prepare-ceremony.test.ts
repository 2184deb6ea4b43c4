import { expect, test } from 'vitest'
import { showPlan } from '#core/ceremony/show-plan.ts'
import type { HostView } from '#core/contract/ceremony.ts'
import { headRow } from '#core/cycles/head.ts'
import { ruleEligibility } from '#core/nominations/rule-eligibility.ts'
import { orderAwards } from '#core/programs/order-awards.ts'
import { cycleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala, viewOf } from '#tests/support/ceremony-steps.ts'
import {
  cited,
  closed,
  decided,
  decidedCycle,
  judgedCycle,
  nominated,
  sampleDecision,
} from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, programId, tenant } from '#tests/support/test-world.ts'

async function gala() {
  const test = await createTestWorld()
  const ids = await decidedCycle(test)
  return { test, ids, id: await planGala(test) }
}

test('C4 finalists stand in one order, whoever won, however the owner named them, also under one name', async () => {
  const shown = async (winner: 'first' | 'second', named: 'one' | 'both') => {
    const test = await createTestWorld()
    const first = await nominated(test, 'ana', { nominees: ['ben'] })
    const second = await nominated(test, 'emil', { nominees: ['ben'] })
    await closed(test)
    await cited(test, first, 'For the first')
    await cited(test, second, 'For the second')
    const [won, lost] = winner === 'first' ? [first, second] : [second, first]
    const finalists = named === 'one' ? [lost] : [won, lost]
    await decided(test, [
      { kind: 'winners', awardId: 'mentor', winners: [won], finalists, reason: 'So be it' },
      ...['brave', 'certified'].map((awardId) => ({
        kind: 'not-awarded' as const,
        awardId,
        reason: 'Nobody',
      })),
    ])
    const { audience } = await conduct(test, await planGala(test), 'drumroll')
    return audience.scene.kind === 'finalists' && audience.scene.finalists.map(({ citation }) => citation)
  }
  for (const winner of ['first', 'second'] as const)
    for (const named of ['one', 'both'] as const)
      expect(await shown(winner, named)).toEqual(['For the first', 'For the second'])
})

test('P13 C15 where no order was planned, awards come as in the program, whichever was decided last', async () => {
  const test = await createTestWorld()
  const ids = await judgedCycle(test)
  const { world, actor } = test
  // One alone and then the others, as owners with an interest leave some to others; and then all are put in order.
  const [mentor, ...others] = sampleDecision(ids)
  await decided(test, others)
  await decided(test, mentor ? [mentor] : [])
  const id = await planGala(test)
  const planned = async () =>
    (await showPlan(world, actor('hana'), { ceremonyId: id })).awards.map((one) => one.id)
  expect(await planned()).toEqual(['brave', 'certified', 'mentor'])
  const [first, second, third] = await planned()
  await orderAwards(world, actor('dana'), {
    programId,
    commandId: nextCommand(),
    seen: await planned(),
    awards: [third, first, second] as string[],
  })
  const { order } = await conduct(test, id, 'start')
  const given = order.flatMap((turn) => (turn.kind === 'award' ? [turn.segmentId] : []))
  expect(given).toEqual(['mentor', 'brave', 'certified'])
  expect(given).toEqual(await planned())
})

test('P13 C15 an award decided apart from the others keeps its place among them', async () => {
  const test = await createTestWorld()
  const ids = await judgedCycle(test)
  const [mentor, brave, certified] = sampleDecision(ids)
  for (const one of [certified, mentor, brave]) await decided(test, one ? [one] : [])
  const { order } = await conduct(test, await planGala(test), 'start')
  const given = order.flatMap((turn) => (turn.kind === 'award' ? [turn.segmentId] : []))
  expect(given).toEqual(['brave', 'certified', 'mentor'])
})

test('J6 opening the lobby pins the newest decision once, and a second ceremony pins the same', async () => {
  const { test, ids, id } = await gala()
  await decided(test, sampleDecision(ids))
  const other = await planGala(test)
  await conduct(test, id, 'start')
  await conduct(test, other, 'start')
  const head = await readRow(test.rows, cycleOf(tenant, cycleId), headRow)
  expect(head?.value).toMatchObject({ decision: 2, pinned: 2 })
  await refused(() => decided(test, sampleDecision(ids)), 'cycle_already_pinned')
})

test('J6 no lobby opens before the cycle is decided, and the host is told', async () => {
  const test = await createTestWorld()
  await judgedCycle(test)
  const id = await planGala(test)
  expect(await viewOf(test, id)).toMatchObject({ obstacle: 'not-decided' })
  const answer = await command(test, 'hana', id, { seq: 0, command: { kind: 'open-lobby' } })
  expect(answer).toMatchObject({ done: false, refusal: { code: 'cycle_not_decided' } })
})

test('J6 a cycle that was decided can be celebrated again after it was published, with the same results', async () => {
  const { test, id } = await gala()
  const { audience } = await conduct(test, id, 'end')
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'end', early: false } })
  await test.settle()
  const again = await planGala(test)
  expect(await viewOf(test, again)).toMatchObject({ next: { step: 'open-lobby' } })
  const results = ({ order }: HostView) =>
    order.map((turn) => (turn.kind === 'award' ? turn.result : turn.kind))
  expect(results(await conduct(test, again, 'end'))).toEqual(results(await viewOf(test, id)))
})

test('J6 a lobby that isn’t opened pins nothing', async () => {
  const { test, id } = await gala()
  const answer = await command(test, 'hana', id, { seq: 1, command: { kind: 'open-lobby' } })
  expect(answer).toMatchObject({ done: false, refusal: { code: 'stale' } })
  expect((await readRow(test.rows, cycleOf(tenant, cycleId), headRow))?.value).not.toHaveProperty('pinned')
})

test('J6 no lobby opens on a winner who no longer stands, until it is decided again', async () => {
  const { test, ids, id } = await gala()
  await ruleEligibility(test.world, test.actor('dana'), {
    cycleId,
    nominationId: ids.ben,
    commandId: nextCommand(),
    ruling: { eligible: false, reason: 'Left the company' },
  })
  const open = () => command(test, 'hana', id, { seq: 0, command: { kind: 'open-lobby' } })
  expect(await open()).toMatchObject({
    done: false,
    refusal: { code: 'decision_incomplete', subject: ids.ben },
  })
  const [, ...others] = sampleDecision(ids)
  await decided(test, [{ kind: 'winners', awardId: 'mentor', winners: [ids.cleo], finalists: [] }, ...others])
  expect(await open()).toMatchObject({ done: true })
})
