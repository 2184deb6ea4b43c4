import type { Place, Wakeups } from '#core/ports.ts'

type Waiting = { place: Place; visibleAt: number; leases: number }

/** Wake-ups in memory, on a clock that the test moves. */
export function createMemoryWakeups(options: {
  now: () => number
  delayMs: number
  leaseMs: number
}): Wakeups {
  const { now, delayMs, leaseMs } = options
  const waiting = new Map<number, Waiting>()
  let announced = 0

  return {
    async announce({ table, partition }) {
      waiting.set(++announced, { place: { table, partition }, visibleAt: now() + delayMs, leases: 0 })
    },

    async receive() {
      const due = [...waiting].filter(([, message]) => message.visibleAt <= now()).slice(0, 32)
      return due.map(([id, message]) => {
        message.visibleAt = now() + leaseMs
        message.leases++
        return { place: { ...message.place }, receipt: `${id} ${message.leases}` }
      })
    },

    async done({ receipt }) {
      const [id, lease] = receipt.split(' ').map(Number)
      if (id !== undefined && waiting.get(id)?.leases === lease) waiting.delete(id)
    },
  }
}
