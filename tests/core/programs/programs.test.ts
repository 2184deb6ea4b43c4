import { expect, test } from 'vitest'
import { z } from 'zod'
import { program } from '#core/contract/programs.ts'
import { cancelCycle, createCycle } from '#core/cycles/change-cycle.ts'
import { whoAmI } from '#core/people/who-am-i.ts'
import { changeAward, createAward } from '#core/programs/change-award.ts'
import { changeProgram, createProgram } from '#core/programs/change-program.ts'
import { listPrograms } from '#core/programs/list-programs.ts'
import { programRow } from '#core/programs/rows.ts'
import { setSchedule } from '#core/programs/set-schedule.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { programsOf } from '#core/rows/places.ts'
import { remove } from '#core/rows/row-kind.ts'
import { awardContent, settings } from '#tests/core/programs/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { refused } from '#tests/support/refused.ts'
import { schedule } from '#tests/support/schedules.ts'
import {
  createTestWorld,
  minute,
  type Name,
  programId,
  start,
  type TestWorld,
  tenant,
} from '#tests/support/test-world.ts'

const content = {
  name: 'Guild',
  description: 'Craft, honored',
  timeZone: 'Asia/Tokyo',
  owners: ['ana', 'ben'],
}

function created(test: TestWorld, by: Name, appOwner = false) {
  const input = { ...content, commandId: nextCommand() }
  return createProgram(test.world, test.actor(by, { appOwner }), input)
}

function changed(test: TestWorld, over: Partial<typeof content> = {}, revision = 1, by: Name = 'dana') {
  const input = { ...content, ...over, programId, revision, commandId: nextCommand() }
  return changeProgram(test.world, test.actor(by), input)
}

test('P1 who owns a program creates another, with owners of its own', async () => {
  const test = await createTestWorld()
  await refused(() => created(test, 'ana'), 'not_owner')
  const { id, owners } = await created(test, 'dana')
  expect(owners.map(({ name }) => name)).toEqual(['Ana', 'Ben'])
  const programs = await listPrograms(test.world, test.actor('fay'))
  expect(programs.map((program) => program.name).sort()).toEqual(['Guild', 'Learning'])
  const input = { programId: id, commandId: nextCommand(), revision: 1, schedule: null }
  await setSchedule(test.world, test.actor('ana'), input)
  await refused(() => setSchedule(test.world, test.actor('dana'), input), 'not_owner')
})

test('P1 the first program of a tenant is created by an owner by app role, never by who comes first', async () => {
  const test = await createTestWorld()
  await test.rows.commit(programsOf(tenant), [remove(programRow, [programId])])
  await refused(() => created(test, 'dana'), 'not_owner')
  expect((await whoAmI(test.world, test.actor('dana'))).owner).toBe(false)
  expect((await whoAmI(test.world, test.actor('dana', { appOwner: true }))).owner).toBe(true)
  const guest = test.actor('gus', { appOwner: true, guest: true })
  await refused(() => createProgram(test.world, guest, { ...content, commandId: nextCommand() }), 'not_owner')
  expect(await created(test, 'dana', true)).toMatchObject({
    name: 'Guild',
    revision: 1,
    awards: [],
    cycles: [],
  })
})

test('P1 creating again with the same command leaves one program', async () => {
  const test = await createTestWorld()
  const input = { ...content, owners: ['ana', 'dana'], commandId: nextCommand() }
  const first = await createProgram(test.world, test.actor('dana'), input)
  expect((await createProgram(test.world, test.actor('dana'), input)).id).toBe(first.id)
  expect(await listPrograms(test.world, test.actor('dana'))).toHaveLength(2)
})

test('P1 an owner hands a program over; who is not named any more owns it no more', async () => {
  const test = await createTestWorld()
  const { owners, name, timeZone } = await changed(test)
  expect({ owners: owners.map(({ id }) => id), name, timeZone }).toEqual({
    owners: ['ana', 'ben'],
    name: 'Guild',
    timeZone: 'Asia/Tokyo',
  })
  await refused(() => settings(test, 'dana'), 'not_owner')
  await refused(() => changed(test, {}, 2, 'dana'), 'not_owner')
  expect((await changed(test, { name: 'Guild again' }, 2, 'ben')).revision).toBe(3)
})

