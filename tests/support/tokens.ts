import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK, type JWTVerifyGetKey, SignJWT } from 'jose'

/** What the service under test expects tokens to be for. */
export const audience = '0b9a4c1e-5d55-4b6e-9a54-0c7a3f5a1d20'
export const issuerOf = (tenant: string) => `https://sign-in.test/${tenant}/v2.0`

export type Bearer = { tenant: string; oid: string; name: string; guest?: boolean }

export type Signer = {
  /** The public half, as a verifier wants it. */
  keys: JWTVerifyGetKey
  jwks: { keys: JWK[] }
  /** A token like Entra's; `lasts` in seconds from now; `claims` replace or, where undefined, remove. */
  sign(bearer: Bearer, changes?: { lasts?: number; claims?: Record<string, unknown> }): Promise<string>
}

/** Signs tokens with a key of its own. */
export async function createSigner(): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' }] }
  return {
    jwks,
    keys: createLocalJWKSet(jwks),
    sign: (bearer, { lasts = 3_600, claims = {} } = {}) =>
      new SignJWT({ ...claimsOf(bearer, lasts), ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'test' })
        .sign(privateKey),
  }
}

export function claimsOf({ tenant, oid, name, guest }: Bearer, lasts = 3_600) {
  const now = Math.floor(Date.now() / 1_000)
  return {
    iss: issuerOf(tenant),
    aud: audience,
    tid: tenant,
    oid,
    name,
    scp: 'access_as_user',
    iat: now,
    exp: now + lasts,
    ...(guest ? { acct: 1 } : {}),
  }
}
