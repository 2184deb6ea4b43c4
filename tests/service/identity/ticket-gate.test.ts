import { expect, test } from 'vitest'
import { ticketText } from '#core/contract/ticket-text.ts'
import { createTicketGate, type Whence } from '#service/identity/ticket-gate.ts'
import { refused } from '#tests/support/refused.ts'

const office: Whence = { headers: {}, address: '192.0.2.7' }
const throughProxy = (forwarded: string): Whence => ({
  headers: { 'x-forwarded-for': forwarded },
  address: '10.0.0.1',
})

/** How often tickets can be shown before it is too much. */
async function passes(pass: (time: number) => void, most = 20_000): Promise<number> {
  for (let time = 0; time < most; time++) {
    try {
      pass(time)
    } catch {
      await refused(() => pass(time), 'too_many_requests')
      return time
    }
  }
  return most
}

test('C18 whoever tries one ticket after the other from one address is stopped, and may go on later', async () => {
  let now = 0
  const gate = createTicketGate(() => now, [])
  expect(await passes((time) => gate.pass(office, `ticket ${time}`))).toBe(600)
  gate.pass({ ...office, address: '192.0.2.8' }, 'ticket')
  now += 1_000
  expect(await passes((time) => gate.pass(office, `ticket ${time}`))).toBe(60)
})

test('C18 one ticket is good for many addresses, and not for any number of requests', async () => {
  const gate = createTicketGate(() => 0, [])
  expect(await passes((time) => gate.pass({ ...office, address: `address ${time}` }, 'the ticket'))).toBe(
    5_000,
  )
  gate.pass(office, 'another')
})

test('C18 behind a proxy an address is the one that it saw, whatever port and whatever else was said before', async () => {
  const gate = createTicketGate(() => 0, [])
  const said = (time: number) => `198.51.100.${time % 250}, 203.0.113.9:${1_024 + time}`
  expect(await passes((time) => gate.pass(throughProxy(said(time)), `ticket ${time}`))).toBe(600)
  gate.pass(throughProxy('203.0.113.10:443'), 'ticket')
  const six = (time: number) => `[2001:db8::1]:${1_024 + time}`
  expect(await passes((time) => gate.pass(throughProxy(six(time)), `ticket ${time}`))).toBe(600)
})

test('What was counted is forgotten once it no longer counts', async () => {
  let now = 0
  const gate = createTicketGate(() => now, [])
  await passes((time) => gate.pass(office, `ticket ${time}`))
  gate.forget()
  await refused(() => gate.pass(office, 'ticket'), 'too_many_requests')
  now += 60_000
  gate.forget()
  expect(await passes((time) => gate.pass(office, `ticket ${time}`))).toBe(600)
})

test('Where nobody says whence screens come, they don’t stand in each other’s way', () => {
  const gate = createTicketGate(() => 0, [])
  const nowhere = { headers: {}, address: undefined }
  for (let screen = 0; screen < 4_000; screen++) gate.pass(nowhere, 'ticket')
})

test('C18 whoever has a network of their own is one address, however many of its addresses they use', async () => {
  const gate = createTicketGate(() => 0, [])
  const theirs = (time: number) => `2001:DB8:0:1::${time.toString(16)}`
  expect(await passes((time) => gate.pass(throughProxy(theirs(time)), `ticket ${time}`))).toBe(600)
  for (const same of ['[2001:db8:0:1:ffff::7]:443', '2001:db8::1:0:0:0:1', '2001:db8:0:1::1%eth0'])
    await refused(() => gate.pass(throughProxy(same), 'ticket'), 'too_many_requests')
  gate.pass(throughProxy('2001:db8:0:2::1'), 'ticket')
})

test('C18 addresses of the fourth version are one each, also where they are written as the sixth’s', async () => {
  const gate = createTicketGate(() => 0, [])
  const at = (address: string) => ({ headers: {}, address })
  expect(await passes((time) => gate.pass(at('::ffff:192.0.2.7'), `ticket ${time}`))).toBe(600)
  gate.pass(at('::ffff:192.0.2.8'), 'ticket')
  await refused(() => gate.pass(office, 'ticket'), 'too_many_requests')
})

test('C18 a ticket of a tenant that isn’t served is refused before anything is read for it', async () => {
  const served: string[] = []
  const gate = createTicketGate(() => 0, served)
  const ticket = ticketText({ tenant: 'contoso', ceremonyId: 'gala', signature: '0'.repeat(64) })
  await refused(() => gate.pass(office, ticket), 'ticket_invalid')
  served.push('Contoso')
  gate.pass(office, ticket)
})
