import { planRow, stateRow } from '#core/ceremony/state.ts'
import type { Saying, World } from '#core/ports.ts'
import { programRow } from '#core/programs/rows.ts'
import { ceremonyOf, programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import type { About } from './compose-message.ts'
import type { MessageContent } from './rows.ts'

/**
 * When a host's ceremony is to be (rule M20). Undefined where it was moved or called off, has begun, or is another's to
 * host by now.
 */
export async function composeHostSoon(
  world: World,
  { tenant, programId }: About,
  content: Extract<MessageContent, { kind: 'host-soon' }>,
  host: string,
): Promise<Saying | undefined> {
  const { kind, ceremonyId, step, startsAt } = content
  const [plan, state, program] = await Promise.all([
    readRow(world.rows, programsOf(tenant), planRow, ceremonyId),
    readRow(world.rows, ceremonyOf(tenant, ceremonyId), stateRow),
    readRow(world.rows, programsOf(tenant), programRow, programId),
  ])
  if (!plan?.value.hosts.includes(host) || !program || world.now() >= startsAt) return undefined
  const status = state?.value.status.kind ?? 'planned'
  const isAhead = status === 'planned' || status === 'lobby'
  if (!isAhead || (state?.value ?? plan.value).startsAt !== startsAt) return undefined
  const { title } = plan.value
  return {
    kind,
    step,
    ceremony: { id: ceremonyId, title },
    program: program.value.name,
    startsAt,
    timeZone: program.value.timeZone,
  }
}
