import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MessageRecord, Standing } from '#core/messages/rows.ts'
import { claimed, dueAt, givenBack, lost, requested, settled } from '#core/messages/rules.ts'
import type { Delivery } from '#core/ports.ts'

const now = Date.UTC(2026, 3, 1)
const sendMs = 60_000

const message = (standing: Standing, over: Partial<MessageRecord> = {}): MessageRecord => ({
  id: 'm1',
  programId: 'learning',
  to: { kind: 'person', person: 'ben' },
  order: 0,
  content: { kind: 'won', item: 'item1' },
  standing,
  at: now,
  ...over,
})

const waiting = (notBefore = now, tries = 0) => message({ state: 'waiting', notBefore, tries })
const sending = (tries = 0, id = 'm1') => message({ state: 'sending', claim: 'mine', tries }, { id })
const later = (afterMs?: number): Delivery => ({
  kind: 'later',
  reason: '429',
  ...(afterMs === undefined ? {} : { afterMs }),
})

/** How long it waits after so many attempts that Teams did not take; undefined where it has failed. */
function waitAfter(tries: number, delivery = later(), id = 'm1'): number | undefined {
  const next = settled(sending(tries - 1, id), 'mine', delivery, now)
  return next?.standing.state === 'waiting' ? next.standing.notBefore - now : undefined
}

test('M5 only a message that waits, and whose time has come, is claimed', () => {
  expect(claimed(waiting(), 'mine', now)?.standing).toEqual({ state: 'sending', claim: 'mine', tries: 0 })
  expect(claimed(waiting(now + 1), 'mine', now)).toBeUndefined()
  const states: Standing[] = [
    { state: 'sending', claim: 'other', tries: 0 },
    { state: 'sent' },
    { state: 'failed' },
    { state: 'uncertain', claim: 'other' },
    { state: 'not-reached' },
  ]
  for (const standing of states) expect(claimed(message(standing), 'mine', now)).toBeUndefined()
})

test('M7 a claim given back, as nothing was tried, counts as no attempt, and is its own alone', () => {
  expect(givenBack(sending(11), 'mine', now)?.standing).toEqual({
    state: 'waiting',
    notBefore: now,
    tries: 11,
  })
  expect(givenBack(sending(), 'other', now)).toBeUndefined()
  const states: Standing[] = [{ state: 'sent' }, { state: 'uncertain', claim: 'mine' }]
  for (const standing of states) expect(givenBack(message(standing), 'mine', now)).toBeUndefined()
})

test('M6 a claim is lost when no attempt can last as long, and not sooner', () => {
  expect(lost(sending(), sendMs, now + sendMs - 1)).toBeUndefined()
  expect(lost(sending(), sendMs, now + sendMs)?.standing).toEqual({ state: 'uncertain', claim: 'mine' })
  expect(lost(waiting(), sendMs, now + sendMs)).toBeUndefined()
})

test('M6 an attempt speaks for its own claim alone', () => {
  expect(settled(sending(), 'other', { kind: 'sent' }, now)).toBeUndefined()
  const again = requested(message({ state: 'uncertain', claim: 'mine' }), now) ?? sending()
  expect(settled(again, 'mine', { kind: 'sent' }, now)).toBeUndefined()
})

test('M6 what was given up as lost is never put back among those that are sent by themselves', () => {
  const abandoned = message({ state: 'uncertain', claim: 'mine' })
  expect(settled(abandoned, 'mine', later(), now)?.standing.state).toBe('uncertain')
})

test('M7 waits double from two seconds to a quarter of an hour, and end after about an hour', () => {
  const waits = Array.from({ length: 20 }, (_, at) => waitAfter(at + 1))
  const kept = waits.filter((wait) => wait !== undefined)
  expect(kept).toHaveLength(11)
  for (const [at, wait] of kept.entries()) {
    const least = Math.min(2_000 * 2 ** at, 900_000)
    expect(wait).toBeGreaterThanOrEqual(least)
    expect(wait).toBeLessThanOrEqual(2 * least)
  }
  const total = kept.reduce((sum, wait) => sum + wait, 0)
  expect(total / 60_000).toBeGreaterThan(30)
  expect(total / 60_000).toBeLessThan(120)
})

test('M7 a wait that Teams names is never cut short', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 0, max: 3_600_000 }), (tries, afterMs) => {
      expect(waitAfter(tries, later(afterMs))).toBeGreaterThanOrEqual(afterMs)
    }),
  )
})

test('M7 a wait that Teams names ends within a day, whatever it names', () => {
  for (const afterMs of [30 * 86_400_000, Number.MAX_SAFE_INTEGER])
    expect(waitAfter(1, later(afterMs))).toBeLessThan(86_400_000 + 60_000)
})

test('M7 messages refused in one moment come again at different ones', () => {
  const waits = Array.from({ length: 100 }, (_, at) => waitAfter(3, later(60_000), `m${at}`))
  expect(new Set(waits).size).toBeGreaterThan(90)
  expect(Math.min(...waits.map(Number))).toBeGreaterThanOrEqual(60_000)
})

test('M11 only what is uncertain, failed or not reached is sent again, as if for the first time', () => {
  const standings: Standing[] = [
    { state: 'uncertain', claim: 'mine', reason: '504' },
    { state: 'failed', reason: '400' },
    { state: 'not-reached' },
  ]
  for (const standing of standings)
    expect(requested(message(standing), now)?.standing).toEqual({
      state: 'waiting',
      notBefore: now,
      tries: 0,
    })
  for (const one of [waiting(), sending(), message({ state: 'sent' })])
    expect(requested(one, now)).toBeUndefined()
})

test('M6 M10 what waits or is under way has a time to look at it again, what is done with has none', () => {
  expect(dueAt(waiting(now + 5), sendMs)).toBe(now + 5)
  expect(dueAt(sending(), sendMs)).toBe(now + sendMs)
  for (const state of ['sent', 'failed', 'not-reached'] as const)
    expect(dueAt(message({ state }), sendMs)).toBeUndefined()
  expect(dueAt(message({ state: 'uncertain', claim: 'mine' }), sendMs)).toBeUndefined()
})
