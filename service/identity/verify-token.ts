import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import { Refusal } from '#core/refusal.ts'

/** What a verified token says of its bearer. */
export type Claims = {
  tenant: string
  /** Object id in the tenant's directory. */
  oid: string
  name: string
  guest: boolean
  /** Holds the app role that makes a tenant's first owners. */
  ownerRole: boolean
  /** Milliseconds since 1970. */
  expiresAt: number
  token: string
}

/** @throws Refusal `unauthenticated`, `token_expired`, `tenant_not_allowed`, `unavailable` */
export type TokenVerifier = (token: string) => Promise<Claims>

const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)

const payload = z.object({
  iss: z.string(),
  tid: guid,
  oid: guid,
  exp: z.number(),
  name: z.string().max(256).default(''),
  // A token without a scope is an application's, not a person's.
  scp: z.string(),
  acct: z.union([z.number(), z.string()]).optional(),
  roles: z.array(z.string()).default([]),
})

/** Verifies access tokens of Microsoft Entra, or of whoever signs in their form (PLATFORM “Single sign-on”). */
export function createTokenVerifier(options: {
  audiences: string[]
  issuerOf: (tenant: string) => string
  keys: JWTVerifyGetKey
  tenants: string[]
}): TokenVerifier {
  const keys = findingKeys(options.keys)
  return async (token) => {
    const claims = await verified(token, { ...options, keys })
    if (!claims.scp.split(' ').includes('access_as_user')) throw unauthenticated('The token is not for this.')
    if (!options.tenants.includes(claims.tid))
      throw new Refusal('tenant_not_allowed', 'Your organization does not use Laurels here.')
    if (claims.iss !== options.issuerOf(claims.tid))
      throw unauthenticated('The token’s issuer is not trusted.')
    return {
      tenant: claims.tid.toLowerCase(),
      oid: claims.oid.toLowerCase(),
      name: claims.name,
      guest: String(claims.acct ?? 0) === '1',
      ownerRole: claims.roles.includes('Program.Owner'),
      expiresAt: claims.exp * 1_000,
      token,
    }
  }
}

async function verified(token: string, options: { audiences: string[]; keys: JWTVerifyGetKey }) {
  try {
    const { payload: claims } = await jwtVerify(token, options.keys, {
      audience: options.audiences,
      algorithms: ['RS256'],
      requiredClaims: ['exp'],
      clockTolerance: 5,
    })
    return payload.parse(claims)
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new Refusal('token_expired', 'Your sign-in has expired.')
    if (error instanceof Refusal) throw error
    throw unauthenticated('The token is not valid.')
  }
}

/** Not reaching the keys is not the fault of the person or the token. */
function findingKeys(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keys(header, token)
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
        throw error
      throw new Refusal('unavailable', 'Sign-ins can’t be checked right now. Please try again.')
    }
  }
}

function unauthenticated(detail: string): Refusal {
  return new Refusal('unauthenticated', detail)
}
