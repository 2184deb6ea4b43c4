import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Vote } from '#core/contract/voting.ts'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { servePage } from '#tests/support/serve-page.ts'

/*
 * The audience's panel in a real browser, over states of a ceremony that are given to it: what one's own vote says of
 * itself, who can be congratulated, and that a reveal is there before anybody can perceive it.
 */

let browser: Browser
let page: Page
let served: Awaited<ReturnType<typeof servePage>>

beforeAll(async () => {
  ;[browser, served] = await Promise.all([launchChromium(), servePage(join(import.meta.dirname, 'room'))])
  const context = await browser.newContext({ viewport: { width: 280, height: 700 } })
  page = await context.newPage()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

photographFailures(() => (browser ? [browser] : []))

describe('C7 One’s own vote', () => {
  test('is above everything, sent at a press, and said to be in once it is stored', async () => {
    await sit('voting')
    const [vote, stage] = [await panel().boundingBox(), await page.locator('[data-scene]').boundingBox()]
    expect((vote?.y ?? 0) + (vote?.height ?? 0)).toBeLessThan(stage?.y ?? 0)
    await expectSaid('Choose one. You can change it until the vote closes.')
    await option('Kwame Mensah').check()
    await expectSaid('Your vote is in. You can change it until the vote closes.')
    await option('Mei-Ling Chen').check()
    await expect.poll(votes).toMatchObject([
      { option: '1', after: 0, segmentId: 'mentor', round: 1 },
      { option: '3', after: 1 },
    ])
    expect(await page.getByText('The vote closes in').isVisible()).toBe(true)
  })

  test('is said to be on its way until it is known, and not to be known where no answer comes', async () => {
    await sit('voting', { vote: 'waits' })
    await option('Kwame Mensah').check()
    await expectSaid('Sending your vote …')
    await sit('voting', { vote: 'silent' })
    await option('Kwame Mensah').check()
    await expectSaid('No answer yet. Your vote may not be in; we keep sending it.')
    // Again and again the same one.
    await expect.poll(async () => (await votes()).length, { timeout: 5_000 }).toBeGreaterThan(2)
    expect(new Set((await votes()).map(({ commandId }) => commandId)).size).toBe(1)
  })

  test('stands there again after a reload, and after a pause', async () => {
    await sit('voting', { ballot: '2' })
    await expect.poll(() => option('Inês Carvalho').isChecked()).toBe(true)
    await option('Priya Raman').check()
    await expectSaid('Your vote is in. You can change it until the vote closes.')
    expect(await votes()).toMatchObject([{ option: '0', after: 1 }])
    await show('paused')
    await panel().waitFor({ state: 'detached' })
    await show('voting')
    await expect.poll(() => option('Priya Raman').isChecked()).toBe(true)
  })

  test('that comes too late is told so, and the one before it stands', async () => {
    await sit('voting', { ballot: '2', vote: 'late' })
    await expect.poll(() => option('Inês Carvalho').isChecked()).toBe(true)
    await option('Priya Raman')
      .check({ force: true })
      .catch(() => undefined)
    await expectSaid('The vote had closed before your change came. Your choice before it counts.')
    expect(await option('Inês Carvalho').isChecked()).toBe(true)
  })

  test('is not for oneself, also not as one of a group, and it is said why', async () => {
    await sit('voting-groups', { me: 'Mei-Ling Chen' })
    const all = page.getByRole('radio')
    expect(
      await all.evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).disabled)),
    ).toEqual([true, true, false])
    expect(await page.getByText('You can’t vote for yourself.').count()).toBe(2)
  })

  test('can’t be cast before the vote is open, after it is closed, or by guests', async () => {
    await sit('voting-waiting')
    await expectSaid('The vote opens in a moment.')
    expect(await option('Priya Raman').isDisabled()).toBe(true)
    await sit('voting-closing', { ballot: '1' })
    await expectSaid('The vote is closed. Your vote is in.')
    expect(await option('Priya Raman').isDisabled()).toBe(true)
    await sit('voting', { guest: '' })
    expect(await panel().count()).toBe(0)
  })

  test('is cast with the keyboard alone', async () => {
    await sit('voting')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await expect.poll(async () => (await votes()).at(-1)?.option).toBe('1')
    await expectSaid('Your vote is in. You can change it until the vote closes.')
  })
})

