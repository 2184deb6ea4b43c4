import type { Browser, Page } from 'playwright-core'
import type { Locale } from '#local/teams/context.ts'
import type { ThemeName } from '#tabs/teams/host.ts'
import { servePage } from '#tests/support/serve-page.ts'

/** How a moment of the stage is looked at. */
export type Sight = {
  moment: string
  theme: ThemeName
  size: { width: number; height: number }
  locale?: Locale
  layout?: 'whole' | 'panel'
}

/** The product's stage, built as production builds it, on pages that show any moment of it. */
export type StagePages = {
  /** The moment, once it stands. */
  show(sight: Sight): Promise<Page>
  close(): Promise<void>
}

export async function openStagePages(browser: Browser): Promise<StagePages> {
  const { address, close } = await servePage(import.meta.dirname)
  // Still pictures: what moves has arrived.
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(error))
  return {
    async show({ moment, theme, size, locale = 'en-US', layout = 'whole' }) {
      await page.setViewportSize(size)
      await page.goto(`${address}?${new URLSearchParams({ moment, theme, locale, layout })}`)
      await page.locator('[data-scene] h1').first().waitFor()
      await page.evaluate(() => document.fonts.ready)
      return page
    },
    async close() {
      await context.close()
      await close()
    },
  }
}
