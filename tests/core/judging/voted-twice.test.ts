import { expect, test } from 'vitest'
import { castBallot } from '#core/voting/cast-ballot.ts'
import { award, nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala, viewOf } from '#tests/support/ceremony-steps.ts'
import { exported, faultsIn, resealed } from '#tests/support/exported-cycle.ts'
import { cited, closed, decided, nominated, scored } from '#tests/support/judged-cycle.ts'
import { createTestWorld, minute, type Name, type TestWorld } from '#tests/support/test-world.ts'

/** Mentor by vote between Ben and Cleo, Brave by the judges, Certified by vote between Emil and Kim. */
async function gala(test: TestWorld) {
  const ids = {
    ben: await nominated(test, 'ana', { nominees: ['ben'] }),
    cleo: await nominated(test, 'ana', { nominees: ['cleo'] }),
    fay: await nominated(test, 'ana', { awardId: 'brave', nominees: ['fay'] }),
    gus: await nominated(test, 'ana', { awardId: 'brave', nominees: ['gus'] }),
    emil: await nominated(test, 'ana', { awardId: 'certified', nominees: ['emil'] }),
    kim: await nominated(test, 'ana', { awardId: 'certified', nominees: ['kim'] }),
  }
  await closed(test)
  for (const judge of ['judy', 'jack', 'jin'] as const) {
    await scored(test, judge, ids.fay, 5)
    await scored(test, judge, ids.gus, 2)
  }
  for (const id of Object.values(ids)) await cited(test, id)
  const asVoted = { reason: 'For those in the room to say' }
  await decided(test, [
    { kind: 'vote', awardId: 'mentor', finalists: [ids.ben, ids.cleo], ...asVoted },
    { kind: 'winners', awardId: 'brave', winners: [ids.fay], finalists: [ids.gus] },
    { kind: 'vote', awardId: 'certified', finalists: [ids.emil, ids.kim], ...asVoted },
  ])
  return { ids, ceremonyId: await planGala(test) }
}

const awards = [
  award({ id: 'mentor', decidedBy: 'vote' }),
  award({ id: 'brave' }),
  award({ id: 'certified', decidedBy: 'vote' }),
]

type Vote = { segmentId: string; round: number; chosen: [Name, string][] }

/** Goes on to the next vote, has it held, and lets it be counted. */
async function vote(test: TestWorld, ceremonyId: string, { segmentId, round, chosen }: Vote): Promise<void> {
  const { audience } = await conduct(test, ceremonyId, 'open-vote')
  await command(test, 'hana', ceremonyId, { seq: audience.seq, command: { kind: 'open-vote' } })
  for (const [by, option] of chosen) {
    const ballot = { segmentId, round, option, after: 0, commandId: nextCommand() }
    await castBallot(test.world, test.actor(by), { ceremonyId, ...ballot })
  }
  const open = await viewOf(test, ceremonyId)
  await command(test, 'hana', ceremonyId, { seq: open.audience.seq, command: { kind: 'close-vote' } })
  await test.settle()
}

async function end(test: TestWorld, ceremonyId: string): Promise<void> {
  const { audience } = await conduct(test, ceremonyId, 'end')
  await command(test, 'hana', ceremonyId, { seq: audience.seq, command: { kind: 'end', early: false } })
  test.clock.advance(minute)
  await test.settle()
}

test('C7 J6 judges and two votes decide one evening, one of them in a tie after a round in which nobody chose; its books can be recounted', async () => {
  const test = await createTestWorld({ awards })
  const { ids, ceremonyId } = await gala(test)
  await vote(test, ceremonyId, { segmentId: 'mentor', round: 1, chosen: [] })
  await vote(test, ceremonyId, {
    segmentId: 'mentor',
    round: 2,
    chosen: [
      ['ana', '0'],
      ['lars', '1'],
    ],
  })
  await vote(test, ceremonyId, {
    segmentId: 'certified',
    round: 1,
    chosen: [
      ['ana', '1'],
      ['lars', '1'],
      ['kim', '0'],
    ],
  })
  await end(test, ceremonyId)
  const books = JSON.parse(await exported(test))
  expect(faultsIn(books)).toEqual([])
  expect(books.cycle).toMatchObject({ status: 'published', decision: 3, pinned: 3 })
  const shown = books.wall.filter(({ standing }: { standing: string }) => standing === 'shown')
  expect(shown.map(({ nominationId }: { nominationId: string }) => nominationId).sort()).toEqual(
    [ids.ben, ids.cleo, ids.fay, ids.kim].sort(),
  )
  expect(books.votes.map(({ text }: { text: string }) => JSON.parse(text))).toEqual(
    expect.arrayContaining([
      { [ids.ben]: 1, [ids.cleo]: 1 },
      { [ids.emil]: 1, [ids.kim]: 2 },
    ]),
  )
})

test('C7 books don’t hold that leave out one who came first with another, or what a vote decided', async () => {
  const test = await createTestWorld({ awards })
  const { ids, ceremonyId } = await gala(test)
  await vote(test, ceremonyId, {
    segmentId: 'mentor',
    round: 1,
    chosen: [
      ['ana', '0'],
      ['lars', '1'],
    ],
  })
  await vote(test, ceremonyId, { segmentId: 'certified', round: 1, chosen: [['ana', '1']] })
  await end(test, ceremonyId)
  const books = JSON.parse(await exported(test))
  const undecided = structuredClone(books)
  undecided.decisions.at(-1).awards[0] = undecided.decisions[0].awards[0]
  expect(faultsIn(resealed(undecided)).join()).toContain('has decided nothing')
  for (const { awards } of books.decisions.slice(1)) awards[0].winners = [ids.ben]
  expect(faultsIn(resealed(books)).join()).toContain('not those with most ballots')
})
