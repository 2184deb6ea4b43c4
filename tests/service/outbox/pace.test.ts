import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Delivery } from '#core/ports.ts'
import { sendersOf } from '#core/rows/places.ts'
import { createPace } from '#service/outbox/pace.ts'
import { createMemoryRows } from '#tests/support/memory-rows.ts'

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
  expect(later.at(-1)).toEqual({ who: 'gus', at: 20_000, all: true })
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

test('S1 where the clock is set back while somebody waits, they have their turn all the same', async () => {
  const { went, ask } = started()
  void ask('before')
  await vi.advanceTimersByTimeAsync(0)
  vi.setSystemTime(Date.now() - 3_600_000)
  for (const name of names(20)) void ask(name)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(went.map(({ who }) => who)).toEqual(['before', ...names(20)])
})

test('S1 where the clock is set back, what is claimed goes all the same', async () => {
  const { pace } = started()
  const gone: string[] = []
  const goes = async (who: string) => {
    if (await pace.goes('contoso', who)) gone.push(who)
  }
  for (const name of names(30, 'before')) void goes(name)
  await vi.advanceTimersByTimeAsync(1_000)
  vi.setSystemTime(Date.now() - 60_000)
  for (const name of names(60, 'after')) void goes(name)
  await vi.advanceTimersByTimeAsync(2_500)
  expect(gone.filter((who) => who.startsWith('after'))).toHaveLength(60)
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

test('S1 what was given a turn keeps the windows also when it goes, however long it took from one to the other', async () => {
  const { pace } = started()
  const went: number[] = []
  const send = async (at: number): Promise<void> => {
    if (await pace.turn('contoso', 'general', 1)) return
    // Claims take as long as they take: here the first ones arrive with the last.
    await new Promise((resolve) => setTimeout(resolve, at < 7 ? 900 : 0))
    if (await pace.goes('contoso', 'general')) went.push(Date.now())
  }
  for (let at = 0; at < 8; at++) void send(at)
  await vi.advanceTimersByTimeAsync(4_000)
  expect(went).toHaveLength(8)
  expect((went[7] ?? 0) - (went[0] ?? 0)).toBeGreaterThanOrEqual(1_000)
})

test('S1 who had a turn and posts nothing leaves it to the next', async () => {
  const { pace, went, ask } = started(1)
  expect(await pace.turn('contoso', 'ana', 0)).toBeUndefined()
  void ask('ben')
  await vi.advanceTimersByTimeAsync(100)
  expect(went).toEqual([])
  pace.passes('contoso', 'ana')
  await vi.advanceTimersByTimeAsync(0)
  expect(went.map(({ who }) => who)).toEqual(['ben'])
})

test('S1 what is claimed and may not go for seconds is left to another time', async () => {
  const { pace } = started(1)
  for (let at = 0; at < 5; at++) pace.posted('contoso', `chat-${at}`)
  const answers: boolean[] = []
  for (let at = 0; at < 3; at++) void pace.goes('contoso', `to-${at}`).then((goes) => answers.push(goes))
  await vi.advanceTimersByTimeAsync(2_100)
  expect(answers).toHaveLength(3)
  expect(answers.filter(Boolean).length).toBeLessThan(3)
})

test('S1 what the bot answers is held back by nothing, and counts', async () => {
  const { pace, went, ask } = started()
  for (let at = 0; at < 7; at++) pace.posted('contoso', 'general')
  await vi.advanceTimersByTimeAsync(200)
  void ask('part', 1, 'contoso', 'general')
  void ask('ana')
  await vi.advanceTimersByTimeAsync(700)
  expect(went.map(({ who }) => who)).toEqual(['ana'])
  await vi.advanceTimersByTimeAsync(200)
  expect(went.map(({ who }) => who)).toEqual(['ana', 'part'])
})

/** Processes that share one storage. */
function together(perSecond: number, count: number) {
  const rows = createMemoryRows()
  const problems: unknown[] = []
  const onProblem = (problem: unknown) => problems.push(problem)
  const went: { by: number; at: number }[] = []
  const paces = Array.from({ length: count }, (_, by) =>
    createPace({ perSecond, now: Date.now, together: { rows, id: `process${by}`, onProblem } }),
  )
  /** Posts as fast as it may, to somebody else each time. */
  const busy = async (by: number): Promise<void> => {
    for (let posts = 0; ; posts++) {
      const later = await paces[by]?.turn('contoso', `${by}-${posts}`, 3)
      if (later) await new Promise((resolve) => setTimeout(resolve, later.notBefore - Date.now()))
      else if (await paces[by]?.goes('contoso', `${by}-${posts}`)) went.push({ by, at: Date.now() })
    }
  }
  const countOf = (by: number, from: number, until: number) =>
    went.filter((post) => post.by === by && post.at >= from && post.at < until).length
  return { rows, paces, problems, went, busy, countOf }
}

test('S2 alone a process begins at once; with another each has its half; what is left of one is the other’s', async () => {
  const { rows, paces, went, busy, countOf } = together(50, 2)
  const began = Date.now()
  void busy(0)
  await vi.advanceTimersByTimeAsync(5_000)
  expect((went[0]?.at ?? 0) - began).toBeLessThan(100)
  expect(countOf(0, began + 1_000, began + 5_000)).toBeGreaterThan(195)
  void busy(1)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(countOf(1, began + 5_000, began + 8_000)).toBe(0)
  for (const by of [0, 1]) expect(countOf(by, began + 10_000, began + 15_000)).toBeGreaterThan(120)
  // It ends as a deployment ends it.
  void paces[1]?.close()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(countOf(0, began + 18_000, began + 25_000)).toBeGreaterThan(340)
  const all = went.map(({ at }) => at).sort((one, other) => one - other)
  for (const [index, at] of all.entries())
    if (index >= 50) expect(at - (all[index - 50] ?? 0)).toBeGreaterThanOrEqual(1_000)
  expect(await rows.scan(sendersOf('contoso'), { from: 'a', below: 'z', limit: 9 })).toHaveLength(2)
})

test('S2 while storage fails nobody posts, each is told to come again, it is said once, and it goes on after', async () => {
  const { rows, problems, went, busy, paces } = together(50, 1)
  void busy(0)
  await vi.advanceTimersByTimeAsync(2_000)
  const { commit } = rows
  rows.commit = async () => {
    throw new Error('Storage is away.')
  }
  await vi.advanceTimersByTimeAsync(4_000)
  const before = went.length
  await vi.advanceTimersByTimeAsync(6_000)
  expect(went).toHaveLength(before)
  expect(problems).toHaveLength(1)
  const told = paces[0]?.turn('contoso', 'ana', 0)
  await vi.advanceTimersByTimeAsync(1_500)
  expect(await told).toMatchObject({ all: true })
  rows.commit = commit
  await vi.advanceTimersByTimeAsync(3_000)
  expect(went.length).toBeGreaterThan(before + 20)
})

test('S2 where storage takes two thirds of a second, each of two has its part all the same', async () => {
  const { rows, busy, countOf } = together(50, 2)
  const { commit, scan } = rows
  const slowly = async <T>(act: () => Promise<T>): Promise<T> => {
    await new Promise((resolve) => setTimeout(resolve, 650))
    return act()
  }
  rows.commit = (place, writes) => slowly(() => commit(place, writes))
  rows.scan = (place, range) => slowly(() => scan(place, range))
  const began = Date.now()
  for (const by of [0, 1]) void busy(by)
  await vi.advanceTimersByTimeAsync(20_000)
  for (const by of [0, 1]) expect(countOf(by, began + 10_000, began + 20_000)).toBeGreaterThan(200)
})

test('S2 who has nothing more to post is none who posts', async () => {
  const { paces, went, busy, countOf } = together(50, 2)
  void busy(0)
  await vi.advanceTimersByTimeAsync(1_000)
  void paces[1]?.turn('contoso', 'once', 0)
  await vi.advanceTimersByTimeAsync(15_000)
  const now = Date.now()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(countOf(0, now, now + 3_000)).toBeGreaterThan(145)
  expect(went.length).toBeGreaterThan(500)
})
