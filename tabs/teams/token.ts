import { authentication } from '@microsoft/teams-js'
import { ApiProblem } from '#tabs/api/problem.ts'
import { isAnonymous, withinTime } from '#tabs/teams/host.ts'

/** Renewed this long before it ends, so that no request travels with a dying token. */
const spareMs = 60_000
/** Somebody may be asked for their consent first. */
const patienceMs = 20_000

let held: { token: string; expiresAt: number } | undefined
let asking: Promise<string> | undefined

/** The signed-in person's token from Teams; `fresh` asks Teams even if the one held looks good. */
export function getToken(fresh = false): Promise<string> {
  if (!fresh && held && Date.now() < held.expiresAt - spareMs) return Promise.resolve(held.token)
  asking ??= ask().finally(() => {
    asking = undefined
  })
  return asking
}

/** When a token ends, in milliseconds since 1970; 0 if it doesn't say. */
export function expiryOf(token: string): number {
  try {
    const payload = token.split('.')[1] ?? ''
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
    const { exp } = claims as { exp?: unknown }
    return typeof exp === 'number' ? exp * 1_000 : 0
  } catch {
    return 0
  }
}

async function ask(): Promise<string> {
  try {
    const token = await withinTime(authentication.getAuthToken(), patienceMs)
    held = { token, expiresAt: expiryOf(token) }
    return token
  } catch {
    // Whoever joins a meeting without an account can't be signed in: waiting or trying again changes nothing.
    throw new ApiProblem((await isAnonymous()) ? 'tenant_not_allowed' : 'unauthenticated')
  }
}
