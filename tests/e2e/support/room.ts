import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Vote } from '#core/contract/voting.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { servePage } from '#tests/support/serve-page.ts'

/** What a page of `tests/e2e/room` shows in its window. */
type InPage = { show: (state: string) => void; votes: Vote[] }

export type Room = {
  browser: Browser
  page: Page
  /** Opens the panel anew, in a state and as said in the address. */
  sit(state: string, more?: Record<string, string>): Promise<void>
  /** Leads to another state, as a host would. */
  show(state: string): Promise<void>
  /** What was voted since it was opened. */
  votes(): Promise<Vote[]>
  close(): Promise<void>
}

/** The audience's panel in a browser, as narrow as a side panel. */
export async function openRoom(): Promise<Room> {
  const root = join(import.meta.dirname, '../room')
  const [browser, served] = await Promise.all([launchChromium(), servePage(root, join(root, 'no-teams.ts'))])
  const context = await browser.newContext({ viewport: { width: 280, height: 700 } })
  const page = await context.newPage()
  return {
    browser,
    page,
    async sit(state, more = {}) {
      await page.goto(`${served.address}?${new URLSearchParams({ state, ...more })}`)
      await page.locator('[data-scene]').waitFor()
    },
    show: (state) => page.evaluate((next) => (window as unknown as InPage).show(next), state),
    votes: () => page.evaluate(() => (window as unknown as InPage).votes),
    async close() {
      await browser.close()
      await served.close()
    },
  }
}
