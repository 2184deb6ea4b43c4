import { expect, test } from 'vitest'
import { nominationsList } from '#bot/cards/nominations-list.ts'
import { teamsLinks } from '#bot/teams/teams-links.ts'
import { wordingFor } from '#bot/text/wording.ts'
import { partsOf, textOf } from '#tests/bot/support/talk.ts'
import { award } from '#tests/support/builders.ts'

const id = '7c5b2f0e-91c3-4b7e-8a53-2d1f6a0b4c11'
const links = teamsLinks({ appId: id, botId: id, origin: 'https://laurels-abcdefghijklm.azurewebsites.net' })

type Entry = Parameters<typeof nominationsList>[0]['entries'][number]

function entry(text: string): Entry {
  const mentor = award({ id: 'mentor', name: text })
  const cycle = { id: 'q1', name: text, status: 'open' as const, opensAt: 0, closesAt: 1 }
  return {
    program: {
      id: 'p',
      name: text,
      description: '',
      timeZone: 'UTC',
      owners: [],
      awards: [mentor],
      cycles: [],
    },
    cycle,
    open: true,
    nomination: {
      id: 'n',
      cycleId: 'q1',
      awardId: 'mentor',
      nominees: Array.from({ length: 10 }, (_, at) => ({ id: `p${at}`, name: text })),
      status: 'ineligible',
      ineligibleReason: text,
    },
  } as unknown as Entry
}

test.each([
  ['ordinary', 'Maria Magdalena Kowalski', 8],
  ['long', 'n'.repeat(120), 5],
  ['of rare characters', '👩🏽‍🚒'.repeat(120), 3],
])('B6 as many nominations are listed as fit, where names are %s', (_, text, count) => {
  const entries = Array.from({ length: 9 }, () => entry(text))
  const { card } = nominationsList({ entries, wording: wordingFor('en-US'), links })
  if (!card) throw new Error('No card.')
  expect(JSON.stringify(card).length * 2).toBeLessThan(28 * 1024)
  expect(partsOf(card.body, 'ColumnSet')).toHaveLength(count)
  expect(textOf(card)).toContain(`${9 - count} more`)
})
