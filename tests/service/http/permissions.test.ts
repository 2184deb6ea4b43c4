import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { setTickets } from '#core/ceremony/set-tickets.ts'
import { errorStatus } from '#core/contract/errors.ts'
import {
  liveOperations,
  type Operation,
  type OperationName,
  operations,
  type Role,
} from '#core/contract/operations.ts'
import { httpRequests, liveRequests } from '#tests/service/http/permission-requests.ts'
import {
  type AskerName,
  askers,
  type Outcome,
  type RequestRow,
} from '#tests/service/http/permissions/request.ts'
import type { Company, Name } from '#tests/support/company.ts'
import { type CompanyCycle, type CycleStage, cycleAt } from '#tests/support/company-cycle.ts'
import { type Lab, type Member, startService } from '#tests/support/start-service.ts'

let lab: Lab
let home: Company & Member
let neighbors: Company & Member
/** One cycle of each stage, for requests that will be refused and so change nothing. */
const untouched = {} as Record<CycleStage, CompanyCycle>

beforeAll(async () => {
  lab = await startService(inject('storage'))
  home = await lab.found()
  neighbors = await lab.found()
  for (const stage of ['open', 'judging', 'decided', 'voting', 'published'] as const)
    untouched[stage] = await cycleAt(home, stage)
  await cycleAt(neighbors, 'decided')
}, 60_000)
afterAll(() => lab.close(), 60_000)

/** Which person of the home company plays which part. */
const players: Partial<Record<AskerName, Name>> = {
  guest: 'gus',
  member: 'mia',
  nominator: 'ana',
  judge: 'judy',
  'judge of another award': 'joe',
  host: 'hana',
  owner: 'dana',
  'owner with an interest': 'otto',
}

/** Which parts fulfil a need, and what everybody else of the tenant hears. */
const fulfilled: Record<Role, { by: AskerName[]; else: Outcome; guest: Outcome }> = {
  ticket: { by: askers.slice(5), else: 'ok', guest: 'ok' },
  guest: { by: askers.slice(5), else: 'ok', guest: 'ok' },
  member: { by: askers.slice(6), else: 'ok', guest: 'guest_not_allowed' },
  // What is asked for is Ana's, who nominates.
  author: { by: ['nominator'], else: 'not_author', guest: 'guest_not_allowed' },
  nominator: { by: ['nominator'], else: 'not_found', guest: 'guest_not_allowed' },
  judge: { by: ['judge'], else: 'not_judge', guest: 'guest_not_allowed' },
  host: { by: ['host'], else: 'not_host', guest: 'guest_not_allowed' },
  owner: { by: ['owner', 'owner with an interest'], else: 'not_owner', guest: 'not_owner' },
}

function expected(
  needs: Role,
  asker: AskerName,
  namesThings: boolean,
  except: Partial<Record<AskerName, Outcome>> = {},
): Outcome {
  const special = except[asker]
  if (special) return special
  switch (asker) {
    case 'holder of a ticket':
    case 'no token':
      return 'unauthenticated'
    case 'expired token':
      return 'token_expired'
    case 'tenant not allowed':
      return 'tenant_not_allowed'
    case 'person of another tenant':
      return namesThings ? 'not_found' : 'ok'
    case 'guest':
      return fulfilled[needs].guest
    default:
      return fulfilled[needs].by.includes(asker) ? 'ok' : fulfilled[needs].else
  }
}

async function tokenOf(asker: AskerName): Promise<string | undefined> {
  switch (asker) {
    case 'holder of a ticket':
    case 'no token':
      return undefined
    case 'expired token':
      return home.token('dana', { lasts: -60 })
    case 'tenant not allowed':
      return lab.signer.sign({ ...home.people.dana, tenant: randomUUID() })
    // An owner at home, judge and host of nothing here.
    case 'person of another tenant':
      return neighbors.token('dana')
    default:
      return home.token(players[asker] ?? 'mia')
  }
}

async function request(name: OperationName, row: RequestRow, cycle: CompanyCycle, asker: AskerName) {
  const operation: Operation = operations[name]
  const params = row.params?.(cycle, home) ?? {}
  const path = operation.path.replaceAll(/:(\w+)/g, (_, key: string) => params[key] ?? '')
  const http = lab.with(await tokenOf(asker))
  return http.send(`/api${path}${row.query ?? ''}`, {
    method: operation.method,
    headers: {
      ...(asker === 'holder of a ticket' ? { authorization: `Ticket ${await ticketOf(cycle)}` } : {}),
      ...(row.body ? { 'content-type': 'application/json' } : {}),
    },
    ...(row.body ? { body: JSON.stringify(row.body(cycle, home)) } : {}),
  })
}

/** By which people from outside may watch a cycle's ceremony. */
async function ticketOf({ ceremonyId }: CompanyCycle): Promise<string> {
  const asked = { ceremonyId, commandId: randomUUID(), tickets: 'open' } as const
  const state = await setTickets(home.world, home.actor('dana'), asked)
  return state.open ? state.ticket : ''
}

