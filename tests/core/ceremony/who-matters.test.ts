import { expect, test } from 'vitest'
import type { Ceremony } from '#core/ceremony/state.ts'
import { whoMatters } from '#core/ceremony/who-matters.ts'
import { segment, voteSegment } from '#tests/support/builders.ts'
import { planned } from '#tests/support/ceremony-steps.ts'

const [hana, omar] = [
  { id: 'hana', name: 'Hana' },
  { id: 'omar', name: 'Omar' },
]
const won = segment('mentor', ['w1', 'w2'], ['f1'])
const vote = voteSegment('voted', ['a', 'b'])
const live: Ceremony = {
  ...planned,
  status: { kind: 'live', position: { at: 'opening' } },
  segments: [won, segment('certified', []), vote],
  controller: hana,
  sharer: { person: omar, at: 0 },
}
const winners = (changes: Partial<Ceremony>) => [...whoMatters({ ...live, ...changes }).winners]

test('C4 those who win matter, all of each award, until it is revealed; nobody where none or not yet decided', () => {
  const mentor = ['mentor', ['person-w1', 'person-w2']]
  expect(winners({})).toEqual([mentor])
  expect(winners({ skipped: ['mentor'] })).toEqual([mentor])
  expect(winners({ revealed: [{ segmentId: 'mentor', revealAt: 0 }] })).toEqual([])
})

test('C1 who controls and who shows the stage matter while doors are open', () => {
  expect(whoMatters(live)).toMatchObject({ controller: 'hana', sharer: 'omar' })
  for (const status of [{ kind: 'planned' }, { kind: 'ended', early: false }] as const)
    expect(whoMatters({ ...live, status })).toEqual({ winners: new Map() })
})

test('C7 a vote matters while it is open', () => {
  const at = (state: 'waiting' | 'open' | 'closing') =>
    whoMatters({ ...live, segments: [{ ...vote, vote: { round: 2, state } }] }).vote
  expect(at('open')).toEqual({ ceremonyId: live.id, segmentId: 'voted', round: 2 })
  expect([at('waiting'), at('closing')]).toEqual([undefined, undefined])
})

test('C9 in a rehearsal nobody who is made up is missed, and nobody votes', () => {
  const segments = [won, { ...vote, vote: { round: 1, state: 'open' as const } }]
  const { vote: open, winners: rehearsed, controller } = whoMatters({ ...live, segments, rehearsal: true })
  expect([open, rehearsed.size, controller]).toEqual([undefined, 0, 'hana'])
})
