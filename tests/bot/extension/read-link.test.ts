import { describe, expect, test } from 'vitest'
import { readLink } from '#bot/extension/read-link.ts'

const origin = 'https://laurels.example'

describe('E6 a shared address', () => {
  test.each([
    ['/tab/wall/abc123', { kind: 'item', id: 'abc123' }],
    ['/tab/wall/abc123/?from=chat#top', { kind: 'item', id: 'abc123' }],
    ['/tab/ceremonies/abc-1', { kind: 'ceremony', id: 'abc-1' }],
    ['/tab/nominate', { kind: 'nominate' }],
    ['/tab/nominate/?x=1', { kind: 'nominate' }],
  ])('%s leads to something that can be shown', (path, linked) => {
    expect(readLink(`${origin}${path}`, origin)).toEqual(linked)
    expect(readLink(`HTTPS://LAURELS.EXAMPLE${path}`, origin)).toEqual(linked)
  })

  test.each([
    'https://laurels.example.evil.test/tab/wall/abc123',
    'https://laurels.example@evil.test/tab/wall/abc123',
    'https://evil.test/https://laurels.example/tab/wall/abc123',
    'http://laurels.example/tab/wall/abc123',
    'https://laurels.example:8443/tab/wall/abc123',
    'javascript:https://laurels.example/tab/wall/abc123',
    '',
  ])('that is foreign leads to nothing: %s', (url) => {
    expect(readLink(url, origin)).toBeUndefined()
  })

  test.each([
    '/tab/',
    '/tab/wall',
    '/tab/wall/',
    '/tab/wall/a/b',
    '/tab/wall/..%2Fmine',
    "/tab/wall/' or 1 eq 1",
    '/tab/nominate/cycle/nomination',
    '/tab/ceremonies/rehearsal-abc-1',
    '/tab/ceremonies/abc-1/plan',
    '/tab/ceremonies/abc-1?ticket=secret',
    '/tab/ceremonies/abc-1?x=1&Ticket=secret',
    '/tab/people/abc123',
    '/tab/record/abc123',
    '/tab/mine',
    '/tab/judge',
    '/tab/stage?ceremony=abc-1',
    '/api/wall/abc123',
  ])('of what is one’s own, or sealed, leads to nothing: %s', (path) => {
    expect(readLink(`${origin}${path}`, origin)).toBeUndefined()
  })
})
