import type { Page } from 'playwright-core'
import type { TicketState } from '#core/contract/tickets.ts'
import type { Company, Screen } from '#tests/e2e/support/screens.ts'

const guestsPage = ({ ceremonyId }: Company) => `/tab/ceremonies/${ceremonyId}/plan/guests`

/** Letting people from outside watch, and who is told that they may not. */
export const guestsWhilePlanned: Screen[] = [
  { name: 'ceremony-guests', as: 'dana', place: 'personal', path: guestsPage, ready: 'main figure svg' },
  {
    name: 'ceremony-guests-closed',
    as: 'hana',
    place: 'personal',
    path: guestsPage,
    ready: 'main section output',
    intercept: withTickets({ open: false }),
  },
  { name: 'members-only-no-account', as: 'anonymous', place: 'personal', path: '/tab/', ready: 'main h2' },
  { name: 'stage-members-only', as: 'olga', place: 'stage', ready: 'main h1' },
  watch('watch-planned', '[data-scene=planned]'),
  { ...watch('watch-closed', 'main h1'), path: '/tab/watch#nothing' },
  {
    ...watch('watch-expired', 'main h1 + div output'),
    path: ({ formerTicket }) => `/tab/watch#${formerTicket}`,
  },
]

export const guestsAtFinalists: Screen[] = [watch('watch-finalists', '[data-scene=finalists]')]

function watch(name: string, ready: string): Screen {
  return { name, as: 'nobody', place: 'browser', path: ({ ticket }) => `/tab/watch#${ticket}`, ready }
}

function withTickets(state: TicketState): NonNullable<Screen['intercept']> {
  return (page: Page) =>
    page.route(/\/api\/ceremonies\/[^/]+\/tickets$/, (route) => route.fulfill({ json: state }))
}
