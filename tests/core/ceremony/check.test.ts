import { expect, test } from 'vitest'
import { arrangeCeremony } from '#core/ceremony/arrange-ceremony.ts'
import { checkCeremony } from '#core/ceremony/check-ceremony.ts'
import { showRunSheet } from '#core/ceremony/show-run-sheet.ts'
import type { PlannedItem } from '#core/contract/ceremony-plan.ts'
import { headRow } from '#core/cycles/head.ts'
import { ruleEligibility } from '#core/nominations/rule-eligibility.ts'
import { preferWall } from '#core/recognition/prefer-wall.ts'
import { cycleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { announced } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { planGala } from '#tests/support/ceremony-steps.ts'
import { decidedCycle, judgedCycle } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, cycleId, type TestWorld, tenant } from '#tests/support/test-world.ts'

async function gala() {
  const test = await createTestWorld()
  const ids = await decidedCycle(test)
  return { test, ids, id: await planGala(test) }
}

const photo = async () => 'data:image/png;base64,'

/** Everybody has a photo. */
const photographed = (test: TestWorld) => test.process({ directory: { ...test.world.directory, photo } })

const check = ({ world, actor }: TestWorld, ceremonyId: string) =>
  checkCeremony(world, actor('hana'), { ceremonyId })

const codes = async (test: TestWorld, ceremonyId: string) =>
  (await check(test, ceremonyId)).problems.map(({ code, award, subject }) =>
    [code, award?.id, subject?.id].filter(Boolean).join(' '),
  )

test('C17 before anything is decided it says which awards wait, and that the doors stay shut', async () => {
  const test = await createTestWorld()
  await judgedCycle(test)
  const id = await planGala(test)
  const { ready, problems } = await check(test, id)
  expect(ready).toBe(false)
  const waiting = problems.filter(({ code, blocks }) => code === 'not_decided' && blocks)
  expect(waiting.map(({ award }) => award?.id).sort()).toEqual(['brave', 'certified', 'mentor'])
})

test('C17 once all is decided it is ready, also where no channel hears of it', async () => {
  const { test, id } = await gala()
  const meeting = { code: 'meeting_unbound', blocks: false, mend: 'teams' }
  expect(await check(photographed(test), id)).toEqual({
    ready: true,
    problems: [{ code: 'channel_unbound', blocks: false, mend: 'channel' }, meeting],
  })
  await announced(test, 'general')
  expect(await check(photographed(test), id)).toEqual({ ready: true, problems: [meeting] })
})

test('C17 it says for whom of those who won initials stand in', async () => {
  const { test, id } = await gala()
  const faceless = (await codes(test, id)).filter((one) => one.startsWith('no_photo'))
  expect(faceless.sort()).toEqual(['no_photo brave fay', 'no_photo brave gus'])
})

test('C17 it says who of those who won has left or does not appear on the wall', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  await preferWall(world, actor('fay'), { commandId: nextCommand(), onWall: false })
  const { directory } = world
  const find: typeof directory.find = async (asker, oid) => {
    const found = await directory.find(asker, oid)
    return found?.name === 'Ben' ? { ...found, left: true } : found
  }
  const without = test.process({ directory: { ...directory, find, photo } })
  expect((await codes(without, id)).sort()).toEqual([
    'channel_unbound',
    'departed mentor ben',
    'meeting_unbound',
    'opted_out brave fay',
  ])
})

test('C17 somebody chosen who no longer stands keeps the doors shut', async () => {
  const { test, ids, id } = await gala()
  await ruleEligibility(test.world, test.actor('dana'), {
    cycleId,
    nominationId: ids.ben,
    commandId: nextCommand(),
    ruling: { eligible: false, reason: 'Left the company' },
  })
  expect(await check(test, id)).toMatchObject({ ready: false })
  expect(await codes(test, id)).toContain('not_standing')
})

test('C17 looking pins nothing', async () => {
  const { test, id } = await gala()
  await check(test, id)
  const head = await readRow(test.rows, cycleOf(tenant, cycleId), headRow)
  expect(head?.value).not.toHaveProperty('pinned')
})

test('C4 the check and the run sheet are for hosts alone, not for owners who are none', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  for (const by of ['dana', 'ana'] as const) {
    await refused(() => checkCeremony(world, actor(by), { ceremonyId: id }), 'not_host')
    await refused(() => showRunSheet(world, actor(by), { ceremonyId: id }), 'not_host')
  }
})

test('C15 the run sheet says what comes when, with notes and presenters, and names nobody who may win', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  const order: PlannedItem[] = [
    { kind: 'opening', text: 'Good evening', minutes: 1 },
    { kind: 'interlude', id: 'story', title: 'A story', text: 'How I failed', minutes: 5 },
    { kind: 'award', awardId: 'mentor', notes: 'Breathe', presenter: 'hugo' },
    { kind: 'closing' },
  ]
  await arrangeCeremony(world, actor('hana'), {
    ceremonyId: id,
    commandId: nextCommand(),
    version: 0,
    order,
    sayings: { ben: 'BEN-yah-meen' },
  })
  const { startsAt, items } = await showRunSheet(world, actor('hana'), { ceremonyId: id })
  const minute = 60_000
  expect(items.slice(0, 3)).toMatchObject([
    { kind: 'opening', at: startsAt, minutes: 1, text: 'Good evening' },
    { kind: 'interlude', at: startsAt + minute, title: 'A story', text: 'How I failed' },
    {
      kind: 'award',
      at: startsAt + 6 * minute,
      award: { id: 'mentor' },
      notes: 'Breathe',
      presenter: { id: 'hugo' },
    },
  ])
  expect(items.at(-1)).toMatchObject({ kind: 'closing', at: startsAt + 15 * minute })
  expect(JSON.stringify(items)).not.toMatch(/\b(ben|cleo|fay|gus|BEN-yah-meen)\b/i)
})

test('C15 without minutes planned the run sheet claims no times', async () => {
  const { test, id } = await gala()
  const { items } = await showRunSheet(test.world, test.actor('hana'), { ceremonyId: id })
  expect(items).toHaveLength(5)
  for (const item of items) expect(item).not.toHaveProperty('at')
})
