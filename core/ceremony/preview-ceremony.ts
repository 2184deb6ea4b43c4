import { isRehearsal } from '#core/contract/rehearsal-id.ts'
import type { World } from '#core/ports.ts'
import { programRow } from '#core/programs/rows.ts'
import { ceremonyOf, programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { gaveNothing, howItStands } from './how-it-stands.ts'
import { planRow, stateRow } from './state.ts'

/** What a ceremony's invitation says, and where it stands. */
export type CeremonyPreview = {
  id: string
  title: string
  program: string
  startsAt: number
  stands: ReturnType<typeof howItStands>
  /** Over, without an award that anybody won. */
  gaveNothing?: true
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
  const { startsAt } = state?.value ?? plan.value
  const stands = state ? howItStands(state.value) : 'ahead'
  const nothing = state && stands === 'over' && gaveNothing(state.value)
  const preview = { id, title, program: program?.value.name ?? '', startsAt, stands }
  return nothing ? { ...preview, gaveNothing: true } : preview
}
