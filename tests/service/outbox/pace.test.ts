import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Delivery } from '#core/ports.ts'
import { createPace } from '#service/outbox/pace.ts'

/** On a clock of its own: timers fire when the test moves it. */
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Going = { who: string; at: number }

/** A pace that notes who had a turn, and who was told to come again. */
function started(perSecond = 50) {
  const pace = createPace({ perSecond, now: Date.now })
  const began = Date.now()
  const went: Going[] = []
  const later: (Going & { all: boolean })[] = []
  const ask = async (who: string, urgency = 3, tenant = 'contoso', conversation = who): Promise<void> => {
    const told = await pace.turn(tenant, conversation, urgency)
    if (told) later.push({ who, at: told.notBefore - began, all: told.all })
    else went.push({ who, at: Date.now() - began })
  }
  return { pace, went, later, ask }
}

const names = (count: number, of = 'p') => Array.from({ length: count }, (_, at) => `${of}${at}`)
const refused: Delivery = { kind: 'later', reason: '429', afterMs: 20_000 }

test('S1 many go one after the other, evenly, as many in a second as may', async () => {
  const { went, ask } = started()
  for (const name of names(200)) void ask(name)
  await vi.advanceTimersByTimeAsync(4_100)
  expect(went).toHaveLength(200)
  for (const [index, { at }] of went.entries()) {
    const before = went[index - 50]
    if (before) expect(at - before.at).toBeGreaterThanOrEqual(1_000)
  }
})

test('S1 each organization has its own', async () => {
  const { went, ask } = started(1)
  void ask('ana', 3, 'contoso')
  void ask('zoe', 3, 'fabrikam')
  await vi.advanceTimersByTimeAsync(0)
  expect(went.map(({ who }) => who)).toEqual(['ana', 'zoe'])
})

test('S1 a channel that is full is told when to come again, and nobody behind it waits', async () => {
  const { went, later, ask } = started()
  for (const name of names(20, 'part')) void ask(name, 1, 'contoso', 'general')
  for (const name of names(5)) void ask(name)
  await vi.advanceTimersByTimeAsync(400)
  expect(went.map(({ who }) => who)).toEqual(expect.arrayContaining(names(5)))
  await vi.advanceTimersByTimeAsync(900)
  // Seven in a second, and eight in two.
  expect(went.filter(({ who }) => who.startsWith('part'))).toHaveLength(8)
  // They wait no longer than that for a place that is free in a moment; where it isn't, they are told.
  for (const name of names(60, 'more')) void ask(name, 1, 'contoso', 'general')
  await vi.advanceTimersByTimeAsync(29_000)
  expect(went.filter(({ who }) => !who.startsWith('p') || who.startsWith('part'))).toHaveLength(60)
  expect(later.length).toBe(20)
  expect(later.every(({ at, all }) => !all && at >= 30_000)).toBe(true)
})

test('S3 who is more urgent goes before all who wait, whatever they are about', async () => {
  const { went, ask } = started()
  for (const name of names(40)) void ask(name)
  await vi.advanceTimersByTimeAsync(200)
  void ask('gus', 0)
  const before = went.length
  await vi.advanceTimersByTimeAsync(800)
  expect(went.findIndex(({ who }) => who === 'gus')).toBeLessThanOrEqual(before + 1)
})

test('S3 nobody waits for ever: the tenth turn is that of who has waited longest', async () => {
  const { went, ask } = started()
  for (const name of names(10, 'first')) void ask(name, 0)
  void ask('old', 3)
  for (const name of names(40)) void ask(name, 0)
  await vi.advanceTimersByTimeAsync(900)
  expect(went.findIndex(({ who }) => who === 'old')).toBe(19)
})

test('S4 one that is refused waits alone; several that are have all wait, and all are told so', async () => {
  const { pace, went, later, ask } = started()
  pace.answered('contoso', 'ana', refused)
  void ask('ana')
  void ask('ben')
  await vi.advanceTimersByTimeAsync(100)
  expect(went.map(({ who }) => who)).toEqual(['ben'])
  expect(later).toEqual([{ who: 'ana', at: 20_000, all: false }])
  for (const who of ['ben', 'fay']) pace.answered('contoso', who, refused)
  void ask('gus')
  await vi.advanceTimersByTimeAsync(100)
  expect(later.at(-1)).toEqual({ who: 'gus', at: 20_100, all: true })
  await vi.advanceTimersByTimeAsync(20_000)
  void ask('gus')
  await vi.advanceTimersByTimeAsync(100)
  expect(went.map(({ who }) => who)).toEqual(['ben', 'gus'])
})

test('S4 what is taken slows nobody', async () => {
  const { pace, went, ask } = started()
  for (const who of names(5)) pace.answered('contoso', who, { kind: 'sent' })
  void ask('p0')
  await vi.advanceTimersByTimeAsync(0)
  expect(went).toHaveLength(1)
})

test('S11 a process that ends lets nobody go any more, nor wait for it', async () => {
  const { pace, went, later, ask } = started(1)
  for (const name of names(3)) void ask(name)
  await vi.advanceTimersByTimeAsync(0)
  expect(went).toHaveLength(1)
  pace.close()
  void ask('late')
  await vi.advanceTimersByTimeAsync(0)
  expect(later.map(({ all }) => all)).toEqual(Array.from({ length: later.length }, () => true))
  expect(went).toHaveLength(1)
  expect(later).toHaveLength(3)
})
