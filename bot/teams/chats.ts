import { z } from 'zod'
import type { Connector } from '#bot/teams/connectors.ts'
import { isFinal } from '#bot/teams/delivery.ts'
import type { Members } from '#bot/teams/members.ts'
import type { Address, Reached } from '#core/ports.ts'

type Somebody = { tenant: string; oid: string }

const openMs = 4_000

const opened = z.looseObject({ id: z.string().min(1) })

/** The bot's chat with somebody of the conversation `via`. Teams gives the same one each time. */
export async function openChat(
  connector: Connector,
  via: Address,
  { tenant, oid }: Somebody,
  members: Members,
): Promise<Reached | undefined> {
  const found = await members.find(via, { tenant, oid })
  if (!found) return undefined
  const { id, name, guest } = found
  const address = await open(connector, via, { tenant, id, name })
  return guest ? { address, guest } : { address }
}

/**
 * The bot's chat with somebody for whom the app is installed: Teams takes their object id for an account then, and only
 * then. Undefined where it is not.
 */
export async function openInstalled(
  connector: Connector,
  near: Address,
  { tenant, oid }: Somebody,
): Promise<Address | undefined> {
  return open(connector, near, { tenant, id: oid, name: '' }).catch((error: unknown) => {
    if (isFinal(error)) return undefined
    throw error
  })
}

async function open(
  connector: Connector,
  near: Address,
  { tenant, ...account }: { tenant: string; id: string; name: string },
): Promise<Address> {
  const parameters = {
    isGroup: false,
    bot: { id: near.botId, name: '' },
    members: [account],
    tenantId: tenant,
    channelData: { tenant: { id: tenant } },
  } as Parameters<Connector['conversations']['createConversation']>[0]
  const abortSignal = AbortSignal.timeout(openMs)
  const chat = await connector.conversations.createConversation(parameters, { abortSignal })
  return { ...near, conversationId: opened.parse(chat).id }
}
