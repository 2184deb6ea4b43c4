import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MilestoneContent } from '#core/contract/milestones.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { confirmMilestone, withdrawConfirmation } from '#core/milestones/confirm-milestone.ts'
import { editMilestone } from '#core/milestones/edit-milestone.ts'
import { importMilestones } from '#core/milestones/import-milestones.ts'
import { postMilestone } from '#core/milestones/post-milestone.ts'
import { noonOf, requireReached } from '#core/milestones/rules.ts'
import { removeRecognition } from '#core/recognition/change-item.ts'
import { readFeed } from '#core/recognition/read-feed.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, type Name, start, type TestWorld, vera } from '#tests/support/test-world.ts'

const content = (over: Partial<MilestoneContent> = {}): MilestoneContent => ({
  text: 'Read the whole manual',
  on: '2026-01-04',
  mode: 'self-study',
  visibility: { kind: 'tenant' },
  ...over,
})

const told = ({ world, actor }: TestWorld, by: Name, over: Partial<MilestoneContent> = {}) =>
  postMilestone(world, actor(by), { commandId: nextCommand(), content: content(over) })

const edited = ({ world, actor }: TestWorld, by: Name, itemId: string, over: Partial<MilestoneContent>) =>
  editMilestone(world, actor(by), { itemId, commandId: nextCommand(), content: content(over) })

const confirmed = ({ world, actor }: TestWorld, by: Name, itemId: string) =>
  confirmMilestone(world, actor(by), { itemId, commandId: nextCommand() })

const withdrawn = ({ world, actor }: TestWorld, by: Name, itemId: string) =>
  withdrawConfirmation(world, actor(by), { itemId, commandId: nextCommand() })

async function wall({ world, actor }: TestWorld, by: Name, personId?: string): Promise<Recognition[]> {
  const feed =
    personId === undefined ? ({ kind: 'everyone' } as const) : ({ kind: 'person', personId } as const)
  return (await readFeed(world, actor(by), { feed, limit: 50 })).items
}

test('R1 what somebody reached is on the wall, told by themselves, once however often it is sent', async () => {
  const test = await createTestWorld()
  const commandId = nextCommand()
  const post = () =>
    postMilestone(test.world, test.actor('ana'), { commandId, content: content({ text: 'Passed' }) })
  const [first, again] = await Promise.all([post(), post()])
  await test.settle()
  expect(again.id).toBe(first.id)
  expect(await wall(test, 'lars')).toMatchObject([
    { kind: 'milestone', text: 'Passed', on: '2026-01-04', source: 'self', to: [{ id: 'ana' }] },
  ])
})

test('R1 a day that has begun nowhere on earth is ahead; guests tell nothing', async () => {
  const test = await createTestWorld()
  // Nine in the morning in UTC on the fifth; on the first islands it is the sixth within the hour.
  await refused(() => told(test, 'ana', { on: '2026-01-07' }), 'day_ahead')
  expect(await told(test, 'ana', { on: '2026-01-05' })).toMatchObject({ on: '2026-01-05' })
  const guest = test.actor('ana', { guest: true })
  const input = { commandId: nextCommand(), content: content() }
  await refused(() => postMilestone(test.world, guest, input), 'guest_not_allowed')
})

test('R1 days are the calendar’s own, leap years and centuries included', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2400-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const on = date.toISOString().slice(0, 10)
      expect(noonOf(on)).toBe(Date.parse(`${on}T12:00:00Z`))
      expect(() => requireReached(on, noonOf(on))).not.toThrow()
      expect(() => requireReached(on, noonOf(on) - 27 * 3_600_000)).toThrow('not come')
    }),
  )
})

test('R1 W2 a team’s milestone is told by its members, and seen by them alone', async () => {
  const test = await createTestWorld()
  const crew = { visibility: { kind: 'team', teamId: 'crew' } } as const
  await refused(() => told(test, 'lars', crew), 'not_team_member')
  const { id } = await told(test, 'ana', crew)
  await test.settle()
  expect(await wall(test, 'lars')).toEqual([])
  await refused(() => confirmed(test, 'lars', id), 'not_found')
  expect(await confirmed(test, 'ben', id)).toMatchObject({ confirmedBy: { id: 'ben' } })
})

