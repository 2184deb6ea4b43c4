import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { admitTicket } from '#core/ceremony/admit-ticket.ts'
import { moveCeremony } from '#core/ceremony/change-date.ts'
import { listCeremonies } from '#core/ceremony/plan-ceremony.ts'
import { rehearse } from '#core/ceremony/rehearse.ts'
import { setTickets, showTickets } from '#core/ceremony/set-tickets.ts'
import { showPlan } from '#core/ceremony/show-plan.ts'
import { planRow } from '#core/ceremony/state.ts'
import { rehearsalOf } from '#core/contract/rehearsal-id.ts'
import { readTicket, ticketText } from '#core/contract/ticket-text.ts'
import type { setTickets as input } from '#core/contract/tickets.ts'
import type { RowStore } from '#core/ports.ts'
import { programsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { command, conduct, planGala, viewOf } from '#tests/support/ceremony-steps.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { refused } from '#tests/support/refused.ts'
import { createTestWorld, type Name, type TestWorld } from '#tests/support/test-world.ts'

const dayMs = 86_400_000

async function gala() {
  const test = await createTestWorld()
  await decidedCycle(test)
  return { test, id: await planGala(test) }
}

type To = (typeof input)['_output']['tickets']

const set = ({ world, actor }: TestWorld, ceremonyId: string, tickets: To, by: Name = 'dana') =>
  setTickets(world, actor(by), { ceremonyId, tickets, commandId: nextCommand() })

async function opened(test: TestWorld, id: string, tickets: To = 'open', by: Name = 'dana'): Promise<string> {
  const state = await set(test, id, tickets, by)
  if (!state.open) throw new Error('There is no ticket.')
  return state.ticket
}

test('C18 only an owner opens a ceremony to people from outside, and until then no ticket is given', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  for (const to of ['open', 'anew', 'closed'] as const)
    for (const by of ['ana', 'judy'] as const) await refused(() => set(test, id, to, by), 'not_host')
  for (const to of ['open', 'anew'] as const) await refused(() => set(test, id, to, 'hana'), 'not_owner')
  expect(await showTickets(world, actor('hana'), { ceremonyId: id })).toEqual({ open: false })
  const ticket = await opened(test, id)
  expect(await showTickets(world, actor('hana'), { ceremonyId: id })).toMatchObject({ open: true, ticket })
  await refused(() => showTickets(world, actor('ana'), { ceremonyId: id }), 'not_host')
})

test('C18 a ticket shows what the audience sees, of its ceremony alone', async () => {
  const { test, id } = await gala()
  const ticket = await opened(test, id)
  const hosts = await conduct(test, id, 'intro')
  const { view, ...rest } = await admitTicket(test.world, ticket)
  expect(view).toEqual(hosts.audience)
  expect(rest).toMatchObject({ ceremonyId: id, tenant: test.actor('dana').tenant })
})

test('C18 a ticket that is altered anywhere, or for anything else, lets nobody in', async () => {
  const { test, id } = await gala()
  const ticket = await opened(test, id)
  const another = await planGala(test)
  await opened(test, another)
  const parts = readTicket(ticket)
  if (!parts) throw new Error('A ticket that can’t be read.')
  const forged = [
    ticketText({ ...parts, ceremonyId: another }),
    ticketText({ ...parts, tenant: 'fabrikam' }),
    ticketText({ ...parts, ceremonyId: 'nothing-there' }),
    ticketText({ ...parts, ceremonyId: rehearsalOf(id) }),
    ticketText({ ...parts, signature: '0'.repeat(64) }),
  ]
  for (const text of forged) await refused(() => admitTicket(test.world, text), 'ticket_invalid')
  await fc.assert(
    fc.asyncProperty(fc.nat(ticket.length - 1), fc.string({ maxLength: 2 }), async (at, put) => {
      const altered = ticket.slice(0, at) + put + ticket.slice(at + 1)
      fc.pre(altered !== ticket)
      await refused(() => admitTicket(test.world, altered), 'ticket_invalid')
    }),
  )
})

/** A world that counts what is read in it. */
function counting({ world }: TestWorld) {
  const count = { reads: 0 }
  const read: RowStore['read'] = (...asked) => {
    count.reads++
    return world.rows.read(...asked)
  }
  return { count, world: { ...world, rows: { ...world.rows, read } } }
}

const forged = (time: number) =>
  ticketText({ tenant: 'contoso', ceremonyId: `none-${time}`, signature: '0'.repeat(64) })

test('C18 for a ceremony that isn’t there nothing is read twice', async () => {
  const { count, world } = counting(await createTestWorld())
  await refused(() => admitTicket(world, forged(0)), 'ticket_invalid')
  expect(count.reads).toBe(2)
})

