import { type Activity, type CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { BotRequest } from '#bot/endpoint.ts'
import type { Incoming } from '#bot/teams/activity.ts'
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

/**
 * What a request has proven to be, by the SDK's rules.
 * @throws Refusal `unauthenticated` where it is not Teams', `unavailable` where that can't be found out now
 */
export async function verify(
  authentication: BotAuthentication,
  activity: Incoming,
  headers: BotRequest['headers'],
): Promise<Verified> {
  const header = headers['authorization']
  const proof = typeof header === 'string' ? header : ''
  try {
    return await authentication.authenticateRequest(activity as unknown as Activity, proof)
  } catch (error) {
    if (isVerdict(error)) throw new Refusal('unauthenticated', 'This request is not from Teams.')
    throw new Refusal('unavailable', 'Teams’ keys can’t be read at the moment.')
  }
}

/** Whether a proof was looked at and found wanting; else what is needed to look at it was not there. */
function isVerdict(error: unknown): boolean {
  const { name, statusCode } = error as { name?: string; statusCode?: number }
  return statusCode === 401 || statusCode === 403 || verdicts.has(name ?? '')
}

const verdicts = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'])
