import { inject } from 'vitest'
import { azureTransport } from '#service/live/azure-transport.ts'
import type { Siblings } from '#service/live/siblings.ts'
import type { Company } from '#tests/support/company.ts'
import { type Connecting, connectLive, type LiveClient } from '#tests/support/live-client.ts'
import { type Lab, type Member, startService } from '#tests/support/start-service.ts'
import { knownIdentity, playWebPubSub, type WebPubSub } from '#tests/support/web-pubsub.ts'

const hub = 'Laurels'
/** Where screens connect at Azure. */
export const azurePath = `/clients/socketio/hubs/${hub}`

type Name = Parameters<Member['token']>[0]

/** Two processes, each with every other screen, and the service that stands between them and these. */
export type BehindAzure = {
  azure: WebPubSub
  lab: Lab
  company: Company & Member
  /** Connects, or tells why not. */
  knock(name: Name, how?: Connecting): ReturnType<typeof connectLive>
  screen(name: Name): Promise<LiveClient>
  close(): Promise<void>
}

export async function startBehindAzure(): Promise<BehindAzure> {
  const azure = await playWebPubSub(hub)
  const siblings = twoSiblings()
  const process = () => ({
    transport: azureTransport({ endpoint: azure.endpoint, hub, credential: knownIdentity }),
    siblings: siblings(),
  })
  const lab = await startService(inject('storage'), process())
  const company = await lab.found()
  await lab.another(process())
  await azure.reached(2)
  const knock: BehindAzure['knock'] = async (name, how) =>
    connectLive(azure.endpoint, await company.token(name), { path: azurePath, ...how })
  return {
    azure,
    lab,
    company,
    knock,
    async screen(name) {
      const connected = await knock(name)
      if ('refused' in connected) throw new Error(`refused: ${connected.refused?.code}`)
      return connected.client
    },
    async close() {
      await lab.close()
      await azure.close()
    },
  }
}

/** Processes that hear each other without a Redis. */
function twoSiblings(): () => Siblings {
  const heard = new Map<object, Parameters<Siblings['listen']>[0]>()
  return () => {
    const self = {}
    return {
      hearsSince: () => 0,
      tell: (told) => heard.forEach((hear, other) => other !== self && hear(structuredClone(told))),
      listen: (hear) => void heard.set(self, hear),
      close: () => void heard.delete(self),
    }
  }
}