test('C18 however many forge tickets, from wherever, little is read for all of them together', async () => {
  const { test } = await gala()
  const { count, world } = counting(test)
  const outcomes = async (from: number) => {
    const tried = Array.from({ length: 1_000 }, (_, time) => admitTicket(world, forged(from + time)))
    const codes = (await Promise.allSettled(tried)).map((one) => one.status === 'rejected' && one.reason.code)
    return ['ticket_invalid', 'too_many_requests'].map((code) => codes.filter((one) => one === code).length)
  }
  expect(await outcomes(0)).toEqual([200, 800])
  test.clock.advance(1_000)
  expect(await outcomes(1_000)).toEqual([50, 950])
  expect(count.reads).toBe(500)
})

test('C18 while tickets are forged, true ones that have let somebody in go on doing so, until they are void', async () => {
  const { test, id } = await gala()
  const ticket = await opened(test, id)
  await admitTicket(test.world, ticket)
  for (let time = 1; time < 200; time++)
    await refused(() => admitTicket(test.world, forged(time)), 'ticket_invalid')
  await refused(() => admitTicket(test.world, forged(200)), 'too_many_requests')
  expect(await admitTicket(test.world, ticket)).toMatchObject({ ceremonyId: id })
  const anew = await opened(test, id, 'anew')
  // Nobody learns by it whether there is such a ceremony.
  const parts = readTicket(ticket)
  if (!parts) throw new Error('A ticket that can’t be read.')
  const altered = ticketText({ ...parts, signature: '0'.repeat(64) })
  await refused(() => admitTicket(test.world, altered), 'too_many_requests')
  test.clock.advance(1_000)
  await refused(() => admitTicket(test.world, ticket), 'ticket_invalid')
  expect(await admitTicket(test.world, anew)).toMatchObject({ ceremonyId: id })
})

test('C18 a new link is shown by a thousand people at once', async () => {
  const { test, id } = await gala()
  const ticket = await opened(test, id)
  const all = Array.from({ length: 1_000 }, () => admitTicket(test.world, ticket))
  expect(new Set((await Promise.all(all)).map(({ ceremonyId }) => ceremonyId))).toEqual(new Set([id]))
})

test('C18 C9 a rehearsal has no tickets', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  await opened(test, id)
  const { ceremonyId } = await rehearse(world, actor('hana'), { ceremonyId: id, commandId: nextCommand() })
  await refused(() => showTickets(world, actor('hana'), { ceremonyId }), 'not_found')
  await refused(() => set(test, ceremonyId, 'anew', 'hana'), 'not_found')
})

test('C18 tickets end a day after their ceremony was to begin, move with it, and serve a session resumed later', async () => {
  const { test, id } = await gala()
  const { world, actor, clock } = test
  const ticket = await opened(test, id)
  const startsAt = clock.now() + 10 * dayMs
  await moveCeremony(world, actor('hana'), {
    ceremonyId: id,
    commandId: nextCommand(),
    startsAt,
    reason: 'Flood',
  })
  clock.advance(11 * dayMs - 1)
  expect(await admitTicket(world, ticket)).toMatchObject({ expiresAt: startsAt + dayMs })
  clock.advance(1)
  await refused(() => admitTicket(world, ticket), 'ticket_expired')
  await conduct(test, id, 'start')
  const { audience } = await viewOf(test, id)
  await command(test, 'hana', id, { seq: audience.seq, command: { kind: 'start' } })
  expect(await admitTicket(world, ticket)).toMatchObject({ expiresAt: clock.now() + dayMs })
})

test('C18 another link or none voids all tickets before, and a host may do either', async () => {
  const { test, id } = await gala()
  const first = await opened(test, id)
  expect(await opened(test, id)).toBe(first)
  const second = await opened(test, id, 'anew', 'hana')
  await refused(() => admitTicket(test.world, first), 'ticket_invalid')
  await admitTicket(test.world, second)
  expect(await set(test, id, 'closed', 'hugo')).toEqual({ open: false })
  const third = await opened(test, id)
  for (const voided of [first, second]) await refused(() => admitTicket(test.world, voided), 'ticket_invalid')
  await admitTicket(test.world, third)
})

test('C18 the same command again makes no other link', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  await opened(test, id)
  const again = { ceremonyId: id, tickets: 'anew', commandId: nextCommand() } as const
  const [one, other] = [
    await setTickets(world, actor('hana'), again),
    await setTickets(world, actor('hana'), again),
  ]
  expect(other).toEqual(one)
})

test('C18 what tickets are signed with is told to nobody', async () => {
  const { test, id } = await gala()
  const { world, actor } = test
  const told = [await set(test, id, 'open'), await listCeremonies(world, actor('dana'))]
  const seen = [showPlan(world, actor('hana'), { ceremonyId: id }), viewOf(test, id)]
  const plan = await readRow(world.rows, programsOf(actor('dana').tenant), planRow, id)
  const key = plan?.value.tickets?.key ?? ''
  expect(key.length).toBeGreaterThanOrEqual(32)
  expect(JSON.stringify([told, await Promise.all(seen)])).not.toContain(key)
})
