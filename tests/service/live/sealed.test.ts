import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { AudienceView } from '#core/contract/ceremony.ts'
import { atTheControls, heardState } from '#tests/service/live/running.ts'
import type { Company, Name } from '#tests/support/company.ts'
import { type CompanyCycle, cycleAt } from '#tests/support/company-cycle.ts'
import { eveningWithVote } from '#tests/support/company-evening.ts'
import { connectLive } from '#tests/support/live-client.ts'
import { clientWith, type Lab, type Member, startService } from '#tests/support/start-service.ts'

let lab: Lab
let company: Company & Member
let cycle: CompanyCycle
beforeAll(async () => {
  lab = await startService(inject('storage'))
  company = await lab.found()
  cycle = await cycleAt(company, 'decided')
})
afterAll(() => lab.close())

const onlookers = ['mia', 'gus', 'ana', 'ben', 'judy', 'joe'] as const

test('C4 Until it is revealed, nothing tells a winner to anyone but the hosts', {
  timeout: 60_000,
}, async () => {
  const { ceremonyId } = cycle
  const screens = [
    ...onlookers.map((name) => ({ name, as: 'audience' })),
    { name: 'hana' as Name, as: 'stage' },
  ]
  const heard: unknown[] = []
  const clients = []
  for (const { name, as } of screens) {
    const client = await company.live(name)
    heard.push(await client.send('ceremony:join', { ceremonyId, as }))
    clients.push(client)
  }
  const ticket = await ticketOf(ceremonyId)
  const outside = await connectLive(lab.url, undefined, { ticket })
  if ('refused' in outside) throw new Error('refused')
  heard.push(await outside.client.send('ceremony:join', { ceremonyId, as: 'audience' }))
  clients.push(outside.client)
  const hana = await atTheControls(await company.live('hana'), ceremonyId)
  const asked = { ...cycle, nominationId: cycle.nominations.explorer }

  let finalistsShown = false
  while (hana.view().next) {
    const { audience } = await hana.next()
    finalistsShown ||= audience.scene.kind === 'finalists'
    for (const client of clients) await heardState(client, audience.seq)
    const given = new Set(audience.given.map(({ award }) => award.id))
    const told = JSON.stringify([
      heard,
      clients.map(({ received }) => received),
      await everyAnswer(company, asked, ticket),
    ])
    // One nominated alone is shown only by winning.
    if (!given.has('explorer')) expect(told).not.toContain(cycle.citations.explorer)
    if (!given.has('mentor') && !finalistsShown) {
      expect(told).not.toContain(cycle.citations.mentor)
      expect(told).not.toContain(cycle.citations.rival)
    }
    expect(winnersIn(told), audience.scene.kind).toBe(given.size > 0)
    // Whether they watch would tell who they are.
    expect(told).not.toMatch(/inRoom|hostsHere|ceremony:audience/)
  }
  expect(hana.view().audience.given).toHaveLength(2)
  expect(JSON.stringify(hana.client.received)).toContain('"inRoom":{')
  outside.client.close()
})

test('C4 C7 Once a vote is counted, nothing tells who came first to anyone, until it is revealed', {
  timeout: 60_000,
}, async () => {
  const voting = await lab.found()
  const evening = await eveningWithVote(voting)
  const { ceremonyId, secrets } = evening
  const mia = await voting.live('mia')
  const joined = await mia.send('ceremony:join', { ceremonyId, as: 'audience' })
  const hana = await atTheControls(await voting.live('hana'), ceremonyId)
  while (hana.view().next?.step !== 'close-vote') await hana.next()
  await heardState(mia, hana.view().audience.seq)
  const ballot = { segmentId: 'mentor', round: 1, option: '0', after: 0, commandId: randomUUID() }
  expect(await mia.send('ceremony:vote', { ceremonyId, ...ballot })).toMatchObject({ ok: true })
  await hana.next()
  const isCounted = ({ scene }: AudienceView) => scene.kind === 'counted'
  await mia.heard('ceremony:state', isCounted)
  const asked = { ...evening, nominationId: secrets[0]?.text ?? '' }
  const ticket = await ticketOf(ceremonyId, voting)
  const told = JSON.stringify([joined, mia.received, await everyAnswer(voting, asked, ticket)])
  expect(told).not.toMatch(/\\*"(tally|winners|tie)\\*"/)
  // Turnout is for hosts; nobody hears how many chose what.
  expect(told).not.toMatch(/\\*"ballots\\*"/)
})

test('C4 A stage gets the audience’s view, also under a host’s token', async () => {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const client = await company.live('hana')
  const hana = await atTheControls(await company.live('hana'), ceremonyId)
  const joined = await client.send('ceremony:join', { ceremonyId, as: 'stage' })
  expect(joined.view?.role).toBe('audience')
  await hana.next()
  expect(await heardState(client, 1)).toMatchObject({ role: 'audience' })
  const { body } = await company.as('hana').get(`/api/ceremonies/${ceremonyId}/view?as=stage`)
  expect(body['view']).toMatchObject({ role: 'audience' })
})

