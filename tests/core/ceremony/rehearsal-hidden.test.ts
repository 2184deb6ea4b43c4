import { expect, test } from 'vitest'
import { arrangeCeremony } from '#core/ceremony/arrange-ceremony.ts'
import { cancelCeremony, moveCeremony } from '#core/ceremony/change-date.ts'
import { checkCeremony } from '#core/ceremony/check-ceremony.ts'
import { congratulateWinner } from '#core/ceremony/congratulate-winner.ts'
import { endRehearsal, rehearse } from '#core/ceremony/rehearse.ts'
import { setHosts } from '#core/ceremony/set-hosts.ts'
import { showPlan } from '#core/ceremony/show-plan.ts'
import { showRunSheet } from '#core/ceremony/show-run-sheet.ts'
import { watchCeremony } from '#core/ceremony/watch-ceremony.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { castBallot } from '#core/voting/cast-ballot.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, planGala } from '#tests/support/ceremony-steps.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

async function gala() {
  const test = await createTestWorld()
  await decidedCycle(test)
  return { test, id: await planGala(test) }
}

const rehearsed = ({ world, actor }: TestWorld, ceremonyId: string) =>
  rehearse(world, actor('hana'), { ceremonyId, commandId: nextCommand() })

const choice = { segmentId: 'mentor', round: 1, option: '0', after: 0 }

test('C9 nobody votes in a rehearsal, hosts neither', async () => {
  const { test, id } = await gala()
  const { ceremonyId } = await rehearsed(test, id)
  const vote = () =>
    castBallot(test.world, test.actor('hana'), { ceremonyId, commandId: nextCommand(), ...choice })
  await refused(vote, 'not_found')
})

const all = { from: '', below: '~', limit: 1_000 }

test('C9 whoever is no host is answered by its id as if there were none, whether one is on or not', async () => {
  const { test, id } = await gala()
  const { world, actor, clock } = test
  const ceremonyId = `rehearsal-${id}`
  const asks = (by: Name): (() => Promise<unknown>)[] => {
    const asked = () => ({ ceremonyId, commandId: nextCommand() })
    return [
      ...(['stage', 'audience', 'host'] as const).map(
        (as) => () => watchCeremony(world, actor(by), { ceremonyId, as }),
      ),
      () => command(test, by, ceremonyId, { seq: 1, command: { kind: 'open-lobby' } }),
      () => rehearse(world, actor(by), asked()),
      () => rehearse(world, actor(by), { ...asked(), anew: true }),
      () => endRehearsal(world, actor(by), asked()),
      () => showPlan(world, actor(by), { ceremonyId }),
      () => arrangeCeremony(world, actor(by), { ...asked(), version: 0, order: [] }),
      () => setHosts(world, actor(by), { ...asked(), version: 0, hosts: ['ana'] }),
      () => checkCeremony(world, actor(by), { ceremonyId }),
      () => showRunSheet(world, actor(by), { ceremonyId }),
      () => moveCeremony(world, actor(by), { ...asked(), startsAt: clock.now() + 60_000, reason: 'Flood' }),
      () => cancelCeremony(world, actor(by), { ...asked(), reason: 'Flood' }),
      () => congratulateWinner(world, actor(by), { ...asked(), itemId: 'none' }),
      () => castBallot(world, actor(by), { ...asked(), ...choice }),
    ]
  }
  const tried = async () => {
    for (const by of ['ana', 'dana'] as const) for (const ask of asks(by)) await refused(ask, 'not_found')
  }
  await tried()
  await rehearsed(test, id)
  await tried()
})

test('C9 C16 a rehearsal is not moved or called off by anybody: nothing of it changes', async () => {
  const { test, id } = await gala()
  const { world, actor, clock } = test
  const { ceremonyId } = await rehearsed(test, id)
  const before = await test.rows.scan(ceremonyOf(tenant, ceremonyId), all)
  for (const by of ['hana', 'dana', 'ana'] as const) {
    const asked = () => ({ ceremonyId, commandId: nextCommand(), reason: 'Flood' })
    await refused(() => cancelCeremony(world, actor(by), asked()), 'not_found')
    const startsAt = clock.now() + 60_000
    await refused(() => moveCeremony(world, actor(by), { ...asked(), startsAt }), 'not_found')
  }
  expect(await test.rows.scan(ceremonyOf(tenant, ceremonyId), all)).toEqual(before)
})
