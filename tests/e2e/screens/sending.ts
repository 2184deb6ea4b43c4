import type { Page } from 'playwright-core'
import type { Company, Screen } from '#tests/e2e/support/screens.ts'
import { ofCycle, playSending } from '#tests/e2e/support/sent-messages.ts'

/** What was said of the cycle by itself, as an owner sees it. */
function messages(name: string, ready: string): Screen {
  const path = ({ cycleId }: Company) => `/tab/cycles/${cycleId}/messages`
  return { name, as: 'dana', place: 'personal', path, ready }
}

export const sendingWhileOpen: Screen[] = [
  messages('messages-empty', 'main [class*=Subtitle2]'),
  { ...messages('messages-failed', 'main [role=alert]'), intercept: failing },
]

export const sendingOnceEnded: Screen[] = [
  messages('messages-after', 'main dl'),
  { ...messages('messages', 'main dl'), intercept: playSending },
  {
    ...messages('messages-stop', 'main dl'),
    intercept: playSending,
    prepare: async (frame) => {
      await frame.locator('main h3 + button, main li button[aria-haspopup=dialog]').first().click()
      await frame.getByRole('alertdialog').waitFor()
    },
  },
  {
    ...messages('messages-who', 'main dl'),
    intercept: playSending,
    prepare: async (frame) => {
      // The longest list there is, and what follows its first page.
      await frame.locator('main details:not([open]) summary').last().click()
      await frame.locator('main details ul + div button').click()
      await frame.locator('main details ul > li:nth-child(12)').waitFor()
    },
  },
]

function failing(page: Page): Promise<unknown> {
  const json = { type: 'about:blank', title: 'Unavailable', status: 503, code: 'unavailable', detail: '' }
  return page.route(new RegExp(`/api/${ofCycle}`), (route) => route.fulfill({ status: 503, json }))
}
