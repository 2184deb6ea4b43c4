import { useSyncExternalStore } from 'react'

const key = 'laurels.program'
let chosen = read()
const listeners = new Set<() => void>()

/** The program this person last chose to look at, on this device; undefined where they never had to choose. */
export function useChosenProgram(): string | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => chosen,
  )
}

/** From now on every screen speaks of this program. */
export function chooseProgram(programId: string): void {
  chosen = programId
  for (const listener of listeners) listener()
  try {
    localStorage.setItem(key, programId)
  } catch {
    // Where storage is blocked, the choice lasts as long as the tab is open.
  }
}

function read(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}