describe.each(Object.keys(operations) as OperationName[])('HTTP %s', (name) => {
  const operation: Operation = operations[name]
  const row: RequestRow | undefined = httpRequests[name]

  test.each(askers)('asked by %s', async (asker) => {
    if (!row) throw new Error(`${name} has no row in httpRequests: say who may do it.`)
    const outcome = expected(operation.needs, asker, row.params !== undefined, row.except)
    const changes = outcome === 'ok' && operation.method !== 'GET'
    const cycle = changes ? await cycleAt(home, row.stage) : untouched[row.stage]
    const answer = await request(name, row, cycle, asker)
    expect(answer.ok ? 'ok' : answer.code, answer.text).toBe(outcome)
    if (outcome === 'ok') expect(answer.status).toBe(200)
    else expect(answer.status).toBe(errorStatus[outcome])
    if (asker === 'person of another tenant') expectNothingOfHome(answer.text)
  })
})

describe.each(Object.keys(liveOperations) as (keyof typeof liveOperations)[])('socket %s', (event) => {
  const row = liveRequests[event]

  test.each(askers)('sent by %s', async (asker) => {
    if (!row) throw new Error(`${event} has no row in liveRequests: say who may send it.`)
    const byTicket = asker === 'holder of a ticket'
    const { needs } = liveOperations[event]
    const outcome = byTicket
      ? needs === 'ticket'
        ? 'ok'
        : 'guest_not_allowed'
      : expected(needs, asker, true, row.except)
    const stage = row.at?.stage ?? 'decided'
    const cycle = event === 'ceremony:command' ? await cycleAt(home, stage) : untouched[stage]
    const token = await tokenOf(asker)
    const connected = await lab.connect(token, byTicket ? { ticket: await ticketOf(cycle) } : {})
    if ('refused' in connected) {
      expect(connected.refused?.code).toBe(outcome)
      return
    }
    const { client } = connected
    const { ceremonyId } = cycle
    if (row.at?.joined) await client.send('ceremony:join', { ceremonyId, as: 'audience' })
    const answer = await client.send(event, row.message(cycle, token ?? ''))
    expect(answer.ok ? 'ok' : answer.problem?.code).toBe(outcome)
    if (asker === 'person of another tenant') expectNothingOfHome(JSON.stringify([answer, client.received]))
    client.close()
  })
})

test('C4 The host’s view over HTTP is for hosts alone', async () => {
  const path = `/api/ceremonies/${untouched.decided.ceremonyId}/view?as=host`
  for (const asker of askers) {
    const answer = await lab.with(await tokenOf(asker)).get(path)
    const outcome = expected('host', asker, true, { guest: 'not_host' })
    expect(answer.ok ? 'ok' : answer.code, asker).toBe(outcome)
  }
})

test('C4 A host’s screen joins as host; nobody else does', async () => {
  const { ceremonyId } = untouched.decided
  for (const asker of askers.slice(4)) {
    const connected = await lab.connect(await tokenOf(asker))
    if ('refused' in connected) throw new Error(`${asker} could not connect`)
    const answer = await connected.client.send('ceremony:join', { ceremonyId, as: 'host' })
    const outcome = expected('host', asker, true, { guest: 'not_host' })
    expect(answer.ok ? 'ok' : answer.problem?.code, asker).toBe(outcome)
    connected.client.close()
  }
})

test('J2 N6 An owner with an interest sees neither the award’s scores nor its nominations', async () => {
  const { cycleId, nominations } = untouched.judging
  const ranking = await home.as('otto').get(`/api/cycles/${cycleId}/ranking`)
  const awards = ranking.body['awards'] as { award: { id: string }; withheld: boolean; nominations: [] }[]
  const mentor = awards.find(({ award }) => award.id === 'mentor')
  expect(mentor).toMatchObject({ withheld: true, nominations: [] })
  const listed = await home.as('otto').get(`/api/cycles/${cycleId}/nominations`)
  expect(listed.text).not.toContain(nominations.mentor)
  expect(listed.text).toContain(nominations.explorer)
})

test('N6 A judge of another award sees nothing of this one', async () => {
  const { cycleId, nominations } = untouched.judging
  const queue = await home.as('joe').get(`/api/cycles/${cycleId}/judging`)
  expect(queue.text).toContain(nominations.explorer)
  expect(queue.text).not.toContain(nominations.mentor)
})

/** Every name, story and title of the home company carries its tenant or a cycle's id. */
function expectNothingOfHome(text: string): void {
  const own = [home.tenant, home.tenant.slice(0, 8), ...Object.values(home.people).map(({ id }) => id)]
  const ids = Object.values(untouched).flatMap(({ cycleId, ceremonyId, nominations, messageId }) => [
    cycleId,
    ceremonyId,
    ...(messageId === '' ? [] : [messageId]),
    ...Object.values(nominations),
  ])
  for (const secret of [...own, ...ids]) {
    // An error may name what was asked for, never more.
    if (text.includes(`"subject":"${secret}"`)) continue
    expect(text).not.toContain(secret)
  }
}
