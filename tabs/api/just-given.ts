import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Recognition } from '#core/contract/recognition.ts'

const key = ['just-given']

/** What this person gave since the tab was opened, newest first: shown at once, before a feed has it. */
export function useJustGiven(): readonly Recognition[] {
  return useQuery<Recognition[]>({ queryKey: key, queryFn: () => [], initialData: [], staleTime: Infinity })
    .data
}

/** Adds to what was just given. */
export function useNoteGiven(): (recognition: Recognition) => void {
  const client = useQueryClient()
  return (recognition) =>
    client.setQueryData<Recognition[]>(key, (before = []) => [recognition, ...before].slice(0, 20))
}
