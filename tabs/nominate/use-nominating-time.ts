import type { NominatingTime } from '#core/contract/nominations.ts'
import type { Cycle } from '#core/contract/programs.ts'
import { useOperation } from '#tabs/api/use-operation.ts'
import { useNow } from '#tabs/text/use-now.ts'

const minute = 60_000
const near = 15 * minute

export type MyTime = NonNullable<NominatingTime['time']> & {
  /** Milliseconds left, by the server's clock. */
  left: number
}

/**
 * Until when this person may send the draft, by what right: the cycle being open, the grace after closing, an
 * owner's exception. Undefined while not known, null where they may not. Asked again ever so often, more often as
 * the end comes near.
 */
export function useNominatingTime(cycle: Cycle, draftId?: string): MyTime | null | undefined {
  const now = useNow()
  const args = { params: { cycleId: cycle.id }, query: draftId === undefined ? {} : { draftId } }
  const asked = useOperation('nominatingTime', args, {
    every: Math.abs(cycle.closesAt - now) < near || cycle.status === 'closing' ? 10_000 : minute,
  })
  if (!asked.data) return undefined
  const { time, now: serverNow } = asked.data
  if (!time) return null
  return { ...time, left: time.until - serverNow }
}
