import { type CeremonyPlan, logRow } from '#core/ceremony/state.ts'
import type { World } from '#core/ports.ts'
import { ceremonyOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'

/** When a ceremony is to be from a state on; without a date, it was called off. Who changed it, and why. */
export type DateOf = { seq: number; startsAt?: number; by?: string; reason?: string }

/** Every date a ceremony was to have, oldest first: what was planned, then each change. */
export async function datesOf(
  world: World,
  tenant: string,
  { id, startsAt }: Pick<CeremonyPlan, 'id' | 'startsAt'>,
): Promise<[DateOf, ...DateOf[]]> {
  const log = await scanRows(world.rows, ceremonyOf(tenant, id), logRow)
  const changes = log.flatMap(({ value: { seq, by, command } }): DateOf[] => {
    if (command.kind === 'move') return [{ seq, by, reason: command.reason, startsAt: command.startsAt }]
    return command.kind === 'cancel' ? [{ seq, by, reason: command.reason }] : []
  })
  return [{ seq: 0, startsAt }, ...changes]
}
