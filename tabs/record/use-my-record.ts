import { useQuery } from '@tanstack/react-query'
import type { RecordEntry } from '#core/contract/records.ts'
import { call } from '#tabs/api/call.ts'
import type { ApiProblem } from '#tabs/api/problem.ts'
import { operationKey } from '#tabs/api/use-operation.ts'

/** One's whole learning record. */
export function useMyRecord() {
  return useQuery<RecordEntry[], ApiProblem>({
    queryKey: [...operationKey('myRecord'), 'whole'],
    queryFn: ({ signal }) => readAll(signal),
  })
}

async function readAll(signal: AbortSignal): Promise<RecordEntry[]> {
  const all: RecordEntry[] = []
  let cursor: string | undefined
  do {
    const page = await call('myRecord', { query: { cursor } }, signal)
    all.push(...page.entries)
    cursor = page.next
  } while (cursor !== undefined)
  return all
}
