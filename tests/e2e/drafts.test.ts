import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Draft } from '#core/contract/drafts.ts'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { callAs } from '#tests/e2e/support/judges.ts'
import { type Person, sitDown } from '#tests/e2e/support/person.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'

/*
 * Ana begins a nomination at her desk, goes on with it on the train, where there is no network for a while, and sends
 * it from her desk. Nothing she typed is lost on the way.
 */

let laptop: Laptop
let browser: Browser
let desk: Person
let train: Person

const anyDrafts = /\/api\/.*drafts/
const nominate = { view: 'personal', path: '/tab/nominate' } as const
const story = ({ tab }: Person) => tab.getByRole('textbox', { name: /What was learned/ })
const saved = ({ tab }: Person) => tab.locator('[data-draft=saved]').waitFor()

beforeAll(async () => {
  laptop = await startLaptop()
  browser = await launchChromium()
  desk = await sitDown(browser, laptop, 'ana', nominate)
})

afterAll(async () => {
  await browser?.close()
  await laptop?.remove()
})

photographFailures(() => (browser ? [browser] : []))

test('N9 what is begun at the desk is kept, and offered on the train', async () => {
  await desk.tab.getByRole('radio', { name: /^Mentor of the Quarter/ }).check()
  await desk.tab.getByRole('combobox', { name: 'Nominees' }).fill('Kwame')
  await desk.tab.getByRole('option', { name: /Kwame Mensah/ }).click()
  await story(desk).fill('Every new technician rode along for a day.')
  await saved(desk)
  train = await sitDown(browser, laptop, 'ana', nominate)
  await train.tab.getByRole('heading', { name: 'You have a draft' }).waitFor()
  await train.tab.getByRole('button', { name: 'Continue' }).click()
  await expect.poll(() => story(train).inputValue()).toBe('Every new technician rode along for a day.')
})

test('N9 out of reach it is kept on the device, also through a reload', async () => {
  await train.page.route(anyDrafts, (route) => route.abort())
  await story(train).fill('Every new technician rode along for a day. He asked, they answered.')
  await train.tab.getByText('Saved on this device; will be saved when you’re back online').waitFor()
  await train.go(nominate)
  await expect.poll(() => story(train).inputValue()).toContain('He asked, they answered.')
})

test('N9 out of reach another draft doesn’t take its place, and it is saved when the network is back', async () => {
  const [{ cycleId, content }] = await callAs<[Draft]>(laptop, 'ana', 'GET', '/drafts')
  const another = `/cycles/${cycleId}/drafts/another`
  const body = { revision: 0, content: { ...content, story: 'Another story.' }, settled: false }
  await callAs(laptop, 'ana', 'PUT', another, body)
  // At no moment between can what stands in the form be saved.
  await train.page.route(/\/drafts\/[^/]+$/, (route) => route.abort())
  await train.page.unroute(anyDrafts)
  await train.go(nominate)
  await train.tab.getByText('Another story.').waitFor()
  await train.tab.getByRole('button', { name: 'Continue', exact: true }).click()
  await train.tab.getByText(/so it stays here/).waitFor()
  expect(await story(train).inputValue()).toContain('He asked, they answered.')
  await callAs(laptop, 'ana', 'POST', `${another}/discard`, {})
  await train.page.unrouteAll()
  await saved(train)
})

test('N9 back at the desk it goes on with what was written on the train', async () => {
  await desk.go(nominate)
  await expect.poll(() => story(desk).inputValue()).toContain('He asked, they answered.')
})

test('N9 sent from the desk, it is no draft any more, on no device', async () => {
  await desk.tab.getByRole('combobox', { name: 'Learning mode' }).selectOption('mentoring')
  await saved(desk)
  await desk.tab.getByRole('button', { name: 'Send nomination' }).click()
  await desk.tab.getByRole('heading', { name: 'Thank you. Your nomination is in.' }).waitFor()
  await expect.poll(() => callAs(laptop, 'ana', 'GET', '/drafts')).toEqual([])
  await train.go(nominate)
  await expect.poll(() => story(train).inputValue()).toBe('')
})

test('N9 what was typed for a cycle that is no more is in My nominations, to be copied and removed', async () => {
  await train.page.route(anyDrafts, (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  )
  await story(train).fill('Words that never left the train.')
  await train.tab.getByText('Saved on this device; will be saved when you’re back online').waitFor()
  await train.page.route(/\/api\/programs$/, async (route) => {
    const answer = await route.fetch()
    const programs = (await answer.json()) as { cycles: { status: string }[] }[]
    const without = programs.map((one) => ({
      ...one,
      cycles: one.cycles.filter((cycle) => cycle.status !== 'open'),
    }))
    await route.fulfill({ json: without })
  })
  await train.go({ view: 'personal', path: '/tab/mine' })
  const drafts = train.tab.getByRole('region', { name: 'Drafts' })
  await drafts.getByText('Words that never left the train.').waitFor()
  await drafts.getByRole('button', { name: 'Copy what I wrote' }).click()
  await drafts.getByRole('button', { name: 'Copied' }).waitFor()
  await drafts.getByRole('button', { name: 'Discard' }).click()
  await train.tab.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
  await drafts.waitFor({ state: 'detached' })
  expect([...desk.errors, ...train.errors.filter((error) => !/ERR_FAILED/.test(error))]).toEqual([])
})
