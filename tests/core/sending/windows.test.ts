import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  conversationLimits,
  emptyWindows,
  followClock,
  freeAt,
  type Limit,
  notePost,
  noteRefusal,
  turnAt,
  type Windows,
} from '#core/sending/windows.ts'

const day = 24 * 60 * 60_000
const start = Date.UTC(2026, 0, 5, 9)
/** A post may come so much sooner after the one before it than it was sent. */
const marginMs = 18

/** The earliest moment at which one may post there. */
const mayGoAt = (windows: Windows, conversation: string, now: number) =>
  Math.ceil(Math.max(now, turnAt(windows), freeAt(windows, conversation)))

/** No stretch of `withinMs` holds more than `count` of these moments. */
function expectKept(moments: number[], [count, withinMs]: Limit): void {
  for (const [index, moment] of moments.entries()) {
    const before = moments[index - count]
    if (before !== undefined)
      expect(moment - before, `${count} in ${withinMs} ms`).toBeGreaterThanOrEqual(withinMs)
  }
}

const demand = fc.array(
  fc.record({
    after: fc.oneof(fc.constant(0), fc.nat({ max: 40 }), fc.nat({ max: 3_000 })),
    to: fc.nat({ max: 4 }),
  }),
  { minLength: 1, maxLength: 150 },
)

test('S1 no window is broken, whoever has something to say when', () => {
  fc.assert(
    fc.property(demand, fc.integer({ min: 1, max: 60 }), (wanted, perSecond) => {
      const windows = emptyWindows(perSecond)
      const all: number[] = []
      const each = new Map<string, number[]>()
      let now = start
      for (const { after, to } of wanted) {
        now = mayGoAt(windows, String(to), now + after)
        notePost(windows, String(to), now)
        all.push(now)
        each.set(String(to), [...(each.get(String(to)) ?? []), now])
      }
      expectKept(all, [perSecond, 1_000])
      for (const moments of each.values()) for (const limit of conversationLimits) expectKept(moments, limit)
    }),
    { numRuns: 500 },
  )
})

test('S1 the windows of a conversation are those that Microsoft states', () => {
  expect(conversationLimits).toEqual([
    [7, 1_000],
    [8, 2_000],
    [60, 30_000],
    [1_800, 3_600_000],
  ])
})

test('S1 nobody waits but for a window that is full, or for the even pace', () => {
  fc.assert(
    fc.property(demand, fc.integer({ min: 1, max: 60 }), (wanted, perSecond) => {
      const windows = emptyWindows(perSecond)
      const all: number[] = []
      const each = new Map<string, number[]>()
      let now = start
      for (const { after, to } of wanted) {
        const at = mayGoAt(windows, String(to), now + after)
        const own = each.get(String(to)) ?? []
        // One moment sooner, and a window were too full, its margin included, or two came closer than the pace.
        const full = (moments: number[], [count, withinMs]: Limit) =>
          (moments.at(-count) ?? Number.NEGATIVE_INFINITY) + withinMs + marginMs > at - 1
        if (at > now + after)
          expect(
            full(all, [perSecond, 1_000]) ||
              (all.at(-1) ?? 0) + 1_000 / perSecond > at - 1 ||
              conversationLimits.some((limit) => full(own, limit)),
          ).toBe(true)
        now = at
        notePost(windows, String(to), now)
        all.push(now)
        each.set(String(to), [...own, now])
      }
    }),
    { numRuns: 300 },
  )
})

test('S1 fifty a second are had within two in a hundred of that, also where timers are late', () => {
  for (const late of [0, 3, 7]) {
    const windows = emptyWindows(50)
    let now = start
    for (let posts = 0; posts < 5_000; posts++) {
      now = mayGoAt(windows, `chat-${posts}`, now) + (posts % 3 === 0 ? late : 0)
      notePost(windows, `chat-${posts}`, now)
    }
    expect(5_000 / ((now - start) / 1_000) / 50).toBeGreaterThan(0.98)
  }
})

