import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Browser } from 'playwright-core'
import { build, preview } from 'vite'
import type { Bench } from '#tests/bench/bench.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { startLaptop } from '#tests/support/laptop.ts'

/** What a person's browser loads for the first screen, against the least any such tab loads. */
export const tabBench: Bench = {
  name: 'tab',
  about: 'gzip of all scripts and styles Chromium loads for the wall ÷ the floor',
  async run() {
    const browser = await launchChromium()
    try {
      const floor = await loadedBy(browser, await floorPage(), 'Ready')
      const laptop = await startLaptop()
      try {
        const wall = await loadedBy(
          browser,
          { address: `${laptop.origin}/?as=ana&view=personal`, only: '/tab/', close: async () => {} },
          undefined,
        )
        const detail = `${kilobytes(wall)} ÷ ${kilobytes(floor)}, until the wall stands; its live channel follows`
        return [{ what: 'first route ÷ floor', measured: wall / floor, goal: 1.5, detail }]
      } finally {
        await laptop.remove()
      }
    } finally {
      await browser.close()
    }
  },
}

type Page = { address: string; only: string; close: () => Promise<void> }

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

/** Opens a page, waits until it shows its content, and adds up what it loaded. */
async function loadedBy(browser: Browser, page: Page, text: string | undefined): Promise<number> {
  const context = await browser.newContext()
  const tab = await context.newPage()
  const sizes: Promise<number>[] = []
  tab.on('response', (response) => {
    const type = response.request().resourceType()
    const path = new URL(response.url()).pathname
    if ((type === 'script' || type === 'stylesheet') && path.startsWith(page.only))
      sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length))
  })
  await tab.goto(page.address)
  if (text !== undefined) await tab.getByText(text).waitFor()
  else await tab.frameLocator('iframe').getByRole('article').first().waitFor()
  await tab.waitForLoadState('networkidle')
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await context.close()
  await page.close()
  return total
}

async function floorPage(): Promise<Page> {
  const outDir = await mkdtemp(join(tmpdir(), 'laurels-floor-'))
  const root = join(import.meta.dirname, 'baselines/tab-floor')
  const config = { configFile: false as const, root, logLevel: 'silent' as const, plugins: [react()] }
  await build({ ...config, build: { outDir, emptyOutDir: true, target: 'esnext' } })
  const server = await preview({ ...config, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('The floor page is not served.')
  return {
    address,
    only: '/',
    close: async () => {
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
