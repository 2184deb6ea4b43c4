import type { Recognition } from '#core/contract/recognition.ts'
import type { Change } from '#core/once.ts'
import { itemRow, withItem } from '#core/recognition/rows.ts'
import { replace } from '#core/rows/row-kind.ts'
import type { LoadedMilestone, Milestone } from './load-milestone.ts'

/** Saves a milestone as it now is, and takes it to the feeds that are to show it, out of those that are not. */
export function changedMilestone({ record, version }: LoadedMilestone, item: Milestone): Change<Recognition> {
  return {
    writes: [replace(itemRow, [], withItem(record, item), version)],
    effects: [{ kind: 'distribute' }],
    result: item,
  }
}
