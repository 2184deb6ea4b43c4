import { useSyncExternalStore } from 'react'

let reached = true
const listeners = new Set<() => void>()

/** Called with what each request found: whether the server could be reached. */
export function noteReached(now: boolean): void {
  if (now === reached) return
  reached = now
  for (const listener of listeners) listener()
}

/** Whether the last request reached the server. Not `navigator.onLine`, which knows only of a network card. */
export function useReached(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => reached,
  )
}
