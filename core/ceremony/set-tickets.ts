import { z } from 'zod'
import type { Actor } from '#core/actor.ts'
import type { setTickets as setTicketsInput, TicketState } from '#core/contract/tickets.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { loadOwnedProgram } from '#core/programs/load-owned-program.ts'
import { Refusal } from '#core/refusal.ts'
import { programsOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { loadPlanned } from './show-plan.ts'
import { type CeremonyPlan, planRow } from './state.ts'
import { issueTicket, newTicketKey, ticketsEndAt } from './ticket.ts'

type Asked = { ceremonyId: string } & z.output<typeof setTicketsInput>

/**
 * Says whether people from outside may watch by a ticket (rule C18). Only an owner opens that; a host may make another
 * link or close it, as whoever is there must be able to. Either voids all tickets before, at once.
 * @throws Refusal `not_found`, `not_host`, `not_owner`
 */
export async function setTickets(world: World, actor: Actor, asked: Asked): Promise<TicketState> {
  const { ceremonyId, commandId, tickets } = asked
  const place = programsOf(actor.tenant)
  await loadPlanned(world, actor, ceremonyId)
  const operation = `tickets ${tickets} of ${ceremonyId}`
  await once(world, actor, { place, commandId, operation, result: z.null() }, async () => {
    const stored = await readRow(world.rows, place, planRow, ceremonyId)
    if (!stored) throw new Refusal('not_found', 'There is no such ceremony.')
    const { tickets: before, programId } = stored.value
    if (!before && tickets !== 'closed') await loadOwnedProgram(world, actor, programId)
    const changed = withTickets(world, stored.value, tickets)
    return { writes: [replace(planRow, [ceremonyId], changed, stored.version)], result: null }
  })
  await world.publisher.ceremonyChanged(actor.tenant, ceremonyId)
  return showTickets(world, actor, { ceremonyId })
}

/**
 * The ticket to pass on, for hosts and owners.
 * @throws Refusal `not_found`, `not_host`, `guest_not_allowed`
 */
export async function showTickets(
  world: World,
  actor: Actor,
  { ceremonyId }: { ceremonyId: string },
): Promise<TicketState> {
  const { plan, ceremony } = await loadPlanned(world, actor, ceremonyId)
  if (!plan.tickets) return { open: false }
  const ticket = issueTicket(plan.tickets.key, actor.tenant, ceremonyId)
  return { open: true, ticket, expiresAt: ticketsEndAt(ceremony) }
}

function withTickets(world: World, plan: CeremonyPlan, tickets: Asked['tickets']): CeremonyPlan {
  const { tickets: before, ...rest } = plan
  if (tickets === 'closed') return rest
  return { ...rest, tickets: tickets === 'open' && before ? before : { key: newTicketKey(world) } }
}
