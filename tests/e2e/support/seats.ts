import type { Browser, ElementHandle, Frame, Page } from 'playwright-core'
import type { Locale, Theme } from '#local/teams/context.ts'
import { navigationFits, painted, themeIs } from '#tests/e2e/support/settled.ts'
import type { Laptop } from '#tests/support/laptop.ts'

/** Where a screen is: a view of Teams and the frame in it, the Teams page itself, or a plain browser. */
export type Place = 'personal' | 'channel' | 'setup' | 'panel' | 'stage' | 'teams' | 'browser'
/** As Teams shows it, in 280 px, or as at 400 % zoom. */
export type Size = 'usual' | 'narrow' | 'zoomed'

export type Seat = {
  /** The document that shows the screen. */
  frame: Frame
  page: Page
  setTheme(theme: Theme): Promise<void>
  setSize(size: Size | 'in Teams' | { width: number; height: number }): Promise<void>
}

export type Seats = {
  /** Opens a screen; a meeting that is already open stays as it is. */
  take(sitting: Sitting): Promise<Seat>
  /** Something has changed elsewhere: from now on tabs are loaded again. */
  refresh(): void
  close(): Promise<void>
}

export type Sitting = {
  as: string
  place: Place
  locale: Locale
  view?: 'personal' | 'chat' | 'channel' | 'meeting' | 'settings'
  path?: string
  /** What the browser tab remembers from before. */
  session?: Record<string, string>
  /** Before anything is loaded. */
  intercept?: (page: Page) => Promise<unknown>
}

const frames: Record<Exclude<Place, 'teams' | 'browser'>, string> = {
  personal: 'section iframe',
  channel: 'section iframe',
  setup: '[role=dialog] iframe',
  panel: 'aside iframe',
  stage: 'section iframe[src^="/tab/stage"]',
}
const views = {
  personal: 'personal',
  channel: 'channel',
  setup: 'settings',
  panel: 'meeting',
  stage: 'meeting',
  teams: 'personal',
} as const
const usual: Record<Place, { width: number; height: number }> = {
  personal: { width: 1024, height: 768 },
  channel: { width: 1024, height: 768 },
  setup: { width: 552, height: 320 },
  panel: { width: 320, height: 760 },
  stage: { width: 994, height: 678 },
  teams: { width: 1440, height: 900 },
  browser: { width: 1024, height: 768 },
}
const sizes = { narrow: { width: 280, height: 700 }, zoomed: { width: 320, height: 256 } }

/** Seats in front of Teams, for people who asked for reduced motion. */
export function createSeats(browser: Browser, laptop: Laptop): Seats {
  const meetings = new Map<string, Page>()
  const tabs = new Map<string, Page>()
  // Who sits where, on pages whose tab may be walked on in without loading it again.
  const opened = new Map<Page, string>()

  async function openPage(locale: Locale): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      locale,
    })
    context.setDefaultTimeout(10_000)
    return context.newPage()
  }

  async function pageOf(kept: Map<string, Page>, key: string, locale: Locale): Promise<Page> {
    const page = kept.get(key) ?? (await openPage(locale))
    kept.set(key, page)
    return page
  }

  async function inTeams(sitting: Sitting): Promise<Seat> {
    const { as, place, locale, path } = sitting
    const view = sitting.view ?? (place === 'browser' ? 'personal' : views[place])
    const stays = view === 'meeting' && !path
    const page = await pageOf(stays ? meetings : tabs, stays ? `${as} ${locale}` : locale, locale)
    const alike = !sitting.session && !sitting.intercept && place === 'personal'
    const open = `${as} ${view}`
    if (alike && path && opened.get(page) === open) await hop(page, path)
    else if (!stays || page.url() === 'about:blank') {
      await load(page, sitting, view)
      if (alike) opened.set(page, open)
      else opened.delete(page)
    }
    if (place === 'teams' || place === 'browser') return seatOnPage(page, place)
    const handle = await page.locator(frames[place]).elementHandle()
    const frame = await handle?.contentFrame()
    if (!handle || !frame) throw new Error(`There is no ${place} in Teams.`)
    return seatInFrame(page, handle as ElementHandle<HTMLIFrameElement>, frame, place)
  }

  async function load(page: Page, { as, locale, path, session, intercept }: Sitting, view: string) {
    await page.unrouteAll()
    await intercept?.(page)
    if (page.url() === 'about:blank') await page.goto(`${laptop.origin}/local/people`)
    await page.evaluate((kept) => {
      sessionStorage.clear()
      localStorage.clear()
      for (const [key, value] of Object.entries(kept)) sessionStorage.setItem(key, value)
    }, session ?? {})
    const query = new URLSearchParams({ as, view, locale, ...(path && { path }) })
    await page.goto(`${laptop.origin}/?${query}`)
  }

  return {
    async take(sitting) {
      if (sitting.place !== 'browser') return inTeams(sitting)
      const page = await pageOf(tabs, `browser ${sitting.locale}`, sitting.locale)
      await page.goto(`${laptop.origin}${sitting.path ?? '/tab/'}`)
      return seatOnPage(page, 'browser')
    },
    refresh: () => opened.clear(),
    async close() {
      await Promise.all([...meetings.values(), ...tabs.values()].map((page) => page.context().close()))
    },
  }
}

