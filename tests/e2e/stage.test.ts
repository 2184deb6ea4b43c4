import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moments } from '#tests/gallery/stage/moments.ts'
import { openStagePages, type StagePages } from '#tests/gallery/stage/stage-pages.ts'
import { launchChromium } from '#tests/support/chromium.ts'

let browser: Browser
let pages: StagePages

beforeAll(async () => {
  browser = await launchChromium()
  pages = await openStagePages(browser)
})
afterAll(async () => {
  await pages?.close()
  await browser?.close()
})

const smallest = { width: 472, height: 382 }
const sizes = [
  smallest,
  { width: 792, height: 382 },
  { width: 994, height: 678 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
]

/** Of the stage's height, and in pixels: what its type may be at the least. */
const readable = { ofHeight: 0.018, px: 9 }

const sights = [
  ...sizes.map((size) => ({ locale: 'en-US' as const, size })),
  { locale: 'ar-SA' as const, size: smallest },
]

test.each(Object.keys(moments))(
  'On stages of every size, %s is cut nowhere and can be read from the back of a room',
  async (moment) => {
    for (const { locale, size } of sights) {
      const page = await pages.show({ moment, theme: 'light', size, locale })
      const sheet = await page.locator('[style*="--fit"]').evaluate((box) => ({
        cut: box.scrollHeight - box.clientHeight > 1 || box.scrollWidth - box.clientWidth > 1,
        type: Number.parseFloat(getComputedStyle(box).fontSize),
      }))
      const at = `${locale} at ${size.width} × ${size.height}`
      expect(sheet.cut, at).toBe(false)
      expect(sheet.type, at).toBeGreaterThanOrEqual(Math.max(readable.px, size.height * readable.ofHeight))
    }
  },
)

test('A recap that gets more while it stands is fitted anew', async () => {
  const page = await pages.show({ moment: 'recap', theme: 'light', size: smallest, locale: 'en-US' })
  const sheet = page.locator('[style*="--fit"]')
  await sheet.locator('ul').evaluate((list) => {
    list.innerHTML = list.innerHTML.repeat(3)
  })
  await expect.poll(() => sheet.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(1)
})
