import type { Messenger, RowStore } from '#core/ports.ts'

/** The process is gone: nothing it was about to do happens any more. */
export class Crash extends Error {
  override name = 'Crash'
}

/** When to crash: before or after the nth commit, counted from 1. */
export type CrashPoint = { commit: number; moment: 'before' | 'after' }

/** Rows of a process that dies at a commit: the answer to it never comes, and nothing else is stored or read. */
export function crashingRows(rows: RowStore, point: CrashPoint): RowStore {
  return mortalRows(rows, createLife(point))
}

/** As `crashingRows`, for a process that sends messages: each counts like a commit. */
export function crashingPorts(
  rows: RowStore,
  messenger: Messenger,
  point: CrashPoint,
): { rows: RowStore; messenger: Messenger } {
  const life = createLife(point)
  return {
    rows: mortalRows(rows, life),
    messenger: {
      send: (to, message) => life.step(() => messenger.send(to, message)),
      update: (where, id, message) => life.step(() => messenger.update(where, id, message)),
      isListed: async (where, person) => {
        life.requireAlive()
        return messenger.isListed(where, person)
      },
      reach: async (via, person) => {
        life.requireAlive()
        return messenger.reach(via, person)
      },
      open: async (near, person) => {
        life.requireAlive()
        return messenger.open(near, person)
      },
      isThere: async (where, person) => {
        life.requireAlive()
        return messenger.isThere(where, person)
      },
    },
  }
}

type Life = { requireAlive(): void; step<T>(work: () => Promise<T>): Promise<T> }

function createLife({ commit, moment }: CrashPoint): Life {
  let steps = 0
  let dead = false
  const requireAlive = () => {
    if (dead) throw new Crash()
  }
  return {
    requireAlive,
    async step(work) {
      requireAlive()
      dead = ++steps === commit
      if (dead && moment === 'before') throw new Crash()
      const done = await work()
      requireAlive()
      return done
    },
  }
}

function mortalRows(rows: RowStore, { requireAlive, step }: Life): RowStore {
  return {
    read: async (place, row) => {
      requireAlive()
      return rows.read(place, row)
    },
    scan: async (place, range) => {
      requireAlive()
      return rows.scan(place, range)
    },
    commit: (place, writes) => step(() => rows.commit(place, writes)),
  }
}

/**
 * Does something in a process that crashes, at each of its commits in turn, until it gets through.
 * @param attempt one whole story on a fresh world; does `doing` where it should crash
 */
export async function atEveryCrash(
  attempt: (point: CrashPoint, doing: (work: () => Promise<unknown>) => Promise<boolean>) => Promise<void>,
): Promise<number> {
  let crashes = 0
  for (const moment of ['before', 'after'] as const)
    for (let commit = 1, crashed = true; crashed; commit++) {
      crashed = false
      await attempt({ commit, moment }, async (work) => {
        crashed = await didCrash(work)
        if (crashed) crashes++
        return crashed
      })
    }
  return crashes
}

async function didCrash(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return false
  } catch (error) {
    if (!(error instanceof Crash)) throw error
    return true
  }
}
