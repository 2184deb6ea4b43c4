import type { Frame, Locator, Page } from 'playwright-core'
import type { CeremonyCheck, CeremonyPlanView, RunSheet } from '#core/contract/ceremony-plan.ts'
import { livePath } from '#core/contract/limits.ts'
import { rehearsalOf } from '#core/contract/rehearsal-id.ts'
import type { Company, Screen } from '#tests/e2e/support/screens.ts'

/** What a host prepares before the doors open. */
export const ceremonyHostWhilePlanned: Screen[] = [
  {
    ...prepare('ceremony-order', '', '#opening-summary'),
    prepare: async (frame) => {
      await frame.locator('main section > div > button').last().click()
      await frame.locator('main ol li input').first().waitFor()
      await frame.locator('#opening-summary').click()
    },
  },
  {
    ...prepare('ceremony-order-flawed', '', '#opening-summary'),
    prepare: async (frame) => {
      await frame.locator('main section > div > button').last().click()
      await frame.locator('main ol li input').first().waitFor()
      await frame.locator('form button[type=submit]').click()
      await frame.locator('.fui-MessageBar').first().waitFor()
    },
  },
  { ...prepare('ceremony-order-sayings', '', '#opening-summary'), intercept: planning(withSayings) },
  { ...prepare('ceremony-order-begun', '', 'main .fui-MessageBar'), intercept: planning(begun) },
  { ...prepare('ceremony-order-not-host', '', 'main h2'), as: 'ana' },
  {
    ...prepare('ceremony-preview', '/preview', '[data-scene]'),
    prepare: async (frame) => {
      await frame.locator('main select').selectOption({ index: 3 })
      await frame.locator('[data-scene=finalists]').waitFor()
    },
  },
  prepare('ceremony-check', '/check', 'main output + ul li'),
  {
    ...prepare('ceremony-check-found', '/check', 'main ul li button'),
    intercept: answering('check', check),
  },
  { ...prepare('ceremony-sheet', '/sheet', '#run-sheet'), intercept: answering('run-sheet', sheet) },
  { ...prepare('ceremony-when', '/when', '#move-when'), as: 'dana' },
  prepare('ceremony-rehearse', '/rehearse', 'main section ul li'),
  {
    name: 'panel-host-dismissed',
    as: 'ana',
    place: 'panel',
    path: ({ ceremonyId }) => `/tab/panel?ceremony=${ceremonyId}`,
    ready: 'main h2',
    intercept: asFormerHost,
  },
  {
    name: 'panel-audience-named',
    as: 'grace',
    place: 'panel',
    path: ({ ceremonyId }) => `/tab/ceremonies/${ceremonyId}`,
    ready: '.fui-MessageBar',
    intercept: naming,
  },
  {
    name: 'panel-host-rehearsal',
    as: 'hana',
    place: 'panel',
    path: ({ ceremonyId }) => `/tab/panel?ceremony=${ceremonyId}`,
    ready: '[data-scene=planned]',
    prepare: async (frame) => {
      await frame.locator('main button').first().click()
      await bar(frame).waitFor()
      // A step can be taken again, and looks so.
      await frame.locator('button[aria-keyshortcuts="PageDown"]:not([aria-disabled="true"])').waitFor()
    },
  },
  rehearsed('stage-rehearsal', 'hana', '/tab/stage?ceremony=', '[data-scene=planned]'),
  rehearsed('audience-rehearsal', 'omar', '/tab/ceremonies/', '[data-scene=planned]'),
  {
    ...rehearsed('panel-host-rehearsal-over', 'hana', '/tab/panel?ceremony=', 'main :is(h1, h2)'),
    place: 'panel',
    prepare: async (frame) => {
      const over = frame.locator('main h2:not(dialog h2)')
      await bar(frame).or(over).first().waitFor()
      // Somebody else may be quicker.
      if ((await bar(frame).count()) > 0) await endIt(frame).catch(() => undefined)
      await over.waitFor()
      await frame.locator('[data-scene]').waitFor({ state: 'detached' })
    },
  },
]

/** Tells Ana that she is a host of it; the ceremony itself knows better. */
function asFormerHost(page: Page, { ceremonyId }: Company): Promise<unknown> {
  return page.route(/\/api\/me$/, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), hostOf: [ceremonyId] } })
  })
}

