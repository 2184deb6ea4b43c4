import type { Pace } from '#core/ports.ts'
import { createTimers } from '#service/outbox/timers.ts'
import { createTurns, type Turns } from '#service/outbox/turns.ts'

/** The pace at which this process posts, for each organization on its own (rules S1, S3, S4). */
export function createPace(options: { perSecond: number; now: () => number }): Pace & { close(): void } {
  const { perSecond, now } = options
  const timers = createTimers()
  const tenants = new Map<string, Turns>()
  let closed = false

  function turnsOf(tenant: string): Turns {
    const turns = tenants.get(tenant) ?? createTurns({ perSecond, now, timers, isClosed: () => closed })
    tenants.set(tenant, turns)
    return turns
  }

  return {
    perSecond,
    turn: (tenant, conversation, urgency) =>
      new Promise((answer) => turnsOf(tenant).ask({ conversation, urgency, answer })),
    answered(tenant, conversation, delivery) {
      if (delivery.kind === 'later') turnsOf(tenant).refused(conversation, delivery.afterMs)
    },
    /** From now on nobody has a turn: what waits is left to another process, or another time. */
    close() {
      closed = true
      timers.cancelAll()
      for (const turns of tenants.values()) turns.give()
    },
  }
}
