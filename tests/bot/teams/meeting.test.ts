import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { texts } from '#bot/text/wording.ts'
import { atTheControls } from '#tests/service/live/running.ts'
import { cycleAt } from '#tests/support/company-cycle.ts'
import type { TeamsServer } from '#tests/support/teams/teams-server.ts'
import { type HomeInTeams, teamsTests } from '#tests/support/teams/teams-tests.ts'

let teams: TeamsServer
let home: HomeInTeams

teamsTests((at) => {
  ;({ teams, home } = at)
})

const choose = (ceremonyId: string, version: number, chatId: string | undefined = home.group) =>
  home.as('hana').post(`/api/ceremonies/${ceremonyId}/meeting`, {
    commandId: randomUUID(),
    version,
    chatId,
  })

/** Teams tells that the bot was added to the meeting; it says one line there. */
async function added(): Promise<void> {
  await home.send(home.activity('group-added', 'hana'))
  const [posted] = await teams.expect(1)
  expect(posted?.path).toContain(encodeURIComponent(home.group))
}

test('M16 M17 C4 the bot, added to a meeting, tells its chat who won as screens unveil it', {
  timeout: 60_000,
}, async () => {
  const { ceremonyId } = await cycleAt(home, 'decided')
  expect(await choose(ceremonyId, 0)).toMatchObject({ status: 409, code: 'bot_not_in_meeting' })
  await added()
  expect(await choose(ceremonyId, 0)).toMatchObject({
    status: 200,
    body: { meeting: { chatId: home.group } },
  })

  const hana = await atTheControls(await home.live('hana'), ceremonyId)
  const asked = teams.expect(2).then((posts) => ({ posts, at: Date.now() }))
  let unveiledAt = 0
  while (unveiledAt === 0) {
    // That it has begun, and nothing more.
    expect(teams.asked.length).toBeLessThan(2)
    const { audience } = await hana.next()
    if (audience.scene.kind === 'revealed') unveiledAt = audience.scene.revealAt
  }
  const { posts, at } = await asked
  expect(at).toBeGreaterThanOrEqual(unveiledAt)
  const [begun, told] = posts
  expect(JSON.stringify(begun?.body)).toContain(texts.en.news.begunTitle)
  expect(told?.path).toContain(`/v3/conversations/${encodeURIComponent(home.group)}/activities`)
  const given = hana.view().audience.given
  expect(JSON.stringify(told?.body)).toContain(given[0]?.award.name)
  expect(JSON.stringify(begun?.body)).not.toContain(given[0]?.award.name)
})

test('M16 where Teams says that the bot was removed, no meeting is chosen any more', async () => {
  const { ceremonyId } = await cycleAt(home, 'decided')
  await choose(ceremonyId, 0)
  const planned = () => home.as('hana').get(`/api/ceremonies/${ceremonyId}/plan`)
  expect((await planned()).body).toMatchObject({ meeting: { chatId: home.group } })
  expect(await home.send(home.activity('group-removed', 'hana'))).toMatchObject({ status: 200 })
  expect((await planned()).body).not.toHaveProperty('meeting')
  expect(await choose(ceremonyId, 1)).toMatchObject({ code: 'bot_not_in_meeting' })
  // Added again within minutes, it says so again, and a host has to choose anew.
  await added()
  expect((await planned()).body).not.toHaveProperty('meeting')
  expect(await choose(ceremonyId, 1)).toMatchObject({ status: 200 })
})

test('M16 a removal told of another tenant’s meeting takes nothing away here', async () => {
  const { ceremonyId } = await cycleAt(home, 'decided')
  await home.send(home.activity('group-message', 'hana', { text: 'hi' }))
  await teams.expect(1)
  await choose(ceremonyId, 0)
  await home.send(home.activity('group-removed', 'hana', { tenant: randomUUID() }))
  await home.send(home.activity('group-removed', 'hana', { tenant: 'not/a#key?' }))
  const { body } = await home.as('hana').get(`/api/ceremonies/${ceremonyId}/plan`)
  expect(body).toMatchObject({ meeting: { chatId: home.group } })
})

test('M16 a chat that is another tenant’s is not known here, whoever speaks in it: its removal would not be', async () => {
  const { ceremonyId } = await cycleAt(home, 'decided')
  await home.send(home.activity('group-removed', 'hana'))
  await home.send(home.activity('group-message', 'hana', { text: 'hi', tenant: randomUUID() }))
  await teams.expect(1)
  expect(await choose(ceremonyId, 0)).toMatchObject({ status: 409, code: 'bot_not_in_meeting' })
})

test('E8 a meeting that begins offers its ceremony’s hosts the console, in person and once', async () => {
  // Whatever was to be held here before is not any more.
  await home.send(home.activity('group-removed', 'hana'))
  await added()
  for (const host of ['hana', 'omar'] as const) await home.say(host, 'hi')
  const { ceremonyId } = await cycleAt(home, 'decided')
  await choose(ceremonyId, 0)
  const begins = () => home.activity('meeting-start', 'mia', { conversation: home.group })
  for (const _ of [1, 2, 3]) expect(await home.send(begins())).toMatchObject({ status: 200 })
  await expect.poll(() => offers().length).toBe(2)
  await home.send(home.activity('meeting-end', 'mia', { conversation: home.group }))
  await home.send(home.activity('message', 'mia', { text: 'help' }))
  await expect.poll(() => postsTo(home.chat('mia')).length).toBe(1)
  const chats = (['hana', 'omar'] as const).map((host) => encodeURIComponent(home.chat(host)))
  expect(
    offers()
      .map(({ path }) => chats.findIndex((chat) => path.includes(chat)))
      .sort(),
  ).toEqual([0, 1])
  for (const { body } of offers()) expect(JSON.stringify(body)).toContain(`/tab/panel?ceremony=${ceremonyId}`)
  expect(postsTo(home.group)).toEqual([])
})

test('E8 a meeting in which no ceremony is held, or another tenant’s, begins without a word', async () => {
  await cycleAt(home, 'decided')
  teams.asked.splice(0)
  const starts = (over: Record<string, string>) => home.send(home.activity('meeting-start', 'mia', over))
  await starts({ conversation: '19:another@thread.v2' })
  await starts({ conversation: home.group, tenant: randomUUID() })
  await home.send(home.activity('message', 'mia', { text: 'help' }))
  await expect.poll(() => postsTo(home.chat('mia')).length).toBe(1)
  expect([offers(), postsTo(home.group)]).toEqual([[], []])
})

/** What was posted by now; judges of these cycles hear what is theirs, meanwhile. */
const postsTo = (chat: string) =>
  teams.asked.filter(({ path }) => path.includes(`${encodeURIComponent(chat)}/activities`))
const offers = () => teams.asked.filter(({ body }) => body['summary']?.toString().includes('The console of'))

test('E7 added to a meeting, it explains what a ceremony in it is', async () => {
  await home.send(home.activity('group-removed', 'hana'))
  await home.send(home.activity('group-added', 'hana'))
  await expect
    .poll(() => postsTo(home.group).map(({ body }) => body['summary']))
    .toEqual([texts.en.meeting.addedTitle])
})
