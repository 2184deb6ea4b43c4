import type { Page } from 'playwright-core'
import type { ProgramSettings } from '#core/contract/program-settings.ts'
import type { Company, Screen } from '#tests/e2e/support/screens.ts'

/** An owner's settings while nominations are open. */
export const settingsWhileOpen: Screen[] = [
  settings('settings', '', '#program-owners'),
  { ...settings('settings-gaps', '', '#program-owners'), intercept: changing(withGaps) },
  { ...settings('settings-not-owner', '', 'main h2'), as: 'ana' },
  settings('settings-new-program', '/new', '#program-owners'),
  settings('settings-awards', '/awards', 'main li a[href*="/awards/"]'),
  {
    ...settings('settings-award-order', '/awards', 'main li a[href*="/awards/"]'),
    prepare: async (frame) => {
      await frame.locator('main div > button:not([class*=primary])').first().click()
      await frame.locator('main form ol').waitFor()
    },
  },
  settings('settings-starters', '/awards/new', 'main li a[href$="/brave"]'),
  settings('settings-award-new', '/awards/new/brave', '#award-quorum'),
  {
    ...settings('settings-award-errors', '/awards/new/blank', '#award-quorum'),
    prepare: async (frame) => {
      await frame.locator('form button[type=submit]').click()
      await frame.locator('.fui-MessageBar').first().waitFor()
    },
  },
  {
    ...settings('settings-award', '/awards/mentor-of-the-quarter', '#award-quorum'),
    prepare: async (frame) => {
      await frame.locator('input[value=attribute]').check()
      await frame.locator('#award-values').fill('Field Service')
      await frame.locator('#award-values').press('Enter')
      await frame.locator('input[value=some]').check()
      await frame.locator('#award-judgesEach').waitFor()
    },
  },
  {
    ...settings('settings-leave', '/awards/certified', '#award-quorum'),
    prepare: async (frame) => {
      await frame.locator('#award-name').fill('Certified, and proud of it')
      await frame.locator('main nav a').last().click()
      await frame.locator('dialog[open]').waitFor()
    },
  },
  settings('settings-cycles', '/cycles', '#schedule-opens-time'),
  {
    ...settings('settings-schedule-wrong', '/cycles', '#schedule-opens-time'),
    prepare: async (frame) => {
      await frame.locator('input[value=monthly]').check()
      await frame.locator('fieldset').nth(1).locator('select').nth(1).selectOption('2')
      await frame.locator('fieldset [role=alert]').first().waitFor()
    },
  },
  settings('settings-cycle-new', '/cycles/new', '#cycle-opensAt'),
  {
    ...settings('settings-cycle', '', '#late-reason'),
    path: ofCycle,
    intercept: changing(withException),
  },
]

/** While judges are at work: what judging goes by is held fast. */
export const settingsWhileJudging: Screen[] = [
  settings('settings-award-fixed', '/awards/certified', '#award-quorum'),
  {
    ...settings('settings-cycle-judging', '', '#late-reason'),
    path: ofCycle,
    intercept: changing(withOneDecided),
  },
]

function settings(name: string, path: string, ready: string): Screen {
  return { name, as: 'dana', place: 'personal', path: `/tab/settings${path}`, ready }
}

function ofCycle({ cycleId }: Company): string {
  return `/tab/settings/cycles/${cycleId}`
}

function changing(change: (settings: ProgramSettings) => void): NonNullable<Screen['intercept']> {
  return (page: Page) =>
    page.route(/\/api\/programs\/[^/]+\/settings/, async (route) => {
      const answer = await route.fetch()
      const settings = (await answer.json()) as ProgramSettings
      change(settings)
      await route.fulfill({ response: answer, json: settings })
    })
}

function withGaps(settings: ProgramSettings): void {
  const [owner] = settings.owners
  const judge = settings.awards[0]?.judges[0]
  const [award, another] = settings.awards
  if (!owner || !judge || !award || !another) return
  settings.gaps = [
    { duty: 'owner', person: owner },
    { duty: 'judge', person: judge, awardId: award.id },
    { duty: 'judge', awardId: another.id, ...(settings.cycles[0] && { cycleId: settings.cycles[0].id }) },
    { duty: 'host', person: judge, ceremonyId: 'c', title: 'Autumn ceremony' },
  ]
}

/** One award is decided, the others are still judged. */
function withOneDecided(settings: ProgramSettings): void {
  for (const { judges, status } of settings.cycles)
    if (judges[0] && status === 'judging') judges[0] = { ...judges[0], fixed: true }
}

function withException(settings: ProgramSettings): void {
  const [by, person] = settings.owners
  const open = settings.cycles.find(({ status }) => status === 'open')
  if (!by || !person || !open) return
  open.exceptions = [
    {
      person,
      by,
      at: open.opensAt,
      until: open.closesAt + 86_400_000,
      reason: 'Was on a rescue mission until the day after closing.',
    },
  ]
}
