import { type CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'

/** Decides whether an activity is really Teams', and signs in what the bot sends. */
export type BotAuthentication = NonNullable<ConstructorParameters<typeof CloudAdapter>[0]>

/** Verifies what Teams sends, and signs the bot in to answer: with the app registration's secret, in its tenant. */
export function botAuthentication(options: {
  appId: string
  secret: string
  tenant: string
}): BotAuthentication {
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: options.appId,
    MicrosoftAppPassword: options.secret,
    MicrosoftAppTenantId: options.tenant,
    MicrosoftAppType: 'SingleTenant',
  })
}
