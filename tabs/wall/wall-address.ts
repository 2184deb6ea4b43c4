import type { FeedFilter } from '#core/contract/recognition.ts'

/** What of the wall is shown, as its address says. */
export type WallChoice = { award?: string; filter: FeedFilter }

const dayMs = 86_400_000

/**
 * Reads the wall's address. Whoever made a link wrote it: what doesn't exist the server refuses.
 * @param now milliseconds since 1970; a period begins with a day, so that the same address means the same all day
 */
export function choiceOf(search: string, now: number): WallChoice {
  const said = new URLSearchParams(search)
  const given = (name: string) => said.get(name) || undefined
  const [award, kind, mode, q, days] = ['award', 'kind', 'mode', 'q', 'days'].map(given)
  const since = days && Math.max(0, Math.floor(now / dayMs - Number(days)) * dayMs)
  const filter = {
    ...(kind && { kind }),
    ...(mode && { mode }),
    ...(q && { q }),
    ...(since && { since }),
  } as FeedFilter
  return { ...(award && { award }), filter }
}

/** The wall's address with one thing said otherwise; empty takes it out. */
export function addressWith(search: string, name: string, value: string): string {
  const said = new URLSearchParams(search)
  if (value) said.set(name, value)
  else said.delete(name)
  const rest = said.toString()
  return rest ? `/wall?${rest}` : '/wall'
}
