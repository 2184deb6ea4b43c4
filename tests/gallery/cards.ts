import { mkdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Card } from '#bot/turn.ts'
import { sampleCards } from '#tests/bot/support/sample-cards.ts'
import { cardStyles, hostConfig, looks } from '#tests/gallery/card-looks.ts'

/** Languages the bot speaks, and how each card is looked at in them. */
const seen = [
  { name: 'card-light', look: looks.light, locale: 'en-US', width: 500 },
  { name: 'card-dark', look: looks.dark, locale: 'en-US', width: 500 },
  { name: 'card-narrow', look: looks.light, locale: 'en-US', width: 320 },
  { name: 'card-german', look: looks.light, locale: 'de-DE', width: 500 },
  { name: 'card-arabic', look: looks.dark, locale: 'ar-SA', width: 500 },
]

/**
 * Takes a picture of every card in every look, drawn by the official renderer; medals come from the Laurels at
 * `origin`. @returns what was taken, for the page that shows it all
 */
export async function photographCards(
  browser: Browser,
  origin: string,
  folder: string,
): Promise<{ screens: string[]; looks: string[] }> {
  const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js')
  const context = await browser.newContext({ deviceScaleFactor: 1 })
  const page = await context.newPage()
  await page.route('https://laurels.example/**', async (route) => {
    const picture = await fetch(`${origin}${new URL(route.request().url()).pathname}`)
    await route.fulfill({ contentType: 'image/png', body: Buffer.from(await picture.arrayBuffer()) })
  })
  const names = new Set<string>()
  for (const { name, look, locale, width } of seen) {
    const into = join(folder, name)
    await rm(into, { recursive: true, force: true })
    await mkdir(into, { recursive: true })
    await page.setContent(`<!doctype html><style>${cardStyles(look)}</style><body></body>`)
    await page.addScriptTag({ content: await readFile(renderer, 'utf8') })
    for (const [card, json] of Object.entries(await sampleCards(locale))) {
      names.add(card)
      await draw(page, json, hostConfig(look), width)
      await page.locator('.card').screenshot({ path: join(into, `${card}.png`) })
    }
  }
  await context.close()
  return { screens: [...names], looks: seen.map(({ name }) => name) }
}

type Renderer = {
  AdaptiveCard: new () => { hostConfig: unknown; parse(card: object): void; render(): HTMLElement }
  HostConfig: new (config: object) => unknown
}

async function draw(page: Page, card: Card, config: object, width: number): Promise<void> {
  await page.evaluate(
    async ({ card, config, width }) => {
      const { AdaptiveCard, HostConfig } = (window as unknown as { AdaptiveCards: Renderer }).AdaptiveCards
      const adaptive = new AdaptiveCard()
      adaptive.hostConfig = new HostConfig(config)
      adaptive.parse(card)
      const frame = document.createElement('div')
      frame.className = 'card'
      frame.style.width = `${width}px`
      frame.dir = 'rtl' in card ? 'rtl' : 'ltr'
      frame.append(adaptive.render())
      document.body.replaceChildren(frame)
      await Promise.all([...document.images].map((image) => image.decode()))
    },
    { card, config, width },
  )
}
