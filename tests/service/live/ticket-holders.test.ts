import { expect, test } from 'vitest'
import { admitTicket } from '#core/ceremony/admit-ticket.ts'
import { setTickets } from '#core/ceremony/set-tickets.ts'
import { StorageUnavailable, type World } from '#core/ports.ts'
import type { LiveSocket } from '#service/live/connection.ts'
import { claimsOf, createTicketHolders } from '#service/live/tickets.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { planGala } from '#tests/support/ceremony-steps.ts'
import { decidedCycle } from '#tests/support/judged-cycle.ts'
import { createTestWorld } from '#tests/support/test-world.ts'

test('C18 While storage is away nobody is let go, and a voided ticket ends as soon as it is back', async () => {
  const test = await createTestWorld()
  await decidedCycle(test)
  const set = async (ceremonyId: string, tickets: 'open' | 'anew') => {
    const state = await setTickets(test.world, test.actor('dana'), {
      ceremonyId,
      tickets,
      commandId: nextCommand(),
    })
    return state.open ? state.ticket : ''
  }
  const ceremonies = [await planGala(test), await planGala(test)]
  let away = false
  const rows: World['rows'] = {
    ...test.world.rows,
    read: (...asked) => (away ? Promise.reject(new StorageUnavailable()) : test.world.rows.read(...asked)),
  }
  const world: World = { ...test.world, rows }
  const holders = createTicketHolders(() => world)
  const sockets = []
  for (const ceremonyId of ceremonies) {
    const text = await set(ceremonyId, 'open')
    const claims = claimsOf(await admitTicket(world, text))
    const socket = {
      connected: true,
      data: { claims, ticket: { ceremonyId, text } },
      disconnect: () => (socket.connected = false),
    }
    sockets.push(socket)
    holders.note(socket as unknown as LiveSocket)
  }
  test.clock.advance(1_000)
  await set(ceremonies[0] ?? '', 'anew')
  away = true
  await expect(holders.check()).rejects.toThrow(StorageUnavailable)
  expect(sockets.map(({ connected }) => connected)).toEqual([true, true])
  away = false
  await holders.check()
  expect(sockets.map(({ connected }) => connected)).toEqual([false, true])
})
