import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { themes } from '#local/teams/context.ts'
import { acts } from '#tests/e2e/support/acts.ts'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { tabTo } from '#tests/e2e/support/keyboard.ts'
import { sitDown } from '#tests/e2e/support/person.ts'
import { type Company, meetCompany, openScreen, type Screen } from '#tests/e2e/support/screens.ts'
import { createSeats, type Seat, type Seats } from '#tests/e2e/support/seats.ts'
import { playSending } from '#tests/e2e/support/sent-messages.ts'
import { violations } from '#tests/e2e/support/violations.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'

/*
 * Every screen, in the state in which somebody meets it: nothing for axe to find in any of the three themes, nothing
 * to scroll sideways in a side panel or at 400 % zoom, from left to right and from right to left, and nothing that
 * keeps moving for people who asked for less motion.
 */

let laptop: Laptop
let browser: Browser
let seats: Seats
let company: Company

beforeAll(async () => {
  const [started, launched] = await Promise.all([startLaptop(), launchChromium()])
  laptop = started
  browser = launched
  seats = createSeats(browser, laptop)
  company = await meetCompany(laptop)
})

afterAll(async () => {
  company?.host?.close()
  await seats?.close()
  await browser?.close()
  await laptop?.remove()
})

photographFailures(() => (browser ? [browser] : []))

