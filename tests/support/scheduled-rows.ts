import type { Scheduler } from 'fast-check'
import type { RowStore } from '#core/ports.ts'

/** Rows whose answers come in an order that fast-check chooses, so that requests cross at every point. */
export function scheduledRows(rows: RowStore, scheduler: Scheduler): RowStore {
  return {
    read: scheduler.scheduleFunction(rows.read),
    scan: scheduler.scheduleFunction(rows.scan),
    commit: scheduler.scheduleFunction(rows.commit),
  }
}
