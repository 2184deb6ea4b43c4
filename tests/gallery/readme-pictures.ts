import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Seat } from '#tests/e2e/support/seats.ts'
import { settled } from '#tests/e2e/support/settled.ts'
import type { Laptop } from '#tests/support/laptop.ts'

type Picture = {
  name: string
  /** What is seen at its top; else it begins at the screen's. */
  from?: string
  /** What has to be there, too. */
  until?: string
  /** Smaller where the stage is in it: its lights are hard to compress. */
  size: { width: number; height: number }
}

const large = { width: 1440, height: 900 }
const small = { width: 1000, height: 625 }

/** Screens that the README shows as they are in Teams. */
const inTeams: Record<string, Picture> = {
  wall: { name: 'wall', size: large },
  'nominate-filled': { name: 'nominate', size: large, from: 'form > :nth-child(2)' },
  'judge-scoring': { name: 'judge', size: large },
  'panel-host-finalists': {
    name: 'meeting',
    size: small,
    until: 'button[aria-keyshortcuts]:not([aria-disabled="true"])',
  },
}

/** Screens without which the README’s pictures can't be made. */
export const readmeScreens = Object.keys(inTeams)

/** Takes the picture of this screen if the README shows it. */
export async function photographForReadme(seat: Seat, screen: string, folder: string): Promise<void> {
  const picture = inTeams[screen]
  if (!picture) return
  await seat.setTheme('default')
  await seat.setSize('in Teams')
  await seat.page.setViewportSize(picture.size)
  await seat.frame.evaluate((from) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
    if (from) {
      document.querySelector(from)?.scrollIntoView()
      // Clear of the navigation.
      scrollBy(0, -68)
    }
  }, picture.from)
  if (picture.until) await seat.frame.locator(picture.until).waitFor()
  await settled(seat.frame)
  await seat.page.screenshot({ path: join(folder, `${picture.name}.png`), animations: 'disabled' })
  await seat.page.setViewportSize(large)
}

/** Somebody in front of the stage who likes it to move. */
export async function sitBeforeTheStage(browser: Browser, laptop: Laptop): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 920, height: 575 } })
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
