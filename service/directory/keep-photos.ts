import type { Directory } from '#core/ports.ts'

/** Milliseconds. A directory that didn't answer is asked again soon, but not by each of ten thousand viewers. */
const keptFor = { answer: 3_600_000, failure: 30_000 }
const keptAtMost = 1_000

/**
 * Keeps each picture for an hour, also that there is none, so that a full house looking at a winner is one question to
 * the directory. What one member of the tenant may see on a stage, every member in front of it may; guests, who often
 * may not, are answered apart.
 */
export function keepPhotos(directory: Directory, now: () => number): Directory {
  const kept = new Map<string, { photo: Promise<string | undefined>; until: number }>()
  return {
    ...directory,
    async photo(asker, oid) {
      const key = `${asker.tenant} ${asker.guest ? 'guest' : 'member'} ${oid}`
      const known = kept.get(key)
      if (known && known.until > now()) return known.photo
      const entry = { photo: directory.photo(asker, oid), until: now() + keptFor.answer }
      kept.delete(key)
      kept.set(key, entry)
      const [oldest] = kept.keys()
      if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest)
      entry.photo.catch(() => {
        entry.until = now() + keptFor.failure
      })
      return entry.photo
    },
  }
}
