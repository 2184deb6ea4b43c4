import { randomUUID } from 'node:crypto'
import { createClient } from '@redis/client'
import { z } from 'zod'
import { notice, type Siblings } from '#service/live/siblings.ts'

const channel = 'laurels:live'
const longestWaitMs = 2_000

const envelope = z.object({ from: z.string(), told: notice })

/**
 * Processes that tell each other by Redis’ publish and subscribe (decision 0020). Without Redis each goes on by
 * itself: screens then hear of states from other processes when these are found by looking.
 * @param url as `redis://` or, encrypted, `rediss://`
 */
export function redisSiblings(url: string, onProblem: (problem: unknown) => void): Siblings {
  const self = randomUUID()
  let heard: Parameters<Siblings['listen']>[0] = () => {}
  let readyAt = 0
  const connect = () => {
    const client = createClient({
      url,
      // Notices are of the moment: none waits for Redis to come back.
      disableOfflineQueue: true,
      socket: { reconnectStrategy: (tries) => Math.min(100 * (tries + 1), longestWaitMs) },
    })
    let isToldOf = false
    // Once for each time that it goes, not for each try.
    client.on('error', (problem: unknown) => {
      if (!isToldOf) onProblem(problem)
      isToldOf = true
    })
    client.on('ready', () => {
      isToldOf = false
      readyAt = Date.now()
    })
    return client
  }
  const [speaks, listens] = [connect(), connect()]
  let isClosed = false
  const failed = (problem: unknown) => {
    if (!isClosed) onProblem(problem)
  }
  const receive = (message: string) => {
    try {
      const { from, told } = envelope.parse(JSON.parse(message))
      if (from !== self) heard(told)
    } catch (problem) {
      failed(problem)
    }
  }
  speaks.connect().catch(failed)
  listens
    .connect()
    .then(() => listens.subscribe(channel, receive))
    .catch(failed)
  return {
    tell(told) {
      if (speaks.isReady) speaks.publish(channel, JSON.stringify({ from: self, told })).catch(() => {})
    },
    listen(listener) {
      heard = listener
    },
    // The others may take as long to be back.
    hearsSince: () => (listens.isReady && speaks.isReady ? readyAt + longestWaitMs : undefined),
    close() {
      isClosed = true
      for (const client of [speaks, listens]) client.destroy()
    },
  }
}