/** Walks on to another of the tab's screens, as its own links do; nothing half written comes along. */
async function hop(page: Page, path: string): Promise<void> {
  const handle = await page.locator(frames.personal).elementHandle()
  const frame = await handle?.contentFrame()
  if (!frame) throw new Error('There is no personal tab in Teams.')
  await frame.evaluate(() => {
    for (const kept of [sessionStorage, localStorage])
      for (const key of Object.keys(kept)) if (key.startsWith('laurels.draft.')) kept.removeItem(key)
  })
  // By way of an address that leads nowhere, so that the same screen, too, begins anew.
  for (const place of ['/tab/nowhere', path]) {
    await frame.evaluate((to) => history.pushState(null, '', to), place)
    await painted(frame)
  }
}

function seatInFrame(page: Page, handle: ElementHandle<HTMLIFrameElement>, frame: Frame, place: Place): Seat {
  return {
    page,
    frame,
    async setTheme(theme) {
      await page.locator('body > #root header select').first().selectOption(theme)
      await themeIs(frame, theme)
    },
    async setSize(size) {
      if (size === 'in Teams')
        return page.evaluate(() => {
          for (const element of document.querySelectorAll('iframe')) element.removeAttribute('style')
        })
      const { width, height } = sizeOf(size, place)
      // Over everything else: the frame alone is what is looked at.
      await handle.evaluate((element, css) => {
        // What is not looked at need not be painted.
        for (const other of document.querySelectorAll('iframe'))
          other.setAttribute('style', 'visibility: hidden')
        element.setAttribute('style', css)
      }, `position: fixed; top: 0; left: 0; z-index: 9; width: ${width}px; height: ${height}px; flex: none`)
      await frame.waitForFunction((wanted) => innerWidth === wanted, width)
      await navigationFits(frame)
    },
  }
}

function seatOnPage(page: Page, place: 'teams' | 'browser'): Seat {
  const frame = page.mainFrame()
  return {
    page,
    frame,
    async setTheme(theme) {
      if (place === 'browser') {
        const colorScheme = theme === 'dark' ? 'dark' : 'light'
        await page.emulateMedia({
          colorScheme,
          forcedColors: theme === 'contrast' ? 'active' : 'none',
          reducedMotion: 'reduce',
        })
        await page.reload()
      } else await page.locator('header select').first().selectOption(theme)
      await themeIs(frame, theme)
    },
    setSize: (size) => page.setViewportSize(sizeOf(size, place)),
  }
}

function sizeOf(size: Parameters<Seat['setSize']>[0], place: Place) {
  if (size === 'in Teams') return usual[place]
  if (typeof size === 'object') return size
  return size === 'usual' ? usual[place] : sizes[size]
}
