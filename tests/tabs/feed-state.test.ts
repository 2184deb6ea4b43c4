import { describe, expect, it } from 'vitest'
import type { FeedPage, Recognition } from '#core/contract/recognition.ts'
import { chunksOf } from '#tabs/wall/chunks.ts'
import { begun, broughtIn, continued, refreshed } from '#tabs/wall/feed-state.ts'
import { countsWith, pressed } from '#tabs/wall/own-reactions.ts'
import { addressWith, choiceOf } from '#tabs/wall/wall-address.ts'
import { commendation } from '#tests/support/builders.ts'

const item = (at: number, over: Partial<Recognition> = {}): Recognition =>
  ({ ...commendation({ id: `item${at}`, at }), ...over }) as Recognition
const page = (moments: number[], next?: string): FeedPage => ({
  items: moments.map((at) => item(at)),
  ...(next === undefined ? {} : { next }),
})
const moments = (items: readonly Recognition[]) => items.map(({ at }) => at)

describe('a feed that is read again and again', () => {
  it('W1 lets what is new wait, and brings it in on top', () => {
    const state = refreshed(begun(page([3, 2, 1])), page([5, 4, 3, 2, 1]))
    expect(moments(state.items)).toEqual([3, 2, 1])
    expect(moments(state.waiting)).toEqual([5, 4])
    expect(moments(broughtIn(state).items)).toEqual([5, 4, 3, 2, 1])
    expect(broughtIn(state).waiting).toEqual([])
  })
  it('W4 lets go what is gone, but nothing beyond what was read', () => {
    const long = continued(begun(page([5, 4, 3], 'a')), page([2, 1]))
    expect(moments(refreshed(long, page([5, 3], 'b')).items)).toEqual([5, 3, 2, 1])
  })
  it('W4 gives what is shown again its place', () => {
    expect(moments(refreshed(begun(page([5, 3])), page([5, 4, 3])).items)).toEqual([5, 4, 3])
  })
  it('shows what changed as it is now', () => {
    const now = { items: [item(2, { comments: 7 }), item(1)] }
    expect(refreshed(begun(page([2, 1])), now).items[0]?.comments).toBe(7)
  })
  it('keeps where to go on', () => {
    const state = continued(begun(page([5, 4], 'first')), page([3], 'second'))
    expect(refreshed(state, page([6, 5, 4], 'top')).next).toBe('second')
  })
  it('W1 begins anew where there may be more between', () => {
    const state = refreshed(begun(page([2, 1], 'old')), page([9, 8, 7], 'gap'))
    expect(moments(state.items)).toEqual([2, 1])
    const anew = broughtIn(state)
    expect([moments(anew.items), anew.next]).toEqual([[9, 8, 7], 'gap'])
  })
  it('W1 takes nothing twice', () => {
    expect(moments(continued(begun(page([3, 2], 'a')), page([2, 1])).items)).toEqual([3, 2, 1])
  })
})

describe('stretches of a feed', () => {
  it('stay the same as more follows, and end in whole rows', () => {
    const all = Array.from({ length: 95 }, (_, at) => item(at, at % 7 === 0 ? { kind: 'award' } : {}))
    const whole = chunksOf(all)
    expect(whole.flatMap(({ items }) => items)).toEqual(all)
    for (const { items } of whole.slice(0, -1))
      expect(items.filter(({ kind }) => kind !== 'award').length % 2).toBe(0)
    expect(chunksOf(all.slice(0, 60))[0]).toEqual(whole[0])
    expect(whole.map(({ first, items }) => first + items.length)).toEqual([
      ...whole.slice(1).map(({ first }) => first),
      96,
    ])
  })
})

describe('one’s own reaction', () => {
  it('is shown at once, and not twice when it was counted', () => {
    const choice = pressed({ heart: 2 }, undefined, [], 'heart')
    expect(countsWith({ heart: 2 }, choice).heart).toBe(3)
    expect(countsWith({ heart: 3 }, choice).heart).toBe(3)
    const back = pressed({ heart: 3 }, choice, [], 'heart')
    expect([back.mine, countsWith({ heart: 3 }, back).heart]).toEqual([[], 2])
  })
  it('taken back before it was counted leaves what was', () => {
    const choice = pressed({}, pressed({}, undefined, [], 'bulb'), [], 'bulb')
    expect(countsWith({}, choice).bulb).toBe(0)
  })
})

describe('the wall’s address', () => {
  const day = 86_400_000
  it('says what is shown, the same all day', () => {
    const search = addressWith('kind=award', 'days', '30').split('?')[1] ?? ''
    const early = choiceOf(search, 100 * day + 1)
    expect(early).toEqual({ filter: { kind: 'award', since: 70 * day } })
    expect(choiceOf(search, 101 * day - 1)).toEqual(early)
  })
  it('is the plain wall again when nothing is said', () => {
    expect(addressWith('q=zoe', 'q', '')).toBe('/wall')
    expect(choiceOf('', 0)).toEqual({ filter: {} })
  })
})
