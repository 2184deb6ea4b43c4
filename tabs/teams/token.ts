import { authentication } from '@microsoft/teams-js'
import { ApiProblem } from '#tabs/api/problem.ts'

/** Renewed this long before it ends, so that no request travels with a dying token. */
const spareMs = 60_000

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
    const token = await authentication.getAuthToken()
    held = { token, expiresAt: expiryOf(token) }
    return token
  } catch {
    throw new ApiProblem('unauthenticated')
  }
}
