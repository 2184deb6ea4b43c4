import type { Frame, Page } from 'playwright-core'
import type { Locale } from '#local/teams/context.ts'
import type { Screen } from '#tests/e2e/support/screens.ts'

const minute = 60_000

/** What surrounds the form while nominations are open: drafts, hints, questions, and the end of the time. */
export const nominatingWhileOpen: Screen[] = [
  { ...nominate('nominate-hints'), intercept: saving, prepare: praiseRavi },
  {
    ...nominate('nominate-with-drafts'),
    ready: 'main > section ul',
    intercept: withDrafts,
  },
  { ...nominate('nominate-two-devices'), intercept: crossedSaves, prepare: type },
  { ...nominate('nominate-offline'), intercept: unreachable, prepare: type },
  { ...nominate('nominate-barred'), intercept: all(saving, barring), prepare: praiseRavi },
  { ...nominate('nominate-grace'), intercept: all(saving, timed('grace', 4)), prepare: type },
  {
    ...nominate('nominate-too-late'),
    path: '/tab/nominate?draft=d1',
    ready: '.fui-MessageBar',
    intercept: all(withDrafts, saving, timed()),
  },
  {
    ...mine('mine-with-drafts', 'ana'),
    ready: 'main section > section ul',
    intercept: withDrafts,
  },
  {
    ...mine('mine-draft-of-no-cycle', 'ana'),
    ready: 'main section > section ul',
    intercept: (page) =>
      page.route(/\/api\/drafts$/, (route) => route.fulfill({ json: draftsOf('no-more') })),
  },
  mine('mine-about-me', 'kwame'),
]

function nominate(name: string): Screen {
  return { name, as: 'ana', place: 'personal', path: '/tab/nominate', ready: '#nominate-story' }
}

function mine(name: string, as: string): Screen {
  return { name, as, place: 'personal', path: '/tab/mine', ready: 'main li article' }
}

const stories: Record<Locale, string> = {
  'en-US': 'He is a wonderful colleague and everybody likes to work with him on the whole floor.',
  'de-DE': 'Er ist ein wunderbarer Kollege und alle arbeiten sehr gerne mit ihm zusammen.',
  'ar-SA': 'هو زميل رائع والجميع يحبون التعامل معه في المكتب وفي كل مكان من الشركة.',
}

/** Ravi is nominated for the same award already, and the story only praises. */
async function praiseRavi(frame: Frame, locale: Locale): Promise<void> {
  await frame.locator('input[value=knowledge-sharer]').check()
  await frame.locator('#nominate-nominees').fill('Ravi')
  await frame.getByRole('option', { name: /Ravi/ }).first().click()
  await frame.locator('section section, .fui-Field__validationMessage').first().waitFor()
  await frame.locator('#nominate-story').fill(stories[locale])
  await frame.locator('aside ul').waitFor()
}

async function type(frame: Frame, locale: Locale): Promise<void> {
  await frame.locator('#nominate-story').fill(stories[locale])
  await frame.locator('.fui-MessageBar, [data-draft=device]').first().waitFor()
}

function draftsOf(cycleId: string) {
  const content = {
    awardId: 'mentor-of-the-quarter',
    nominees: [{ ref: 'kwame', name: 'Kwame Mensah' }],
    story: 'Every new technician rode along for a day. He asked, they answered; and since then',
    mode: 'mentoring',
    outcome: 'achieved',
    helpers: [],
    evidence: [],
    shareStory: true,
  }
  const savedAt = Date.now() - 25 * minute
  const draft = { id: 'd1', cycleId, content, revision: 3, begunAt: savedAt, savedAt }
  const blank = { ...content, awardId: '', nominees: [], story: '', mode: '' }
  return [draft, { ...draft, id: 'd2', content: blank }]
}

/** Answers with drafts of the cycle that is open. */
function withDrafts(page: Page): Promise<unknown> {
  return page.route(/\/api\/drafts$/, async (route) => {
    const request = route.request()
    const address = new URL('/api/programs', request.url()).href
    const programs = await page.request.get(address, { headers: request.headers() })
    const [program] = (await programs.json()) as { cycles: { id: string; status: string }[] }[]
    const open = program?.cycles.find(({ status }) => status === 'open')
    await route.fulfill({ json: draftsOf(open?.id ?? '') })
  })
}

type Intercept = NonNullable<Screen['intercept']>

function all(...intercepts: Intercept[]): Intercept {
  return (page, company) => Promise.all(intercepts.map((intercept) => intercept(page, company)))
}

/** Keeps nothing, here or there, so that each screen finds none of the drafts of those before it. */
async function saving(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.clear())
  await page.route(/\/drafts\/[^/]+$/, (route) => {
    const { content, revision } = route.request().postDataJSON() as { content: object; revision: number }
    return route.fulfill({ json: { ...draftsOf('c1')[0], content, revision: revision + 1 } })
  })
}

/** The same person wrote on another device, too. */
function crossedSaves(page: Page): Promise<unknown> {
  return page.route(/\/drafts\/[^/]+$/, async (route) => {
    const [draft] = draftsOf('c1')
    const { content } = route.request().postDataJSON() as { content: object }
    const savedAt = Date.now()
    const other = { content: draft?.content, savedAt: savedAt - 3 * minute }
    await route.fulfill({ json: { ...draft, content, savedAt, other } })
  })
}

function unreachable(page: Page): Promise<unknown> {
  return page.route(/\/drafts\/[^/]+$/, (route) => route.abort())
}

function barring(page: Page): Promise<unknown> {
  return page.route(/nominee-hints/, (route) => {
    const [ref] = (new URL(route.request().url()).searchParams.get('nominees') ?? '').split(',')
    return route.fulfill({ json: { barred: [{ ref, why: 'won_recently' }], similar: [] } })
  })
}

/** After closing: `why` one may still send, and for how many minutes; nothing where one may not. */
function timed(why?: 'grace', minutes = 0): Intercept {
  return (page) =>
    page.route(/nominating-time/, (route) => {
      const now = Date.now()
      const time = why === undefined ? {} : { time: { why, until: now + minutes * minute } }
      return route.fulfill({ json: { now, ...time } })
    })
}
