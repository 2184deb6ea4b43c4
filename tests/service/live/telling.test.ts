import { expect, test } from 'vitest'
import { setHosts } from '#core/ceremony/set-hosts.ts'
import type { CeremonyView } from '#core/contract/ceremony.ts'
import { createBroadcast, sweepInSuspenseMs } from '#service/live/broadcast.ts'
import type { LiveServer } from '#service/live/connection.ts'
import { roomsOf } from '#service/live/rooms.ts'
import type { Viewers } from '#service/live/viewers.ts'
import { nextCommand } from '#tests/support/builders.ts'
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
  const dismissed: string[] = []
  const hugo = {
    data: { host: gala.actor('hugo').person },
    rooms: new Set<string>(),
    leave: (room: string) => inRooms.get(room)?.delete('hugo'),
    emit: (event: string) => dismissed.push(event),
  }
  inRooms.get(rooms.host)?.add('hugo')
  const named: string[] = []
  const inAudience = (name: 'ana' | 'ben') => ({
    data: { claims: { oid: gala.actor(name).oid } },
    emit: (event: string) => named.push(`${name} ${event}`),
  })
  for (const name of ['ana', 'ben']) inRooms.get(rooms.audience)?.add(name)
  const sockets = new Map<string, unknown>([
    ['hugo', hugo],
    ['ana', inAudience('ana')],
    ['ben', inAudience('ben')],
  ])
  const io = { of: () => ({ adapter: { rooms: inRooms }, sockets }) } as unknown as LiveServer
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
  /** These are hosts from now on, and nothing says so; Hugo is none. */
  const nameHosts = (version: number, hosts: string[]) =>
    setHosts(world, gala.actor('dana'), {
      ceremonyId: id,
      commandId: nextCommand(),
      version,
      hosts,
    })
  const upTo = async (until: Parameters<typeof conduct>[2]) => {
    await conduct(gala, id, until)
    await looks(12)
  }
  return { id, broadcast, told, step, looks, upTo, nameHosts, dismissed, named }
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
  await broadcast.publishWatched(tenant, id, seq)
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
  const seq = await step()
  for (let look = 0; told.host.length === 0 && look < 12; look++) await looks(1)
  await broadcast.publishWatched(tenant, id, seq)
  await looks(12)
  expect(told.audience).toEqual([])
})

test('C5 C12 Where one tells all, what nobody told is not taken for told because what came before it was', async () => {
  const { id, broadcast, told, step, looks } = await watching(true)
  const announced = await step()
  const untold = await step()
  await broadcast.publishWatched(tenant, id, announced)
  await looks(2)
  expect(told.audience).toEqual([untold])
  await looks(12)
  expect(told.audience).toEqual([untold])
})

test.each([true, false])(
  'C1 Whoever is host no longer is told so within two seconds of a drumroll, too (one tells all: %s)',
  async (reachesAll) => {
    const { looks, upTo, nameHosts, dismissed } = await watching(reachesAll)
    await upTo('reveal')
    expect(dismissed).toEqual([])
    await nameHosts(0, ['hana'])
    await looks(5)
    expect(dismissed).toEqual(['ceremony:dismissed'])
  },
)

test('C1 Whoever is named a host while they watch with everybody is told so, once, and nobody else', async () => {
  const { looks, nameHosts, named, upTo } = await watching(false)
  expect(named).toEqual([])
  await nameHosts(0, ['hana', 'ana'])
  await looks(5)
  expect(named).toEqual(['ana ceremony:named'])
  await upTo('reveal')
  expect(named).toEqual(['ana ceremony:named'])
})
