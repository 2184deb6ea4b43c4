import { type Activity, type CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { BotRequest } from '#bot/endpoint.ts'
import type { Incoming } from '#bot/teams/activity.ts'
import { remember } from '#bot/teams/remembered.ts'
import { Refusal } from '#core/refusal.ts'

/** Decides whether an activity is really Teams', and signs in what the bot sends. */
export type BotAuthentication = NonNullable<ConstructorParameters<typeof CloudAdapter>[0]>

/** What an activity has proven. */
export type Verified = Awaited<ReturnType<BotAuthentication['authenticateRequest']>>

/** Verifies what Teams sends, and signs the bot in to answer: with the app registration's secret, in its tenant. */
export function botAuthentication(options: {
  appId: string
  secret: string
  tenant: string
}): BotAuthentication {
  // With an empty one the SDK would believe anybody.
  if (Object.values(options).includes('')) throw new Error('The bot needs an app id, a secret and a tenant.')
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: options.appId,
    MicrosoftAppPassword: options.secret,
    MicrosoftAppTenantId: options.tenant,
    MicrosoftAppType: 'SingleTenant',
  })
}

/** Tells what a request has proven to be. */
export type Verify = (activity: Incoming, headers: BotRequest['headers']) => Promise<Verified>

/** Teams sends the same token with many activities: what it proves is worked out once a minute, not each time. */
const believedMs = 60_000
const believedAtMost = 500

/**
 * Verifies requests by the SDK's rules. Refusals are not remembered.
 * @throws Refusal `unauthenticated` where one is not Teams', `unavailable` where that can't be found out now
 */
export function verifier(authentication: BotAuthentication, now: () => number): Verify {
  const believed = remember<Verified>({ size: believedAtMost, forMs: believedMs, now })
  return async (activity, headers) => {
    const header = headers['authorization']
    const proof = typeof header === 'string' ? header : ''
    // All that the verdict depends on.
    const key = JSON.stringify([proof, activity.channelId, activity.serviceUrl])
    try {
      return await believed.get(key, () =>
        authentication.authenticateRequest(activity as unknown as Activity, proof),
      )
    } catch (error) {
      if (isVerdict(error)) throw new Refusal('unauthenticated', 'This request is not from Teams.')
      throw new Refusal('unavailable', 'Teams’ keys can’t be read at the moment.')
    }
  }
}

/** Whether a proof was looked at and found wanting; else what is needed to look at it was not there. */
function isVerdict(error: unknown): boolean {
  const { name, statusCode } = error as { name?: string; statusCode?: number }
  return statusCode === 401 || statusCode === 403 || verdicts.has(name ?? '')
}

const verdicts = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'])
