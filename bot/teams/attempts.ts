import type { Connector, Connectors } from '#bot/teams/connectors.ts'
import { deliveryOf } from '#bot/teams/delivery.ts'
import { within } from '#bot/teams/within.ts'
import type { Address, Delivery } from '#core/ports.ts'

/** An attempt takes at most this, and is over well before its claim ends. */
const attemptAtMostMs = 15_000

type Attempt = (
  where: Address,
  request: (connector: Connector, abortSignal: AbortSignal) => Promise<unknown>,
) => Promise<Delivery>

/** One request of the bot's own accord, and what its outcome proves. */
export function attemptsBy(connectors: Connectors, sendMs: number): Attempt {
  const attemptMs = Math.min(attemptAtMostMs, sendMs / 3)
  return async ({ serviceUrl }, request) => {
    const controller = new AbortController()
    const { signal } = controller
    try {
      const asking = connectors.at(serviceUrl).then((connector) => request(connector, signal))
      const sent = await within(attemptMs, asking.then(nameIn))
      if (sent) return { kind: 'sent', ...sent }
      // What was not written by now never will be.
      controller.abort()
      throw new Error('Teams did not answer in time.')
    } catch (error) {
      return deliveryOf(error, connectors.wasWritten(signal))
    }
  }
}

/** What Teams calls what was posted, which it need not say. */
function nameIn(answer: unknown): { activityId?: string } {
  const { id } = (answer ?? {}) as { id?: unknown }
  return typeof id === 'string' && id !== '' ? { activityId: id } : {}
}
