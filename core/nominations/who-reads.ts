import { profileRow } from '#core/people/rows.ts'
import type { Address, World } from '#core/ports.ts'
import { peopleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import type { NominationRecord } from './rows.ts'

/**
 * Whether somebody a nomination is about is in a conversation, by Teams' word (rule N6). Who nominated themselves knows
 * of it.
 * @throws Error where Teams doesn't say
 */
export async function isNomineeThere(
  world: World,
  tenant: string,
  address: Address,
  { nominees, nominator }: Pick<NominationRecord, 'nominees' | 'nominator'>,
): Promise<boolean> {
  for (const person of nominees) {
    if (person === nominator) continue
    const profile = await readRow(world.rows, peopleOf(tenant), profileRow, person)
    // Somebody erased is nowhere: of them no account is left to ask for.
    const oid = profile?.value.oid
    if (oid && (await world.messenger.isThere(address, { tenant, oid }))) return true
  }
  return false
}
