import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '#tests/runner/chromium.mjs'

/** The machine's own Chromium, without a window and without calling home. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH || findChromium()
  if (!executablePath) throw new Error('No Chromium on this machine: install it, or set CHROME_PATH.')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
