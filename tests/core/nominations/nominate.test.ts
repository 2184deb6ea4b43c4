import { expect, test } from 'vitest'
import {
  listCycleNominations,
  listMyNominations,
  listOpenNominations,
  showMyNomination,
} from '#core/nominations/list-nominations.ts'
import { ruleEligibility } from '#core/nominations/rule-eligibility.ts'
import { submitNomination } from '#core/nominations/submit-nomination.ts'
import { edit, endorse, nominate, stored, withdraw } from '#tests/core/nominations/steps.ts'
import { content, nextCommand } from '#tests/support/builders.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, type Name } from '#tests/support/test-world.ts'

test('N1 nothing is nominated, edited, withdrawn or endorsed after the cycle closes', async () => {
  const test = await createTestWorld()
  const { id } = await nominate(test, 'ana', { awardId: 'brave' })
  test.clock.advance(30 * 24 * 60 * 60 * 1_000)
  await refused(() => nominate(test, 'emil'), 'cycle_not_open')
  await refused(() => edit(test, 'ana', id, { awardId: 'brave' }), 'cycle_not_open')
  await refused(() => withdraw(test, 'ana', id), 'cycle_not_open')
  await refused(() => endorse(test, 'emil', id), 'cycle_not_open')
})

test('N1 a request that lasted past its deadline saves nothing', async () => {
  const test = await createTestWorld()
  const late = test.actor('ana', { deadline: test.clock.now() - 1 })
  const input = { cycleId, commandId: nextCommand(), content: content() }
  await refused(() => submitNomination(test.world, late, input), 'unavailable')
  expect(await stored(test)).toEqual([])
})

test('N1 an award of another program, or none, is not found', async () => {
  const test = await createTestWorld()
  await refused(() => nominate(test, 'ana', { awardId: 'unknown' }), 'not_found')
})

test('N2 nobody nominates themselves under another of their references', async () => {
  const test = await createTestWorld()
  const ana = test.actor('ana')
  await refused(() => nominate(test, 'ana', { nominees: ['ben', `dir:${ana.oid}`] }), 'not_yourself')
})

test('N2 an edit does not bring oneself in', async () => {
  const test = await createTestWorld()
  const { id } = await nominate(test, 'ana')
  await refused(() => edit(test, 'ana', id, { nominees: ['ben', 'ana'] }), 'not_yourself')
})

test('N5 only an owner without an interest rules on eligibility, and the nominator sees the reason', async () => {
  const test = await createTestWorld()
  const { id } = await nominate(test, 'ana', { helpers: ['omar'] })
  const rule = (by: Name) =>
    ruleEligibility(test.world, test.actor(by), {
      cycleId,
      nominationId: id,
      commandId: nextCommand(),
      ruling: { eligible: false, reason: 'Not of this quarter' },
    })
  await refused(() => rule('ana'), 'not_owner')
  await refused(() => rule('omar'), 'interest')
  await rule('dana')
  const [mine] = await listMyNominations(test.world, test.actor('ana'), cycleId)
  expect(mine).toMatchObject({ status: 'ineligible', ineligibleReason: 'Not of this quarter' })
  await refused(() => edit(test, 'ana', id, {}, { revision: 2 }), 'nomination_not_live')
})

test('N5 one ruled ineligible can be withdrawn, and the same people nominated anew', async () => {
  const test = await createTestWorld()
  const { id } = await nominate(test, 'ana')
  await ruleEligibility(test.world, test.actor('dana'), {
    cycleId,
    nominationId: id,
    commandId: nextCommand(),
    ruling: { eligible: false, reason: 'Not of this quarter' },
  })
  await refused(() => nominate(test, 'ana'), 'nomination_exists')
  await withdraw(test, 'ana', id)
  expect((await nominate(test, 'ana')).status).toBe('submitted')
})

test('N6 somebody else’s nomination is not there: to look at, to edit, to withdraw, to endorse', async () => {
  const test = await createTestWorld()
  const { id } = await nominate(test, 'ana')
  for (const by of ['ben', 'emil', 'dana'] as const) {
    const { world, actor } = test
    const input = { cycleId, nominationId: id }
    await refused(() => showMyNomination(world, actor(by), input), 'not_found')
    await refused(() => edit(test, by, id, { nominees: ['nobody-known'] }), 'not_found')
    await refused(() => withdraw(test, by, id), 'not_found')
    await refused(() => endorse(test, by, id), 'not_found')
    expect(await listMyNominations(world, actor(by), cycleId)).toEqual([])
  }
})

test('N6 only open awards show their nominations, not to those they are about, and a story only where its nominator shares it', async () => {
  const test = await createTestWorld()
  await nominate(test, 'ana', { awardId: 'mentor' })
  const shared = await nominate(test, 'ana', { awardId: 'brave', shareStory: true })
  const kept = await nominate(test, 'ana', { awardId: 'brave', nominees: ['cleo'] })
  const open = await listOpenNominations(test.world, test.actor('emil'), cycleId)
  expect(open.map(({ id }) => id).sort()).toEqual([shared.id, kept.id].sort())
  expect(open.find(({ id }) => id === shared.id)?.story).toBe(shared.story)
  expect(JSON.stringify(open.find(({ id }) => id === kept.id))).not.toContain(kept.story)
  expect(JSON.stringify(open)).not.toContain('"ana"')
  const aboutCleo = await listOpenNominations(test.world, test.actor('cleo'), cycleId)
  expect(aboutCleo.map(({ id }) => id)).toEqual([shared.id])
})

test('N6 an owner sees no nominations of an award they have an interest in', async () => {
  const test = await createTestWorld()
  await nominate(test, 'ana', { nominees: ['dana'] })
  await nominate(test, 'emil', { nominees: ['fay'] })
  const other = await nominate(test, 'ana', { awardId: 'certified', nominees: ['fay'] })
  const seen = await listCycleNominations(test.world, test.actor('dana'), cycleId)
  expect(seen.map(({ id }) => id)).toEqual([other.id])
  await refused(() => listCycleNominations(test.world, test.actor('ana'), cycleId), 'not_owner')
})

test('N8 an attempt stands beside achievements where the award honors both', async () => {
  const test = await createTestWorld()
  await refused(() => nominate(test, 'ana', { outcome: 'attempted' }), 'outcome_not_honored')
  const brave = await nominate(test, 'ana', { awardId: 'brave', outcome: 'attempted' })
  expect(brave).toMatchObject({ outcome: 'attempted', status: 'submitted' })
})

test('guests watch, but nominate nobody', async () => {
  const test = await createTestWorld()
  const guest = test.actor('ana', { guest: true })
  const input = { cycleId, commandId: nextCommand(), content: content() }
  await refused(() => submitNomination(test.world, guest, input), 'guest_not_allowed')
})
