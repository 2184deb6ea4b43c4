const prefix = 'rehearsal-'

/** By what id a ceremony is rehearsed: it lies and is watched apart from the real one (rule C9). */
export const rehearsalOf = (ceremonyId: string) => `${prefix}${ceremonyId}`

export const isRehearsal = (ceremonyId: string) => ceremonyId.startsWith(prefix)

/** The ceremony that is run or rehearsed under an id: the one whose plan is followed. */
export function planOf(ceremonyId: string): string {
  return isRehearsal(ceremonyId) ? ceremonyId.slice(prefix.length) : ceremonyId
}
