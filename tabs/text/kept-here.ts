const beginning = 'laurels.draft.nomination.'

/** One draft of a nomination kept on this device, also after Teams was closed; in memory alone where storage is blocked. */
export function keptHere(name: string): { read: () => unknown; write: (value: unknown) => void } {
  const key = `${beginning}${name}`
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

/** Everything that a person's drafts left on this device, and what each is about: a cycle or a nomination. */
export function allKeptHere(person: string): { about: string; kept: unknown }[] {
  const own = `${beginning}${person}.`
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(own))
      .map((key) => key.slice(own.length))
      .map((about) => ({ about, kept: keptHere(`${person}.${about}`).read() }))
  } catch {
    return []
  }
}
