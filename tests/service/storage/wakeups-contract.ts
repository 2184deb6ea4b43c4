import { describe, expect, test } from 'vitest'
import type { Place, Wakeup, Wakeups } from '#core/ports.ts'

/** Wake-ups with a delay and a lease of one second each, and a way to let time pass. */
export type WakeupsUnderTest = { wakeups: Wakeups; pass(ms: number): Promise<void> }

const place: Place = { table: 'Cycles', partition: 'tenant|cycle-1' }
const second = 1_200

/** What every store of wake-ups does. */
export function describeWakeups(name: string, open: () => Promise<WakeupsUnderTest>): void {
  describe.concurrent(`Wake-ups ${name}`, () => {
    test('are shown after their delay, not before', async () => {
      const { wakeups, pass } = await open()
      await wakeups.announce(place)
      expect(await wakeups.receive()).toEqual([])
      await pass(second)
      expect(placesOf(await wakeups.receive())).toEqual([place])
    })

    test('are hidden for a lease, then shown again until done', async () => {
      const { wakeups, pass } = await open()
      await wakeups.announce(place)
      await pass(second)
      expect(await wakeups.receive()).toHaveLength(1)
      expect(await wakeups.receive()).toEqual([])
      await pass(second)
      const [again] = await wakeups.receive()
      expect(again?.place).toEqual(place)
      await wakeups.done(again as Wakeup)
      await pass(second)
      expect(await wakeups.receive()).toEqual([])
    })

    test('can be done twice; one whose lease has ended belongs to its new receiver', async () => {
      const { wakeups, pass } = await open()
      await wakeups.announce(place)
      await pass(second)
      const [first] = await wakeups.receive()
      await pass(second)
      const [other] = await wakeups.receive()
      await wakeups.done(first as Wakeup)
      await pass(second)
      const [third] = await wakeups.receive()
      expect(third?.place).toEqual(other?.place)
      await wakeups.done(third as Wakeup)
      await wakeups.done(third as Wakeup)
      await pass(second)
      expect(await wakeups.receive()).toEqual([])
    })

    test('of one place and of many all arrive, whatever their names', async () => {
      const { wakeups, pass } = await open()
      const partitions = Array.from({ length: 40 }, (_, index) => `t|<&>"'😀é ${index % 35}`)
      for (const partition of partitions) await wakeups.announce({ table: 'Recognitions', partition })
      await pass(second)
      const received = [...(await wakeups.receive()), ...(await wakeups.receive())]
      const found = placesOf(received).map(({ partition }) => partition)
      expect(found.sort()).toEqual(partitions.sort())
      expect(new Set(received.map(({ receipt }) => receipt)).size).toBe(40)
    })
  })
}

function placesOf(wakeups: Wakeup[]): Place[] {
  return wakeups.map((wakeup) => wakeup.place)
}
