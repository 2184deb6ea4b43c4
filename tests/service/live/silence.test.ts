import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import type { Attendance } from '#core/contract/live.ts'
import { createAttendance } from '#service/live/attendance.ts'
import type { LiveServer } from '#service/live/connection.ts'
import { roomsOf } from '#service/live/rooms.ts'
import type { Notice, Siblings } from '#service/live/siblings.ts'
import type { Viewers } from '#service/live/viewers.ts'
import { command, planGala } from '#tests/support/ceremony-steps.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { createTestWorld, type Name, tenant } from '#tests/support/test-world.ts'

const second = 1_000

/** Omar, a host, is at one process and hears who is there; Hana is at the controls at another. Each has a watcher. */
async function apart() {
  const gala = await createTestWorld()
  await decidedCycle(gala)
  const ceremonyId = await planGala(gala)
  await command(gala, 'hana', ceremonyId, { seq: 0, command: { kind: 'open-lobby' } })
  const rooms = roomsOf(tenant, ceremonyId)
  let now = 0
  let hearsSince: number | undefined = 0
  const hearing: ((told: Notice) => void)[] = []

  function start() {
    const self = hearing.length
    const sockets = new Map<string, unknown>()
    const adapter = new EventEmitter()
    const io = Object.assign(new EventEmitter(), {
      of: () => ({ adapter, sockets }),
    }) as unknown as LiveServer
    const told: Attendance[] = []
    const murmur = ((_room, _event, message) => void told.push(message as Attendance)) as Viewers['murmur']
    const siblings: Siblings = {
      tell: (notice) => {
        if (hearsSince !== undefined) hearing.forEach((hear, other) => other !== self && hear(notice))
      },
      listen: () => {},
      hearsSince: () => hearsSince,
      close: () => {},
    }
    const attendance = createAttendance({
      world: () => gala.world,
      io,
      broadcast: { newestSeq: () => 1 },
      viewers: { murmur },
      siblings,
      now: () => now,
    })
    hearing.push((notice) => notice.kind === 'watching' && attendance.hear(notice))
    const enter = (room: string, name: Name) => {
      sockets.set(name, { data: { host: gala.actor(name).person, claims: { oid: name } } })
      adapter.emit('join-room', room, name)
    }
    return { attendance, told, enter }
  }

  const [here, there] = [start(), start()]
  here.enter(rooms.host, 'omar')
  there.enter(rooms.host, 'hana')
  here.enter(rooms.audience, 'ana')
  there.enter(rooms.audience, 'gus')
  return {
    told: here.told,
    cutOff: () => void (hearsSince = undefined),
    hearAgain: () => void (hearsSince = now),
    /** @param isThereAlive else the other process says nothing any more */
    async pass(seconds: number, isThereAlive = true) {
      for (let passed = 0; passed < seconds; passed++) {
        now += second
        await here.attendance.look()
        // First this one, which has not heard of the others since.
        here.attendance.send()
        if (isThereAlive) there.attendance.send()
      }
    },
  }
}

const isSaidGone = ({ controllerLost, lost }: Attendance) => controllerLost === true || lost !== undefined

test.each([5, 9, 30])(
  'C1 When others are heard again after %i seconds, nobody is said to be gone for what was not heard meanwhile',
  async (seconds) => {
    const { told, pass, cutOff, hearAgain } = await apart()
    await pass(3)
    expect(told.at(-1)).toMatchObject({ watching: 2, hostsHere: { length: 2 } })
    cutOff()
    await pass(seconds)
    hearAgain()
    await pass(20)
    expect(told.filter(isSaidGone)).toEqual([])
    expect(told.at(-1)).toMatchObject({ watching: 2, hostsHere: { length: 2 } })
  },
)

test('C1 Whoever is silent once others are heard again is gone, as long after that as ever', async () => {
  const { told, pass, cutOff, hearAgain } = await apart()
  await pass(3)
  cutOff()
  await pass(5)
  hearAgain()
  await pass(2, false)
  expect(told.filter(isSaidGone)).toEqual([])
  await pass(1, false)
  expect(told.at(-1)).toMatchObject({ controllerLost: true })
  expect(told.at(-1)).not.toHaveProperty('lost')
  await pass(7, false)
  expect(told.at(-1)).toMatchObject({ controllerLost: true, lost: 1, watching: 1 })
})
