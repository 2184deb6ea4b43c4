import { useEffect, useState } from 'react'
import type { Colleague } from '#core/contract/people.ts'
import type { ApiProblem } from '#tabs/api/problem.ts'
import { useOperation } from '#tabs/api/use-operation.ts'

/** Waits until somebody pauses typing, so that a name is one search and not one per letter. */
const pauseMs = 220

type Search = { query: string; found: readonly Colleague[]; searching: boolean; problem: ApiProblem | null }

/** Colleagues whose names match what is being typed. */
export function usePeopleSearch(typed: string): Search {
  const query = useSettled(typed.trim())
  const search = useOperation('searchPeople', { query: { q: query } }, { enabled: query !== '' })
  return {
    query,
    found: query === '' ? [] : (search.data ?? []),
    searching: typed.trim() !== query || search.isFetching,
    problem: search.error,
  }
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
