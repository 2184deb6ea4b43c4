import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { concernRow } from '#core/people/rows.ts'
import { indexOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { edit, endorse, nominate, stored, withdraw } from '#tests/core/nominations/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { refused } from '#tests/support/refused.ts'
import { scheduledRows } from '#tests/support/scheduled-rows.ts'
import { createTestWorld, tenant, vera } from '#tests/support/test-world.ts'

test('N3 the same command again answers with the first result, also after an edit and a withdrawal', async () => {
  const test = await createTestWorld()
  const commandId = nextCommand()
  const first = await nominate(test, 'ana', {}, commandId)
  expect(await nominate(test, 'ana', {}, commandId)).toEqual(first)
  await edit(test, 'ana', first.id, { story: 'Quite another story about the same thing.' })
  expect(await nominate(test, 'ana', {}, commandId)).toEqual(first)
  await withdraw(test, 'ana', first.id)
  expect(await nominate(test, 'ana', {}, commandId)).toEqual(first)
  expect(await stored(test)).toHaveLength(1)
})

test('N3 another command for the same award and people is refused and names the nomination to edit', async () => {
  const test = await createTestWorld()
  const first = await nominate(test, 'ana', { nominees: ['ben', 'cleo'] })
  const refusal = await refused(
    () => nominate(test, 'ana', { nominees: ['cleo', 'ben'] }),
    'nomination_exists',
  )
  expect(refusal.subject).toBe(first.id)
})

test('N3 somebody named twice, by id and by directory, is one nominee', async () => {
  const test = await createTestWorld()
  const ben = `dir:${test.actor('ben').oid}`
  const first = await nominate(test, 'ana', { nominees: ['ben', ben] })
  expect(first.nominees).toEqual([{ id: 'ben', name: 'Ben' }])
  await refused(() => nominate(test, 'ana', { nominees: [ben] }), 'nomination_exists')
})

test('N3 twenty clicks at once make one nomination and get one answer', async () => {
  const test = await createTestWorld()
  const commandId = nextCommand()
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => nominate(test, 'ana', { nominees: [`dir:${vera.oid}`] }, commandId)),
  )
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await stored(test)).toHaveLength(1)
})

test('N3 a retry that overtakes the first answer gets it, wherever the two cross', async () => {
  for (let reads = 0; reads < 12; reads++) {
    const test = await createTestWorld()
    const commandId = nextCommand()
    let first: string | undefined
    let seen = 0
    const rows: typeof test.rows = {
      ...test.rows,
      read: async (place, row) => {
        if (seen++ === reads) first = (await nominate(test, 'ana', {}, commandId)).id
        return test.rows.read(place, row)
      },
    }
    const slow = test.process({ rows })
    const { id } = await nominate(slow, 'ana', {}, commandId)
    if (first) expect(id).toBe(first)
    expect(await stored(test)).toHaveLength(1)
  }
})

test('N3 twenty different commands at once make one nomination; the others are shown it', async () => {
  const test = await createTestWorld()
  const answers = await Promise.allSettled(Array.from({ length: 20 }, () => nominate(test, 'ana')))
  const made = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.id] : []))
  const shown = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.subject] : []))
  expect(made).toHaveLength(1)
  expect(new Set(shown)).toEqual(new Set(made))
})

test('N3 an edit takes the uniqueness along: what it left is free, what it took is not', async () => {
  const test = await createTestWorld()
  const { id } = await nominate(test, 'ana', { nominees: ['ben'] })
  await edit(test, 'ana', id, { nominees: ['cleo'] })
  await refused(() => nominate(test, 'ana', { nominees: ['cleo'] }), 'nomination_exists')
  const other = await nominate(test, 'ana', { nominees: ['ben'] })
  const refusal = await refused(
    () => edit(test, 'ana', other.id, { nominees: ['cleo'] }),
    'nomination_exists',
  )
  expect(refusal.subject).toBe(id)
})

test('N3 withdrawing frees the uniqueness', async () => {
  const test = await createTestWorld()
  const first = await nominate(test, 'ana')
  await withdraw(test, 'ana', first.id)
  expect((await nominate(test, 'ana')).id).not.toBe(first.id)
})

