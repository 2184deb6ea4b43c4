import type { Pace, RowStore } from '#core/ports.ts'
import { createDepartures, type Departures } from '#service/outbox/departures.ts'
import { createSenderRow } from '#service/outbox/sender-row.ts'
import { type Sharing, sharedBy, unshared } from '#service/outbox/sharing.ts'
import { createTimers } from '#service/outbox/timers.ts'
import { createTurns, type Turns } from '#service/outbox/turns.ts'

/** How processes that post to the same organizations know of each other. */
type Together = { rows: RowStore; id: string; onProblem: (error: unknown) => void }

/**
 * The pace at which this process posts, for each organization on its own (rules S1, S3, S4).
 * @param together where there are other processes (rule S2)
 */
export function createPace(options: {
  perSecond: number
  now: () => number
  together?: Together
}): Pace & { close(): Promise<void> } {
  const { perSecond, now, together } = options
  const timers = createTimers()
  const tenants = new Map<string, Tenant>()
  let closed = false

  function tenantOf(tenant: string): Tenant {
    const known = tenants.get(tenant)
    if (known) return known
    const changed = () => {
      departures.give()
      turns.give()
    }
    const sharing = together
      ? sharedBy({
          row: createSenderRow({ ...together, now }, tenant),
          perSecond,
          now,
          timers,
          changed,
          onProblem: together.onProblem,
        })
      : unshared(perSecond)
    const parts = { perSecond, sharing, now, timers, isClosed: () => closed }
    const [turns, departures] = [createTurns(parts), createDepartures(parts)]
    const made = { sharing, turns, departures, changed }
    tenants.set(tenant, made)
    return made
  }

  return {
    process: together?.id ?? '',
    perSecond,
    crowdedUntil: (tenant) => tenantOf(tenant).turns.crowdedUntil(),
    turn: (tenant, conversation, urgency) =>
      new Promise((answer) => tenantOf(tenant).turns.ask({ conversation, urgency, answer })),
    passes: (tenant, conversation) => tenantOf(tenant).turns.passes(conversation),
    goes: (tenant, conversation) => tenantOf(tenant).departures.ask(conversation),
    answered(tenant, conversation, delivery) {
      if (delivery.kind === 'later') tenantOf(tenant).turns.refused(conversation, delivery)
    },
    posted(tenant, conversation) {
      const { turns, departures } = tenantOf(tenant)
      turns.posted(conversation)
      departures.posted(conversation)
    },
    /** From now on nobody has a turn: what waits is left to another process, or another time. */
    async close() {
      closed = true
      timers.cancelAll()
      const all = [...tenants.values()]
      for (const { changed } of all) changed()
      await Promise.all(all.map(({ sharing }) => sharing.leave()))
    },
  }
}

type Tenant = { sharing: Sharing; turns: Turns; departures: Departures; changed: () => void }
