import { expect, test } from 'vitest'
import type { CeremonyView } from '#core/contract/ceremony.ts'
import { createBroadcast, sweepInSuspenseMs } from '#service/live/broadcast.ts'
import type { LiveServer } from '#service/live/connection.ts'
import { roomsOf } from '#service/live/rooms.ts'
import type { Viewers } from '#service/live/viewers.ts'
import { command, conduct, planGala, viewOf } from '#tests/support/ceremony-steps.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { seqIn } from '#tests/support/live-client.ts'
import { createTestWorld, tenant } from '#tests/support/test-world.ts'

/** A process that somebody of an audience and a host are connected to, beside the one where commands are made. */
async function watching(reachesAll: boolean) {
  const gala = await createTestWorld()
  await decidedCycle(gala)
  const id = await planGala(gala)
  await conduct(gala, id, 'start')
  const { world, clock } = gala.process()
  const rooms = roomsOf(tenant, id)
  const inRooms = new Map(Object.values(rooms).map((room) => [room, new Set<string>()]))
  const io = { of: () => ({ adapter: { rooms: inRooms }, sockets: new Map() }) } as unknown as LiveServer
  const told: { audience: number[]; host: number[] } = { audience: [], host: [] }
  const viewers: Pick<Viewers, 'push'> = {
    push(room, _, message) {
      told[room === rooms.audience ? 'audience' : 'host'].push(seqIn(message as CeremonyView))
    },
  }
  const broadcast = createBroadcast(io, viewers as Viewers, () => world, { reachesAll })
  const looks = async (times: number) => {
    for (let time = 0; time < times; time++) {
      clock.advance(sweepInSuspenseMs)
      await broadcast.sweep()
    }
  }
  await looks(1)
  await broadcast.publish(tenant, id)
  told.audience.length = told.host.length = 0
  const step = async () => {
    const { next, audience } = await viewOf(gala, id)
    const done = next && (await command(gala, 'hana', id, { seq: audience.seq, command: next.command }))
    if (!done?.done) throw new Error('There is no step.')
    return audience.seq + 1
  }
  return { id, broadcast, told, step, looks }
}

test('C5 Where each process tells its own, all that is saved is told once, announced or found', async () => {
  const { id, broadcast, told, step, looks } = await watching(false)
  const announced = await step()
  await broadcast.publishWatched(tenant, id)
  await looks(12)
  const found = await step()
  await looks(12)
  expect(told).toEqual({ audience: [announced, found], host: [announced, found] })
})

test('Where one tells all, whoever hears that it was told tells hosts alone', async () => {
  const { id, broadcast, told, step, looks } = await watching(true)
  const seq = await step()
  await broadcast.publishWatched(tenant, id)
  await looks(12)
  expect(told).toEqual({ audience: [], host: [seq] })
})

test('Where one tells all, whoever saves tells all, once', async () => {
  const { id, broadcast, told, step, looks } = await watching(true)
  const seq = await step()
  await broadcast.publish(tenant, id)
  await broadcast.publish(tenant, id)
  await looks(12)
  expect(told).toEqual({ audience: [seq], host: [seq] })
})

test('C5 C12 Where one tells all, what nobody told is told by who finds it, after one more look', async () => {
  const { told, step, looks } = await watching(true)
  const seq = await step()
  for (let look = 0; told.host.length === 0 && look < 12; look++) await looks(1)
  expect(told).toEqual({ audience: [], host: [seq] })
  await looks(1)
  expect(told).toEqual({ audience: [seq], host: [seq] })
  await looks(12)
  expect(told.audience).toEqual([seq])
})

test('Where it is announced between being found and told, it is not told again', async () => {
  const { id, broadcast, told, step, looks } = await watching(true)
  await step()
  for (let look = 0; told.host.length === 0 && look < 12; look++) await looks(1)
  await broadcast.publishWatched(tenant, id)
  await looks(12)
  expect(told.audience).toEqual([])
})