/** Tells who comes to watch that they host it now, once; the service itself tells nobody who doesn't. */
function naming(page: Page, { ceremonyId }: Company): Promise<unknown> {
  let isTold = false
  return page.routeWebSocket(new RegExp(livePath), (screen) => {
    const service = screen.connectToServer()
    // The stage beside the panel watches, too.
    let isAudience = false
    screen.onMessage((message) => {
      isAudience ||= String(message).includes('"as":"audience"')
      service.send(message)
    })
    service.onMessage((message) => {
      screen.send(message)
      if (isTold || !isAudience || !String(message).startsWith('43')) return
      isTold = true
      screen.send(`42${JSON.stringify(['ceremony:named', { ceremonyId }])}`)
    })
  })
}

/** What says on a host's console that it is a rehearsal: the only part with two small buttons and a link. */
function bar(frame: Frame): Locator {
  return frame.locator('main section:has(a[href*="rehearsal-"])')
}

/** Ending it is asked about. */
async function endIt(frame: Frame): Promise<void> {
  await bar(frame).locator('button:not(dialog button)').last().click()
  await bar(frame).locator('dialog[open] button').first().click()
}

function rehearsed(name: string, as: string, before: string, ready: string): Screen {
  const path = ({ ceremonyId }: Company) => `${before}${rehearsalOf(ceremonyId)}`
  return { name, as, place: 'personal', path, ready }
}

function prepare(name: string, path: string, ready: string): Screen {
  const address = ({ ceremonyId }: Company) => `/tab/ceremonies/${ceremonyId}/plan${path}`
  return { name, as: 'hana', place: 'personal', path: address, ready }
}

function planning(change: (plan: CeremonyPlanView) => void): NonNullable<Screen['intercept']> {
  return (page: Page) =>
    page.route(/\/api\/ceremonies\/[^/]+\/plan$/, async (route) => {
      const answer = await route.fetch()
      const plan = (await answer.json()) as CeremonyPlanView
      change(plan)
      await route.fulfill({ response: answer, json: plan })
    })
}

function withSayings(plan: CeremonyPlanView): void {
  const names = ['Chloé Dubois', 'Jonas Weiß', 'Mei-Ling Chen', 'Priya Raman', 'Tomasz Wiśniewski']
  plan.sayings = names.map((name, i) => ({ person: { id: `somebody-${i}`, name }, text: '' }))
}

function begun(plan: CeremonyPlanView): void {
  plan.open = false
}

function answering(operation: string, json: () => unknown): NonNullable<Screen['intercept']> {
  return (page: Page) =>
    page.route(new RegExp(`/api/ceremonies/[^/]+/${operation}$`), (route) => route.fulfill({ json: json() }))
}

function check(): CeremonyCheck {
  const award = { id: 'certified', name: 'Certified' }
  const subject = { id: 'somebody', name: 'Priya Raman' }
  return {
    ready: false,
    problems: [
      { code: 'not_standing', blocks: true, mend: 'decide' },
      { code: 'no_citation', blocks: false, award, mend: 'decide' },
      { code: 'departed', blocks: false, award, subject, mend: 'people' },
      { code: 'no_photo', blocks: false, award, subject, mend: 'people' },
      { code: 'channel_unbound', blocks: false, mend: 'channel' },
      { code: 'meeting_unbound', blocks: false, mend: 'teams' },
      { code: 'no_second_host', blocks: false, mend: 'settings' },
    ],
  }
}

function sheet(): RunSheet {
  const startsAt = Date.UTC(2026, 10, 26, 15)
  const at = (minutes: number) => startsAt + minutes * 60_000
  const award = {
    id: 'mentor',
    name: 'Mentor of the Quarter',
    description: '',
    criteria: '',
    medallion: { shape: 'circle' as const, color: 'gold' as const, emblem: 'lamp' as const },
  }
  return {
    title: 'Learning Laurels, autumn',
    startsAt,
    hosts: [
      { id: 'hana', name: 'Hana Novak' },
      { id: 'omar', name: 'Omar Farouk' },
    ],
    items: [
      {
        kind: 'opening',
        at: at(0),
        minutes: 3,
        text: 'Welcome, wherever you are.',
        notes: 'Wait for the lights.',
      },
      { kind: 'award', at: at(3), minutes: 6, award, presenter: { id: 'omar', name: 'Omar Farouk' } },
      {
        kind: 'interlude',
        at: at(9),
        minutes: 4,
        title: 'What a failed rollout taught us',
        text: 'A story.',
      },
      { kind: 'award', at: at(13), minutes: 6, award: { ...award, name: 'Brave Attempt' }, vote: true },
      { kind: 'closing', at: at(19), minutes: 2 },
    ],
  }
}