test('N3 an endorsement in the middle of an edit fixes the nominees', async () => {
  const test = await createTestWorld()
  const { id } = await nominate(test, 'ana', { awardId: 'brave' })
  const rows: typeof test.rows = {
    ...test.rows,
    commit: async (place, writes) => {
      if (place.table === 'Cycles') await endorse(test, 'emil', id).catch(() => undefined)
      await test.rows.commit(place, writes)
    },
  }
  const slow = test.process({ rows })
  await refused(() => edit(slow, 'ana', id, { awardId: 'brave', nominees: ['cleo'] }), 'nominees_fixed')
})

test('N3 a command id used for one thing is refused for another', async () => {
  const test = await createTestWorld()
  const commandId = nextCommand()
  const { id } = await nominate(test, 'ana', {}, commandId)
  await refused(() => withdraw(test, 'ana', id, commandId), 'command_reused')
})

test('N5 an edit or withdrawal sent twice is done once and answered twice', async () => {
  const test = await createTestWorld()
  const { id } = await nominate(test, 'ana')
  const commandId = nextCommand()
  const both = await Promise.all(
    [1, 2].map(() => edit(test, 'ana', id, { nominees: ['cleo'] }, { commandId })),
  )
  expect(both.map(({ revision }) => revision)).toEqual([2, 2])
  const again = nextCommand()
  const gone = await Promise.all([1, 2].map(() => withdraw(test, 'ana', id, again)))
  expect(gone.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
})

test('N3 however requests cross, the same people are nominated once and every click is answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const test = await createTestWorld()
      const slow = test.process({ rows: scheduledRows(test.rows, scheduler) })
      const [one, other] = [nextCommand(), nextCommand()]
      const clicks = [one, one, one, other, other].map((commandId) => nominate(slow, 'ana', {}, commandId))
      const answers = await scheduler.waitFor(Promise.allSettled(clicks))
      const nominations = (await stored(test)).map(({ value }) => value.id)
      expect(nominations).toHaveLength(1)
      // All clicks of one command got the nomination; those of the other were told that it exists.
      const made = answers.map((answer) =>
        answer.status === 'fulfilled' ? answer.value.id : answer.reason.code,
      )
      const [id] = nominations
      const exists = 'nomination_exists'
      expect([
        [id, id, id, exists, exists],
        [exists, exists, exists, id, id],
      ]).toContainEqual(made)
    }),
    { numRuns: 30 },
  )
})

test('N7 however endorsements cross, each counts once and none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const test = await createTestWorld()
      const { id } = await nominate(test, 'ana', { awardId: 'brave' })
      const slow = test.process({ rows: scheduledRows(test.rows, scheduler) })
      const endorsers = ['emil', 'fay', 'gus', 'ida', 'emil'] as const
      await scheduler.waitFor(Promise.allSettled(endorsers.map((by) => endorse(slow, by, id))))
      expect((await stored(test))[0]?.value.endorsements).toBe(4)
    }),
    { numRuns: 20 },
  )
})

test('N7 one endorsement per person, and the same click again is answered, not counted', async () => {
  const test = await createTestWorld()
  const { id } = await nominate(test, 'ana', { awardId: 'brave' })
  const commandId = nextCommand()
  const twice = await Promise.all([1, 2, 3].map(() => endorse(test, 'emil', id, commandId)))
  expect(twice.map(({ endorsements }) => endorsements)).toEqual([1, 1, 1])
  await refused(() => endorse(test, 'emil', id), 'already_endorsed')
  const everybody = ['fay', 'gus', 'ida', 'kim', 'lars'] as const
  await Promise.all(everybody.map((by) => endorse(test, by, id)))
  expect((await stored(test))[0]?.value.endorsements).toBe(6)
})

test('C12 a nomination retried after a crash at any commit is one nomination, noted with all it names', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    const commandId = nextCommand()
    const named = { nominees: ['ben', `dir:${vera.oid}`], helpers: ['cleo'] }
    await doing(async () => {
      await nominate(dying, 'ana', named, commandId)
      await dying.settle()
    })
    const later = test.restart()
    const { id, nominees } = await nominate(later, 'ana', named, commandId)
    await later.settle()
    expect(await stored(test)).toHaveLength(1)
    for (const person of ['ana', 'cleo', ...nominees.map(({ id }) => id)]) {
      const concerns = await scanRows(test.rows, indexOf(tenant, person), concernRow)
      expect(concerns.map(({ value }) => value.id)).toEqual([id])
    }
  })
  expect(crashes).toBeGreaterThan(8)
})
