import { expect, test } from 'vitest'
import { isTabPath, readHostState } from '#local/teams/host-state.ts'
import { readLink } from '#local/teams/links.ts'

const origin = 'http://localhost:3978'

test('the address says who, where and how', () => {
  const query = 'as=hana&view=meeting&theme=contrast&locale=ar-SA&path=/tab/panel'
  expect(readHostState(`${origin}/?${query}`, null)).toEqual({
    as: 'hana',
    view: 'meeting',
    theme: 'contrast',
    locale: 'ar-SA',
    path: '/tab/panel',
  })
})

test('a bare address keeps who one was in this window, but not where the last link led', () => {
  const remembered = JSON.stringify({
    as: 'ben',
    view: 'channel',
    theme: 'dark',
    locale: 'de-DE',
    path: '/tab/mine',
  })
  expect(readHostState(`${origin}/`, remembered)).toEqual({
    as: 'ben',
    view: 'channel',
    theme: 'dark',
    locale: 'de-DE',
  })
})

test('what makes no sense falls back', () => {
  const state = readHostState(`${origin}/?view=x&theme=y&locale=z&path=https://evil.example/tab/`, '{broken')
  expect(state).toEqual({ as: 'ana', view: 'personal', theme: 'default', locale: 'en-US' })
})

test.each([
  ['/tab/', true],
  ['/tab/stage?ceremony=1', true],
  ['/tab/../local/people', false],
  ['//evil.example/tab/', false],
  ['/\\evil.example/tab/', false],
  ['javascript:alert(1)', false],
  ['/', false],
])('%s is a page of the tab: %s', (path, expected) => {
  expect(isTabPath(path)).toBe(expected)
})

test.each([
  [`${origin}/tab/mine`, { kind: 'tab', path: '/tab/mine' }],
  ['https://example.com/a', { kind: 'elsewhere', url: 'https://example.com/a' }],
  [
    'https://teams.microsoft.com/l/entity/app/laurels?context=%7B%22subEntityId%22%3A%22%2Ftab%2Fjudge%22%7D',
    { kind: 'tab', path: '/tab/judge' },
  ],
  ['https://teams.microsoft.com/l/entity/app/laurels?context=broken', { kind: 'tab', path: '/tab/' }],
])('%s leads to %o', (url, expected) => {
  expect(readLink(url, origin)).toEqual(expected)
})

test('links that are no web addresses are not opened', () => {
  expect(() => readLink('javascript:alert(1)', origin)).toThrow(/not opened/)
})
