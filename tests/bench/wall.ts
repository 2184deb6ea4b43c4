import type { Frame, Page } from 'playwright-core'
import type { FeedPage, Recognition } from '#core/contract/recognition.ts'
import type { Bench } from '#tests/bench/bench.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'

const items = 10_000

/** Rule W1 on a screen: a wall of ten thousand is scrolled to its end, like one of a hundred. */
export const wallBench: Bench = {
  name: 'wall',
  about: `Chromium scrolls a wall of ${items.toLocaleString('en')} items to its end, a screen at a time`,
  async run() {
    const browser = await launchChromium()
    const laptop = await startLaptop()
    try {
      const few = await scrollThrough(await browser.newPage(), laptop, 100)
      const many = await scrollThrough(await browser.newPage(), laptop, items)
      return [
        {
          what: 'elements drawn at most ÷ on a wall of 100',
          measured: many.elements / few.elements,
          // Each ten far away keep one element for their room.
          goal: 3,
          detail: `${many.elements} ÷ ${few.elements}`,
        },
        {
          what: 'the page’s CPU time for a screen ÷ on a wall of 100',
          measured: many.cpu / many.screens / (few.cpu / few.screens),
          goal: 1.5,
          detail: `${(many.cpu / many.screens).toFixed(1)} ms ÷ ${(few.cpu / few.screens).toFixed(1)} ms; longest task ${many.longest} ms`,
        },
      ]
    } finally {
      await laptop.remove()
      await browser.close()
    }
  },
}

async function scrollThrough(page: Page, laptop: Laptop, length: number) {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.route('**/api/feeds/everyone*', (route) => {
    const asked = new URL(route.request().url()).searchParams
    const from = Number(asked.get('cursor') ?? 0)
    return route.fulfill({ json: pageFrom(from, Number(asked.get('limit') ?? 20), length) })
  })
  await page.goto(`${laptop.origin}/?as=ana&view=personal`)
  const frame = await tabOf(page)
  await frame.locator('article').first().waitFor()
  await frame.evaluate(watchTasks)
  const cpu = await cpuOf(page)
  const before = await cpu()
  const measured = await frame.evaluate(scrollToEnd, length)
  const spent = (await cpu()) - before
  await page.close()
  return { ...measured, cpu: spent }
}

/** The page's own CPU time in milliseconds, whatever else keeps the machine busy. */
async function cpuOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
}

async function tabOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe[title="Laurels, personal tab"]')).contentFrame()
  if (!frame) throw new Error('There is no tab.')
  return frame
}

declare global {
  interface Window {
    longTasks: number[]
  }
}

function watchTasks(): void {
  window.longTasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration)
  }).observe({ entryTypes: ['longtask'] })
}

/** Runs in the page. Without functions of its own: what carries it over knows only this one. */
async function scrollToEnd(length: number) {
  const began = performance.now()
  let elements = 0
  for (let atEnd = false; !atEnd; ) {
    if (performance.now() - began > 300_000) throw new Error('The end of the wall was never reached.')
    window.scrollBy(0, window.innerHeight)
    await new Promise(requestAnimationFrame)
    elements = Math.max(elements, document.querySelectorAll('*').length)
    const last = document.querySelector(`[aria-posinset="${length}"]`)
    atEnd = last !== null && last.getBoundingClientRect().bottom < window.innerHeight
  }
  const screens = document.documentElement.scrollHeight / window.innerHeight
  return { elements, screens, longest: Math.max(0, ...window.longTasks) }
}

function pageFrom(from: number, limit: number, length: number): FeedPage {
  const until = Math.min(from + limit, length)
  return {
    items: Array.from({ length: until - from }, (_, at) => itemAt(from + at)),
    ...(until < length ? { next: String(until) } : {}),
  }
}

const words =
  'Thank you for walking me through the whole release before your holiday, twice, and with patience.'

/** Cards of several heights; every ninth is an award. */
function itemAt(at: number): Recognition {
  const common = {
    id: `item-${at}`,
    at: 1_800_000_000_000 - at * 60_000,
    to: [{ id: `person-${at % 40}`, name: `Priya Raman ${at % 40}` }],
    helpers: [],
    text: words.slice(0, 24 + ((at * 37) % 76)).repeat(1 + (at % 3)),
    mode: 'mentoring' as const,
    visibility: { kind: 'tenant' as const },
    reactions: { applause: at % 7 },
    comments: at % 4,
  }
  if (at % 9 !== 0) return { ...common, kind: 'commendation', from: { id: 'ana', name: 'Ana Souza' } }
  const medallion = { shape: 'circle', color: 'gold', emblem: 'lamp' } as const
  const award = { id: 'mentor', name: 'Mentor of the Quarter', medallion }
  return { ...common, kind: 'award', award, cycleName: 'Q1 2026', outcome: 'achieved' }
}
