import { expect, test } from 'vitest'
import { erasePerson } from '#core/records/erase-person.ts'
import { exportPerson } from '#core/records/export-person.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { castBallot } from '#core/voting/cast-ballot.ts'
import { countVote, sealVote } from '#core/voting/close-vote.ts'
import { placeOf } from '#core/voting/rows.ts'
import { galaAtVote } from '#tests/core/voting/open-vote.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, planGala } from '#tests/support/ceremony-steps.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { createTestWorld, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

const roundOf = (ceremonyId: string) => ({ tenant, ceremonyId, segmentId: 'mentor', round: 1 })

/** Ana chooses, and chooses again; Kim chooses once. */
async function voted(test: TestWorld): Promise<string> {
  const ceremonyId = await galaAtVote(test)
  const cast = (by: Name, option: string, after: number) =>
    castBallot(test.world, test.actor(by), {
      ceremonyId,
      segmentId: 'mentor',
      round: 1,
      option,
      after,
      commandId: nextCommand(),
    })
  await cast('ana', '0', 0)
  await cast('kim', '0', 0)
  await cast('ana', '1', 1)
  return ceremonyId
}

function erase({ world, actor }: TestWorld, personId: string): Promise<unknown> {
  return erasePerson(world, actor('dana'), { personId, commandId: nextCommand() })
}

async function storedOf({ rows }: TestWorld, ceremonyId: string): Promise<string> {
  const place = placeOf(roundOf(ceremonyId), 'ana')
  return JSON.stringify(await rows.scan(place, { from: '!', below: '~', limit: 99 }))
}

async function counted(test: TestWorld, ceremonyId: string) {
  await sealVote(test.world, roundOf(ceremonyId))
  return countVote(test.world, roundOf(ceremonyId))
}

test('W5 whose ballot it was is erased from a vote that is open, and the count stays as it is', async () => {
  const test = await createTestWorld()
  const id = await voted(test)
  expect(await storedOf(test, id)).toContain('ana')
  await erase(test, 'ana')
  await test.settle()
  expect(await storedOf(test, id)).not.toContain('"ana"')
  expect(await counted(test, id)).toEqual({ turnout: 2, ballots: { 0: 1, 1: 1 } })
})

test('W5 erasing a voter that dies at any write counts them once', { timeout: 60_000 }, async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const test = await createTestWorld()
    const id = await voted(test)
    await erase(test, 'ana')
    const dying = test.process({ rows: crashingRows(test.rows, point) })
    test.clock.advance(60_000)
    await doing(dying.settle)
    await test.restart().settle()
    expect(await storedOf(test, id)).not.toContain('"ana"')
    expect(await counted(test, id)).toEqual({ turnout: 2, ballots: { 0: 1, 1: 1 } })
  })
  expect(crashes).toBeGreaterThan(10)
})

test('W5 one’s own choices are among what is held about oneself, and nobody else’s', async () => {
  const test = await createTestWorld()
  await voted(test)
  const ballots: unknown[] = []
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const page = await exportPerson(test.world, test.actor('ana'), { cursor })
    for (const { kind, data } of page.held) if (kind === 'ballot') ballots.push(data)
    cursor = page.next
  }
  expect(ballots).toMatchObject([
    { awardId: 'mentor', round: 1, option: '0', number: 1 },
    { awardId: 'mentor', round: 1, option: '1', number: 2 },
  ])
})

test('W5 whenever a winner is erased while the lobby opens, the ceremony does not name them', async () => {
  let nth = 0
  for (let came = true; came; ) {
    const test = await createTestWorld()
    await decidedCycle(test)
    const id = await planGala(test)
    came = false
    let commits = 0
    const at = ++nth
    const racing = test.process({
      rows: {
        ...test.rows,
        async commit(place, writes) {
          if (++commits === at) {
            came = true
            const other = test.process()
            await erase(other, 'ben')
            await other.settle()
          }
          return test.rows.commit(place, writes)
        },
      },
    })
    const answer = await command(racing, 'hana', id, { seq: 0, command: { kind: 'open-lobby' } })
    await racing.settle()
    await test.restart().settle()
    if (!answer.done) continue
    const stored = await test.rows.scan(ceremonyOf(tenant, id), { from: 'state', below: 'state~', limit: 9 })
    if (came) expect(JSON.stringify(stored)).not.toContain('"Ben"')
  }
  expect(nth).toBeGreaterThan(2)
})
