/** One thing kept on this device, also after Teams was closed; in memory alone where storage is blocked. */
export function keptHere(name: string): { read: () => unknown; write: (value: unknown) => void } {
  const key = `laurels.draft.nomination.${name}`
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
      } catch {
        return undefined
      }
    },
    write(value) {
      try {
        if (value === undefined) localStorage.removeItem(key)
        else localStorage.setItem(key, JSON.stringify(value))
      } catch {
        // What is typed then lives with its screen, and on the server.
      }
    },
  }
}
