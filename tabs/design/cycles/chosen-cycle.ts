import { useState } from 'react'
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
  // What one looks at stays, also when it is published and another would be shown first.
  const [first, setFirst] = useState<string>()
  const find = (wanted: string | null | undefined) => all.find(({ id }) => id === wanted)
  const cycle = find(query.get('cycle')) ?? find(first) ?? firstToShow(all)
  if (cycle && first === undefined) setFirst(cycle.id)
  return {
    cycles: cyclesToChoose(all, finished),
    cycle,
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

/** Of cycles, newest first: the oldest whose results are awaited, else the one that is open, the last one, or the next. */
export function firstToShow(all: readonly Cycle[]): Cycle | undefined {
  return (
    all.findLast(({ status }) => status === 'closing' || status === 'judging' || status === 'decided') ??
    all.findLast(({ status }) => status === 'open') ??
    all.find(({ status }) => status === 'published') ??
    all.at(-1)
  )
}
