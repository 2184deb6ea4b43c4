import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import type { CycleMessages } from '#core/contract/messages.ts'
import { chatRow } from '#core/messages/rows.ts'
import { messageWrite } from '#core/messages/write-messages.ts'
import type { Messenger } from '#core/ports.ts'
import { conversationsOf, messagesOf } from '#core/rows/places.ts'
import { padded, put } from '#core/rows/row-kind.ts'
import type { Company } from '#tests/support/company.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import { type Lab, type Member, startService } from '#tests/support/start-service.ts'
import { addressOf, createStubTeams } from '#tests/support/stub-teams.ts'

const teams = createStubTeams()
let lastPostAt = 0
const messenger: Messenger = {
  ...teams.messenger,
  async send(to, message) {
    lastPostAt = Date.now()
    // An answer takes its time.
    await new Promise((resolve) => setTimeout(resolve, 20))
    return teams.messenger.send(to, message)
  },
}
const connectBot = () => ({
  messenger,
  linkTo: (path: string) => path,
  answer: async () => ({ status: 401 }),
})
let lab: Lab
beforeAll(async () => {
  lab = await startService(inject('storage'), { connectBot })
  // A second process looks for work in the same storage.
  await lab.another({ connectBot })
})
beforeEach(() => teams.answer(() => undefined))
afterAll(() => lab.close())

const batch = 'nominations-opened'

/** Somewhere nobody's quiet hours hold up a reminder now (rule Q4), whenever this runs. */
function whereItIsNoon(): string {
  const hours = 12 - new Date().getUTCHours()
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
}

/** People who are to be asked for nominations, of whom nobody has begun to be told. */
async function asking(count: number) {
  const company: Company & Member = await lab.found()
  const { cycleId } = await cycleAt(company, 'open')
  const { tenant, world } = company
  const content = { kind: 'nominations' as const, step: 'opened' as const }
  const crowd = Array.from({ length: count }, (_, at) => `p${padded(at, 5)}`)
  for (let at = 0; at < count; at += 100) {
    const some = crowd.slice(at, at + 100)
    const chats = some.map((name) => {
      const address = addressOf(`${tenant}:${name}`)
      return put(chatRow, [name], { address, locale: 'en-US', timeZone: whereItIsNoon(), gone: false })
    })
    await lab.rows.commit(conversationsOf(tenant), chats)
    const messages = some.map((person) =>
      messageWrite(world, {
        programId: company.programId,
        to: { kind: 'person', person },
        order: at,
        content,
        about: 'opened',
      }),
    )
    await lab.rows.commit(messagesOf(tenant, cycleId), messages)
  }
  const path = `/api/cycles/${cycleId}/messages`
  const post = async (way: string, body: object = {}) => {
    const answer = await company.as('dana').post(`${path}/${way}`, { commandId: randomUUID(), ...body })
    expect(answer.status, answer.text).toBe(200)
    return answer.body
  }
  return {
    company,
    path,
    post,
    stop: () => post(`batches/${batch}/stop`),
    goOn: () => post(`batches/${batch}/go-on`),
    heard: () => teams.posts.flatMap(({ to }) => (to.startsWith(tenant) ? [to] : [])),
    async list(): Promise<CycleMessages> {
      const answer = await company.as('dana').get(path)
      expect(answer.status, answer.text).toBe(200)
      return answer.body as CycleMessages
    },
  }
}

test('S6 An owner stops a batch under way, and within a second nothing of it is sent; gone on, each is told once', {
  timeout: 90_000,
}, async () => {
  const { company, stop, goOn, heard, list } = await asking(240)
  expect(await stop()).toMatchObject({ batch, stopped: { by: { id: company.people.dana.id } } })
  const [first] = (await list()).batches
  expect(first).toMatchObject({ id: batch, kind: 'nominations', step: 'opened', state: 'stopped' })
  expect(first?.counts).toMatchObject({ stopped: 240, waiting: 0 })

  expect(await goOn()).toEqual({ batch })
  await expect.poll(() => heard().length, { timeout: 20_000 }).toBeGreaterThan(40)
  expect((await list()).batches).toMatchObject([{ state: 'sending', endsAt: expect.any(Number) }])
  await stop()
  const stoppedAt = Date.now()
  await expect.poll(async () => (await list()).counts.sending, { timeout: 20_000 }).toBe(0)
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const told = heard().length
  expect(lastPostAt - stoppedAt).toBeLessThan(1_000)
  expect(told).toBeLessThan(200)
  expect((await list()).counts).toMatchObject({ sent: told, stopped: 240 - told })

  await goOn()
  await expect.poll(async () => (await list()).counts.sent, { timeout: 30_000 }).toBe(240)
  expect(new Set(heard()).size).toBe(240)
  expect(heard()).toHaveLength(240)
  expect((await list()).batches).toMatchObject([{ state: 'done' }])
})

test('M11 S8 An owner reads a long list page by page, and has all of one reason sent again', {
  timeout: 60_000,
}, async () => {
  const { company, path, post, stop, goOn, heard, list } = await asking(130)
  await stop()
  teams.answer((to) => ({ kind: 'failed', reason: /[02468]$/.test(to) ? '400 Bad Request' : '413' }))
  await goOn()
  await expect.poll(async () => (await list()).counts.failed, { timeout: 20_000 }).toBe(130)
  const { open, more, reasons } = await list()
  expect(open).toHaveLength(50)
  expect(reasons).toMatchObject([{ count: 65 }, { count: 65 }])
  const ids = open.map(({ id }) => id)
  for (let after = more; after !== undefined; ) {
    const { body } = await company.as('dana').get(`${path}/open?after=${after}`)
    const page = body as { messages: { id: string }[]; more?: string }
    ids.push(...page.messages.map(({ id }) => id))
    after = page.more
  }
  expect(new Set(ids).size).toBe(130)
  const which = `state=failed&to=person&reason=${encodeURIComponent('400 Bad Request')}&batch=${batch}`
  const { body } = await company.as('dana').get(`${path}/open?${which}`)
  expect((body as { messages: unknown[] }).messages).toHaveLength(50)

  teams.answer(() => undefined)
  await post('send-again', { state: 'failed', reason: '400 Bad Request' })
  await expect
    .poll(async () => (await list()).counts, { timeout: 20_000 })
    .toMatchObject({ failed: 65, sent: 65 })
  expect(heard().every((to) => /[02468]$/.test(to))).toBe(true)
})

test('What names no batch, page or state is refused', async () => {
  const { company, path } = await asking(1)
  const dana = company.as('dana')
  for (const query of ['after=%3Cb%3E', 'state=sent', 'to=everybody', 'batch=..%2F', 'more=1'])
    expect((await dana.get(`${path}/open?${query}`)).code).toBe('invalid_input')
  const commandId = randomUUID()
  const post = async (way: string, body: object) => (await dana.post(`${path}/${way}`, body)).code
  expect(await post('batches/nominations%2Fopened/stop', { commandId })).toBe('invalid_input')
  expect(await post('batches/recap-gala/stop', { commandId })).toBe('not_found')
  expect(await post(`batches/${batch}/stop`, {})).toBe('invalid_input')
  expect(await post('send-again', { commandId })).toBe('invalid_input')
  expect(await post('send-again', { commandId, state: 'sent' })).toBe('invalid_input')
})
