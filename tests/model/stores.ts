import { type RowStore, StorageUnavailable, type Wakeups } from '#core/ports.ts'
import type { SimulatedTime } from '#tests/model/time.ts'

/** What a process has of storage while it lives, and when it dies of it. */
export type Reach = {
  time: SimulatedTime
  isAlive(): boolean
  /** A commit is about to happen, or has happened: the moment to die. */
  written(moment: 'before' | 'after'): void
  /** The part of commits that storage gives no answer to, stored or not. */
  unsure(): number
}

const latencyMs = 30

/** Rows at some distance from a process: each request and each answer takes its time, and the dead hear of nothing. */
export function distantRows(rows: RowStore, reach: Reach): RowStore {
  const { time, isAlive } = reach
  const travel = () =>
    new Promise<void>((resolve) => time.after(1 + time.chance() * latencyMs, () => isAlive() && resolve()))
  const asked = async <T>(work: () => Promise<T>): Promise<T> => {
    await travel()
    const done = work()
    // Heard of when it arrives: until then nobody is to take it for unhandled.
    done.catch(() => undefined)
    await travel()
    return done
  }
  const commit: RowStore['commit'] = async (place, writes) => {
    reach.written('before')
    const fate = time.chance() < reach.unsure() ? time.chance() : undefined
    await asked(async () => {
      if (fate !== undefined && fate < 0.3) return
      if (fate !== undefined && fate < 0.5)
        // Perhaps too late by then: nobody hears what becomes of it.
        return time.after(4_000, () => void rows.commit(place, writes).catch(() => undefined))
      await rows.commit(place, writes)
      reach.written('after')
    })
    if (fate !== undefined) throw new StorageUnavailable('Storage did not answer in time.')
  }
  return {
    read: (place, row) => asked(() => rows.read(place, row)),
    scan: (place, range) => asked(() => rows.scan(place, range)),
    commit,
  }
}

/** Wake-ups at the same distance. */
export function distantWakeups(wakeups: Wakeups, { time, isAlive }: Reach): Wakeups {
  const asked = async <T>(work: () => Promise<T>): Promise<T> => {
    await new Promise<void>((resolve) =>
      time.after(1 + time.chance() * latencyMs, () => isAlive() && resolve()),
    )
    return work()
  }
  return {
    announce: (place) => asked(() => wakeups.announce(place)),
    receive: () => asked(() => wakeups.receive()),
    done: (wakeup) => asked(() => wakeups.done(wakeup)),
  }
}
