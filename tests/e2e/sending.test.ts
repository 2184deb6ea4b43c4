import type { Browser, FrameLocator, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CeremonyListing } from '#core/contract/ceremony.ts'
import type { Batch, CycleMessages } from '#core/contract/messages.ts'
import type { ProgramSettings } from '#core/contract/program-settings.ts'
import { northwind, type SamplePerson, samplePeople } from '#local/sample/people.ts'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { callAs } from '#tests/e2e/support/judges.ts'
import { currentCycle } from '#tests/e2e/support/owner.ts'
import { sitDown } from '#tests/e2e/support/person.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'
import { startTeams, type TeamsServer } from '#tests/support/teams/teams-server.ts'

/*
 * Messages on their way, and an owner who stops them: the sender as it is, one post a second, to chats on a server
 * that plays Teams.
 */

let laptop: Laptop
let browser: Browser
let teams: TeamsServer

beforeAll(async () => {
  ;[laptop, browser, teams] = await Promise.all([
    startLaptop({ sendsPerSecond: 1 }),
    launchChromium(),
    startTeams(),
  ])
})

afterAll(async () => {
  await browser?.close()
  await laptop?.remove()
  await teams?.close()
})

photographFailures(() => (browser ? [browser] : []))

const day = 24 * 60 * 60 * 1_000
const reminder = 'Reminder, a week before nominations close'

test('S6 an owner stops a reminder that is being sent, and has it go on: everybody hears it once', {
  timeout: 120_000,
}, async () => {
  const company = samplePeople.filter(({ tenant, guest }) => tenant === northwind && !guest)
  for (const person of company) await sayHi(person)
  teams.asked.splice(0)
  const { id: cycleId } = await currentCycle(laptop)
  const { tab, errors, context } = await sitDown(browser, laptop, 'dana', {
    view: 'personal',
    path: `/tab/program?cycle=${cycleId}`,
  })
  const toMessages = tab.getByRole('link', { name: 'Messages', exact: true })
  await toMessages.waitFor()
  await closeSoon(cycleId)
  await expect.poll(() => toldOf('Time to nominate').length, { timeout: 30_000 }).toBeGreaterThan(0)
  await toMessages.click()
  const batch = tab.getByRole('listitem').filter({ has: tab.getByRole('heading', { name: reminder }) })
  await batch.getByText('Being sent').waitFor()
  await batch.getByRole('button', { name: `Stop: ${reminder}` }).click()
  await tab.getByRole('alertdialog').getByRole('button', { name: 'Stop sending' }).click()
  await batch.getByText('Stopped by').waitFor()
  const goOn = batch.getByRole('button', { name: `Go on: ${reminder}` })
  await expect.poll(() => hasFocus(goOn)).toBe(true)
  await said(tab, `Stopped: ${reminder}.`)

  // What had begun when it was stopped arrives; from then on others are told, in their turns, but nobody of it.
  // What owners see may be some moments old.
  const isKnown = ({ counts: { stopped, sending, sent } }: Batch) =>
    stopped > 0 && sending === 0 && sent === toldOf('Time to nominate').length
  await expect.poll(async () => isKnown((await reminderOf(cycleId)) as Batch), { timeout: 30_000 }).toBe(true)
  const { counts } = (await reminderOf(cycleId)) as Batch
  await moveTheCeremony(cycleId)
  await expect.poll(() => toldOf('A later day suits more people.').length, { timeout: 20_000 }).toBe(2)
  expect(toldOf('Time to nominate').length).toBe(counts.sent)

  await goOn.click()
  await expect.poll(() => hasFocus(batch.getByRole('button', { name: `Stop: ${reminder}` }))).toBe(true)
  await said(tab, `Goes on: ${reminder}.`)
  await batch.getByText('Done', { exact: true }).waitFor({ timeout: 60_000 })
  const total = counts.sent + counts.stopped
  await batch.getByText(`${total} of ${total} sent`).waitFor()
  expect(new Set(toldOf('Time to nominate')).size).toBe(total)
  expect(toldOf('Time to nominate').length).toBe(total)
  expect(errors).toEqual([])
  await context.close()
})

/** Where something was said so far. */
function toldOf(words: string): string[] {
  return teams.asked.filter(({ body }) => JSON.stringify(body).includes(words)).map(({ path }) => path)
}

function hasFocus(button: Locator): Promise<boolean> {
  return button.evaluate((element) => element === document.activeElement)
}

/** What a screen reader says. */
function said(tab: FrameLocator, words: string): Promise<void> {
  return tab.locator('output', { hasText: words }).waitFor()
}

/** Somebody writes to the bot, where it is noon: nobody's quiet hours. */
async function sayHi({ id, oid, name }: SamplePerson): Promise<void> {
  const conversation = { id: `a:chat-with-${id}`, conversationType: 'personal', tenantId: northwind }
  const account = { id: `29:${id}`, name, aadObjectId: oid }
  teams.enroll(conversation.id, { ...account, tenantId: northwind, userRole: 'user' })
  const east = 12 - new Date().getUTCHours()
  const answer = await fetch(`${laptop.origin}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: `hi-from-${id}`,
      text: 'hi',
      channelId: 'msteams',
      serviceUrl: teams.serviceUrl,
      from: account,
      recipient: { id: '28:laurels', name: 'Laurels' },
      conversation,
      channelData: { tenant: { id: northwind } },
      locale: 'en-US',
      localTimezone: `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`,
    }),
  })
  if (!answer.ok) throw new Error(`${name} was answered ${answer.status} ${await answer.text()}`)
}

/** Nominations are to close in less than a week: who hasn't nominated is reminded. */
async function closeSoon(cycleId: string): Promise<void> {
  const [program] = await callAs<{ id: string }[]>(laptop, 'dana', 'GET', '/programs')
  const settings = await callAs<ProgramSettings>(laptop, 'dana', 'GET', `/programs/${program?.id}/settings`)
  const revision = settings.cycles.find(({ id }) => id === cycleId)?.revision
  await callAs(laptop, 'dana', 'PUT', `/cycles/${cycleId}`, { revision, closesAt: Date.now() + 5 * day })
}

async function moveTheCeremony(cycleId: string): Promise<void> {
  const all = await callAs<CeremonyListing[]>(laptop, 'dana', 'GET', '/ceremonies')
  const planned = all.find((ceremony) => ceremony.cycleId === cycleId)
  const moved = { startsAt: (planned?.startsAt ?? 0) + 7 * day, reason: 'A later day suits more people.' }
  await callAs(laptop, 'dana', 'POST', `/ceremonies/${planned?.id}/move`, moved)
}

async function reminderOf(cycleId: string): Promise<Batch | undefined> {
  const { batches } = await callAs<CycleMessages>(laptop, 'dana', 'GET', `/cycles/${cycleId}/messages`)
  return batches.find(({ id }) => id === 'nominations-week')
}
