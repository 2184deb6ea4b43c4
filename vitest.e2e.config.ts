import { defineConfig } from 'vitest/config'
import { findChromium } from './tests/runner/chromium.mjs'

// Journeys through a running Laurels in Chromium, two at a time: each starts a service and browsers.
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    env: { CHROME_PATH: findChromium() ?? '' },
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
  },
})