describe('Congratulating', () => {
  const heart = (award: string) => page.getByRole('button', { name: `Congratulate: ${award}` })

  test('is one press for all who won an award, and says where it will stand', async () => {
    const sent = await answering(200)
    await sit('winner')
    await heart('Learning Explorer of the Northern').click()
    await page.getByText('It stands on the wall beside the award once the ceremony is over.').waitFor()
    expect(sent.map(({ itemId }) => itemId).toSorted()).toHaveLength(2)
    // Still so after a reload.
    await sit('winner')
    const done = page.getByRole('button', { name: 'Congratulated: Learning Explorer of the Northern' })
    expect(await done.getAttribute('aria-disabled')).toBe('true')
    await done.dispatchEvent('click')
    expect(sent).toHaveLength(2)
  })

  test('is offered to who missed the award, but for nobody’s own, and not to guests', async () => {
    await sit('ended', { me: 'Yusuf Demir' })
    await heart('Mentor of the Quarter').waitFor()
    expect(await heart('Knowledge Sharer').count()).toBe(0)
    await sit('ended', { guest: '' })
    expect(await page.getByRole('button', { name: /Congratulate/ }).count()).toBe(0)
  })

  test('that is refused says why, and can be tried again', async () => {
    const sent = await answering(404, 'not_found')
    await sit('winner')
    await heart('Certified').click()
    await expect.poll(() => sent.length).toBe(1)
    await heart('Certified').click()
    await expect.poll(() => sent.length).toBe(2)
  })
})

describe('C6 A reveal that is still to come', () => {
  test('is laid out already, and nobody perceives anything of it until its moment', async () => {
    await sit('winner', { lead: '2500' })
    const stage = page.locator('[data-scene]')
    expect(await stage.getAttribute('data-scene')).toBe('drumroll')
    const veiled = stage.locator('[inert]')
    await veiled.evaluate((sheet) => sheet.setAttribute('data-same', 'yes'))
    expect(await veiled.evaluate((sheet) => getComputedStyle(sheet).visibility)).toBe('hidden')
    expect(await veiled.locator('h2').innerText()).toBe('')
    const early = await page.locator('body').ariaSnapshot()
    expect(early).toContain('And the award goes to')
    expect(early).not.toContain('Priya Raman')
    expect(await stage.innerText()).not.toContain('Priya Raman')
    expect(await stage.getAttribute('data-scene')).toBe('drumroll')

    await page.locator('[data-scene=revealed]').waitFor()
    const sheet = stage.locator('[data-same]')
    expect(await sheet.evaluate((one) => one.hasAttribute('inert') || one.hasAttribute('aria-hidden'))).toBe(
      false,
    )
    expect(await sheet.innerText()).toContain('Priya Raman')
    expect(await page.locator('body').ariaSnapshot()).toContain('Mentor of the Quarter goes to Priya Raman')
  })

  test('has its confetti once, though one looks away and back; who comes late has none', async () => {
    await sit('winner', { lead: '300' })
    const isFlying = () =>
      page.locator('canvas').evaluateAll((boards) =>
        boards.some((board) => {
          const { width, height } = board as HTMLCanvasElement
          const pixels = (board as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data
          return pixels?.some((value) => value > 0) ?? false
        }),
      )
    await expect.poll(isFlying).toBe(true)
    await show('paused')
    await page.locator('[data-scene=paused]').waitFor()
    await show('winner')
    await page.locator('[data-scene=revealed]').waitFor()
    expect(await isFlying()).toBe(false)
    await sit('winner')
    expect(await page.locator('canvas').count()).toBe(0)
  })
})

test('Nothing is wider than the panel, in larger text, too', async () => {
  for (const state of [
    'voting-10',
    'voting-groups',
    'winner-group',
    'tie',
    'recap-20',
    'not-awarded',
    'cancelled',
  ]) {
    await sit(state)
    const larger = page.getByRole('button', { name: 'Larger text' })
    if ((await larger.getAttribute('aria-pressed')) === 'false') await larger.click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBe(280)
  }
})

async function sit(state: string, more: Record<string, string> = {}): Promise<void> {
  await page.goto(`${served.address}?${new URLSearchParams({ state, ...more })}`)
  await page.locator('[data-scene]').waitFor()
}

const show = (state: string) =>
  page.evaluate((next) => (window as unknown as { show: (state: string) => void }).show(next), state)
const votes = () => page.evaluate(() => (window as unknown as { votes: Vote[] }).votes)
const panel = () => page.getByRole('radiogroup')
const option = (name: string) => page.getByRole('radio', { name })

/** In a region that screen readers read out. */
async function expectSaid(words: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor({ timeout: 5_000 })
}

/** Answers congratulations. @returns those sent, as they come */
async function answering(status: number, code?: string): Promise<{ itemId: string }[]> {
  const sent: { itemId: string }[] = []
  await page.unroute('**/congratulations').catch(() => undefined)
  await page.route('**/congratulations', async (route) => {
    sent.push(route.request().postDataJSON() as { itemId: string })
    const problem = { type: 'about:blank', title: code, status, code, detail: code }
    await route.fulfill({ status, json: code === undefined ? null : problem })
  })
  return sent
}
