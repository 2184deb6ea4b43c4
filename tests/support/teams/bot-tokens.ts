import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import type { BotAuthentication } from '#bot/teams/authentication.ts'

/** The bot's application id under test. */
export const botAppId = '7c5b2f0e-91c3-4b7e-8a53-2d1f6a0b4c11'

const issuer = 'https://api.botframework.com'

export type BotTokenChanges = { lasts?: number; claims?: Record<string, unknown>; kid?: string }

export type BotTokens = {
  /** The keys as Teams publishes them. */
  jwks: { keys: (JWK & { endorsements: string[] })[] }
  /** A token as Teams sends with each activity; `claims` replace or, where undefined, remove. */
  sign(serviceUrl: string, changes?: BotTokenChanges): Promise<string>
}

/** Signs as Teams does, with a key of its own. */
export async function createBotTokens(): Promise<BotTokens> {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const key = { ...(await exportJWK(publicKey)), kid: 'teams', use: 'sig', endorsements: ['msteams'] }
  return {
    jwks: { keys: [key] },
    sign(serviceUrl, { lasts = 3_600, claims = {}, kid = 'teams' } = {}) {
      const now = Math.floor(Date.now() / 1_000)
      const usual = { iss: issuer, aud: botAppId, serviceurl: serviceUrl, nbf: now - 3_600, exp: now + lasts }
      return new SignJWT({ ...usual, ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
        .sign(privateKey)
    },
  }
}

/** The SDK's own verification, reading its keys from `metadata`; what the bot sends carries a token nobody issued. */
export function authenticationBy(metadata: string): BotAuthentication {
  return new ConfigurationBotFrameworkAuthentication(
    {
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      ToBotFromChannelTokenIssuer: issuer,
      ToChannelFromBotLoginUrl: 'https://login.test',
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      OAuthUrl: 'https://token.test',
      CallerId: 'urn:botframework:azure',
    },
    offlineCredentials,
  )
}

type Credentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>
type Signed = Awaited<ReturnType<Credentials['createCredentials']>>

const offlineCredentials: Credentials = {
  isValidAppId: async (appId) => appId === botAppId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async (): Promise<Signed> => ({
    async signRequest(resource) {
      resource.headers.set('authorization', 'Bearer of-the-bot')
      return resource
    },
  }),
}
