import type { Browser } from 'playwright-core'
import { livePath } from '#core/contract/limits.ts'
import type { Scene } from '#core/contract/scene.ts'
import { CeremonyLink } from '#tabs/live/ceremony-link.ts'
import { steadyNow } from '#tabs/live/clock.ts'
import { liveSocket } from '#tabs/live/live-socket.ts'
import { audienceOf } from '#tabs/live/newest-view.ts'
import { momentOf } from '#tabs/live/unveil.ts'
import type { Bench } from '#tests/bench/bench.ts'
import { createSlowNetwork } from '#tests/bench/skew/slow-network.ts'
import { conduct } from '#tests/e2e/support/conductor.ts'
import { scoreTheRest } from '#tests/e2e/support/judges.ts'
import { approveCitations, closeNominations, decideEverything, wishes } from '#tests/e2e/support/owner.ts'
import { type Company, meetCompany } from '#tests/e2e/support/screens.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'

const simulated = 20
const inChromium = 3
/** What every message takes, each way anew, and how wrong a computer's clock may be. Milliseconds. */
const delay = { least: 20, most: 400 }
const clockWrongBy = 5_000
/** As long as the doors are open before a ceremony begins, at the least. */
const lobbyMs = 45_000
const drumrollMs = 4_000

/** When each award was unveiled, by award, on the one true clock of this machine. */
type Unveilings = Map<string, number>
type Screen = { unveiled: Unveilings; close(): Promise<unknown> | unknown }

/** How far apart screens unveil: real sockets, real screens, poor networks and wrong clocks. */
export const skewBench: Bench = {
  name: 'skew',
  about: `from the first to the last of ${simulated} simulated and ${inChromium} Chromium screens to unveil; ${delay.least}–${delay.most} ms a message, clocks wrong by up to ${clockWrongBy / 1_000} s`,
  async run() {
    const chance = seeded(20_261_122)
    const laptop = await startLaptop()
    const browser = await launchChromium()
    const screens: Screen[] = []
    try {
      const company = await upToTheDecision(laptop)
      for (let at = 0; at < simulated; at++) screens.push(await simulate(company, chance))
      for (let at = 0; at < inChromium; at++) screens.push(await openStage(browser, company, chance))
      await giveEverything(company, (award) => unveiledOn(screens, award))
      const among = (some: Screen[]) => percentiles(wishes.map(({ awardId }) => spreadOf(awardId, some)))
      const [all, links, stages] = [screens, screens.slice(0, simulated), screens.slice(simulated)].map(among)
      const detail = `median ${all?.median} ms of ${wishes.length} unveilings; among the simulated ${links?.median}, p99 ${links?.p99}; among those in Chromium ${stages?.median}, p99 ${stages?.p99}`
      return [{ what: 'p99 of the spread, in ms', measured: all?.p99 ?? Number.NaN, goal: 50, detail }]
    } finally {
      for (const screen of screens) await screen.close()
      await browser.close()
      await laptop.remove()
    }
  },
}

async function upToTheDecision(laptop: Laptop): Promise<Company> {
  const company = await meetCompany(laptop)
  await closeNominations(laptop, company.cycleId)
  for (const judge of ['leila', 'marcus', 'yuki']) await scoreTheRest(laptop, judge, company.cycleId, [])
  await approveCitations(laptop, company.cycleId)
  await decideEverything(laptop, company.cycleId)
  return company
}

/** Hana gives every award, the next when one is `unveiled` on every screen. */
async function giveEverything(
  { laptop, ceremonyId }: Company,
  unveiled: (award: string) => Promise<void>,
): Promise<void> {
  const host = await conduct(laptop, ceremonyId)
  await host.send({ kind: 'open-lobby' })
  await passed(lobbyMs)
  for (const { awardId } of wishes) {
    await host.goOnTo('drumroll', awardId)
    await passed(drumrollMs)
    await host.goOnTo('revealed', awardId)
    await unveiled(awardId)
  }
  host.close()
}

async function unveiledOn(screens: readonly Screen[], award: string): Promise<void> {
  while (!screens.every(({ unveiled }) => unveiled.has(award))) await passed(100)
}

function percentiles(spreads: number[]): { median: number; p99: number } {
  const sorted = spreads.map(Math.round).toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
  return { median: at(0.5), p99: at(0.99) }
}