test('P1 people are looked up before they are owners', async () => {
  const test = await createTestWorld()
  await refused(() => changed(test, { owners: ['nobody'] }), 'person_not_found')
  expect((await settings(test)).owners.map(({ id }) => id)).toEqual(['dana', 'omar'])
})

test('P2 a change made on an older state is refused, whoever made the newer one', async () => {
  const test = await createTestWorld()
  await changed(test, { owners: ['dana', 'omar'] })
  const late = await refused(() => changed(test, { name: 'Lost' }, 1, 'omar'), 'stale')
  expect(late.message).not.toContain('Guild')
  const input = { programId, commandId: nextCommand(), revision: 1, schedule: schedule() }
  await refused(() => setSchedule(test.world, test.actor('dana'), input), 'stale')
  expect(await settings(test)).toMatchObject({ name: 'Guild', revision: 2, cycles: [{ id: 'q1' }] })
})

test('P1 owner no more, same command: who takes themself off the owners is answered once, and never again', async () => {
  const test = await createTestWorld()
  const dana = test.actor('dana')
  const input = { ...content, programId, revision: 1, commandId: nextCommand() }
  expect((await changeProgram(test.world, dana, input)).name).toBe('Guild')
  await refused(() => changeProgram(test.world, dana, input), 'not_owner')
  const made = { ...content, commandId: nextCommand() }
  const appOwner = test.actor('dana', { appOwner: true })
  expect((await createProgram(test.world, appOwner, made)).name).toBe('Guild')
  await refused(() => createProgram(test.world, dana, made), 'not_owner')
})

test('P1 owner no more, same command: nothing is read of a schedule, awards and cycles', async () => {
  const test = await createTestWorld()
  const dana = test.actor('dana')
  const commandId = nextCommand()
  const month = 30 * 24 * 60 * minute
  const opensAt = start + 2 * month
  const again = {
    schedule: () =>
      setSchedule(test.world, dana, { programId, commandId, revision: 1, schedule: schedule() }),
    award: () =>
      createAward(test.world, dana, { programId, commandId: `${commandId}-a`, content: awardContent() }),
    change: () =>
      changeAward(test.world, dana, {
        programId,
        awardId: 'mentor',
        commandId: `${commandId}-b`,
        revision: 1,
        content: awardContent(),
      }),
    cancel: () =>
      cancelCycle(test.world, dana, { cycleId: `${programId}-2026-04`, commandId: `${commandId}-c` }),
    create: () =>
      createCycle(test.world, dana, {
        programId,
        commandId: `${commandId}-d`,
        name: 'Extra',
        opensAt,
        closesAt: opensAt + month,
      }),
  }
  for (const command of Object.values(again)) await command()
  await changed(test, { owners: ['omar'] }, 2)
  for (const command of Object.values(again)) await refused(command, 'not_owner')
})

test('P1 who was erased can’t be made an owner', async () => {
  const test = await createTestWorld()
  const erasing = { personId: 'ben', commandId: nextCommand() }
  await erasePerson(test.world, test.actor('dana'), erasing)
  const refusal = await refused(() => changed(test, { owners: ['ana', 'ben'] }), 'person_not_found')
  expect(refusal.subject).toBe('ben')
})

test('P1 whom an award lists as eligible only owners see', async () => {
  const test = await createTestWorld()
  const listed = { kind: 'list' as const, people: ['kim', 'lars'] }
  const award = { programId, commandId: nextCommand(), content: awardContent({ eligibility: listed }) }
  const { id } = await createAward(test.world, test.actor('dana'), award)
  const seen = async (by: Name) => {
    const programs = z.array(program).parse(await listPrograms(test.world, test.actor(by)))
    return programs[0]?.awards.find((award) => award.id === id)?.eligibility
  }
  expect(await seen('dana')).toEqual(listed)
  expect(await seen('kim')).toEqual({ kind: 'list', people: [] })
})
