import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { planCeremony } from '#core/ceremony/plan-ceremony.ts'
import { rehearsalOf } from '#core/contract/rehearsal-id.ts'
import { readTicket, ticketText } from '#core/contract/ticket-text.ts'
import { isTold, told } from '#tests/service/live/attended.ts'
import { atTheControls, heardState } from '#tests/service/live/running.ts'
import type { Company } from '#tests/support/company.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import { connectLive, type LiveClient } from '#tests/support/live-client.ts'
import { clientWith, type Lab, type Member, startService } from '#tests/support/start-service.ts'

let lab: Lab
let company: Company & Member
beforeAll(async () => {
  lab = await startService(inject('storage'))
  company = await lab.found()
})
afterAll(() => lab.close())

const dayMs = 86_400_000
/** Twice the two seconds, for a busy machine. */
const patienceMs = 4_000

/** What whoever answers for a ceremony says about its tickets. @returns the ticket, or nothing where there is none */
async function tickets(ceremonyId: string, to: 'open' | 'anew' | 'closed', by: 'dana' | 'hana' = 'dana') {
  const path = `/api/ceremonies/${ceremonyId}/tickets`
  const answer = await company.as(by).put(path, { commandId: randomUUID(), tickets: to })
  expect(answer.text).toContain('open')
  return String(answer.body['ticket'] ?? '')
}

/** A screen that nobody signed in at. */
async function screenWith(ticket: string, url = lab.url, screen?: string): Promise<LiveClient> {
  const connected = await connectLive(url, undefined, { ticket, ...(screen && { screen }) })
  if ('refused' in connected) throw new Error(`refused: ${connected.refused?.code}`)
  return connected.client
}

async function atTheDoor(ticket: string, url = lab.url) {
  const connected = await connectLive(url, undefined, { ticket })
  if ('refused' in connected) return connected.refused?.code
  connected.client.close()
  return 'ok'
}

const look = (ticket: string, { url = lab.url, screen = '' } = {}) =>
  clientWith(url, async () => undefined).get(`/api/ticket/view${screen && `?screen=${screen}`}`, {
    authorization: `Ticket ${ticket}`,
  })

const within = async (ms: number, done: Promise<unknown>) =>
  Promise.race([done.then(() => true), new Promise((resolve) => setTimeout(() => resolve(false), ms))])

test('C18 A screen with a ticket sees each moment as the audience does, over the socket and by asking', async () => {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const ticket = await tickets(ceremonyId, 'open')
  const screen = await screenWith(ticket)
  const joined = await screen.send('ceremony:join', { ceremonyId, as: 'audience' })
  expect(joined).toMatchObject({ ok: true, view: { role: 'audience', ceremonyId } })
  expect(joined.serverTime).toBeGreaterThan(0)
  const hana = await atTheControls(await company.live('hana'), ceremonyId)
  while (hana.view().next) {
    const { audience } = await hana.next()
    expect(await heardState(screen, audience.seq)).toEqual(audience)
  }
  const answer = await look(ticket)
  expect(answer.body['view']).toEqual(hana.view().audience)
  expect(answer.body['serverTime']).toBeGreaterThan(0)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  screen.close()
})

test('C18 A ticket is for one ceremony’s audience: nothing else is told or done', async () => {
  const { ceremonyId } = await cycleAt(company, 'voting')
  const other = await cycleAt(company, 'decided')
  await tickets(other.ceremonyId, 'open')
  const screen = await screenWith(await tickets(ceremonyId, 'open'))
  const refusal = async (...said: Parameters<LiveClient['send']>) =>
    (await screen.send(...said)).problem?.code
  const theirs = { ceremonyId: other.ceremonyId }
  expect(await refusal('ceremony:join', { ...theirs, as: 'audience' })).toBe('ticket_invalid')
  expect(await refusal('clock:sync', theirs)).toBe('ticket_invalid')
  expect(await refusal('ceremony:leave', theirs)).toBe('ticket_invalid')
  expect(await refusal('ceremony:join', { ceremonyId, as: 'host' })).toBe('guest_not_allowed')
  const rehearsal = { ceremonyId: rehearsalOf(ceremonyId), as: 'audience' }
  expect(await refusal('ceremony:join', rehearsal)).toBe('ticket_invalid')
  // Also while members vote.
  const joined = await screen.send('ceremony:join', { ceremonyId, as: 'audience', ballot: true })
  expect(joined).toMatchObject({ ok: true })
  expect(await refusal('ceremony:react', { ceremonyId, reaction: 'heart' })).toBe('guest_not_allowed')
  expect(await refusal('wall:join', { feed: { kind: 'everyone' } })).toBe('guest_not_allowed')
  expect(await refusal('auth:renew', { token: await company.token('dana') })).toBe('guest_not_allowed')
  screen.close()
})

test('C18 Screens of guests count as watching, each by itself, and none is missed', async () => {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const ticket = await tickets(ceremonyId, 'open')
  const screens = [await screenWith(ticket), await screenWith(ticket)]
  for (const screen of screens) await screen.send('ceremony:join', { ceremonyId, as: 'audience' })
  const { client } = await atTheControls(await company.live('hana'), ceremonyId)
  await isTold(client, ({ watching }) => watching === 2)
  await tickets(ceremonyId, 'closed')
  await isTold(client, ({ watching }) => watching === 0)
  expect(told(client)?.lost).toBeUndefined()
})