test('S1 a conversation that is full keeps no other waiting', () => {
  const windows = emptyWindows(50)
  let now = start
  for (let posts = 0; posts < 7; posts++) {
    now = mayGoAt(windows, 'general', now)
    notePost(windows, 'general', now)
  }
  expect(freeAt(windows, 'general')).toBeGreaterThanOrEqual(start + 1_000)
  expect(mayGoAt(windows, 'ana', now)).toBeLessThan(now + 50)
})

test('S1 what nobody counts any more is forgotten', () => {
  const windows = emptyWindows(50)
  for (let posts = 0; posts < 500; posts++) notePost(windows, `chat-${posts}`, start + posts * 20_000)
  expect(windows.conversations.size).toBeLessThan(200)
})

test('S4 who says to wait is left alone so long, and nobody else is', () => {
  const windows = emptyWindows(50)
  notePost(windows, 'ana', start)
  noteRefusal(windows, 'ana', { now: start, afterMs: 7_000 })
  expect(mayGoAt(windows, 'ana', start)).toBe(start + 7_000)
  expect(mayGoAt(windows, 'ben', start)).toBeLessThan(start + 100)
})

test('S4 where Teams speaks of one conversation alone, nobody else waits, however often it does', () => {
  const windows = emptyWindows(50)
  for (const to of ['ana', 'ben', 'fay', 'gus'])
    noteRefusal(windows, to, { now: start, afterMs: 5_000, here: true })
  expect(freeAt(windows, 'ana')).toBe(start + 5_000)
  expect(turnAt(windows)).toBeLessThan(start + 100)
})

test('S4 a wait ends within a day, whatever is named, and there is one where none is', () => {
  const windows = emptyWindows(50)
  noteRefusal(windows, 'ana', { now: start, afterMs: 30 * day })
  expect(freeAt(windows, 'ana')).toBe(start + day)
  noteRefusal(windows, 'ben', { now: start, afterMs: undefined })
  expect(freeAt(windows, 'ben')).toBeGreaterThan(start + 1_000)
})

test('S4 where several say so at once, all wait; where one says so again and again, it alone does', () => {
  const windows = emptyWindows(50)
  for (let times = 0; times < 5; times++) noteRefusal(windows, 'ana', { now: start + times, afterMs: 5_000 })
  expect(turnAt(windows)).toBeLessThan(start + 100)
  for (const to of ['ben', 'fay']) noteRefusal(windows, to, { now: start + 10, afterMs: 5_000 })
  expect(mayGoAt(windows, 'gus', start)).toBe(start + 5_004)
  // Long after, one refusal speaks for itself again.
  noteRefusal(windows, 'ana', { now: start + 60_000, afterMs: 5_000 })
  expect(mayGoAt(windows, 'gus', start + 60_000)).toBeLessThan(start + 60_100)
})

test('S4 where one of several is to wait for an hour, the others do not', () => {
  const windows = emptyWindows(50)
  noteRefusal(windows, 'a', { now: start, afterMs: 2_000 })
  noteRefusal(windows, 'b', { now: start + 10, afterMs: 3_000 })
  noteRefusal(windows, 'full for this hour', { now: start + 20, afterMs: 3_600_000 })
  expect(turnAt(windows)).toBe(start + 2_000)
  expect(freeAt(windows, 'full for this hour')).toBe(start + 20 + 3_600_000)
})

test('S4 one that is to wait for a day has nothing else remembered that long', () => {
  const windows = emptyWindows(50)
  noteRefusal(windows, 'refused', { now: start, afterMs: day })
  for (let at = 1; at <= 10_000; at++) notePost(windows, `c${at}`, start + at * 1_000)
  // An hour of posts still counts, and so does the refusal.
  expect(windows.conversations.size).toBeLessThan(3_610)
  expect(freeAt(windows, 'refused')).toBe(start + day)
})

test('S1 where the clock is set back by an hour, what was posted before still counts, and nobody waits that hour', () => {
  const windows = emptyWindows(50)
  for (let post = 0; post < 7; post++) notePost(windows, 'general', start)
  const back = start - 3_600_000
  followClock(windows, back)
  expect(turnAt(windows)).toBeLessThanOrEqual(back + 1_000)
  const free = freeAt(windows, 'general')
  expect(free).toBeGreaterThanOrEqual(back + 1_000)
  expect(free).toBeLessThan(back + 1_100)
})
