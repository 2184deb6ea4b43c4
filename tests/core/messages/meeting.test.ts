import { expect, test } from 'vitest'
import { showPlan } from '#core/ceremony/show-plan.ts'
import { bindMeeting } from '#core/messages/bind-meeting.ts'
import { forgetGroup, noteGroup } from '#core/messages/note-group.ts'
import { stopAnnouncing } from '#core/messages/stop-announcing.ts'
import { chosen, inMeeting, meeting } from '#tests/core/messages/in-meeting.ts'
import { addProgram, announced } from '#tests/core/messages/steps.ts'
import { nextCommand } from '#tests/support/builders.ts'
import { planGala } from '#tests/support/ceremony-steps.ts'
import { refused } from '#tests/support/refused.ts'
import { addressOf, createStubTeams } from '#tests/support/stub-teams.ts'
import { createTestWorld, type Name, type TestWorld, tenant } from '#tests/support/test-world.ts'

/** A ceremony is planned; Hana, Dana and Ana are in a meeting that the bot was added to. */
async function plannedMeeting() {
  const teams = createStubTeams()
  const test = (await createTestWorld()).process({ messenger: teams.messenger })
  await inMeeting({ test, teams }, ['hana', 'dana', 'ana'])
  return { test, teams, id: await planGala(test) }
}

const meetingIn = async ({ world, actor }: TestWorld, ceremonyId: string) =>
  (await showPlan(world, actor('dana'), { ceremonyId })).meeting

test('M16 a host has the chat of a meeting chosen that both are in, and takes it back', async () => {
  const { test, id } = await plannedMeeting()
  expect(await chosen(test, id)).toMatchObject({ version: 1, meeting: { chatId: meeting } })
  expect(await meetingIn(test, id)).toEqual({ chatId: meeting })
  const without = await bindMeeting(test.world, test.actor('hana'), {
    ceremonyId: id,
    commandId: nextCommand(),
    version: 1,
  })
  expect(without).toMatchObject({ version: 2 })
  expect(without).not.toHaveProperty('meeting')
})

test('M16 the same command again chooses once; on an older plan it is refused', async () => {
  const { test, id } = await plannedMeeting()
  const commandId = nextCommand()
  for (let again = 0; again < 3; again++)
    expect(await chosen(test, id, { commandId })).toMatchObject({ version: 1, meeting: { chatId: meeting } })
  await refused(() => chosen(test, id), 'stale')
  await refused(() => chosen(test, id, { commandId, chatId: undefined }), 'command_reused')
})

test('M16 a chat that the bot does not know from Teams, or another tenant’s, is not chosen', async () => {
  const { test, id, teams } = await plannedMeeting()
  await refused(() => chosen(test, id, { chatId: '19:elsewhere@thread.v2' }), 'bot_not_in_meeting')
  const elsewhere = addressOf('19:theirs@thread.v2')
  await noteGroup(test.world, test.actor('hana', { tenant: 'fabrikam' }), {
    address: elsewhere,
    locale: 'en',
  })
  teams.members.set(elsewhere.conversationId, new Map([[test.actor('hana').oid, 'hana']]))
  await refused(() => chosen(test, id, { chatId: elsewhere.conversationId }), 'bot_not_in_meeting')
  expect(await meetingIn(test, id)).toBeUndefined()
})

test('M16 a host who is not in the chat, by Teams’ word, does not have it chosen', async () => {
  const { test, id } = await plannedMeeting()
  await refused(() => chosen(test, id, { by: 'hugo' }), 'not_in_meeting')
  const silent = test.process({
    messenger: { ...test.world.messenger, isThere: () => Promise.reject(new Error('429')) },
  })
  await refused(() => chosen(silent, id), 'unavailable')
  expect(await meetingIn(test, id)).toBeUndefined()
})

test('M16 nobody but a host has a chat chosen, also who owns the program or is in the meeting', async () => {
  const { test, id } = await plannedMeeting()
  for (const by of ['dana', 'ana'] as Name[]) await refused(() => chosen(test, id, { by }), 'not_host')
  const guest = test.process()
  await refused(
    () => chosen({ ...guest, actor: (name) => test.actor(name, { guest: true }) }, id),
    'guest_not_allowed',
  )
  await refused(() => chosen(test, 'unknown'), 'not_found')
})

test('M16 where the bot was removed nothing is chosen any more, also once it is added again', async () => {
  const { test, teams, id } = await plannedMeeting()
  await chosen(test, id)
  await forgetGroup(test.world, { tenant, conversationId: meeting })
  expect(await meetingIn(test, id)).toBeUndefined()
  await refused(() => chosen(test, id, { version: 1 }), 'bot_not_in_meeting')
  test.clock.advance(1)
  await inMeeting({ test, teams }, ['hana'])
  expect(await meetingIn(test, id)).toBeUndefined()
  expect(await chosen(test, id, { version: 1 })).toMatchObject({ meeting: { chatId: meeting } })
})

test('M16 a chat is noted when something about it is new, and stays chosen when Teams moves it', async () => {
  const { test, teams, id } = await plannedMeeting()
  await chosen(test, id)
  let commits = 0
  const rows: typeof test.rows = {
    ...test.rows,
    commit: (...args) => {
      commits++
      return test.rows.commit(...args)
    },
  }
  const counted = test.process({ rows })
  await inMeeting({ test: counted, teams }, ['hana', 'ana'])
  expect(commits).toBe(0)
  const moved = { ...addressOf(meeting), serviceUrl: 'https://teams.test/emea/' }
  await noteGroup(counted.world, test.actor('ana'), { address: moved, locale: 'ar' })
  expect(commits).toBe(1)
  expect(await meetingIn(test, id)).toEqual({ chatId: meeting })
})

test('M16 the channel of a meeting can be chosen where it hears of the program, as long as it does', async () => {
  const { test, teams, id } = await plannedMeeting()
  const chatId = 'general;messageid=17'
  teams.members.set('general', new Map([[test.actor('hana').oid, 'hana']]))
  await refused(() => chosen(test, id, { chatId }), 'bot_not_in_meeting')
  await announced(test, 'general')
  expect(await chosen(test, id, { chatId })).toMatchObject({ meeting: { chatId: 'general' } })
  await stopAnnouncing(test.world, test.actor('dana'), { address: addressOf('general') })
  expect(await meetingIn(test, id)).toBeUndefined()
})

test('M16 a channel that hears of another program is none of this ceremony’s', async () => {
  const { test, teams, id } = await plannedMeeting()
  await addProgram(test, 'sales', ['dana'])
  teams.members.set('general', new Map([[test.actor('hana').oid, 'hana']]))
  await announced(test, 'general', 'dana', 'sales')
  await refused(() => chosen(test, id, { chatId: 'general' }), 'bot_not_in_meeting')
})
