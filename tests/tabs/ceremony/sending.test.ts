import { expect, test } from 'vitest'
import { type CycleMessages, type Message, messageStates } from '#core/contract/messages.ts'
import { stuckGroups } from '#tabs/ceremony/sending/stuck-groups.ts'
import { tallyOf } from '#tabs/ceremony/sending/tally.ts'

/** One message in each of these states. */
function one(...states: (typeof messageStates)[number][]): Pick<CycleMessages, 'counts'> {
  const counts = Object.fromEntries(messageStates.map((state) => [state, states.includes(state) ? 1 : 0]))
  return { counts: counts as CycleMessages['counts'] }
}

test.each(messageStates)(
  'a message that is %s counts in one place, and in none where it was overtaken',
  (state) => {
    const { sent, way, look } = tallyOf(one(state))
    expect(sent + way + look).toBe(state === 'overtaken' ? 0 : 1)
  },
)

test('M11 an owner is to look at what is uncertain, failed or not reached, and at nothing else', () => {
  expect(tallyOf(one('uncertain', 'failed', 'not-reached'))).toEqual({ sent: 0, way: 0, look: 3 })
  expect(tallyOf(one('waiting', 'sending', 'sent'))).toEqual({ sent: 1, way: 2, look: 0 })
})

test('M11 each of these is in one group, with those that go no further for the same reason', () => {
  const [person, channel] = [
    { kind: 'person', person: { id: 'p', name: 'Ana' } },
    { kind: 'channel', name: 'General' },
  ] as const
  const open = messageStates.flatMap((state) =>
    [person, channel].map((to): Message => ({ id: `${state} ${to.kind}`, kind: 'won', to, state, at: 0 })),
  )
  const groups = stuckGroups(open).map(({ why, members }) => [why, ...members.map(({ id }) => id)])
  expect(groups).toEqual([
    ['uncertain', 'uncertain person', 'uncertain channel'],
    ['failed', 'failed person', 'failed channel'],
    ['channel-not-reached', 'not-reached channel'],
    ['person-not-reached', 'not-reached person'],
  ])
  expect(stuckGroups([])).toEqual([])
})