describe('By keyboard alone', () => {
  test('from the wall to a nomination that is in, with Tab, arrows, typing, Enter and Space', async () => {
    const { page, tab, errors, context } = await sitDown(browser, laptop, 'omar', { view: 'personal' })
    const keys = page.keyboard
    await tab.getByRole('article').first().waitFor()
    await tabTo(page, tab.getByRole('link', { name: 'Nominate', exact: true }))
    await keys.press('Enter')
    await tab.getByRole('heading', { name: 'Nominate', exact: true }).waitFor()

    await tabTo(page, tab.getByRole('radio'))
    await keys.press('Space')
    await keys.press('ArrowDown')
    await tab.getByRole('radio', { name: /^Certified/, checked: true }).waitFor()
    await tabTo(page, tab.getByRole('combobox', { name: 'Nominees' }))
    await keys.type('Tomasz')
    await tab.getByRole('option', { name: /Tomasz/ }).waitFor()
    await keys.press('Enter')
    await tab.locator('.fui-Tag', { hasText: 'Tomasz' }).waitFor()
    await tabTo(page, tab.getByRole('textbox', { name: 'What was learned, and what did it change?' }))
    await keys.type('He showed the whole studio how doors are opened, and then how to keep them shut.')
    await tabTo(page, tab.getByRole('combobox', { name: 'Learning mode' }))
    await keys.type('Cert')
    await tabTo(page, tab.getByRole('button', { name: 'Send nomination' }))
    await keys.press('Enter')

    const thanks = tab.getByRole('heading', { name: 'Thank you. Your nomination is in.' })
    // It has the focus, so that a screen reader says it.
    await expect.poll(() => thanks.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(errors).toEqual([])
    await context.close()
  })
})

test('A deep link opens its page at once, not by way of the wall', async () => {
  const { page, tab, errors, context, go } = await sitDown(browser, laptop, 'ana', { view: 'personal' })
  await tab.getByRole('article').first().waitFor()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await go({ view: 'personal', path: '/tab/mine' })
  await tab.getByRole('heading', { name: 'My nominations', exact: true }).waitFor()
  expect(asked).toContain('/tab/')
  expect(asked.filter((path) => path.startsWith('/api/feeds'))).toEqual([])
  expect(errors).toEqual([])
  await context.close()
})

test('An owner is asked once before what may have arrived is sent again, and told what became of it', async () => {
  const { page, tab, errors, context, go } = await sitDown(browser, laptop, 'dana', { view: 'personal' })
  const sending = await playSending(page)
  await go({ view: 'personal', path: `/tab/cycles/${company.cycleId}/messages` })
  const again = tab.getByRole('button', { name: 'Send again to Priya Raman: Congratulations' })
  await again.click()
  const cancel = tab.getByRole('button', { name: 'Cancel' })
  // Who presses Enter twice has sent nothing.
  expect(await cancel.evaluate((element) => element === document.activeElement)).toBe(true)
  await cancel.click()
  expect(sending.asked).toEqual([])
  await again.click()
  await tab.getByRole('alertdialog').getByRole('button', { name: 'Send again' }).click()
  const standing = tab.locator('output', { hasText: 'Tried again: Priya Raman.' })
  await expect.poll(() => standing.evaluate((element) => element === document.activeElement)).toBe(true)
  await again.waitFor({ state: 'detached' })
  expect(sending.asked).toEqual(['uncertain won Priya Raman'])

  await tab.getByRole('button', { name: 'Send all 232 again' }).click()
  await tab.getByRole('alertdialog').getByRole('button', { name: 'Send all 232 again' }).click()
  const all = tab.locator('output', { hasText: '232 messages tried again.' })
  await expect.poll(() => all.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(sending.asked.slice(1)).toEqual(['send-again'])
  expect(errors).toEqual([])
  await context.close()
})

test('In forced colors an owner tells what was sent from what was not, and what failed from what is left', async () => {
  const { page, tab, errors, context, go } = await sitDown(browser, laptop, 'dana', { view: 'personal' })
  await page.emulateMedia({ forcedColors: 'active' })
  await playSending(page)
  await go({ view: 'personal', path: `/tab/cycles/${company.cycleId}/messages` })
  const stopped = tab.getByRole('listitem').filter({ has: tab.getByRole('button', { name: /^Go on/ }) })
  const [track, sent, failed] = await stopped.locator('progress + div').evaluate((bar) =>
    [bar, ...bar.children].map((part) => {
      const { backgroundColor, backgroundImage } = getComputedStyle(part)
      return { backgroundColor, backgroundImage }
    }),
  )
  expect(sent?.backgroundColor).not.toBe(track?.backgroundColor)
  expect(failed?.backgroundImage).toContain('gradient')
  expect(failed?.backgroundImage).not.toContain(sent?.backgroundColor)
  expect(errors).toEqual([])
  await context.close()
})

test('Where nothing was to be sent an owner reads only what was no longer needed', async () => {
  const { page, tab, errors, context, go } = await sitDown(browser, laptop, 'dana', { view: 'personal' })
  await playSending(page)
  await go({ view: 'personal', path: `/tab/cycles/${company.cycleId}/messages` })
  const done = tab.getByRole('group').filter({ hasText: 'Done: ' })
  await done.getByText('Done: ').click()
  const begun = done.getByRole('listitem').filter({ hasText: 'Judging has begun, for judges' })
  await begun.getByText('· 3 no longer needed').waitFor()
  expect(await begun.getByText('0 of 0').count()).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})

describe.each(acts)('$name', ({ begin, screens }) => {
  beforeAll(async () => {
    await begin(company)
    seats.refresh()
  })

  test.each(screens)('$name is for everybody', async (screen) => {
    const found = await Promise.all([lookAtInEnglish(screen), lookAtInArabic(screen)])
    expect(found.flat()).toEqual([])
  })
})

async function lookAtInEnglish(screen: Screen): Promise<string[]> {
  const seat = await openScreen(seats, company, screen, 'en-US')
  const found: string[] = []
  for (const theme of themes) {
    await seat.setTheme(theme)
    found.push(...(await violations(seat.frame)).map((violation) => `${theme}: ${violation}`))
  }
  found.push(...(await lastingMotion(seat.frame)))
  return [...found, ...(await sideways(screen, seat))]
}

async function lookAtInArabic(screen: Screen): Promise<string[]> {
  return sideways(screen, await openScreen(seats, company, screen, 'ar-SA'))
}

/** The sizes at which this screen has to be scrolled sideways. */
async function sideways({ place }: Screen, seat: Seat): Promise<string[]> {
  const found: string[] = []
  // The page that plays Teams is for a laptop's window.
  if (place === 'teams') return found
  for (const size of ['narrow', 'zoomed'] as const) {
    await seat.setSize(size)
    const { room, needed, widest } = await seat.frame.evaluate(() => {
      const { clientWidth, scrollWidth, dir } = document.documentElement
      const beyond = [...document.querySelectorAll('body *')].find((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 0 && (left < -1 || right > clientWidth + 1)
      })
      return { room: clientWidth, needed: scrollWidth, dir, widest: beyond?.outerHTML.slice(0, 200) ?? '' }
    })
    if (needed > room) found.push(`${size}: needs ${needed} of ${room} pixels, as by ${widest}`)
  }
  return found
}

/** What still moves for longer than a frame, for somebody who asked for less motion. */
async function lastingMotion(frame: Frame): Promise<string[]> {
  const oneFrameMs = 1_000 / 60
  return frame.evaluate(
    (most) =>
      document.getAnimations().flatMap(({ playState, effect }) => {
        if (playState !== 'running' || Number(effect?.getComputedTiming().activeDuration) <= most) return []
        return [`moves: ${(effect as KeyframeEffect).target?.outerHTML.slice(0, 120)}`]
      }),
    oneFrameMs,
  )
}
