import { expect, test } from 'vitest'
import type { RowStore } from '#core/ports.ts'
import { countVote, sealVote } from '#core/voting/close-vote.ts'
import { placeOf, type Round } from '#core/voting/rows.ts'
import { boxesOver, chosen, expectJust, first, newRound } from '#tests/core/voting/rounds.ts'
import { atEveryCrash, crashingRows } from '#tests/support/crashing-rows.ts'
import { createMemoryRows } from '#tests/support/memory-rows.ts'
import { createTestWorld } from '#tests/support/test-world.ts'
import { unsureRows } from '#tests/support/unsure-rows.ts'
import { castAt, choose, newVoter } from '#tests/support/voters.ts'

function votersOfOneShard(round: Round, many: number): string[] {
  const names = Array.from({ length: 100 }, (_, at) => `voter${at}`)
  const { partition } = placeOf(round, 'voter0')
  return names.filter((name) => placeOf(round, name).partition === partition).slice(0, many)
}

test('C7 many who vote at one moment are stored in one commit for each shard', async () => {
  const { rows } = await createTestWorld()
  const round = newRound()
  let commits = 0
  const counted = {
    ...rows,
    commit: (...asked: Parameters<RowStore['commit']>) => (commits++, rows.commit(...asked)),
  }
  const boxes = boxesOver(counted)
  const names = Array.from({ length: 500 }, (_, at) => `voter${at}`)
  const answers = await Promise.all(names.map((name) => boxes.cast(round, first(name, '0'))))
  expect(answers.every(({ kind }) => kind === 'counted')).toBe(true)
  expect(commits).toBe(16)
  expect((await chosen(rows, round)).size).toBe(500)
})

test('C7 a vote is not counted before all its gates are sealed', async () => {
  const { world } = await createTestWorld()
  const round = newRound()
  await expect(countVote(world, round)).rejects.toThrow('unsealed')
  await sealVote(world, round)
  expect(await countVote(world, round)).toEqual({ turnout: 0, ballots: {} })
})

test('C7 after sealing nobody’s ballot is taken, at any process, and each is told so', async () => {
  const { rows, world } = await createTestWorld()
  const round = newRound()
  const [one, other] = [boxesOver(rows), boxesOver(rows)]
  await one.cast(round, first('ana', '0'))
  await sealVote(world, round)
  for (const boxes of [one, other, boxesOver(rows)]) {
    const change = { voter: 'ana', option: '1', after: 1, commandId: 'later' }
    const standing = { number: 1, option: '0' }
    expect(await boxes.cast(round, change)).toEqual({ kind: 'late', standing })
    expect(await boxes.cast(round, first('ana', '0'))).toEqual({ kind: 'counted', standing })
    expect(await boxes.cast(round, first('ben', '0'))).toEqual({ kind: 'late', standing: { number: 0 } })
  }
  await sealVote(world, round)
  expect(await countVote(world, round)).toEqual({ turnout: 1, ballots: { 0: 1 } })
})

test('C7 a batch that a slow process decided before sealing is not stored after it', async () => {
  const { rows, world } = await createTestWorld()
  const round = newRound()
  const slow = boxesOver({
    ...rows,
    async commit(place, writes) {
      await sealVote(world, round)
      await rows.commit(place, writes)
    },
  })
  expect((await slow.cast(round, first('ana', '0'))).kind).toBe('late')
  expect(await countVote(world, round)).toEqual({ turnout: 0, ballots: {} })
})

test('C7 a batch that storage does not answer for is read back, and answered as what became of it', async () => {
  for (const fate of ['lost', 'stored', 'stored later'] as const) {
    const rows = createMemoryRows()
    const round = newRound()
    const later: (() => Promise<void>)[] = []
    const boxes = boxesOver(unsureRows(rows, [fate], (work) => void later.push(work)))
    const voters = votersOfOneShard(round, 2)
    const answers = await Promise.all(voters.map((voter) => boxes.cast(round, first(voter, '0'))))
    expect(answers.map(({ kind }) => kind)).toEqual(['counted', 'counted'])
    for (const work of later) await work()
    expect(await chosen(rows, round)).toEqual(new Map(voters.map((voter) => [voter, '0'])))
  }
})

test('C7 who can’t be told whether their ballot was stored is told nothing else', async () => {
  const rows = createMemoryRows()
  const round = newRound()
  const boxes = boxesOver(unsureRows(rows, ['lost', 'lost', 'lost'], () => {}))
  expect(await castAt(boxes, round, first('ana', '0'))).toBe('unknown')
  expect(await castAt(boxes, round, first('ana', '0'))).toMatchObject({ kind: 'counted' })
})

test('C7 a process that dies at any of its writes has stored what it acknowledged', async () => {
  const crashes = await atEveryCrash(async (point, doing) => {
    const { rows, world } = await createTestWorld()
    const round = newRound()
    const voters = ['ana', 'ben', 'cleo', 'emil', 'fay'].map(newVoter)
    const dying = boxesOver(crashingRows(rows, point))
    await doing(() =>
      Promise.all(
        voters.map((voter, at) => choose(voter, String(at % 2), async (ballot) => dying.cast(round, ballot))),
      ),
    )
    const next = boxesOver(rows)
    for (const voter of voters.slice(1)) await choose(voter, '2', (ballot) => next.cast(round, ballot))
    await sealVote(world, round)
    await expectJust(rows, round, voters)
    for (const voter of voters.slice(1)) expect(voter.acknowledged?.option).toBe('2')
  })
  expect(crashes).toBeGreaterThan(5)
})
