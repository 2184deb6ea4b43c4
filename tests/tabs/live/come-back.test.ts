import { afterEach, expect, test } from 'vitest'
import { ApiProblem } from '#tabs/api/problem.ts'
import { askedToWait, longestWait, moveIn } from '#tabs/live/come-back.ts'
import type { LinkState } from '#tabs/live/link-state.ts'
import { closeTheaters, theater, watch } from '#tests/tabs/live/theater.ts'
import { audience } from '#tests/tabs/live/views.ts'

afterEach(closeTheaters)

test('A screen that is told to wait comes again after just that, and doesn’t ask over HTTP meanwhile', async () => {
  let asked = 0
  const snapshot = async () => {
    asked += 1
    return { view: audience(40), serverTime: Date.now() }
  }
  const started = performance.now()
  const { link, until } = watch(await theater({ retryAfterMs: 4_000 }), { snapshot })
  const seen: LinkState['connection'][] = []
  link.subscribe(() => seen.push(link.state().connection))
  await until(({ connection }) => connection === 'live', 6_000)
  const waited = performance.now() - started
  expect(waited).toBeGreaterThanOrEqual(4_000)
  expect(waited).toBeLessThan(5_500)
  expect(asked).toBe(0)
  expect(seen.filter((connection) => connection !== 'live' && connection !== 'joining')).toEqual([])
})

test('C13 A screen that is told to wait for the third time in a row asks over HTTP meanwhile, until it is in', {
  timeout: 20_000,
}, async () => {
  const how = { retryAfterMs: 600, times: Number.POSITIVE_INFINITY }
  let asked = 0
  const stage = await theater(how)
  let knocks = 0
  stage.io.engine.on('connection', () => (knocks += 1))
  const { until } = watch(stage, {
    snapshot: async () => {
      asked += 1
      return { view: audience(7), serverTime: Date.now() }
    },
  })
  const { view } = await until(({ connection }) => connection === 'polling', 7_500)
  expect(view).toEqual(audience(7))
  expect(knocks).toBeGreaterThanOrEqual(3)
  // As often as without sockets, however often it is told to wait.
  await expect.poll(() => asked, { timeout: 5_000 }).toBe(2)
  how.times = 0
  await until(({ connection }) => connection === 'live')
  const before = asked
  await new Promise((resolve) => setTimeout(resolve, 4_000))
  expect(asked).toBe(before)
})

test('C12 A screen whose process is to end moves to another within that time, and keeps its picture', async () => {
  const stage = await theater()
  const { link, until } = watch(stage)
  await until(({ connection }) => connection === 'live')
  const [before] = stage.sockets
  const seen: LinkState[] = []
  link.subscribe(() => seen.push(link.state()))
  const moved = new Promise((resolve) => stage.io.once('connection', resolve))
  stage.io.emit('live:moved', { withinMs: 300 })
  await moved
  await until(({ connection }) => connection === 'live')
  await expect.poll(() => [...stage.sockets].includes(before as never)).toBe(false)
  expect(stage.sockets.size).toBe(1)
  expect(seen.every(({ view }) => view !== undefined)).toBe(true)
})

test('C2 A host’s screen doesn’t move while a command waits for its answer', async () => {
  const stage = await theater()
  let connections = 0
  stage.io.on('connection', () => connections++)
  let answered = false
  stage.answer = (_, ack) =>
    void setTimeout(() => {
      answered = true
      ack({ ok: true, view: { ...hostsView, audience: audience(2) } })
    }, 400)
  const { link, until } = watch(stage, { as: 'host' })
  const { view } = await until(({ connection }) => connection === 'live')
  const hostsView = view as Extract<typeof view, { role: 'host' }>
  const sent = link.send({ kind: 'advance' })
  stage.io.emit('live:moved', { withinMs: 1_000 })
  expect(await sent).toEqual({ ok: true })
  expect({ answered, connections }).toEqual({ answered: true, connections: 1 })
  await expect.poll(() => connections).toBe(2)
})

test('C13 A snapshot that has nothing new leaves what is shown', async () => {
  const stage = await theater({ blocked: true })
  const asked: (number | undefined)[] = []
  const { until } = watch(stage, {
    snapshot: async (seq) => {
      asked.push(seq)
      return seq === undefined ? { view: audience(7), serverTime: Date.now() } : { serverTime: Date.now() }
    },
  })
  await until(({ connection }) => connection === 'polling', 10_000)
  await expect.poll(() => asked.length, { timeout: 5_000 }).toBe(2)
  expect(asked).toEqual([undefined, 7])
  const { view, connection } = await until((state) => state.view !== undefined)
  expect({ view, connection }).toEqual({ view: audience(7), connection: 'polling' })
})

test('C13 A service that is busy is asked later, and nobody is told of it', async () => {
  const stage = await theater({ blocked: true })
  const asked: number[] = []
  const { link, until } = watch(stage, {
    snapshot: async () => {
      asked.push(performance.now())
      if (asked.length === 2) throw new ApiProblem('busy', { retryAfterMs: 500 })
      return { view: audience(7), serverTime: Date.now() }
    },
  })
  await until(({ connection }) => connection === 'polling', 10_000)
  await expect.poll(() => asked.length, { timeout: 6_000 }).toBe(3)
  const [, busy = 0, later = 0] = asked
  expect(later - busy).toBeGreaterThanOrEqual(490)
  expect(later - busy).toBeLessThan(1_500)
  expect(link.state().connection).toBe('polling')
})

test('Screens that move are spread over nearly all the time there is, hosts at its beginning', () => {
  const moments = Array.from({ length: 1_000 }, () => moveIn(4_000, false))
  expect(Math.max(...moments)).toBeLessThan(3_600)
  expect(moments.filter((ms) => ms < 1_800).length).toBeGreaterThan(400)
  expect(moments.filter((ms) => ms < 1_800).length).toBeLessThan(600)
  expect(Math.max(...Array.from({ length: 100 }, () => moveIn(4_000, true)))).toBeLessThan(400)
})

test('Tries to connect grow rarer', () => {
  const waits = Array.from({ length: 100 }, (_, attempt) => longestWait(attempt))
  expect(waits).toEqual(waits.toSorted((one, other) => one - other))
})

test('Whatever a service asks for, a screen waits for a quarter of a minute at most, and not all until the same moment', () => {
  const waits = Array.from({ length: 100 }, () => askedToWait({ code: 'busy', retryAfterMs: 352_000 }) ?? 0)
  expect(Math.max(...waits)).toBeLessThanOrEqual(16_000)
  expect(Math.min(...waits)).toBeGreaterThan(10_000)
  expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(500)
})
