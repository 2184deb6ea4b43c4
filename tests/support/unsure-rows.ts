import { type RowStore, StorageUnavailable } from '#core/ports.ts'

/** What becomes of a commit that storage does not answer. */
export type Fate = 'answered' | 'lost' | 'stored' | 'stored later'

/**
 * Rows behind a network that loses what it is told to lose: the commit, or the answer to it, or the commit until
 * after everybody has given it up.
 * @param fates of the next commits in order; those after the last are answered
 * @param later how what is stored later comes to be
 */
export function unsureRows(
  rows: RowStore,
  fates: Fate[],
  later: (work: () => Promise<void>) => void,
): RowStore {
  const unsure = (): never => {
    throw new StorageUnavailable('Storage did not answer in time.')
  }
  return {
    ...rows,
    async commit(place, writes) {
      const fate = fates.shift() ?? 'answered'
      if (fate === 'lost') unsure()
      // Perhaps too late by then: nobody hears what becomes of it.
      if (fate === 'stored later') {
        later(() => rows.commit(place, writes).catch(() => undefined))
        unsure()
      }
      await rows.commit(place, writes)
      if (fate === 'stored') unsure()
    },
  }
}
