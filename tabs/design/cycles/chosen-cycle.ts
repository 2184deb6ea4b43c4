import { useSearchParams } from 'wouter'
import type { Cycle } from '#core/contract/programs.ts'

/** Those of a program's cycles to choose from, and the one that is shown. */
export type ChosenCycle = {
  cycles: readonly Cycle[]
  cycle: Cycle | undefined
  choose: (cycleId: string) => void
}

/**
 * The cycle that the address names, else the one that waits longest for its results. Every cycle that has begun can
 * be chosen, so that the next one hides none; `finished` ones too where asked for.
 */
export function useChosenCycle(all: readonly Cycle[], finished: boolean): ChosenCycle {
  const [query, setQuery] = useSearchParams()
  const cycles = cyclesToChoose(all, finished)
  return {
    cycles,
    cycle: all.find(({ id }) => id === query.get('cycle')) ?? firstToShow(all),
    choose: (cycleId) =>
      setQuery((before) => {
        const next = new URLSearchParams(before)
        next.set('cycle', cycleId)
        return next
      }),
  }
}

/** Newest first: what is under way, then what is published. With nothing begun, what comes next. */
export function cyclesToChoose(all: readonly Cycle[], finished: boolean): Cycle[] {
  const underWay = all.filter(({ status }) => status !== 'scheduled' && status !== 'published')
  const published = all.filter(({ status }) => status === 'published')
  return finished ? [...underWay, ...published] : underWay
}

/** Of cycles, newest first: the oldest whose results are awaited, else the one that is open, the next, or the last. */
export function firstToShow(all: readonly Cycle[]): Cycle | undefined {
  return (
    all.findLast(({ status }) => status === 'closing' || status === 'judging' || status === 'decided') ??
    all.findLast(({ status }) => status === 'open') ??
    all.findLast(({ status }) => status === 'scheduled') ??
    all[0]
  )
}
