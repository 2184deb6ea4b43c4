import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { callAs } from '#tests/e2e/support/judges.ts'
import { type Person, sitDown } from '#tests/e2e/support/person.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'

/* The wall on an ordinary day: two people in front of it, and an owner who looks after it. */

let laptop: Laptop
let browser: Browser
let ana: Person
let mei: Person

beforeAll(async () => {
  laptop = await startLaptop()
  browser = await launchChromium()
  const at = (path = '/tab/wall') => ({ view: 'personal' as const, path })
  ana = await sitDown(browser, laptop, 'ana', at())
  mei = await sitDown(browser, laptop, 'mei', at())
})

afterAll(async () => {
  await browser?.close()
  await laptop?.remove()
})

photographFailures(() => (browser ? [browser] : []))

const cardOf = (person: Person, text: string) => person.tab.getByRole('article').filter({ hasText: text })
const studio = 'You let me run the studio tour'
const thanks = 'For the way you draw error bars'

async function commend(from: string, message: string): Promise<void> {
  const me = await callAs<{ ref: string }>(laptop, 'ben', 'GET', '/me')
  await callAs(laptop, from, 'POST', '/commendations', {
    commandId: crypto.randomUUID(),
    recipients: [me.ref],
    message,
    visibility: { kind: 'tenant' },
  })
}

describe('the wall', () => {
  test('a reaction stands at once, stays, and can be taken back', async () => {
    const applause = (person: Person) => cardOf(person, studio).getByRole('button', { name: /^Applause/ })
    await applause(ana).click()
    await expect.poll(() => applause(ana).getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => applause(ana).textContent()).toBe('1')
    await expect.poll(() => applause(mei).textContent(), { timeout: 20_000 }).toBe('1')
    await ana.go({ view: 'personal', path: '/tab/wall' })
    await expect.poll(() => applause(ana).getAttribute('aria-pressed')).toBe('true')
    await applause(ana).click()
    await expect.poll(() => applause(mei).textContent(), { timeout: 20_000 }).toBe('')
  })

  test('one person comments, the other reads it, and its author puts it anew', async () => {
    await cardOf(ana, studio).getByRole('link', { name: 'Comment' }).click()
    await ana.tab.getByLabel('Add a comment').fill('The fire exits are always the first to go.')
    await ana.tab.getByRole('button', { name: 'Send' }).click()
    await ana.tab.getByText('Your comment is there.').waitFor()
    const said = ana.tab.getByRole('listitem').filter({ hasText: 'fire exits are' })
    await said.getByRole('button', { name: 'Edit' }).click()
    await ana.tab.getByLabel('Your words').fill('The fire exits go first, always.')
    await ana.tab.getByRole('button', { name: 'Save' }).click()
    await ana.tab.getByText('The fire exits go first, always.').waitFor()
    await mei.tab.getByRole('link', { name: '1 comment' }).first().waitFor({ timeout: 20_000 })
    await cardOf(mei, studio).getByRole('link', { name: '1 comment' }).click()
    await mei.tab.getByText('The fire exits go first, always.').waitFor()
    expect(await mei.tab.getByRole('button', { name: 'Edit' }).count()).toBe(0)
    await mei.tab.getByRole('button', { name: 'To the wall' }).click()
    await mei.tab.getByRole('article').first().waitFor()
  })

  test('news waits quietly until it is asked for', async () => {
    await ana.go({ view: 'personal', path: '/tab/wall' })
    await ana.tab.getByRole('article').first().waitFor()
    const first = await ana.tab.getByRole('article').first().getAttribute('aria-label')
    await commend('mei', thanks)
    const pill = ana.tab.getByRole('button', { name: '1 new' })
    await pill.waitFor({ timeout: 20_000 })
    expect(await ana.tab.getByRole('article').first().getAttribute('aria-label')).toBe(first)
    await pill.click()
    await cardOf(ana, thanks).waitFor()
    expect(await ana.tab.getByRole('article').first().textContent()).toContain(thanks)
  })

  test('W4 an owner hides with a reason its author reads, and shows it again', async () => {
    const owner = await sitDown(browser, laptop, 'dana', { view: 'personal', path: '/tab/wall' })
    await cardOf(owner, thanks).getByRole('link', { name: 'Comment' }).click()
    await owner.tab.getByRole('button', { name: 'Hide', exact: true }).click()
    await owner.tab.getByLabel('Why should nobody see this?').fill('It names a customer.')
    await owner.tab.getByRole('button', { name: 'Hide', exact: true }).last().click()
    await owner.tab.getByText('An owner has hidden this').waitFor()
    await cardOf(ana, thanks).waitFor({ state: 'detached', timeout: 20_000 })
    await owner.tab.getByRole('button', { name: 'Show again' }).click()
    await owner.tab.getByText('An owner has hidden this').waitFor({ state: 'detached' })
    await ana.tab.getByRole('button', { name: '1 new' }).click({ timeout: 20_000 })
    await cardOf(ana, thanks).waitFor()
    await owner.context.close()
  })

  test('W1 a search finds names and words, and its address opens it', async () => {
    await ana.tab.getByRole('button', { name: 'Search and filter' }).click()
    await ana.tab.getByLabel('Words or names').fill('napkin')
    await cardOf(ana, 'Error bars on a napkin').waitFor()
    await expect.poll(() => ana.tab.getByRole('article').count()).toBe(1)
    await ana.tab.getByRole('button', { name: 'Show everything' }).click()
    await expect.poll(() => ana.tab.getByRole('article').count()).toBeGreaterThan(5)
    await ana.go({ view: 'personal', path: '/tab/wall?kind=award' })
    await ana.tab.getByRole('article').first().waitFor()
    for (const label of await ana.tab.getByRole('article').all())
      expect(await label.getByRole('link', { name: 'See the record' }).count()).toBe(1)
    await ana.go({ view: 'personal', path: '/tab/wall?q=xylophone' })
    await ana.tab.getByText('Nothing on the wall fits').waitFor()
  })

  test('W3 who would rather not appear leaves the wall, and comes back', async () => {
    await ana.go({ view: 'personal', path: '/tab/wall' })
    await ana.tab.getByRole('button', { name: 'My page' }).click()
    const appear = ana.tab.getByRole('switch', { name: 'I appear on the wall' })
    await appear.click()
    await ana.tab.getByText('The walls leave you out').waitFor()
    const text = 'Finished all twelve chapters'
    await mei.go({ view: 'personal', path: '/tab/wall' })
    await mei.tab.getByRole('article').first().waitFor()
    await cardOf(mei, text).waitFor({ state: 'detached', timeout: 20_000 })
    await appear.click()
    await cardOf(mei, text).waitFor({ timeout: 20_000 })
  })

  test('coming back leads to where one was', async () => {
    await mei.go({ view: 'personal', path: '/tab/wall' })
    const deep = cardOf(mei, 'Obrigado for eight months')
    await mei.tab.getByRole('article').first().waitFor()
    // Far below nothing is drawn yet.
    await mei.tab.locator('main').evaluate(() => window.scrollTo(0, 1_500))
    await deep.scrollIntoViewIfNeeded()
    await deep.getByRole('link', { name: 'Comment' }).click()
    await mei.tab.getByRole('heading', { name: 'Comments' }).waitFor()
    await mei.tab.getByRole('button', { name: 'To the wall' }).click()
    await deep.waitFor()
    await expect
      .poll(() => deep.evaluate((card) => card.getBoundingClientRect().top < window.innerHeight))
      .toBe(true)
  })

  test('nothing went wrong on the way', () => {
    expect([...ana.errors, ...mei.errors]).toEqual([])
  })
})
