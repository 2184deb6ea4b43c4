import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { announceHere } from '#core/messages/announce-here.ts'
import { noteConversation } from '#core/messages/note-conversation.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import { type Lab, startService } from '#tests/support/start-service.ts'
import { addressOf, createStubTeams } from '#tests/support/stub-teams.ts'

const teams = createStubTeams()
let lab: Lab
beforeAll(async () => {
  lab = await startService(inject('storage'), {
    connectBot: () => ({
      messenger: teams.messenger,
      linkTo: (path: string) => path,
      answer: async () => ({ status: 401 }),
    }),
  })
})
afterAll(() => lab.close())

test('M18 Who is invited hears when a ceremony is planned, moved and called off', {
  timeout: 60_000,
}, async () => {
  const company = await lab.found()
  const { cycleId } = await cycleAt(company, 'open')
  const { world, actor, tenant, people } = company
  const [general, hana] = [`${tenant}:general`, `${tenant}:hana`]
  await announceHere(world, actor('dana'), { address: addressOf(general), name: 'General', locale: 'en-US' })
  await noteConversation(world, actor('hana'), { address: addressOf(hana), locale: 'en-US' })

  const command = () => ({ commandId: randomUUID() })
  const planned = await company.as('dana').post(`/api/cycles/${cycleId}/ceremonies`, {
    ...command(),
    title: 'Learning gala',
    startsAt: 4_000_000_000_000,
    hosts: [people.hana.id],
  })
  expect(planned.status, planned.text).toBe(200)
  await expect.poll(() => teams.heard(general), { timeout: 15_000 }).toEqual(['date'])
  const path = `/api/ceremonies/${planned.body['id']}`
  const why = { ...command(), reason: 'A public holiday' }
  await company.as('dana').post(`${path}/move`, { ...why, startsAt: 4_000_086_400_000 })
  await expect.poll(() => teams.heard(hana), { timeout: 15_000 }).toEqual(['date'])
  await company.as('dana').post(`${path}/cancel`, { ...why, ...command() })
  await expect.poll(() => teams.posts.length, { timeout: 15_000 }).toBe(5)
  const said = teams.posts
    .map(({ to, message }) => message.kind === 'date' && `${to} ${message.change}`)
    .sort()
  expect(said).toEqual(
    [
      `${general} planned`,
      `${general} moved`,
      `${general} called-off`,
      `${hana} moved`,
      `${hana} called-off`,
    ].sort(),
  )
})
