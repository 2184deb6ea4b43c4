// Where storage is blocked, what was typed lives as long as the tab: it survives a look at the wall.
const meanwhile = new Map<string, string>()

/** What was remembered on this device under a name, or undefined. */
export function recall<T>(name: string): T | undefined {
  const kept = meanwhile.get(name) ?? stored(name)
  if (kept === undefined) return undefined
  try {
    return JSON.parse(kept) as T
  } catch {
    return undefined
  }
}

/** Remembers a value on this device, beyond a reload; `undefined` forgets it. */
export function remember(name: string, value: unknown): void {
  if (value === undefined) meanwhile.delete(name)
  else meanwhile.set(name, JSON.stringify(value))
  try {
    if (value === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(value))
  } catch {
    // Blocked, or full: it stays until the tab is closed.
  }
}

function stored(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}
