import type { RowStore } from '#core/ports.ts'
import { sendersOf } from '#core/rows/places.ts'
import { insert, replace, rowKey, scanRows } from '#core/rows/row-kind.ts'
import { senderRow } from '#core/sending/rows.ts'

/** A row from before counts for nothing, and is in nobody's way until it is removed. */
const forgottenMs = 10 * 60_000

/** What a process says of itself to the others that post to an organization. */
export type SenderRow = {
  /** Until when each of the others is a sender. */
  look(): Promise<number[]>
  /** This one is, until then. */
  say(until: number): Promise<void>
}

export function createSenderRow(
  { rows, id, now }: { rows: RowStore; id: string; now: () => number },
  tenant: string,
): SenderRow {
  const place = sendersOf(tenant)
  const own = rowKey(senderRow, id)
  /** Of its own row; undefined where that is to be looked up. */
  let version: string | 'none' | undefined

  async function look(): Promise<number[]> {
    const found = await scanRows(rows, place, senderRow)
    version = found.find(({ key }) => key === own)?.version ?? 'none'
    const others = found.filter(({ key }) => key !== own)
    for (const { key, value } of others)
      if (value.until + forgottenMs < now()) await rows.commit(place, [{ kind: 'delete', row: key }])
    return others.map(({ value }) => value.until)
  }

  return {
    look,
    /** Guarded, so that one that was lost can't arrive after a newer one. */
    async say(until) {
      if (version === undefined) await look()
      const known = version ?? 'none'
      version = undefined
      const isNew = known === 'none'
      const write = isNew ? insert(senderRow, [id], { until }) : replace(senderRow, [id], { until }, known)
      await rows.commit(place, [write])
    },
  }
}
