import type { World } from '#core/ports.ts'
import { loadAwards } from '#core/programs/load-awards.ts'
import type { AwardRecord } from '#core/programs/rows.ts'
import type { CycleHead } from './head.ts'

/**
 * Rule P4: the awards given in a cycle, in their order (rule P13). Until nominations close, those of the program
 * that are active; from then on the same ones, whatever is added or retired.
 */
export async function givenAwards(
  world: World,
  tenant: string,
  head: Pick<CycleHead, 'programId' | 'awards'>,
): Promise<AwardRecord[]> {
  const awards = await loadAwards(world, tenant, head.programId)
  return awards.filter((award) => isGiven(head, award))
}

export function isGiven(head: Pick<CycleHead, 'awards'>, award: { id: string; active: boolean }): boolean {
  return head.awards?.includes(award.id) ?? award.active
}

/** Rule P4: who judges what in a cycle: as said for it, else the award's usual judges. */
export function panels(head: CycleHead, awards: readonly AwardRecord[]): CycleHead['judges'] {
  const usual = awards.map((award) => [award.id, award.judges ?? []] as const)
  return { ...Object.fromEntries(usual), ...head.judges }
}
