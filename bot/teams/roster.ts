import { z } from 'zod'
import type { Sender } from '#bot/endpoint.ts'
import { conversationOf, guid, type Incoming } from '#bot/teams/activity.ts'
import { type Connector, type Connectors, onceMore } from '#bot/teams/connectors.ts'
import { remember } from '#bot/teams/remembered.ts'

/** A conversation's members, as Teams knows them. */
export type Roster = {
  /**
   * Somebody in the activity's conversation by their account id; undefined where they are no known person of an
   * organization: anonymous, a bot, or not in the conversation.
   * @throws Error where Teams doesn't say
   */
  find(activity: Incoming, accountId: string): Promise<Sender | undefined>
}

/** The roster's word on an account. Their own tenant counts, not that of the channel they speak in. */
export const member = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  /** What the platform calls `aadObjectId` in some answers. */
  objectId: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
})

const lookupMs = 3_000
const rememberedAtMost = 10_000
const rememberedMs = 10 * 60_000

/** Not remembered: who is not in the roster now may be in a moment. */
const nobody = new Error('Nobody of an organization.')

export function createRoster(connectors: Connectors, now: () => number): Roster {
  const known = remember<Sender>({ size: rememberedAtMost, forMs: rememberedMs, now })
  return {
    find(activity, accountId) {
      const places = rostersOf(activity)
      const found = known.get(`${activity.serviceUrl} ${places[0]} ${accountId}`, async () => {
        const connector = await connectors.at(activity.serviceUrl)
        for (const place of places) {
          const listed = await lookUp(connector, place, accountId)
          const sender = listed && senderOf(listed)
          if (sender) return sender
        }
        throw nobody
      })
      return found.catch((error: unknown) => {
        if (error !== nobody) throw error
        return undefined
      })
    },
  }
}

/** A channel's people are its team's; those of a shared channel may be in it alone. */
function rostersOf(activity: Incoming): string[] {
  const team = activity.channelData?.team?.id
  const conversation = conversationOf(activity)
  return team && team !== conversation ? [team, conversation] : [conversation]
}

/** One account as the roster has it; undefined where it hasn't. */
export async function lookUp(
  connector: Connector,
  conversationId: string,
  accountId: string,
): Promise<z.infer<typeof member> | undefined> {
  try {
    const abortSignal = AbortSignal.timeout(lookupMs)
    const { conversations } = connector
    const found = await onceMore(() =>
      conversations.getConversationMember(conversationId, accountId, { abortSignal }),
    )
    return member.parse(found)
  } catch (error) {
    if ((error as { statusCode?: unknown }).statusCode === 404) return undefined
    throw error
  }
}

export function senderOf(found: z.infer<typeof member>): Sender | undefined {
  const oid = (found.aadObjectId ?? found.objectId ?? '').toLowerCase()
  const tenant = (found.tenantId ?? '').toLowerCase()
  if (!guid.test(oid) || !guid.test(tenant) || found.userRole === 'anonymous') return undefined
  const guest = found.userRole === 'guest' || /#ext#/i.test(found.userPrincipalName ?? '')
  return { tenant, oid, name: found.name ?? '', guest }
}