test('A host’s screen that turns into a stage hears no host’s view any more', async () => {
  const { ceremonyId } = await cycleAt(company, 'decided')
  const screen = await company.live('hana')
  await screen.send('ceremony:join', { ceremonyId, as: 'host' })
  await screen.send('ceremony:join', { ceremonyId, as: 'stage' })
  const omar = await atTheControls(await company.live('omar'), ceremonyId)
  await omar.next()
  await heardState(screen, 1)
  expect(screen.received.filter(({ event }) => event === 'ceremony:state')).toHaveLength(1)
  expect(JSON.stringify(screen.received)).not.toContain('"role":"host"')
})

test('C9 A rehearsal is heard by hosts alone, and whoever watches the real ceremony hears nothing of it', async () => {
  const { ceremonyId: real } = await cycleAt(company, 'decided')
  const watching = await company.live('mia')
  await watching.send('ceremony:join', { ceremonyId: real, as: 'audience' })
  const begun = await company
    .as('hana')
    .post(`/api/ceremonies/${real}/rehearsal`, { commandId: randomUUID() })
  const ceremonyId = String(begun.body['ceremonyId'])
  for (const name of onlookers) {
    const client = await company.live(name)
    // Nor that there is one.
    const ballot = { commandId: randomUUID(), segmentId: 'mentor', round: 1, option: '0', after: 0 }
    const cast = await company.as(name).post(`/api/ceremonies/${ceremonyId}/ballots`, ballot)
    expect(cast.body).toMatchObject({ code: 'not_found' })
    const { ok, seq, problem } = await client.send('clock:sync', { ceremonyId })
    expect({ ok, seq, problem }).toEqual({ ok: true, seq: undefined, problem: undefined })
    for (const as of ['audience', 'stage', 'host'])
      expect(await client.send('ceremony:join', { ceremonyId, as })).toMatchObject({
        ok: false,
        problem: { code: 'not_found' },
      })
  }
  const mia = await company.live('mia')
  expect(await mia.send('ceremony:react', { ceremonyId, reaction: 'heart' })).toMatchObject({ ok: false })
  const stage = await company.live('omar')
  expect(await stage.send('ceremony:join', { ceremonyId, as: 'stage' })).toMatchObject({ ok: true })
  const rehearsing = await atTheControls(await company.live('hana'), ceremonyId)
  const { audience } = await rehearsing.next()
  expect(await heardState(stage, audience.seq)).toMatchObject({ rehearsal: true })
  expect(await stage.send('clock:sync', { ceremonyId })).toMatchObject({ seq: audience.seq })
  const hana = await atTheControls(await company.live('hana'), real)
  const { audience: opened } = await hana.next()
  await heardState(watching, opened.seq)
  const heard = watching.received.filter(({ event }) => event === 'ceremony:state')
  expect(heard).toHaveLength(1)
  expect(JSON.stringify(heard)).not.toContain('rehearsal')
})

/** All that HTTP tells onlookers, whatever they ask for; whole answers, errors included. */
async function everyAnswer(
  company: Company & Member,
  { cycleId, ceremonyId, nominationId }: { cycleId: string; ceremonyId: string; nominationId: string },
  ticket: string,
): Promise<string[]> {
  const paths = [
    '/api/me',
    '/api/programs',
    '/api/ceremonies',
    `/api/ceremonies/${ceremonyId}/view?as=audience`,
    `/api/ceremonies/${ceremonyId}/view?as=host`,
    `/api/ceremonies/${ceremonyId}/plan`,
    `/api/ceremonies/${ceremonyId}/check`,
    `/api/ceremonies/${ceremonyId}/run-sheet`,
    `/api/ceremonies/${ceremonyId}/tickets`,
    `/api/cycles/${cycleId}/ranking`,
    `/api/cycles/${cycleId}/judging`,
    `/api/cycles/${cycleId}/nominations`,
    `/api/cycles/${cycleId}/nominations/mine`,
    `/api/cycles/${cycleId}/nominations/open`,
    `/api/cycles/${cycleId}/nominations/${nominationId}`,
    '/api/feeds/everyone',
    '/api/feeds/awards/explorer',
    `/api/feeds/people/${company.people.ben.id}`,
    `/api/people/${company.people.ben.id}/photo`,
  ]
  const answers = onlookers.flatMap((name) => paths.map((path) => company.as(name).get(path)))
  const stage = company.as('hana').get(`/api/ceremonies/${ceremonyId}/view?as=stage`)
  const outside = clientWith(lab.url, async () => undefined)
  const byTicket = outside.get('/api/ticket/view', { authorization: `Ticket ${ticket}` })
  return (await Promise.all([...answers, stage, byTicket])).map(({ text }) => text)
}

/** By which people from outside may watch (rule C18). */
async function ticketOf(ceremonyId: string, of: Member = company): Promise<string> {
  const body = { commandId: randomUUID(), tickets: 'open' }
  return String((await of.as('dana').put(`/api/ceremonies/${ceremonyId}/tickets`, body)).body['ticket'])
}

function winnersIn(told: string): boolean {
  return /\\*"winners\\*"/.test(told)
}
