import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import type { Card } from '#bot/turn.ts'
import { cardStyles, hostConfig, type Look } from '#tests/gallery/card-looks.ts'

/** Where cards are drawn by the official renderer and photographed. */
type CardStudio = {
  /** Some cards, in as many columns as there is room for. @param width of a card, in pixels */
  photograph(cards: Card[], look: Look, sight: { width: number; columns: number }): Promise<Buffer>
  /** Another page, for work on pictures. */
  darkroom: Page
  close(): Promise<void>
}

/** @param origin a running Laurels, which draws the medals */
export async function openCardStudio(browser: Browser, origin: string): Promise<CardStudio> {
  const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js')
  const script = await readFile(renderer, 'utf8')
  const context = await browser.newContext({ deviceScaleFactor: 1 })
  const [page, darkroom] = [await context.newPage(), await context.newPage()]
  await page.route('https://laurels.example/**', async (route) => {
    const picture = await fetch(`${origin}${new URL(route.request().url()).pathname}`)
    await route.fulfill({ contentType: 'image/png', body: Buffer.from(await picture.arrayBuffer()) })
  })
  let shown: Look | undefined
  return {
    darkroom,
    async photograph(cards, look, sight) {
      if (look !== shown) {
        await page.setContent(`<!doctype html><style>${cardStyles(look)}</style><body></body>`)
        await page.addScriptTag({ content: script })
        shown = look
      }
      await draw(page, { cards, config: hostConfig(look), ...sight })
      return page.locator('.sheet').screenshot()
    },
    close: () => context.close(),
  }
}

type Renderer = {
  AdaptiveCard: new () => { hostConfig: unknown; parse(card: object): void; render(): HTMLElement }
  HostConfig: new (config: object) => unknown
}

async function draw(
  page: Page,
  sight: { cards: Card[]; config: object; width: number; columns: number },
): Promise<void> {
  await page.evaluate(async ({ cards, config, width, columns }) => {
    const { AdaptiveCard, HostConfig } = (window as unknown as { AdaptiveCards: Renderer }).AdaptiveCards
    const sheet = document.createElement('div')
    sheet.className = 'sheet'
    sheet.style.columns = `${columns}`
    sheet.style.width = `${columns * width + (columns - 1) * 16}px`
    for (const card of cards) {
      const adaptive = new AdaptiveCard()
      adaptive.hostConfig = new HostConfig(config)
      adaptive.parse(card)
      const frame = document.createElement('div')
      frame.className = 'card'
      frame.style.width = `${width}px`
      frame.dir = 'rtl' in card ? 'rtl' : 'ltr'
      frame.append(adaptive.render())
      sheet.append(frame)
    }
    document.body.replaceChildren(sheet)
    await Promise.all([...document.images].map((image) => image.decode()))
  }, sight)
}
