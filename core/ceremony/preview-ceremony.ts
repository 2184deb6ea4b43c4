import { isRehearsal } from '#core/contract/rehearsal-id.ts'
import type { World } from '#core/ports.ts'
import { programRow } from '#core/programs/rows.ts'
import { ceremonyOf, programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { type Ceremony, planRow, stateRow } from './state.ts'

/** What a ceremony's invitation says, and where it stands. */
export type CeremonyPreview = {
  id: string
  title: string
  program: string
  startsAt: number
  stands: 'ahead' | 'now' | 'over' | 'called-off'
}

/**
 * A ceremony as it may stand before anybody of the tenant: nothing of what it gives, also of what it has given (rule
 * C4). Undefined of a rehearsal (rule C9) and of what is none.
 */
export async function previewCeremony(
  world: World,
  tenant: string,
  id: string,
): Promise<CeremonyPreview | undefined> {
  if (isRehearsal(id)) return undefined
  const [plan, state] = await Promise.all([
    readRow(world.rows, programsOf(tenant), planRow, id),
    readRow(world.rows, ceremonyOf(tenant, id), stateRow),
  ])
  if (!plan) return undefined
  const program = await readRow(world.rows, programsOf(tenant), programRow, plan.value.programId)
  const { title } = plan.value
  const { startsAt, status } = state?.value ?? { ...plan.value, status: { kind: 'planned' as const } }
  return { id, title, program: program?.value.name ?? '', startsAt, stands: standsOf(status) }
}

function standsOf({ kind }: Ceremony['status']): CeremonyPreview['stands'] {
  switch (kind) {
    // Its doors are open, and nothing is given yet.
    case 'planned':
    case 'lobby':
      return 'ahead'
    case 'live':
    case 'paused':
      return 'now'
    case 'ended':
      return 'over'
    case 'cancelled':
      return 'called-off'
    default:
      return kind satisfies never
  }
}
