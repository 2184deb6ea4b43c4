import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core'
import { livePath } from '#core/contract/live.ts'
import type { Laptop } from '#tests/support/laptop.ts'

/** Somebody in front of a browser, with Teams open. */
export type Person = {
  page: Page
  context: BrowserContext
  /** Laurels as a personal tab. */
  tab: FrameLocator
  /** Laurels in the meeting: what is at the side, and what is on the shared stage. */
  panel: FrameLocator
  stage: FrameLocator
  /** The chat client, with the bot in it. */
  chat: FrameLocator
  /** Goes somewhere in Teams: a view, and a path of Laurels in it. */
  go(where: Where): Promise<void>
  /** Unexpected errors of the page's console so far. */
  errors: string[]
}

export type Where = { view: 'personal' | 'chat' | 'channel' | 'meeting'; path?: string }

type Options = { network?: { server: string; bypass: string } }

/** Sits down at Teams as one of the sample people. */
export async function sitDown(
  browser: Browser,
  laptop: Laptop,
  as: string,
  where: Where,
  { network }: Options = {},
): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    ...(network ? { proxy: network } : {}),
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    const { url } = message.location()
    if (message.type() === 'error' && isOurs(url) && !isExpected(message.text(), url))
      errors.push(`${message.text()} ${url}`)
  })
  // The chat client is somebody else's, on a port of its own.
  const isOurs = (url: string) => url === '' || url.startsWith(laptop.origin)
  const frame = (surface: string) => page.frameLocator(`iframe[title="Laurels, ${surface}"]`)
  const person: Person = {
    page,
    context,
    errors,
    tab: frame('personal tab'),
    panel: frame('meeting side panel'),
    stage: frame('meeting stage'),
    chat: page.frameLocator('section:is([aria-label=Chat], [aria-label=دردشة]) iframe:visible'),
    async go({ view, path }) {
      const query = new URLSearchParams({ as, view, ...(path ? { path } : {}) })
      await page.goto(`${laptop.origin}/?${query}`)
    },
  }
  await person.go(where)
  return person
}

/**
 * A refusal is an answer, also of the live channel to a connection it has given up. And teams-js asks a CDN which hosts
 * are Teams’; without internet it uses its own list.
 */
function isExpected(text: string, url: string): boolean {
  if (/status of 400/.test(text)) return url !== '' && new URL(url).pathname.startsWith(livePath)
  return /status of 409|ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_SOCKS|ERR_NETWORK|WebSocket connection/.test(
    text,
  )
}
