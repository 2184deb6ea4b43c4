import { describe, expect, it } from 'vitest'
import { medallionShapes } from '#core/contract/programs.ts'
import type { Recognition } from '#core/contract/recognition.ts'
import { outlineOf } from '#tabs/design/medallion-outline.ts'
import { fitting } from '#tabs/shell/fitting.ts'
import { expiryOf } from '#tabs/teams/token.ts'
import { daysLeft, elapsed } from '#tabs/wall/cycle-time.ts'
import { withGiven } from '#tabs/wall/use-feed.ts'

const day = 86_400_000
const everyone = { kind: 'everyone' } as const

const thanks = (
  id: string,
  at: number,
  visibility: Recognition['visibility'] = { kind: 'tenant' },
): Recognition => ({
  kind: 'commendation',
  id,
  at,
  to: [],
  helpers: [],
  reactions: {},
  comments: 0,
  text: 'Thanks',
  visibility,
  from: { id: 'ana', name: 'Ana' },
})

describe('the wall', () => {
  const ids = (items: readonly Recognition[]) => items.map((item) => item.id)

  it('shows what was just given at once, and once', () => {
    const feed = [thanks('b', 2), thanks('a', 1)]
    expect(ids(withGiven(feed, [thanks('c', 3)], everyone))).toEqual(['c', 'b', 'a'])
    expect(ids(withGiven([thanks('c', 3), ...feed], [thanks('c', 3)], everyone))).toEqual(['c', 'b', 'a'])
  })
  it('W2 shows it only on the wall it belongs to', () => {
    const given = [
      thanks('team', 3, { kind: 'team', teamId: 't1' }),
      thanks('quiet', 3, { kind: 'private' }),
      thanks('all', 3),
    ]
    expect(ids(withGiven([], given, everyone))).toEqual(['all'])
    expect(ids(withGiven([], given, { kind: 'team', teamId: 't1' }))).toEqual(['team'])
    expect(ids(withGiven([], given, { kind: 'team', teamId: 't2' }))).toEqual([])
  })
  it('counts whole days, none on the last one', () => {
    expect([daysLeft(10 * day, 0), daysLeft(day, 1), daysLeft(0, day)]).toEqual([10, 0, 0])
    expect([elapsed(0, 4, 1), elapsed(0, 4, 9), elapsed(4, 4, 4)]).toEqual([0.25, 1, 1])
  })
})

describe('the navigation', () => {
  const widths = [60, 90, 140, 80]
  it('shows everything where it fits', () => {
    expect(fitting(widths, 370, 0)).toBe(4)
  })
  it('leaves room for the menu where it does not', () => {
    expect(fitting(widths, 369, 0)).toBe(3)
    expect(fitting(widths, 210, 0)).toBe(2)
    expect(fitting(widths, 20, 0)).toBe(0)
  })
  it('leaves room for a menu that names where one is', () => {
    expect(fitting(widths, 369, 3)).toBe(2)
    expect(fitting(widths, 256, 3)).toBe(1)
  })
})

describe('medallions', () => {
  it.each(medallionShapes)('%s is one closed outline within its radius', (shape) => {
    const path = outlineOf(shape, 50)
    expect(path).toMatch(/^M[^M]*Z$/)
    const numbers = path.match(/-?\d+(\.\d+)?/g) ?? []
    expect(Math.max(...numbers.map((number) => Math.abs(Number(number))))).toBeLessThanOrEqual(50.01)
  })
})

describe('tokens', () => {
  const token = (payload: string) => `header.${Buffer.from(payload).toString('base64url')}.signature`
  it('end when they say', () => {
    expect(expiryOf(token('{"exp":1700000000,"name":"Ünä"}'))).toBe(1_700_000_000_000)
  })
  it('count as ended when they say nothing', () => {
    expect(['', 'nonsense', token('{}'), token('"text"')].map(expiryOf)).toEqual([0, 0, 0, 0])
  })
})
