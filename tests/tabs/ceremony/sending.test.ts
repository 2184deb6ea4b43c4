import { expect, test } from 'vitest'
import { type CeremonyMessages, messageStates } from '#core/contract/messages.ts'
import { tallyOf } from '#tabs/ceremony/sending/tally.ts'

/** One message in each of these states. */
function one(...states: (typeof messageStates)[number][]): Pick<CeremonyMessages, 'counts'> {
  const counts = Object.fromEntries(messageStates.map((state) => [state, states.includes(state) ? 1 : 0]))
  return { counts: counts as CeremonyMessages['counts'] }
}

test.each(messageStates)('a message that is %s counts in one place', (state) => {
  const { sent, way, look } = tallyOf(one(state))
  expect(sent + way + look).toBe(1)
})

test('M11 an owner is to look at what is uncertain, failed or not reached, and at nothing else', () => {
  expect(tallyOf(one('uncertain', 'failed', 'not-reached'))).toEqual({ sent: 0, way: 0, look: 3 })
  expect(tallyOf(one('waiting', 'sending', 'sent'))).toEqual({ sent: 1, way: 2, look: 0 })
})
