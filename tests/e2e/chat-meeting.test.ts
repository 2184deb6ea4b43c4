import type { Browser, Locator } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { serviceUrlOf } from '#local/chat/connector.ts'
import { accountOf, botAccount, meetingChat } from '#local/chat/conversations.ts'
import { samplePerson } from '#local/sample/people.ts'
import { chatTests, goToChannel, goToMeeting, openChat, post } from '#tests/e2e/support/chat.ts'
import { conduct } from '#tests/e2e/support/conductor.ts'
import { callAs, scoreTheRest } from '#tests/e2e/support/judges.ts'
import { approveCitations, closeNominations, decideEverything } from '#tests/e2e/support/owner.ts'
import { type Person, sitDown } from '#tests/e2e/support/person.ts'
import { type Company, meetCompany } from '#tests/e2e/support/screens.ts'
import { countTheVote, openTheVote } from '#tests/e2e/support/vote.ts'
import type { Laptop } from '#tests/support/laptop.ts'

/* A ceremony as chat tells of it: in the meeting it is held in, in a channel, and to its host. */

let laptop: Laptop
let browser: Browser
let hana: Person
/** Looks at the channel in which the program's news are told. */
let dana: Person
let company: Company
chatTests('hana', (at) => {
  ;({ laptop, browser, person: hana } = at)
})

beforeAll(async () => {
  company = await meetCompany(laptop)
  dana = await openChat(browser, laptop, 'dana')
  await post(dana, 'Announcements', 'announce here')
  await dana.chat.getByText('The winners will be announced here').waitFor()
})

const said = (person: Person, text: string): Locator =>
  person.chat.locator('.ac-adaptiveCard', { hasText: text })

test('E7 the chat of a meeting learns what a ceremony in it is', async () => {
  await goToMeeting(hana)
  const card = said(hana, 'Awards can be given in this meeting')
  await card.getByRole('link', { name: 'Open ceremonies' }).waitFor()
})

test('L6 M18 moved, and moved again: the first card in the channel says the newest date, too', async () => {
  const path = `/tab/ceremonies/${company.ceremonyId}/plan/when`
  const owner = await sitDown(browser, laptop, 'dana', { view: 'personal', path })
  const nextYear = new Date().getFullYear() + 1
  await owner.tab.getByLabel('New date and time').fill(`${nextYear}-03-01T15:00`)
  await owner.tab.getByLabel('Reason').first().fill('The hall is taken.')
  await owner.tab.getByRole('button', { name: 'Move it to another date' }).click()
  await owner.tab.getByText('It has its new time, and everybody reads why.').waitFor()
  await owner.context.close()
  await goToChannel(dana, 'Announcements')
  await said(dana, 'A new date').getByText('The hall is taken.').waitFor()

  await move('We can’t wait.')
  await expect.poll(() => said(dana, 'We can’t wait.').count()).toBe(2)
  expect(await said(dana, 'The hall is taken.').count()).toBe(0)
})

test('E8 a meeting that begins offers its host the console in person, and says nothing in its chat', async () => {
  const host = await sitDown(browser, laptop, 'hana', { view: 'meeting' })
  await host.panel.getByRole('switch', { name: 'Tell this meeting’s chat' }).click()
  await expect
    .poll(() => callAs(laptop, 'hana', 'GET', `/ceremonies/${company.ceremonyId}/plan`))
    .toMatchObject({ meeting: { chatId: meetingChat.id } })
  await host.context.close()

  await goToMeeting(hana)
  const among = hana.chat.locator('.ac-adaptiveCard')
  await among.first().waitFor()
  const before = await among.count()
  await mock('meetingStart')
  await hana.chat.getByRole('treeitem', { name: 'Personal Chat' }).click()
  const offered = said(hana, 'Your meeting has begun')
  await offered.getByRole('link', { name: 'Open the console' }).waitFor()

  // Again, and its end: nothing more is said, to nobody.
  await goToMeeting(hana)
  await mock('meetingStart')
  await mock('meetingEnd')
  expect(await among.count()).toBe(before)
  await hana.chat.getByRole('treeitem', { name: 'Personal Chat' }).click()
  expect(await offered.count()).toBe(1)
  expect(await said(dana, 'Your meeting has begun').count()).toBe(0)
})

describe('The evening', () => {
  beforeAll(async () => {
    const { cycleId } = company
    await closeNominations(laptop, cycleId)
    for (const judge of ['leila', 'marcus', 'yuki']) await scoreTheRest(laptop, judge, cycleId, [])
    await approveCitations(laptop, cycleId)
    await decideEverything(laptop, cycleId)
  })

  test('L6 L8 where it was announced, it is on, has begun, is over, and is looked back at', async () => {
    const host = await conduct(laptop, company.ceremonyId)
    company.host = host
    await host.send({ kind: 'open-lobby' })
    await host.goOnTo('opening')
    const begun = said(dana, 'We have begun')
    await begun.getByRole('link', { name: 'Join now' }).waitFor()
    await expect.poll(() => said(dana, 'Live now').count()).toBe(2)
    expect(await said(dana, 'A new date').count()).toBe(0)

    await openTheVote(host)
    await countTheVote(company)
    await host.goOnTo('ended')
    host.close()
    await said(dana, 'And the laurels go to').first().waitFor()
    await expect.poll(() => said(dana, 'Live now').count()).toBe(0)
    await expect.poll(() => begun.count()).toBe(0)
    await goToMeeting(hana)
    await said(hana, 'Looking back').waitFor()
    expect([hana.errors, dana.errors]).toEqual([[], []])
  })
})

/** Has the ceremony begin soon: today, whatever the hour. */
async function move(reason: string): Promise<void> {
  const startsAt = Date.now() + 60 * 60_000
  await callAs(laptop, 'dana', 'POST', `/ceremonies/${company.ceremonyId}/move`, { startsAt, reason })
}

/** Has the chat client tell the bot, as Teams does, what became of the meeting. */
async function mock(event: 'meetingStart' | 'meetingEnd'): Promise<void> {
  const speaker = samplePerson('hana')
  if (!speaker) throw new Error('Hana is a sample person.')
  const activity = {
    type: 'event',
    name: `application/vnd.microsoft.${event}`,
    id: crypto.randomUUID(),
    channelId: 'msteams',
    serviceUrl: serviceUrlOf(Number(new URL(laptop.origin).port), speaker),
    from: { id: accountOf(speaker), aadObjectId: speaker.oid },
    recipient: botAccount,
    conversation: { id: meetingChat.id, conversationType: 'groupChat', isGroup: true },
    channelData: { tenant: { id: speaker.tenant } },
    value: { MeetingType: 'Scheduled', Title: meetingChat.name, StartTime: new Date().toISOString() },
  }
  const { chat, page } = hana
  await chat.getByRole('button', { name: 'Mock an Activity' }).click()
  await chat.getByRole('menuitem', { name: 'Custom activity' }).click()
  const dialog = chat.getByRole('dialog')
  await dialog.locator('.monaco-editor .view-lines').click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(JSON.stringify(activity))
  // The editor closed what it took for open brackets.
  await page.keyboard.press('Control+Shift+End')
  await page.keyboard.press('Delete')
  const answered = chat.getByText('event 200')
  const before = await answered.count()
  await dialog.getByRole('button', { name: 'Send activity' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => answered.count()).toBe(before + 1)
}
