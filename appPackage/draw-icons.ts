import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { colorIcon, outlineIcon } from './icons.ts'

// Draws the package's icons: CHROME_PATH=… npm run icons. The pictures are kept in the repository.
const icons = [
  { file: 'color.png', size: 192, svg: colorIcon({ leaves: 6, half: 90 }) },
  { file: 'color32x32.png', size: 32, svg: colorIcon({ leaves: 4, half: 80 }) },
  { file: 'outline.png', size: 32, svg: outlineIcon() },
]

const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
for (const { file, size, svg } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>html, body { margin: 0; height: 100% } svg { display: block }</style>${svg}`)
  const path = fileURLToPath(new URL(file, import.meta.url))
  await page.screenshot({ path, omitBackground: true })
}
await browser.close()
