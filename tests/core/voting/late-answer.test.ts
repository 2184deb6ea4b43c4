import { expect, test } from 'vitest'
import type { RowStore } from '#core/ports.ts'
import { erasePerson } from '#core/records/erase-person.ts'
import { createBallotBoxes } from '#core/voting/ballot-boxes.ts'
import type { Standing } from '#core/voting/ballots.ts'
import { castBallot } from '#core/voting/cast-ballot.ts'
import { ownBallot } from '#core/voting/own-ballot.ts'
import { placeOf } from '#core/voting/rows.ts'
import { galaAtVote } from '#tests/core/voting/open-vote.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { createTestWorld, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** Rows that store a commit, and answer it only after something else has happened. */
function answeringLate(rows: RowStore, meanwhile: () => Promise<unknown>): RowStore {
  return {
    ...rows,
    async commit(place, writes) {
      await rows.commit(place, writes)
      await meanwhile()
    },
  }
}

/** A process where Ana opens her screen anew whenever her choice is stored and not yet answered. */
function reloading(test: TestWorld, ceremonyId: string): TestWorld {
  const slow = test.process({ rows: answeringLate(test.rows, () => standing(slow, ceremonyId)) })
  return slow
}

const standing = ({ world, actor }: TestWorld, ceremonyId: string) =>
  ownBallot(world, { tenant, ceremonyId, voter: async () => actor('ana') })

function vote({ world, actor }: TestWorld, ceremonyId: string, option: string, after: number) {
  const choice = { segmentId: 'mentor', round: 1, option, after, commandId: nextCommand() }
  return castBallot(world, actor('ana'), { ceremonyId, ...choice })
}

test('C7 W5 whose choice was read before it was answered is erased from every later one', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  const slow = reloading(test, id)
  await vote(slow, id, '0', 0)
  await vote(slow, id, '1', 1)
  const place = placeOf({ tenant, ceremonyId: id, segmentId: 'mentor', round: 1 }, 'ana')
  const stored = () => test.rows.scan(place, { from: 'batch:', below: 'batch;', limit: 9 })
  const whom = { personId: 'ana', commandId: nextCommand() }
  await erasePerson(test.world, test.actor('dana'), whom)
  await test.settle()
  expect(JSON.stringify(await stored())).not.toContain('"ana"')
  expect((await stored()).map(({ row }) => Number(row.split(':')[1]))).toEqual([1, 2])
})

test('C7 where a choice was read before it was answered, those stored elsewhere after it are seen', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  const [slow, other] = [reloading(test, id), test.process()]
  await vote(slow, id, '0', 0)
  expect(await vote(other, id, '1', 1)).toMatchObject({ taken: true, number: 2 })
  test.clock.advance(251)
  expect(await standing(slow, id)).toMatchObject({ option: '1', number: 2 })
})

test('C7 where a choice was read before it was answered, an older message still replaces nothing', async () => {
  const test = await createTestWorld()
  const id = await galaAtVote(test)
  const [slow, other] = [reloading(test, id), test.process()]
  await vote(slow, id, '0', 0)
  await vote(other, id, '1', 1)
  expect(await vote(slow, id, '2', 1)).toEqual({ taken: false, number: 2, option: '1' })
})

test('C7 who asks while an older look is under way is told what stood when they asked', async () => {
  const { rows, clock } = await createTestWorld()
  const round = { tenant, ceremonyId: 'gala', segmentId: 'mentor', round: 1 }
  const other = createBallotBoxes({ rows, now: clock.now })
  let reloaded: Promise<Standing> | undefined
  const slow = createBallotBoxes({
    rows: {
      ...rows,
      async scan(place, range) {
        const found = await rows.scan(place, range)
        if (reloaded) return found
        // Read, and not answered for long: Ana chooses elsewhere, is told so, and opens her screen anew.
        await other.cast(round, { voter: 'ana', option: '1', after: 0, commandId: nextCommand() })
        clock.advance(5_000)
        reloaded = slow.standing(round, 'ana')
        return found
      },
    },
    now: clock.now,
  })
  await slow.standing(round, 'ana')
  expect(await reloaded).toEqual({ option: '1', number: 1 })
})
