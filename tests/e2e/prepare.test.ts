import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CeremonyPlanView } from '#core/contract/ceremony-plan.ts'
import { draftOf, orderOf } from '#tabs/ceremony/prepare/order-draft.ts'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { callAs } from '#tests/e2e/support/judges.ts'
import { type Person, sitDown } from '#tests/e2e/support/person.ts'
import { meetCompany } from '#tests/e2e/support/screens.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'

/* A host prepares a ceremony: its order, what stands beside it, the paper to take along; and an owner calls it off. */

let laptop: Laptop
let browser: Browser
let hana: Person
let ceremonyId: string

beforeAll(async () => {
  ;[laptop, browser] = await Promise.all([startLaptop(), launchChromium()])
  ceremonyId = (await meetCompany(laptop)).ceremonyId
  hana = await sitDown(browser, laptop, 'hana', { view: 'personal', path: '/tab/ceremonies' })
})

afterAll(async () => {
  await browser?.close()
  await laptop?.remove()
})

photographFailures(() => (browser ? [browser] : []))

describe('The running order', () => {
  test('is put in order by keyboard, with an interlude, who presents, notes and minutes, and saved', async () => {
    await hana.tab.getByRole('button', { name: /^Prepare / }).click()
    const grip = hana.tab.getByRole('button', { name: /^Reorder Certified/ })
    await grip.focus()
    await hana.page.keyboard.press('ArrowUp')
    await hana.tab.getByText(/^Certified is now 1 of/).waitFor()
    expect(await grip.evaluate((element) => element === document.activeElement)).toBe(true)

    await hana.tab.getByRole('button', { name: 'Add an interlude' }).click()
    // The new part has the focus.
    await hana.page.keyboard.type('What a failed rollout taught us')
    await hana.tab.getByLabel('Minutes').fill('4')
    await hana.tab.getByLabel('Notes for hosts').fill('Wait for the lights.')
    await hana.tab.getByRole('button', { name: 'Save changes' }).click()
    await hana.tab.getByText('Saved.').waitFor()

    const { order } = await plan()
    expect(order[1]).toMatchObject({ kind: 'award', awardId: 'certified' })
    expect(order.at(-2)).toMatchObject({
      kind: 'interlude',
      title: 'What a failed rollout taught us',
      minutes: 4,
      notes: 'Wait for the lights.',
    })
  })

  test('another host’s change in the meantime is told, and nothing of either is lost by a slip', async () => {
    await hana.tab.locator('#opening-summary').click()
    await hana.tab.getByLabel('Text on the stage').first().fill('Welcome, wherever you are.')
    const { version, order } = await plan()
    const others = orderOf(draftOf({ order })).map((item) => ({
      ...item,
      ...(item.kind === 'closing' ? { minutes: 2 } : {}),
    }))
    await callAs(laptop, 'omar', 'PUT', `/ceremonies/${ceremonyId}/plan`, { version, order: others })
    await hana.tab.getByRole('button', { name: 'Save changes' }).click()
    await hana.tab.getByText('Somebody else has saved changes here').waitFor()
    expect((await plan()).order.at(-1)).toMatchObject({ kind: 'closing', minutes: 2 })
    await hana.tab.getByRole('button', { name: 'Go on with mine' }).click()
    await hana.tab.getByRole('button', { name: 'Save changes' }).click()
    await hana.tab.getByText('Saved.').waitFor()
    expect((await plan()).order[0]).toMatchObject({ kind: 'opening', text: 'Welcome, wherever you are.' })
  })

  test('is shown as the stage will show it', async () => {
    await hana.tab.getByRole('link', { name: 'Preview' }).click()
    await hana.tab.getByRole('combobox').selectOption({ label: 'What a failed rollout taught us' })
    await hana.tab.locator('[data-scene=interlude]').waitFor()
    await hana.tab.getByRole('button', { name: 'Screen after' }).click()
    await hana.tab.locator('[data-scene=closing]').waitFor()
  })

  test('comes on paper without what surrounds it', async () => {
    await hana.tab.getByRole('link', { name: 'Run sheet' }).click()
    const sheet = hana.tab.locator('#run-sheet')
    await sheet.getByText('Wait for the lights.').waitFor()
    await hana.page.emulateMedia({ media: 'print' })
    expect(await sheet.isVisible()).toBe(true)
    expect(await hana.tab.getByRole('button', { name: 'Print' }).count()).toBe(0)
    expect(await hana.tab.getByRole('navigation').count()).toBe(0)
    await hana.page.emulateMedia({ media: 'screen' })
  })
})

test('The check says what keeps the doors shut, and who puts it right', async () => {
  await hana.tab.getByRole('link', { name: 'Check', exact: true }).click()
  await hana.tab.getByText('The doors can’t open yet.').waitFor()
  await hana.tab.getByText('The awards are not decided yet').waitFor()
})

test('An owner moves it to another date, and calls it off: everybody reads why', async () => {
  const path = `/tab/ceremonies/${ceremonyId}/plan/when`
  const dana = await sitDown(browser, laptop, 'dana', { view: 'personal', path })
  await dana.tab.getByLabel('New date and time').fill('2027-03-01T15:00')
  await dana.tab.getByLabel('Reason').first().fill('The hall is taken.')
  await dana.tab.getByRole('button', { name: 'Move it to another date' }).click()
  await dana.tab
    .getByText(/Mar 1, 2027/)
    .first()
    .waitFor()

  await dana.tab.getByText('It has its new time, and everybody reads why.').waitFor()
  await dana.tab.getByLabel('Reason').last().fill('The year is over.')
  await dana.tab.getByRole('button', { name: 'Call it off' }).click()
  await dana.tab.getByRole('alertdialog').getByRole('button', { name: 'Call it off' }).click()
  await dana.tab.getByText('It is called off, and everybody reads why.').waitFor()
  await dana.page.reload()
  await dana.tab.getByText('It has begun, is over or was called off').waitFor()
  await dana.go({ view: 'personal', path: `/tab/ceremonies/${ceremonyId}` })
  await dana.tab.getByText('The year is over.').first().waitFor()
  expect(dana.errors).toEqual([])
  expect(hana.errors).toEqual([])
})

function plan(): Promise<CeremonyPlanView> {
  return callAs<CeremonyPlanView>(laptop, 'hana', 'GET', `/ceremonies/${ceremonyId}/plan`)
}