test('C13 C18 A guest’s screen that asks instead counts as one, and as the same once it has a socket', async () => {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const ticket = await tickets(ceremonyId, 'open')
  const { client } = await atTheControls(await company.live('hana'), ceremonyId)
  const [one, other] = [randomUUID(), randomUUID()]
  for (const screen of [one, other, one]) expect((await look(ticket, { screen })).status).toBe(200)
  await isTold(client, ({ watching }) => watching === 2)
  const back = await screenWith(ticket, lab.url, one)
  await back.send('ceremony:join', { ceremonyId, as: 'audience' })
  const third = await screenWith(ticket)
  await third.send('ceremony:join', { ceremonyId, as: 'audience' })
  // The first may have been on its way before.
  for (let time = 0; time < 2; time++) await isTold(client, () => true)
  expect(told(client)).toMatchObject({ watching: 3 })
})

test('C18 A screen can’t be named as one of the company’s people, to be taken for them', async () => {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const ticket = await tickets(ceremonyId, 'open')
  const { client, next } = await atTheControls(await company.live('hana'), ceremonyId)
  await next()
  await isTold(client, ({ inRoom }) => inRoom?.['mentor'] === 'none')
  for (const { oid } of Object.values(company.people)) await look(ticket, { screen: oid })
  await isTold(client, ({ watching }) => watching === Object.keys(company.people).length)
  expect(told(client)?.inRoom).toMatchObject({ mentor: 'none' })
})

test('C18 A forged, altered or foreign ticket is refused at the door and over HTTP', async () => {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const ticket = await tickets(ceremonyId, 'open')
  const parts = readTicket(ticket)
  if (!parts) throw new Error('no ticket')
  const neighbors = await lab.found()
  const wrong = [
    'nonsense',
    '',
    `${ticket}0`,
    ticketText({ ...parts, signature: parts.signature.replace(/./g, '0') }),
    ticketText({ ...parts, tenant: neighbors.tenant }),
    ticketText({ ...parts, ceremonyId: (await cycleAt(company, 'decided')).ceremonyId }),
    ticketText({ ...parts, ceremonyId: (await cycleAt(neighbors, 'decided')).ceremonyId }),
  ]
  for (const text of wrong) {
    expect(await atTheDoor(text), text).toBe('ticket_invalid')
    expect((await look(text)).code, text).toBe(text === '' ? 'unauthenticated' : 'ticket_invalid')
  }
  expect(await atTheDoor(ticket)).toBe('ok')
})

test('C18 Voiding tickets ends the screens they let in within two seconds, at every process, and lets nobody in again', {
  timeout: 20_000,
}, async () => {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const { url } = await lab.another()
  const [first, mia] = [await tickets(ceremonyId, 'open'), await company.live('mia')]
  await mia.send('ceremony:join', { ceremonyId, as: 'audience' })
  const screens = [await screenWith(first), await screenWith(first, url)]
  for (const screen of screens) await screen.send('ceremony:join', { ceremonyId, as: 'audience' })

  const second = await tickets(ceremonyId, 'anew', 'hana')
  for (const { closed } of screens) expect(await within(patienceMs, closed)).toBe(true)
  for (const at of [lab.url, url]) {
    expect(await atTheDoor(first, at)).toBe('ticket_invalid')
    expect((await look(first, { url: at })).code).toBe('ticket_invalid')
  }
  const third = await screenWith(second, url)
  expect(await third.send('ceremony:join', { ceremonyId, as: 'audience' })).toMatchObject({ ok: true })
  await tickets(ceremonyId, 'closed', 'hana')
  expect(await within(patienceMs, third.closed)).toBe(true)
  // Whoever is signed in stays.
  expect(mia.socket.connected).toBe(true)
})

test('C18 A screen is ended when its ticket expires, unless the ceremony was moved meanwhile', {
  timeout: 20_000,
}, async () => {
  const { cycleId } = await cycleAt(company, 'decided')
  const plan = (title: string) =>
    planCeremony(company.world, company.actor('dana'), {
      cycleId,
      commandId: randomUUID(),
      title,
      startsAt: Date.now() - dayMs + 4_000,
      hosts: [company.people.hana.id],
    })
  const [over, moved] = [await plan('Over'), await plan('Moved')]
  const ticket = await tickets(over.id, 'open')
  const [ended, kept] = [await screenWith(ticket), await screenWith(await tickets(moved.id, 'open'))]
  const [startsAt, reason] = [4_000_000_000_000, 'The room is flooded']
  await company
    .as('hana')
    .post(`/api/ceremonies/${moved.id}/move`, { commandId: randomUUID(), startsAt, reason })
  expect(await within(8_000, ended.closed)).toBe(true)
  expect(await atTheDoor(ticket)).toBe('ticket_expired')
  expect((await look(ticket)).code).toBe('ticket_expired')
  expect(kept.socket.connected).toBe(true)
  kept.close()
})

test('C18 The page for whoever has a link is kept by nobody’s index, and tells nobody where one came from', async () => {
  const { headers } = await clientWith(lab.url, async () => undefined).get('/tab/watch')
  expect(headers.get('x-robots-tag')).toBe('noindex')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})