test('R2 one colleague confirms, not oneself, and alone takes it back', async () => {
  const test = await createTestWorld()
  const { id } = await told(test, 'ana')
  await refused(() => confirmed(test, 'ana', id), 'not_yourself')
  await confirmed(test, 'ben', id)
  await refused(() => confirmed(test, 'cleo', id), 'already_confirmed')
  await test.settle()
  expect(await wall(test, 'lars')).toMatchObject([{ confirmedBy: { id: 'ben', name: 'Ben' } }])
  await refused(() => withdrawn(test, 'cleo', id), 'not_found')
  await refused(() => withdrawn(test, 'ana', id), 'not_found')
  await withdrawn(test, 'ben', id)
  await test.settle()
  expect((await wall(test, 'lars'))[0]).not.toHaveProperty('confirmedBy')
  expect(await confirmed(test, 'cleo', id)).toMatchObject({ confirmedBy: { id: 'cleo' } })
})

test('R2 two who confirm at once: one of them does', async () => {
  const test = await createTestWorld()
  const { id } = await told(test, 'ana')
  const answers = await Promise.allSettled([confirmed(test, 'ben', id), confirmed(test, 'cleo', id)])
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('R2 what a colleague confirmed and now says something else is confirmed no longer', async () => {
  const test = await createTestWorld()
  const { id } = await told(test, 'ana')
  await confirmed(test, 'ben', id)
  const moved = await edited(test, 'ana', id, { mode: 'course' })
  expect(moved).toMatchObject({ mode: 'course', confirmedBy: { id: 'ben' } })
  expect(await edited(test, 'ana', id, { text: 'Wrote the whole manual' })).not.toHaveProperty('confirmedBy')
  await refused(() => edited(test, 'ben', id, {}), 'not_author')
})

test('R2 W2 a milestone made private leaves every wall, and nobody can confirm it', async () => {
  const test = await createTestWorld()
  const { id } = await told(test, 'ana')
  await test.settle()
  await edited(test, 'ana', id, { visibility: { kind: 'private' } })
  await test.settle()
  expect(await wall(test, 'lars')).toEqual([])
  expect(await wall(test, 'lars', 'ana')).toEqual([])
  expect(await wall(test, 'ana', 'ana')).toMatchObject([{ id }])
  await refused(() => confirmed(test, 'ben', id), 'not_found')
})

test('R2 W2 who confirmed what was made private afterwards takes that back, and learns nothing new', async () => {
  const test = await createTestWorld()
  const { id } = await told(test, 'ana')
  await confirmed(test, 'ben', id)
  await edited(test, 'ana', id, { mode: 'course', visibility: { kind: 'private' } })
  await test.settle()
  await refused(() => withdrawn(test, 'cleo', id), 'not_found')
  const guest = test.actor('ben', { guest: true })
  const input = { itemId: id, commandId: nextCommand() }
  await refused(() => withdrawConfirmation(test.world, guest, input), 'guest_not_allowed')
  const answer = await withdrawn(test, 'ben', id)
  expect(answer).not.toHaveProperty('confirmedBy')
  expect(answer).not.toHaveProperty('mode')
  await test.settle()
  const [own] = await wall(test, 'ana', 'ana')
  expect(own).toMatchObject({ id, mode: 'course', visibility: { kind: 'private' } })
  expect(own).not.toHaveProperty('confirmedBy')
  expect(await wall(test, 'lars')).toEqual([])
  await refused(() => withdrawn(test, 'ben', id), 'not_found')
})

const completed = (line: number, person: string, text = 'Safety course', on = '2025-11-03') => ({
  line,
  person,
  text,
  on,
  mode: 'course' as const,
})

const imported = (
  { world, actor }: TestWorld,
  rows: ReturnType<typeof completed>[],
  visibility: 'tenant' | 'private' = 'tenant',
  by: Name = 'dana',
) => importMilestones(world, actor(by), { commandId: nextCommand(), visibility: { kind: visibility }, rows })

const outcomes = async (importing: ReturnType<typeof imported>) =>
  (await importing).rows.map(({ line, outcome, code }) => [line, code ?? outcome])

test('R3 completions are found by mail address, sign-in name or directory id, also of who never came here', async () => {
  const test = await createTestWorld()
  const rows = [
    completed(2, 'Ana@contoso.test'),
    completed(3, test.actor('ben').oid),
    completed(4, vera.oid.toUpperCase()),
  ]
  expect(await outcomes(imported(test, rows))).toEqual([
    [2, 'added'],
    [3, 'added'],
    [4, 'added'],
  ])
  await test.settle()
  const items = await wall(test, 'lars')
  expect(items.map(({ to }) => to[0]?.name).sort()).toEqual(['Ana', 'Ben', 'Vera'])
  expect(items[0]).toMatchObject({ source: 'import', on: '2025-11-03', at: Date.UTC(2025, 10, 3, 12) })
})

test('R3 the same file twice, in other parts and by somebody else, changes nothing', async () => {
  const test = await createTestWorld()
  const rows = Array.from({ length: 20 }, (_, at) => completed(at + 2, 'ana@contoso.test', `Course ${at}`))
  await imported(test, rows)
  await test.settle()
  const before = await wall(test, 'ana', 'ana')
  test.clock.advance(86_400_000)
  const again = [
    ...(await outcomes(imported(test, rows.slice(0, 7), 'tenant', 'omar'))),
    ...(await outcomes(imported(test, rows.slice(7), 'private'))),
  ]
  await test.settle()
  expect(new Set(again.map(([, outcome]) => outcome))).toEqual(new Set(['known']))
  expect(await wall(test, 'ana', 'ana')).toEqual(before)
})

test('R3 what its person removed does not come back with the next import', async () => {
  const test = await createTestWorld()
  await imported(test, [completed(2, 'ana@contoso.test')])
  await test.settle()
  const [item] = await wall(test, 'ana', 'ana')
  const itemId = item?.id ?? ''
  await removeRecognition(test.world, test.actor('ana'), { itemId, commandId: nextCommand() })
  expect(await outcomes(imported(test, [completed(2, 'ana@contoso.test')]))).toEqual([[2, 'known']])
  await test.settle()
  expect(await wall(test, 'ana', 'ana')).toEqual([])
})

test('R4 a row that can’t be taken says why and keeps no other back', async () => {
  const test = await createTestWorld()
  const rows = [
    completed(2, 'nobody@contoso.test'),
    completed(3, 'ana@contoso.test', 'Tomorrow’s course', '2026-02-01'),
    completed(4, 'ben@contoso.test'),
  ]
  expect(await outcomes(imported(test, rows))).toEqual([
    [2, 'person_not_found'],
    [3, 'day_ahead'],
    [4, 'added'],
  ])
})

test('R4 an import is an owner’s; imported words are not edited', async () => {
  const test = await createTestWorld()
  await refused(() => imported(test, [completed(2, 'ana@contoso.test')], 'tenant', 'ana'), 'not_owner')
  await imported(test, [completed(2, 'ana@contoso.test')], 'private')
  await test.settle()
  expect(await wall(test, 'lars')).toEqual([])
  const [item] = await wall(test, 'ana', 'ana')
  await refused(() => edited(test, 'ana', item?.id ?? '', {}), 'not_now')
  expect(test.clock.now()).toBe(start)
})

test('R4 rows for which a request has no time are not in its answer, and come with the next', async () => {
  const test = await createTestWorld()
  const slow = test.process({
    directory: {
      ...test.world.directory,
      findByAddress: async (asker, address) => {
        test.clock.advance(1_000)
        return test.world.directory.findByAddress(asker, address)
      },
    },
  })
  const rows = Array.from({ length: 20 }, (_, at) => completed(at + 2, `a${at}@contoso.test`))
  const hasty = slow.actor('dana', { deadline: test.clock.now() + 15_000 })
  const input = { commandId: nextCommand(), visibility: { kind: 'private' as const }, rows }
  const answer = await importMilestones(slow.world, hasty, input)
  expect(answer.rows.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(await importMilestones(slow.world, hasty, input)).toEqual(answer)
})
