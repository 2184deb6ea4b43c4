import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { sitDown } from '#tests/e2e/support/person.ts'
import { meetCompany } from '#tests/e2e/support/screens.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'

let laptop: Laptop
let browser: Browser
let ceremonyId: string
let ticket: string

beforeAll(async () => {
  ;[laptop, browser] = await Promise.all([startLaptop(), launchChromium()])
  ;({ ceremonyId, ticket } = await meetCompany(laptop))
})
afterAll(async () => {
  await browser?.close()
  await laptop?.remove()
})
photographFailures(() => (browser ? [browser] : []))

test('C18 The stage of a meeting opens to who has no account where its address has a ticket; else it is for members', {
  timeout: 120_000,
}, async () => {
  const share = (address: string) =>
    fetch(`${laptop.origin}/local/meeting`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ stage: address }),
    })
  await share(`/tab/stage?ceremony=${ceremonyId}`)
  for (const name of ['anonymous', 'olga']) {
    const { panel, stage, context } = await sitDown(browser, laptop, name, { view: 'meeting' })
    await panel.getByRole('heading', { name: 'Members only' }).waitFor()
    await stage.getByRole('heading', { name: 'Members only' }).waitFor()
    await context.close()
  }
  await share(`/tab/stage?ceremony=${ceremonyId}#${ticket}`)
  for (const name of ['anonymous', 'olga', 'ana']) {
    const { stage, context } = await sitDown(browser, laptop, name, { view: 'meeting' })
    await stage.locator('[data-scene=planned]').waitFor()
    await context.close()
  }
})

test('C18 A guest watches by the link that an owner shows, signs in nowhere, and is told once there is another', async () => {
  const path = `/tab/ceremonies/${ceremonyId}/plan/guests`
  const { tab, errors, context } = await sitDown(browser, laptop, 'dana', { view: 'personal', path })
  const link = tab.getByRole('textbox', { name: 'Link for guests' })
  const first = await link.inputValue()

  const outside = await browser.newContext({ locale: 'de-DE', colorScheme: 'dark' })
  const page = await outside.newPage()
  const asked: { path: string; authorization: string | undefined; referer: string | undefined }[] = []
  page.on('request', (request) => {
    const { authorization, referer } = request.headers()
    asked.push({ path: request.url(), authorization, referer })
  })
  await page.goto(first)
  await page.locator('[data-scene=planned]').waitFor()
  await page.getByText('Du siehst als Gast zu').waitFor()
  expect(await page.getByRole('button').allInnerTexts()).toEqual(['Größere Schrift'])
  const own = asked.filter((request) => request.path.startsWith(laptop.origin))
  expect(own.filter((request) => request.path.includes('/api/'))).toEqual([])
  // What stands behind the # goes nowhere.
  expect(asked.filter((request) => request.path.split('#')[0]?.includes(ticket))).toEqual([])
  expect(asked.filter(({ authorization, referer }) => authorization ?? referer?.includes(ticket))).toEqual([])

  await tab.getByRole('button', { name: 'New link' }).click()
  await tab.getByRole('alertdialog').getByRole('button', { name: 'Make a new link' }).click()
  await page.getByRole('heading', { name: 'Dieser Link gilt nicht mehr' }).waitFor()
  await expect.poll(() => link.inputValue()).not.toBe(first)
  await page.goto(await link.inputValue())
  await page.locator('[data-scene=planned]').waitFor()
  await outside.close()
  expect(errors).toEqual([])
  await context.close()
})
