import { createRemoteJWKSet } from 'jose'
import { createTokenVerifier, type TokenVerifier } from '#service/identity/verify-token.ts'

/** Verifies tokens of Microsoft Entra, version 2, for an app registration and the tenants that may use it. */
export function createEntraVerifier(options: { clientId: string; tenants: string[] }): TokenVerifier {
  const keys = createRemoteJWKSet(new URL('https://login.microsoftonline.com/common/discovery/v2.0/keys'))
  return createTokenVerifier({
    audiences: [options.clientId],
    issuerOf: (tenant) => `https://login.microsoftonline.com/${tenant}/v2.0`,
    keys,
    tenants: options.tenants,
  })
}