function spreadOf(award: string, screens: readonly Screen[]): number {
  const moments = screens.map(({ unveiled }, at) => {
    const moment = unveiled.get(award)
    if (moment === undefined) throw new Error(`Screen ${at} never unveiled ${award}.`)
    return moment
  })
  return Math.max(...moments) - Math.min(...moments)
}

/** The tab's own link, with a clock that is wrong, behind a network of its own. */
async function simulate({ laptop, ceremonyId }: Company, chance: () => number): Promise<Screen> {
  const network = await createSlowNetwork(laptop.origin, delays(chance))
  const wrongBy = wrongness(chance)
  const unveiled: Unveilings = new Map()
  const token = await laptop.token('ben')
  const link = new CeremonyLink({
    socket: (token) => liveSocket(network.origin, livePath, token, 'audience'),
    ceremonyId,
    as: 'audience',
    now: () => steadyNow() + wrongBy,
    token: async () => ({ token, expiresAt: Date.now() + 3_600_000 }),
    snapshot: onlyBySocket,
    castBallot: onlyBySocket,
  })
  let waiting: ReturnType<typeof setTimeout> | undefined
  // What useMoment does in a screen.
  const look = () => {
    clearTimeout(waiting)
    const { view } = link.state()
    if (!view) return
    const { scene, until } = momentOf(audienceOf(view), link.serverNow())
    note(unveiled, scene, steadyNow())
    if (until !== undefined) waiting = setTimeout(look, Math.max(0, until - link.serverNow()))
  }
  link.subscribe(look)
  const close = link.open()
  return {
    unveiled,
    close: () => {
      clearTimeout(waiting)
      close()
      return network.close()
    },
  }
}

function note(unveiled: Unveilings, scene: Scene, at: number): void {
  if (scene.kind === 'revealed' && !unveiled.has(scene.award.id)) unveiled.set(scene.award.id, at)
}

/** The real stage in Teams' page, its computer's clock wrong, behind a network of its own. */
async function openStage(
  browser: Browser,
  { laptop, ceremonyId }: Company,
  chance: () => number,
): Promise<Screen> {
  const network = await createSlowNetwork(laptop.origin, delays(chance))
  // Small: here all screens share one computer that has to paint them without help.
  const context = await browser.newContext({ proxy: network.proxy, viewport: { width: 900, height: 560 } })
  const page = await context.newPage()
  const unveiled: Unveilings = new Map()
  const path = `/tab/stage?ceremony=${ceremonyId}`
  await fetch(`${laptop.origin}/local/meeting`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ stage: path }),
  })
  await page.exposeFunction('noteUnveiling', (award: string, at: number) => {
    if (!unveiled.has(award)) unveiled.set(award, at)
  })
  const wrongBy = wrongness(chance)
  await page.addInitScript((by) => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + by
    Object.defineProperty(performance, 'timeOrigin', { value: performance.timeOrigin + by })
  }, wrongBy)
  await page.goto(`${laptop.origin}/?as=ben&view=meeting`)
  const stage = page.frameLocator('section iframe[src^="/tab/stage"]')
  const house = stage.locator('[data-scene]')
  await house.waitFor({ timeout: 60_000 })
  await house.evaluate(watchUnveilings, wrongBy)
  return { unveiled, close: () => Promise.all([context.close(), network.close()]) }
}

/** Runs in the page: notes, by the one true clock, when a winner stands on its stage. */
function watchUnveilings(house: Element, wrongBy: number): void {
  new MutationObserver(() => {
    const award = house.getAttribute('data-award')
    const { noteUnveiling } = window as { noteUnveiling?: (award: string, at: number) => void }
    if (award && house.getAttribute('data-scene') === 'revealed')
      noteUnveiling?.(award, performance.timeOrigin - wrongBy + performance.now())
  }).observe(house, { attributes: true })
}

const onlyBySocket = () => Promise.reject(new Error('Only by socket.'))
const passed = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function delays(chance: () => number): () => number {
  const own = seeded(Math.floor(chance() * 2 ** 31))
  return () => delay.least + own() * (delay.most - delay.least)
}

const wrongness = (chance: () => number) => (chance() * 2 - 1) * clockWrongBy

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
