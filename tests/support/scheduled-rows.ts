import type { Scheduler } from 'fast-check'
import type { RowStore } from '#core/ports.ts'

/** Rows whose answers come in an order that fast-check chooses, so that requests cross at every point. */
export function scheduledRows(rows: RowStore, scheduler: Scheduler): RowStore {
  return {
    read: scheduler.scheduleFunction(patient(rows.read)),
    scan: scheduler.scheduleFunction(patient(rows.scan)),
    commit: scheduler.scheduleFunction(patient(rows.commit)),
  }
}

/** What fails is heard of when its turn comes: until then, nobody is to take it for unhandled. */
function patient<A extends unknown[], T>(ask: (...asked: A) => Promise<T>): (...asked: A) => Promise<T> {
  return (...asked) => {
    const answer = ask(...asked)
    answer.catch(() => undefined)
    return answer
  }
}
