import { expect, test } from 'vitest'
import { bareDesk } from '#core/ceremony/desk.ts'
import { audienceView, hostView } from '#core/ceremony/view.ts'
import { decideSystem } from '#core/ceremony/votes.ts'
import { advance, after, counted, desk, live, minute, until } from '#tests/core/ceremony/evening.ts'

const waiting = until(live, 'voting')
const opened = after(waiting, [{ kind: 'open-vote', seconds: 30 }], minute)
const closed = after(opened, [{ kind: 'close-vote' }])

test('C7 a vote shows the finalists as options, opens, closes, and goes on to its count by itself', () => {
  expect(audienceView(waiting).scene).toMatchObject({ state: 'waiting', round: 1 })
  expect(audienceView(opened).scene).toMatchObject({
    state: 'open',
    closesAt: minute + 30_000,
    options: [{ option: '0' }, { option: '1' }, { option: '2' }],
  })
  expect(audienceView(closed).scene).toMatchObject({ state: 'closing' })
  expect(hostView(closed, true, bareDesk)).not.toHaveProperty('next')
  const { scene } = audienceView(counted(closed, [1, 4, 2]))
  expect(scene).toMatchObject({ kind: 'counted', award: { id: 'talk' } })
  const revealed = until(counted(closed, [1, 4, 2]), 'revealed', 'talk')
  expect(audienceView(revealed).scene).toMatchObject({
    result: { winners: [{ nominees: [{ name: 'Name of b' }] }] },
    vote: { ballots: 7, tie: false },
  })
})

test('C7 those who share the first place all win, and it is said to be a tie', () => {
  const { scene } = audienceView(until(counted(closed, [3, 0, 3]), 'revealed', 'talk'))
  expect(scene).toMatchObject({ vote: { ballots: 6, tie: true } })
  expect(scene.kind === 'revealed' && scene.result.kind === 'winners' && scene.result.winners).toHaveLength(2)
})

test.each([
  [[1, 0, 0], undefined],
  [[2, 2, 0], undefined],
  [[3, 1, 1], 5],
])(
  'C7c with ballots %j it is told that %s voted: of fewer than five, nobody is told how many',
  (ballots, told) => {
    const { scene } = audienceView(until(counted(closed, ballots), 'revealed', 'talk'))
    expect(scene.kind === 'revealed' && scene.vote?.ballots).toBe(told)
    expect(scene).toHaveProperty('vote.tie')
  },
)

test('C7 a vote in which nobody chose is held again, as another round', () => {
  const again = counted(closed, [0, 0, 0])
  expect(audienceView(again).scene).toMatchObject({ state: 'waiting', round: 2 })
  const tally = [{ option: '0', ballots: 9 }]
  expect(decideSystem(again, { kind: 'counted', segmentId: 'talk', round: 1, tally })).toBeUndefined()
})

test('C7 a vote’s time ends once: not when it was closed before, nor in another round', () => {
  const over = { kind: 'vote-ended', segmentId: 'talk', round: 1 } as const
  expect(decideSystem(opened, over)?.segments[2]?.vote).toMatchObject({ state: 'closing' })
  expect(decideSystem(closed, over)).toBeUndefined()
  expect(decideSystem(opened, { ...over, round: 2 })).toBeUndefined()
})

test('C7a an open vote holds the ceremony: nothing but a pause, the controls and its closing is possible', () => {
  const offered = hostView(opened, true, desk)
  expect(offered.next).toEqual({ command: { kind: 'close-vote' }, step: 'close-vote' })
  expect(offered.also.map(({ kind }) => kind)).toEqual(['pause', 'take-over', 'hand-over', 'share-note'])
  const counting = after(closed, [{ kind: 'pause' }])
  expect(counted(counting, [1, 0, 0]).status).toMatchObject({
    kind: 'paused',
    position: { phase: 'counted' },
  })
})

test('C10a going back from what was counted shows the finalists, and forward leads past the vote', () => {
  const back = after(counted(closed, [1, 0, 0]), [{ kind: 'back' }])
  expect(audienceView(back).scene).toMatchObject({ kind: 'finalists' })
  expect(audienceView(after(back, [advance])).scene).toMatchObject({ kind: 'counted' })
})
