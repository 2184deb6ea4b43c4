import type { CeremonyListing } from '#core/contract/ceremony.ts'

export type PanelChoice = {
  /** The one to open without asking, and to stay with. */
  clear?: string
  /** What there is to choose from, where several are. */
  open: readonly CeremonyListing[]
  /** Where nothing is on or to come: the last that was, shown until something is. */
  last?: string
}

/**
 * What a meeting's panel shows where its address names no ceremony: the only one that is on; else the only one that is
 * to come or whose doors its hosts can open again (rule C8); else the last that ended.
 * @param ceremonies newest first
 */
export function panelChoice(ceremonies: readonly CeremonyListing[]): PanelChoice {
  const on = ceremonies.filter(({ status }) => status === 'lobby' || status === 'live' || status === 'paused')
  const again = ceremonies.filter(({ reopens }) => reopens)
  const planned = ceremonies.filter(({ status }) => status === 'planned').toReversed()
  const open = [...on, ...again, ...planned]
  const [first] = open
  if (first && (on.length === 1 || open.length === 1)) return { clear: first.id, open }
  const last = ceremonies.find(({ status }) => status === 'ended')
  return { open, ...(first || !last ? {} : { last: last.id }) }
}
