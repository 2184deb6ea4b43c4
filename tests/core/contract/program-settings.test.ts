import { expect, test } from 'vitest'
import { limits } from '#core/contract/limits.ts'
import { changeCycle, changeProgram, createAward, createProgram } from '#core/contract/program-settings.ts'
import { award, nextCommand } from '#tests/support/builders.ts'

const { id: _, programId: __, ...content } = award()
const [criterion] = content.rubric

const pathsOf = (over: object) => {
  const parsed = createAward.safeParse({ commandId: nextCommand(), ...content, judges: ['judy'], ...over })
  return parsed.error?.issues.map(({ path }) => path.join('.'))
}

test('P1 a program is never without an owner', () => {
  const program = {
    commandId: nextCommand(),
    name: 'Guild',
    description: '',
    timeZone: 'UTC',
    owners: ['ana'],
  }
  expect(createProgram.safeParse(program).success).toBe(true)
  expect(createProgram.safeParse({ ...program, owners: [] }).success).toBe(false)
  expect(changeProgram.safeParse({ ...program, revision: 1, owners: [] }).success).toBe(false)
})

test('P7 a program is in a time zone that there is', () => {
  const program = { commandId: nextCommand(), name: 'Guild', description: '', owners: ['ana'] }
  const zone = (timeZone: string) => createProgram.safeParse({ ...program, timeZone }).success
  expect(['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'UTC'].map(zone)).toEqual([true, true, true])
  expect(['Mars/Olympus', '', '+02:00'].map(zone)).toEqual([false, false, false])
})

test('an award is whole: a rubric of distinct criteria with weights, modes and outcomes', () => {
  expect(pathsOf({})).toBeUndefined()
  expect(pathsOf({ rubric: [] })).toEqual(['rubric'])
  expect(pathsOf({ rubric: [criterion, criterion] })).toEqual(['rubric'])
  expect(pathsOf({ rubric: [{ ...criterion, weight: 0 }] })).toEqual(['rubric.0.weight'])
  expect(pathsOf({ rubric: [{ ...criterion, weight: limits.weight + 1 }] })).toEqual(['rubric.0.weight'])
  expect(pathsOf({ rubric: [{ ...criterion, id: 'constructor' }] })).toEqual(['rubric.0.id'])
  expect(pathsOf({ modes: [], outcomes: ['achieved', 'achieved'] })).toEqual(['modes', 'outcomes'])
  expect(pathsOf({ eligibility: { kind: 'list', people: [] } })).toEqual(['eligibility.people'])
})

test('J4 no more scores are asked for than judges who read', () => {
  expect(pathsOf({ judgesEach: 2, quorum: 3 })).toEqual(['judgesEach'])
  expect(pathsOf({ judgesEach: 3, quorum: 3 })).toBeUndefined()
})

test('P2 P9 a change of a cycle names what it was made on, what it changes, and nothing that can’t be changed', () => {
  const commandId = nextCommand()
  const change = { commandId, revision: 1, name: 'Spring' }
  expect(changeCycle.safeParse(change).data).toEqual(change)
  expect(changeCycle.safeParse({ revision: 1, name: 'Spring' }).success).toBe(false)
  expect(changeCycle.safeParse({ commandId, revision: 1, status: 'open' }).success).toBe(false)
})
