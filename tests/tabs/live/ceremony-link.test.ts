import { afterEach, expect, test } from 'vitest'
import type { LinkState } from '#tabs/live/link-state.ts'
import { closeTheaters, problem, theater, watch } from '#tests/tabs/live/theater.ts'
import { audience, hostOf } from '#tests/tabs/live/views.ts'

afterEach(closeTheaters)

test('C5 a screen that a clock answer tells it is behind asks for a snapshot', async () => {
  const stage = await theater()
  const { link, until } = watch(stage)
  await until((state) => state.connection === 'live')
  // A message lost on the way: the state moves on, nothing is pushed.
  stage.view = audience(2)
  link.check()
  expect(seqOf(await until((state) => seqOf(state) === 2))).toBe(2)
})

test('C5 views that arrive out of order leave the newest', async () => {
  const stage = await theater()
  const { link, until } = watch(stage)
  await until((state) => state.connection === 'live')
  stage.io.emit('ceremony:state', audience(5))
  stage.io.emit('ceremony:state', audience(4))
  stage.io.emit('ceremony:audience', { ceremonyId: 'spring', watching: 3, hostsHere: [] })
  await until((state) => state.audience?.watching === 3)
  expect(seqOf(link.state())).toBe(5)
})

test('C12 a screen comes back by itself, and sees what it missed', async () => {
  const stage = await theater()
  const { until } = watch(stage)
  await until((state) => state.connection === 'live')
  stage.view = audience(8)
  for (const socket of stage.sockets) socket.conn.close()
  await until((state) => state.connection === 'reconnecting')
  const back = await until((state) => state.connection === 'live' && seqOf(state) === 8)
  expect(back.connection).toBe('live')
})

test('C9 a rehearsal that is over is left standing on no screen', async () => {
  const stage = await theater()
  const { until } = watch(stage, { as: 'host' })
  await until((state) => state.connection === 'live')
  stage.io.emit('ceremony:over', { ceremonyId: 'another' })
  stage.io.emit('ceremony:over', { ceremonyId: 'spring' })
  const over = await until((state) => state.connection === 'refused')
  expect(over).toMatchObject({ refusal: 'not_found', view: undefined })
})

test('C13 where sockets are blocked, it asks for snapshots and says so', async () => {
  const { until } = watch(await theater({ blocked: true }))
  const state = await until((state) => state.connection === 'polling', 10_000)
  expect(seqOf(state)).toBe(40)
})

test('C13 with sockets blocked from the beginning, one try in vain is enough to show something', async () => {
  const { link, until } = watch(await theater({ blocked: true }))
  const started = performance.now()
  await until(({ view }) => view !== undefined, 10_000)
  // By far the most of it is Node's: it lets a WebSocket that nobody takes stand for a second.
  expect(performance.now() - started).toBeLessThan(1_900)
  expect(link.state().connection).toBe('polling')
})

test('C2 a refused command shows the newer state it came with', async () => {
  const stage = await theater()
  stage.answer = (_, ack) => ack({ ok: false, problem: problem('stale'), view: hostOf(audience(3)) })
  const { link, until } = watch(stage, { as: 'host' })
  await until((state) => state.connection === 'live')
  expect(await link.send({ kind: 'advance' })).toEqual({ ok: false, code: 'stale' })
  expect(seqOf(link.state())).toBe(3)
  expect(link.state().pending).toBeUndefined()
})

test('C2 a command without an answer is sent again under the same id, and only one is under way', async () => {
  const stage = await theater()
  const ids: string[] = []
  stage.answer = (message, ack) => {
    ids.push(message.commandId)
    if (ids.length === 1) for (const socket of stage.sockets) socket.conn.close()
    else ack({ ok: true, view: hostOf(audience(2)) })
  }
  const { link, until } = watch(stage, { as: 'host' })
  await until((state) => state.connection === 'live')
  const sent = link.send({ kind: 'advance' })
  expect(link.state().pending).toEqual({ kind: 'advance' })
  expect(await link.send({ kind: 'advance' })).toEqual({ ok: false, code: 'not_now' })
  expect(await sent).toEqual({ ok: true })
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
})

test('an outdated client is told to reload', async () => {
  const { until } = watch(await theater({ refusal: 'client_outdated' }))
  expect((await until((state) => state.connection === 'outdated')).connection).toBe('outdated')
})

test('a host who is none is told so, and not left waiting', async () => {
  const stage = await theater()
  stage.joinRefusal = 'not_host'
  const { until } = watch(stage, { as: 'host' })
  expect((await until((state) => state.connection === 'refused')).refusal).toBe('not_host')
})

test('C1 whoever is no host any more is told so, and nothing of what they had before them stays', async () => {
  const stage = await theater()
  const { until } = watch(stage, { as: 'host' })
  await until((state) => state.connection === 'live')
  stage.io.emit('ceremony:state', hostOf(audience(2)))
  await until((state) => state.view?.role === 'host')
  stage.io.emit('ceremony:audience', { ceremonyId: 'spring', watching: 3, hostsHere: ['hana'] })
  await until((state) => state.audience?.hostsHere.length === 1)
  stage.io.emit('ceremony:dismissed', { ceremonyId: 'autumn' })
  stage.io.emit('ceremony:dismissed', { ceremonyId: 'spring' })
  const { refusal, view, audience: told } = await until((state) => state.connection === 'refused')
  expect([refusal, view, told]).toEqual(['not_host', undefined, undefined])
})

test('what a host was told of who is there is not left standing once their own connection is gone', async () => {
  const stage = await theater()
  const { until } = watch(stage, { as: 'host' })
  await until((state) => state.connection === 'live')
  stage.io.emit('ceremony:audience', {
    ceremonyId: 'spring',
    watching: 3,
    hostsHere: [],
    controllerLost: true,
  })
  await until((state) => state.audience?.controllerLost === true)
  for (const socket of stage.sockets) socket.conn.close()
  expect((await until((state) => state.connection === 'reconnecting')).audience).toBeUndefined()
})

function seqOf(state: LinkState): number | undefined {
  if (!state.view) return undefined
  return state.view.role === 'host' ? state.view.audience.seq : state.view.seq
}
