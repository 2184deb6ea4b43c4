import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Browser, Page } from 'playwright-core'
import { build, preview } from 'vite'
import type { Locale } from '#local/teams/context.ts'
import type { ThemeName } from '#tabs/teams/host.ts'

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
  const outDir = await mkdtemp(join(tmpdir(), 'laurels-stage-'))
  const root = import.meta.dirname
  const resolve = { alias: { '@microsoft/teams-js': join(root, 'no-teams.ts') } }
  const config = { configFile: false as const, root, logLevel: 'error' as const, plugins: [react()], resolve }
  await build({
    ...config,
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2_000 },
  })
  const server = await preview({ ...config, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('The stage is not served.')
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
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
