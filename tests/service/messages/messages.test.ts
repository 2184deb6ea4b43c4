import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { CycleMessages } from '#core/contract/messages.ts'
import { announceHere } from '#core/messages/announce-here.ts'
import { noteConversation } from '#core/messages/note-conversation.ts'
import type { Company } from '#tests/support/company.ts'
import { type CompanyCycle, cycleAt, runCeremony } from '#tests/support/company-cycle.ts'
import { type Lab, type Member, startService } from '#tests/support/start-service.ts'
import { addressOf, arrivedUnsaid, createStubTeams } from '#tests/support/stub-teams.ts'

const teams = createStubTeams()
const connectBot = () => ({
  messenger: teams.messenger,
  linkTo: (path: string) => path,
  answer: async () => ({ status: 401 }),
})
let lab: Lab
beforeAll(async () => {
  lab = await startService(inject('storage'), { connectBot })
})
afterAll(() => lab.close())

type Night = { company: Company & Member; cycle: CompanyCycle; at(name: string): string }

/** Ben wins two awards, for which Ana nominated him, over whom Otto nominated; a channel is bound. */
async function nightAtItsEnd(): Promise<Night> {
  const company = await lab.found()
  const cycle = await cycleAt(company, 'decided')
  const { world, actor, tenant } = company
  const at = (name: string) => `${tenant}:${name}`
  for (const name of ['ana', 'ben', 'otto'] as const)
    await noteConversation(world, actor(name), { address: addressOf(at(name)), locale: 'en-US' })
  const channel = { address: addressOf(at('general')), name: 'General', locale: 'en-US' }
  await announceHere(world, actor('dana'), channel)
  return { company, cycle, at }
}

async function end({ company, cycle }: Night): Promise<void> {
  const { ceremonyId } = cycle
  const seq = await runCeremony(company, ceremonyId, (next) => next === 'end')
  const hana = await company.live('hana')
  const command = { kind: 'end', early: false }
  const sent = { commandId: randomUUID(), ceremonyId, seq, command }
  expect(await hana.send('ceremony:command', sent)).toMatchObject({ ok: true })
  hana.close()
}

async function messagesOf({ company, cycle }: Night): Promise<CycleMessages> {
  const answer = await company.as('dana').get(`/api/cycles/${cycle.cycleId}/messages`)
  expect(answer.status, answer.text).toBe(200)
  // What the messages say is on the wall, for those who may see it; who tried to send them is nobody's business.
  for (const inside of ['Citation', 'claim', 'tries']) expect(answer.text).not.toContain(inside)
  return answer.body as CycleMessages
}

const expectAllSent = (night: Night) =>
  expect.poll(async () => (await messagesOf(night)).counts, { timeout: 20_000 }).toMatchObject({ sent: 6 })

test('M2 M7 Winners, nominators and the channel are told as a ceremony ends, and again where Teams was busy', {
  timeout: 60_000,
}, async () => {
  const night = await nightAtItsEnd()
  const { at } = night
  // A second process looks for work in the same storage.
  await lab.another({ connectBot })
  teams.answer((to, attempt) =>
    to === at('ben') && attempt === 1 ? { kind: 'later', reason: '429 Too Many Requests' } : undefined,
  )
  await end(night)
  // By itself, when its time has come; whichever process gets to it.
  await expectAllSent(night)
  expect(teams.heard(at('general'))).toEqual(['winners'])
  expect(teams.heard(at('ben'))).toEqual(['won', 'won'])
  expect(teams.heard(at('ana'))).toEqual(['nominee-won', 'nominee-won'])
})

test('M11 An owner finds what may not have arrived, and has it sent again', { timeout: 60_000 }, async () => {
  const night = await nightAtItsEnd()
  const { company, cycle, at } = night
  teams.answer((to) => (to === at('general') ? arrivedUnsaid : undefined))
  await end(night)
  await expect
    .poll(async () => (await messagesOf(night)).counts, { timeout: 20_000 })
    .toMatchObject({
      sent: 5,
      uncertain: 1,
    })
  const { open, channels } = await messagesOf(night)
  expect(channels).toEqual(['General'])
  expect(open).toMatchObject([{ kind: 'winners', to: { name: 'General' }, state: 'uncertain' }])

  teams.answer(() => undefined)
  const path = `/api/cycles/${cycle.cycleId}/messages/${open[0]?.id}/send-again`
  const body = { commandId: randomUUID() }
  const answers = await Promise.all([1, 2, 3].map(() => company.as('dana').post(path, body)))
  for (const answer of answers) expect(answer.body).toMatchObject({ kind: 'winners', state: 'waiting' })
  await expectAllSent(night)
  expect(teams.heard(at('general'))).toEqual(['winners', 'winners'])
  const late = await company.as('otto').post(path, { commandId: randomUUID() })
  expect(late.code).toBe('not_now')
})

test('Malformed requests to send again are refused', async () => {
  const company = await lab.found()
  const post = (path: string, body: object) => company.as('dana').post(path, body)
  const path = '/api/cycles/gala/messages/one/send-again'
  expect((await post(path, {})).code).toBe('invalid_input')
  expect((await post(path, { commandId: randomUUID(), state: 'sent' })).code).toBe('invalid_input')
  const traversing = path.replace('one', '..%2Fone')
  expect((await post(traversing, { commandId: randomUUID() })).code).toBe('invalid_input')
  expect((await post(path, { commandId: randomUUID() })).code).toBe('not_found')
})
