import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Scene } from '#core/contract/scene.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { servePage } from '#tests/support/serve-page.ts'

/* The stage's sound in a real browser: when something is heard, and how loud. */

let browser: Browser
let page: Page
let served: Awaited<ReturnType<typeof servePage>>

beforeAll(async () => {
  ;[browser, served] = await Promise.all([launchChromium(), servePage(join(import.meta.dirname, 'sound'))])
  page = await browser.newPage()
  await page.goto(served.address)
  await page.getByRole('button').waitFor()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

const award = {
  id: 'mentor',
  name: 'Mentor of the Quarter',
  description: '',
  criteria: '',
  medallion: { shape: 'circle', color: 'gold', emblem: 'lamp' },
} as const
const turn = { award, number: 1, of: 3 }
const drumroll: Scene = { kind: 'drumroll', ...turn }
const winner = {
  nominees: [{ id: 'ben', name: 'Ben' }],
  helpers: [],
  citation: '',
  outcome: 'achieved' as const,
}

const revealed = (agoMs: number): Scene => ({
  kind: 'revealed',
  ...turn,
  result: { kind: 'winners', winners: [winner] },
  revealAt: Date.now() - agoMs,
})

test('The drumroll swells without ever being too loud, and ends when it is stopped', async () => {
  const loud = await loudness('drumroll', 5)
  expect(Math.max(...loud)).toBeLessThan(0.9)
  expect(Math.max(...loud.slice(0, 5))).toBeLessThan(Math.max(...loud.slice(40, 50)) / 2)
  // No hole in it.
  expect(Math.min(...loud.slice(10, 50))).toBeGreaterThan(0.01)
  expect(Math.max(...loud.slice(52))).toBeLessThan(0.001)
})

test('Bells ring once and away', async () => {
  const loud = await loudness('bells', 6)
  expect(Math.max(...loud)).toBeLessThan(0.9)
  expect(Math.max(...loud.slice(0, 8))).toBeGreaterThan(0.1)
  expect(Math.max(...loud.slice(45))).toBeLessThan(0.001)
})

test('A roll lasts as long as the drumroll does, bells ring for what is unveiled now, and either can be turned off', async () => {
  // Where the browser wants a press first, this is it.
  const silent = page.getByRole('button', { name: 'Turn the sound on' })
  if (await silent.isVisible()) await silent.click()
  await page.getByRole('button', { name: 'Turn the sound off' }).waitFor()
  expect(await playing()).toBe(0)
  await show(drumroll)
  await expect.poll(playing).toBe(1)
  await show(revealed(0))
  await expect.poll(playing).toBeGreaterThan(10)
  await page.getByRole('button', { name: 'Turn the sound off' }).click()
  await expect.poll(playing).toBe(0)
  await show(drumroll)
  expect(await playing()).toBe(0)
  await page.getByRole('button', { name: 'Turn the sound on' }).click()
  await expect.poll(playing).toBe(1)
})

test('Who comes later, or where nobody was given the award, hears no bells', async () => {
  await show({ kind: 'intro', ...turn })
  await expect.poll(playing).toBe(0)
  await show(revealed(5_000))
  expect(await playing()).toBe(0)
  await show({ kind: 'lobby' })
  await show({ kind: 'revealed', ...turn, result: { kind: 'not-awarded' }, revealAt: Date.now() })
  expect(await playing()).toBe(0)
})

type Tools = {
  show: (scene: Scene) => void
  playing: () => number
  loudness: (instrument: string, until: number) => Promise<number[]>
}

function show(scene: Scene): Promise<void> {
  return page.evaluate((shown) => (window as unknown as Tools).show(shown), scene)
}

function playing(): Promise<number> {
  return page.evaluate(() => (window as unknown as Tools).playing())
}

function loudness(instrument: 'drumroll' | 'bells', until: number): Promise<number[]> {
  return page.evaluate(([which, stop]) => (window as unknown as Tools).loudness(which, stop), [
    instrument,
    until,
  ] as const)
}
