import type { Browser, FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AudienceView, CeremonyListing } from '#core/contract/ceremony.ts'
import type { CeremonyPlanView } from '#core/contract/ceremony-plan.ts'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { callAs } from '#tests/e2e/support/judges.ts'
import { type Person, sitDown } from '#tests/e2e/support/person.ts'
import { meetCompany } from '#tests/e2e/support/screens.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'

/* Two hosts rehearse together (rule C9), before anything is decided: one from her tab, one from the meeting. */

let laptop: Laptop
let browser: Browser
let hana: Person
let omar: Person
/** The stage that Omar shares. */
let omars: Person
let ceremonyId: string

const mark = 'Rehearsal · made-up winners'

beforeAll(async () => {
  ;[laptop, browser] = await Promise.all([startLaptop(), launchChromium()])
  ceremonyId = (await meetCompany(laptop)).ceremonyId
  const path = `/tab/ceremonies/${ceremonyId}/plan/rehearse`
  hana = await sitDown(browser, laptop, 'hana', { view: 'personal', path })
})

afterAll(async () => {
  await browser?.close()
  await laptop?.remove()
})

photographFailures(() => (browser ? [browser] : []))

test('C9 One host begins, and another finds the rehearsal in the meeting’s panel and joins', async () => {
  await hana.tab.getByText('Hosts alone see it.').waitFor()
  await hana.tab.getByRole('button', { name: 'Begin a rehearsal' }).click()
  await hana.tab.getByRole('region', { name: mark }).waitFor()
  await next(hana.tab, 'Open the doors')
  await hana.tab.locator('[data-scene=lobby]').waitFor()

  omar = await sitDown(browser, laptop, 'omar', { view: 'meeting' })
  await omar.panel.getByText('Doors are closed').waitFor()
  await omar.panel.getByRole('button', { name: 'Join the rehearsal' }).click()
  await omar.panel.getByRole('region', { name: mark }).waitFor()
  await omar.panel.locator('[data-scene=lobby]').waitFor()
})

test('C9 They hand over the controls, and run it by the planned order to its end', async () => {
  await next(hana.tab, 'Start the ceremony')
  await hana.tab.locator('[data-scene=opening]').waitFor()
  await settled(hana.tab)
  await hana.tab.getByRole('button', { name: 'More actions' }).click()
  await hana.tab.getByRole('menuitem', { name: 'Omar Farouk' }).click()
  await omar.panel.getByText('You are at the controls.').waitFor()

  const { order } = await plan()
  const awards = order.filter(({ kind }) => kind === 'award').length
  for (;;) {
    await settled(omar.panel)
    const step = await primary(omar.panel).textContent()
    if (step === 'End the ceremony') break
    const { seq } = await view('omar')
    await primary(omar.panel).click()
    await expect.poll(async () => (await view('omar')).seq).toBe(seq + 1)
    await omar.panel.locator(`[data-scene=${(await view('omar')).scene.kind}]`).waitFor()
  }
  const rehearsed = await view('hana')
  expect(rehearsed).toMatchObject({ rehearsal: true, scene: { kind: 'closing' } })
  expect(rehearsed.given).toHaveLength(awards)
  expect(JSON.stringify(rehearsed.given)).toContain('Robin Example')
}, 240_000)

test('C9 A stage they share says what it is; everybody else sees the ceremony itself on it', async () => {
  const stage = `/tab/stage?ceremony=rehearsal-${ceremonyId}`
  omars = await sitDown(browser, laptop, 'omar', { view: 'personal', path: stage })
  await omars.tab.locator('[data-scene=closing]').waitFor()
  await omars.tab.getByText(mark).waitFor()
  for (const path of [stage, `/tab/ceremonies/rehearsal-${ceremonyId}`]) {
    const ana = await sitDown(browser, laptop, 'ana', { view: 'personal', path })
    await ana.tab.locator('[data-scene=planned]').waitFor()
    expect(await ana.tab.getByText(mark).count()).toBe(0)
    expect(await ana.tab.getByText('Robin Example').count()).toBe(0)
    await ana.context.close()
  }

  // Begun again, all of its screens go along.
  await pressAndConfirm(hana.tab, 'Begin again')
  for (const screen of [hana.tab, omar.panel, omars.tab])
    await screen.locator('[data-scene=planned]').waitFor()
})

test('C9 Once it is ended, every host reads so, and nothing of it is left', async () => {
  await next(omar.panel, 'Open the doors')
  await pressAndConfirm(hana.tab, 'End the rehearsal')
  await hana.tab.getByRole('heading', { name: 'The rehearsal is over' }).waitFor()
  await omar.panel.getByRole('heading', { name: 'The rehearsal is over' }).waitFor()
  await omar.panel.getByRole('button', { name: 'Go to the ceremony' }).click()
  await omar.panel.getByText('Doors are closed').waitFor()
  await omar.panel.getByRole('button', { name: 'Begin a rehearsal' }).waitFor()

  expect(await listing('omar')).toMatchObject({ status: 'planned' })
  expect(await listing('omar')).not.toHaveProperty('rehearsal')
  expect((await plan()).open).toBe(true)
  const wall = await callAs<object>(laptop, 'ana', 'GET', '/feeds/everyone')
  expect(JSON.stringify(wall)).not.toContain('Robin Example')
  await expect(view('hana')).rejects.toThrow()
  expect(hana.errors).toEqual([])
  expect(omar.errors).toEqual([])
})

test('C9 The stage of a rehearsal that is over goes on with the ceremony itself, until one is begun again', {
  timeout: 90_000,
}, async () => {
  const marked = omars.tab.getByText(mark)
  await omars.tab.locator('[data-scene=planned]').waitFor()
  expect(await marked.count()).toBe(0)
  await hana.tab.getByRole('button', { name: 'Rehearse' }).click()
  await hana.tab.getByRole('region', { name: mark }).waitFor()
  await marked.waitFor({ timeout: 30_000 })
  await pressAndConfirm(hana.tab, 'End the rehearsal')
  await marked.waitFor({ state: 'detached' })
  await callAs(laptop, 'dana', 'POST', `/ceremonies/${ceremonyId}/cancel`, { reason: 'The hall is taken.' })
  await omars.tab.getByText('The hall is taken.').first().waitFor()
  expect(omars.errors).toEqual([])
})

const primary = (screen: FrameLocator) => screen.locator('button[aria-keyshortcuts="PageDown"]')

function settled(screen: FrameLocator): Promise<void> {
  return screen.locator('button[aria-keyshortcuts="PageDown"]:not([aria-disabled="true"])').waitFor()
}

async function next(screen: FrameLocator, step: string): Promise<void> {
  await settled(screen)
  expect(await primary(screen).textContent()).toBe(step)
  await primary(screen).click()
}

async function pressAndConfirm(screen: FrameLocator, name: string): Promise<void> {
  await screen.getByRole('button', { name }).click()
  await screen.getByRole('alertdialog').getByRole('button', { name }).click()
}

function plan(): Promise<CeremonyPlanView> {
  return callAs<CeremonyPlanView>(laptop, 'hana', 'GET', `/ceremonies/${ceremonyId}/plan`)
}

async function listing(as: string): Promise<CeremonyListing | undefined> {
  const all = await callAs<CeremonyListing[]>(laptop, as, 'GET', '/ceremonies')
  return all.find(({ id }) => id === ceremonyId)
}

async function view(as: string): Promise<AudienceView> {
  const path = `/ceremonies/rehearsal-${ceremonyId}/view?as=stage`
  return (await callAs<{ view: AudienceView }>(laptop, as, 'GET', path)).view
}
