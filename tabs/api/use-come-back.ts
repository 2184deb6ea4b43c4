import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useReached } from '#tabs/api/connection.ts'
import { useOperation } from '#tabs/api/use-operation.ts'

const knockMs = 3_000

/** Whether the server can be reached. While it can't, knocks now and then; once it answers, all that is shown is read again. */
export function useComeBack(): boolean {
  const reached = useReached()
  const client = useQueryClient()
  const before = useRef(reached)
  useOperation('me', {}, { every: reached ? false : knockMs })
  useEffect(() => {
    if (reached && !before.current) void client.invalidateQueries()
    before.current = reached
  }, [reached, client])
  return reached
}
