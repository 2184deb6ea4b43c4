import type { BotAuthentication } from '#bot/teams/authentication.ts'

type ConnectorFactory = ReturnType<BotAuthentication['createConnectorFactory']>
export type Connector = Awaited<ReturnType<ConnectorFactory['create']>>

/** Clients of Teams' own services, one for each address, signed in as the bot. */
export type Connectors = {
  at(serviceUrl: string): Promise<Connector>
  /** Whether the request that carries this signal was handed to the network. */
  wasWritten(signal: AbortSignal): boolean
}

const keptAtMost = 100

/**
 * Keeps one client an address: making one costs more than a turn. The SDK's own retries are off, because it retries
 * also what may have been posted.
 */
export function createConnectors(factory: ConnectorFactory): Connectors {
  const kept = new Map<string, Promise<Connector>>()
  const written = new WeakSet<object>()

  async function make(serviceUrl: string): Promise<Connector> {
    const connector = await factory.create(serviceUrl)
    const { pipeline } = (connector as unknown as Inside).client
    pipeline.removePolicy({ name: 'defaultRetryPolicy' })
    // Traces that nobody reads, and a header that is set already: each takes its time at every request.
    pipeline.removePolicy({ name: 'tracingPolicy' })
    pipeline.removePolicy({ name: 'ServiceClientContext_RequestPolicyFactories' })
    pipeline.addPolicy(
      {
        name: 'noteWritten',
        sendRequest(request, next) {
          if (request.abortSignal) written.add(request.abortSignal)
          return next(request)
        },
      },
      // The last before the network.
      { phase: 'Sign' },
    )
    return connector
  }

  return {
    at(serviceUrl) {
      const known = kept.get(serviceUrl)
      if (known) return known
      const made = make(serviceUrl)
      made.catch(() => kept.delete(serviceUrl))
      if (kept.size >= keptAtMost) kept.clear()
      kept.set(serviceUrl, made)
      return made
    },
    wasWritten: (signal) => written.has(signal),
  }
}

/** The HTTP pipeline of the SDK's client, which it has no public door to. */
type Inside = { client: { pipeline: Pipeline } }
type Pipeline = {
  removePolicy(which: { name: string }): unknown
  addPolicy(policy: Policy, options: { phase: 'Sign' }): void
}
type Policy = {
  name: string
  sendRequest(request: WireRequest, next: (request: WireRequest) => Promise<unknown>): Promise<unknown>
}
type WireRequest = { abortSignal?: object }

/**
 * Asks once more where the connection was lost without an answer: Teams closes idle ones, sometimes just as one is
 * used. For what may be asked or said twice; a message that may not goes through the messenger.
 */
export async function onceMore<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    const { statusCode, code } = error as { statusCode?: number; code?: string }
    if (statusCode === undefined && (code === 'ECONNRESET' || code === 'EPIPE')) return ask()
    throw error
  }
}
