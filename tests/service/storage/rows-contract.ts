import { beforeAll, describe } from 'vitest'
import type { RowStore } from '#core/ports.ts'
import {
  describeGuards,
  describeOneRow,
  describeOpenWrites,
} from '#tests/service/storage/rows-contract-guards.ts'
import { describeRanges, describeText } from '#tests/service/storage/rows-contract-keys.ts'
import {
  describeRaces,
  describeSizes,
  describeTransactions,
} from '#tests/service/storage/rows-contract-transactions.ts'

/** What every store of rows does, whatever lies under it. */
export function describeRows(name: string, open: () => RowStore | Promise<RowStore>): void {
  describe(`Rows ${name}`, () => {
    let store: RowStore
    beforeAll(async () => {
      store = await open()
    })
    for (const part of [
      describeOneRow,
      describeGuards,
      describeOpenWrites,
      describeTransactions,
      describeRaces,
      describeSizes,
      describeRanges,
      describeText,
    ])
      part(() => store)
  })
}
