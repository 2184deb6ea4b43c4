import { expect, test } from 'vitest'
import { teamsLinks } from '#bot/teams/teams-links.ts'
import { readLink } from '#local/teams/links.ts'
import { addressOf } from '#tabs/teams/sub-page.ts'

const home = 'https://laurels.test'

test.each(['/tab/', '/tab/mine', '/tab/nominate?award=brave&to=1#story', '/tab/ceremonies/abc'])(
  'a link to %s leads there',
  (page) => {
    expect(addressOf(page, home)).toBe(page)
  },
)

test('a link as the bot makes it arrives as Teams hands it on', () => {
  const { tab } = teamsLinks({ appId: 'app', botId: 'bot', origin: home })
  const link = readLink(tab('/tab/nominate/c1/n1?x=ä b'), 'https://teams.test')
  expect(link).toEqual({ kind: 'tab', path: '/tab/nominate/c1/n1?x=ä b' })
  expect(addressOf(link.kind === 'tab' ? link.path : undefined, home)).toBe(
    '/tab/nominate/c1/n1?x=%C3%A4%20b',
  )
})

test.each([
  undefined,
  '',
  'mine',
  '/tab',
  '/tabs/mine',
  '/api/me',
  'https://evil.test/tab/mine',
  '//evil.test/tab/',
  '/tab/../api/me',
  '/tab/%2e%2e/api/me',
  '/tab/..\\..\\api',
  'javascript:alert(1)',
  ' /tab/mine',
])('a link to %j leads nowhere', (page) => {
  expect(addressOf(page, home)).toBeUndefined()
})
