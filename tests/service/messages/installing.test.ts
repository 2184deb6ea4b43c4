import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { CycleMessages } from '#core/contract/messages.ts'
import type { Installed } from '#core/ports.ts'
import { cycleAt, runCeremony } from '#tests/support/company-cycle.ts'
import { type Lab, startService } from '#tests/support/start-service.ts'
import { botIn, joinTeams } from '#tests/support/teams/company-in-teams.ts'
import { type Posted, startTeams, type TeamsServer } from '#tests/support/teams/teams-server.ts'

let teams: TeamsServer
let lab: Lab
/** Whom the app was installed for, and what comes of it. */
const asked: string[] = []
let come: (oid: string) => Installed

beforeAll(async () => {
  teams = await startTeams()
  const installer = {
    install: async ({ oid }: { oid: string }) => {
      asked.push(oid)
      return come(oid)
    },
  }
  lab = await startService(inject('storage'), { connectBot: botIn(teams), installer })
})
afterAll(async () => {
  await lab.close()
  await teams.close()
})

test('R6 R8 a winner hears it in a chat that comes with the app, a nominator by a team; an owner sees why one didn’t', {
  timeout: 60_000,
}, async () => {
  const company = await lab.found()
  const home = { ...company, ...joinTeams(lab, teams, company) }
  const { ben, ana, otto } = company.people
  const { ceremonyId, cycleId } = await cycleAt(home, 'decided')
  // Nobody has the app: Teams takes nobody's object id for an account.
  const isUnknown = (path: string, body: Posted) =>
    path.endsWith('/v3/conversations') && !JSON.stringify(body['members']).includes('"29:')
  teams.behave((_, path, body) => (isUnknown(path, body) ? { status: 403 } : undefined))
  // A team of Ana alone, as far as Teams tells of it; nobody has a chat.
  const team = `19:design-${company.tenant}@thread.tacv2`
  const member = (name: 'ana' | 'dana') => ({
    id: home.account(name),
    name: company.people[name].name,
    aadObjectId: company.people[name].oid,
    tenantId: company.tenant,
    userRole: 'user',
  })
  teams.enroll(team, member('ana'), member('dana'))
  await home.send(home.activity('bot-added-to-team', 'dana', { team }))
  await teams.expect(1)
  come = (oid) =>
    oid === ben.oid
      ? {
          kind: 'installed',
          address: { conversationId: '19:ben@unq', serviceUrl: teams.serviceUrl, botId: '28:bot' },
        }
      : { kind: 'refused', why: 'not-allowed' }

  const seq = await runCeremony(home, ceremonyId, (next) => next === 'end')
  const hana = await home.live('hana')
  const command = { kind: 'end', early: false }
  await hana.send('ceremony:command', { commandId: randomUUID(), ceremonyId, seq, command })
  hana.close()

  const messages = async () =>
    (await home.as('dana').get(`/api/cycles/${cycleId}/messages`)).body as CycleMessages
  const unreached = async () =>
    (await messages()).open.filter(({ kind, state }) => kind === 'outcome' && state === 'not-reached')
  await expect
    .poll(unreached, { timeout: 20_000 })
    .toMatchObject([{ to: { person: { name: otto.name } }, reason: 'not-allowed' }])
  const posts = (conversation: string) =>
    teams.asked.filter(({ path }) => path.includes(`/${encodeURIComponent(conversation)}/activities`)).length
  await expect
    .poll(() => [posts('19:ben@unq'), posts(`a:chat-with-${home.account('ana')}`)], { timeout: 20_000 })
    .toEqual([2, 2])
  expect(asked).not.toContain(ana.oid)
  expect(asked.filter((oid) => oid === ben.oid)).toHaveLength(1)
})
