import { createHash } from 'node:crypto'
import type { Claims, TokenVerifier } from '#service/identity/verify-token.ts'

const remembered = 20_000

/**
 * Verifies a token once for as long as it lasts: a screen says the same one with each request, and all say theirs
 * again when they come back at once. Keeps a digest of it, never the token.
 */
export function rememberingTokens(verify: TokenVerifier, now: () => number): TokenVerifier {
  const known = new Map<string, Omit<Claims, 'token'>>()
  return async (token) => {
    const digest = createHash('sha256').update(token).digest('base64')
    const found = known.get(digest)
    if (found && found.expiresAt > now()) return { ...found, token }
    known.delete(digest)
    const { token: _, ...claims } = await verify(token)
    if (known.size >= remembered) forgetOldest(known)
    known.set(digest, claims)
    return { ...claims, token }
  }
}

/** Half of them, so that a full memory isn't emptied while everybody comes back. */
function forgetOldest(known: Map<string, unknown>): void {
  let left = known.size / 2
  for (const digest of known.keys()) {
    if (left-- <= 0) return
    known.delete(digest)
  }
}
