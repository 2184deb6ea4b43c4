import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Seat } from '#tests/e2e/support/seats.ts'
import type { Laptop } from '#tests/support/laptop.ts'

const size = { width: 1440, height: 900 }

/** Screens that the README shows as they are in Teams, by the name of their picture. */
const inTeams: Record<string, string> = {
  wall: 'wall',
  'nominate-filled': 'nominate',
  'judge-scoring': 'judge',
  'stage-finalists': 'meeting',
}

/** Screens without which the README’s pictures can't be made. */
export const readmeScreens = Object.keys(inTeams)

/** Takes the picture of this screen if the README shows it. */
export async function photographForReadme(seat: Seat, screen: string, folder: string): Promise<void> {
  const name = inTeams[screen]
  if (!name) return
  await seat.setTheme('default')
  await seat.setSize('in Teams')
  await seat.frame.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
  })
  await seat.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

/** Somebody in front of the stage who likes it to move. */
export async function sitBeforeTheStage(browser: Browser, laptop: Laptop): Promise<Page> {
  const page = await browser.newPage({ viewport: size })
  await page.goto(`${laptop.origin}/?as=ben&view=meeting`)
  const stage = page.locator('section iframe[src^="/tab/stage"]')
  await stage.evaluate((frame) => frame.setAttribute('style', 'position: fixed; inset: 0; z-index: 9'))
  return page
}

const confettiInTheAirMs = 1_300

/** The moment at which a winner is unveiled, with the confetti in the air. */
export async function photographReveal(page: Page, folder: string): Promise<void> {
  const stage = page.frameLocator('section iframe[src^="/tab/stage"]')
  await stage.locator('[data-scene=revealed]').waitFor()
  const since = await page.evaluate(() => performance.now())
  await page.waitForFunction((until) => performance.now() > until, since + confettiInTheAirMs)
  await page.screenshot({ path: join(folder, 'stage-reveal.png') })
  await page.context().close()
}
