import { expect, test } from 'vitest'
import { submitNomination } from '#core/contract/nominations.ts'
import { decideRuling } from '#core/nominations/rule-eligibility.ts'
import {
  requireEditable,
  requireEndorsable,
  requireFitting,
  requireOpen,
  uniqueKey,
} from '#core/nominations/rules.ts'
import { award, content, cycleHead, nextCommand, nomination } from '#tests/support/builders.ts'
import { refused } from '#tests/support/refused.ts'

const head = cycleHead({ opensAt: 1_000, closesAt: 2_000 })

test('N1 a cycle takes nominations from its opening up to, but not at, its closing', async () => {
  await refused(() => requireOpen(head, 999), 'cycle_not_open')
  requireOpen(head, 1_000)
  requireOpen(head, 1_999)
  await refused(() => requireOpen(head, 2_000), 'cycle_not_open')
})

test.each(['scheduled', 'closing', 'judging', 'decided', 'published'] as const)(
  'N1 a cycle that is %s takes no nominations, whatever its calendar says',
  async (status) => {
    await refused(() => requireOpen({ ...head, status }, 1_500), 'cycle_not_open')
  },
)

test('N1 an award that is not active takes no nominations', async () => {
  await refused(() => requireFitting(award({ active: false }), 'ana', content()), 'award_not_active')
})

test('N2 nobody nominates themselves, also not as one of a group', async () => {
  await refused(() => requireFitting(award(), 'ana', content({ nominees: ['ana'] })), 'not_yourself')
  const group = content({ nominees: ['ben', 'ana', 'cleo'] })
  await refused(() => requireFitting(award(), 'ana', group), 'not_yourself')
})

test('N2 an award may allow self-nomination', () => {
  requireFitting(award({ selfNomination: true }), 'ana', content({ nominees: ['ana'] }))
})

test('N2 nobody endorses their own nomination or one for themselves, also as one of a group', async () => {
  const own = nomination({ nominator: 'ana', nominees: ['ben', 'cleo'] })
  await refused(() => requireEndorsable(own, 'ana'), 'not_yourself')
  await refused(() => requireEndorsable(own, 'cleo'), 'not_yourself')
  requireEndorsable(own, 'emil')
})

test.each(['withdrawn', 'ineligible'] as const)(
  'N7 a nomination that is %s is not endorsed',
  async (status) => {
    await refused(() => requireEndorsable(nomination({ status }), 'emil'), 'nomination_not_live')
  },
)

test('N3 the same nominees in another order are the same nomination', () => {
  expect(uniqueKey('ana', 'mentor', ['ben', 'cleo'])).toEqual(uniqueKey('ana', 'mentor', ['cleo', 'ben']))
})

test('N3 another nominator, award or set of nominees is another nomination', () => {
  const keys = [
    uniqueKey('ana', 'mentor', ['ben']),
    uniqueKey('emil', 'mentor', ['ben']),
    uniqueKey('ana', 'brave', ['ben']),
    uniqueKey('ana', 'mentor', ['ben', 'cleo']),
  ]
  expect(new Set(keys.map(String)).size).toBe(4)
})

test('N3 after the first endorsement nominees and award are fixed, the story is not', async () => {
  const endorsed = nomination({ endorsements: 1, nominees: ['ben', 'cleo'] })
  const same = content({ nominees: ['cleo', 'ben'], story: 'A better way of putting the same.' })
  requireEditable(endorsed, same, 1)
  await refused(() => requireEditable(endorsed, content({ nominees: ['ben'] }), 1), 'nominees_fixed')
  await refused(() => requireEditable(endorsed, { ...same, awardId: 'brave' }, 1), 'nominees_fixed')
})

test('N5 an edit made on an older revision is refused as stale', async () => {
  await refused(() => requireEditable(nomination({ revision: 2 }), content(), 1), 'stale')
})

test('N5 a ruling carries its reason, and the other way takes it back', () => {
  const ruled = decideRuling(nomination(), { eligible: false, reason: 'Left the company' }, 5)
  expect(ruled).toMatchObject({ status: 'ineligible', ineligibleReason: 'Left the company', revision: 2 })
  const again = decideRuling(ruled, { eligible: true }, 6)
  expect(again).toMatchObject({ status: 'submitted', revision: 3 })
  expect(again).not.toHaveProperty('ineligibleReason')
})

test('N5 a withdrawn nomination stays withdrawn, whatever is ruled', async () => {
  const withdrawn = nomination({ status: 'withdrawn' })
  await refused(() => decideRuling(withdrawn, { eligible: true }, 5), 'nomination_not_live')
})

test('N8 an attempt is eligible wherever the award says so, and only there', async () => {
  const attempt = content({ outcome: 'attempted' })
  requireFitting(award({ outcomes: ['achieved', 'attempted'] }), 'ana', attempt)
  await refused(
    () => requireFitting(award({ outcomes: ['achieved'] }), 'ana', attempt),
    'outcome_not_honored',
  )
})

test('N8 an award honors its own ways of learning', async () => {
  await refused(
    () => requireFitting(award({ modes: ['course'] }), 'ana', content({ mode: 'teaching' })),
    'mode_not_honored',
  )
})

const said = (over: object) =>
  submitNomination.safeParse({ ...content(), commandId: nextCommand(), ...over }).success
const many = (count: number) => Array.from({ length: count }, (_, at) => `person-${at}`)
const links = (count: number, url = 'https://example.com/') => many(count).map((title) => ({ title, url }))

test('N4 a nomination names 1 to 10 nominees', () => {
  expect([0, 1, 10, 11].map((count) => said({ nominees: many(count) }))).toEqual([false, true, true, false])
})

test('N4 a story has 20 to 2,000 characters, counted as people count them', () => {
  const stories = ['x'.repeat(19), 'x'.repeat(20), '🎓'.repeat(2_000), '🎓'.repeat(2_001), ' '.repeat(40)]
  expect(stories.map((story) => said({ story }))).toEqual([false, true, true, false, false])
})

test('N4 at most 5 evidence links', () => {
  expect(said({ evidence: links(5) })).toBe(true)
  expect(said({ evidence: links(6) })).toBe(false)
})

test.each([
  'http://example.com/',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  '//x.com/',
])('N4 evidence is https only: %s is refused', (url) => {
  expect(said({ evidence: links(1, url) })).toBe(false)
})
