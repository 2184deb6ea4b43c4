import { randomUUID } from 'node:crypto'
import type { Frame, Page } from 'playwright-core'
import type { CeremonyListing } from '#core/contract/ceremony.ts'
import type { Nomination } from '#core/contract/nominations.ts'
import type { Locale } from '#local/teams/context.ts'
import type { Conductor } from '#tests/e2e/support/conductor.ts'
import { callAs } from '#tests/e2e/support/judges.ts'
import { currentCycle } from '#tests/e2e/support/owner.ts'
import type { Place, Seat, Seats, Sitting } from '#tests/e2e/support/seats.ts'
import { settled } from '#tests/e2e/support/settled.ts'
import type { Laptop } from '#tests/support/laptop.ts'

/** A screen of Laurels as somebody sees it. Nothing here depends on the language it is in. */
export type Screen = {
  name: string
  as: string
  place: Place
  view?: Sitting['view']
  path?: string | ((company: Company) => string)
  /** What is there once the screen is. */
  ready: string
  session?: (company: Company) => Record<string, string>
  intercept?: (page: Page, company: Company) => Promise<unknown>
  /** Brings the screen into its state. */
  prepare?: (frame: Frame, locale: Locale) => Promise<void>
}

/** What is known of the sample company while it goes through its quarter. */
export type Company = {
  laptop: Laptop
  cycleId: string
  ceremonyId: string
  ofAna: string
  choices: string
  /** By which people from outside may watch the ceremony. */
  ticket: string
  /** By which they might have watched the one before: its day is over. */
  formerTicket: string
  host?: Conductor
}

/** A part of the quarter, and the screens to be seen in it. */
export type Act = { name: string; begin: (company: Company) => Promise<void>; screens: Screen[] }

/** The sample company as it is loaded. */
export async function meetCompany(laptop: Laptop): Promise<Company> {
  const { id: cycleId } = await currentCycle(laptop)
  const ceremonies = await callAs<CeremonyListing[]>(laptop, 'hana', 'GET', '/ceremonies')
  const ceremonyId = ceremonies.find((ceremony) => ceremony.cycleId === cycleId)?.id ?? ''
  const mine = await callAs<Nomination[]>(laptop, 'ana', 'GET', `/cycles/${cycleId}/nominations/mine`)
  const formerId = ceremonies.find(({ status }) => status === 'ended')?.id ?? ''
  const [ticket, formerTicket] = await Promise.all([ceremonyId, formerId].map((id) => ticketOf(laptop, id)))
  if (!ticket || !formerTicket) throw new Error('There is no ticket.')
  return { laptop, cycleId, ceremonyId, ofAna: mine[0]?.id ?? '', choices: '', ticket, formerTicket }
}

/** Dana lets people from outside watch. */
async function ticketOf(laptop: Laptop, ceremonyId: string): Promise<string> {
  const path = `/ceremonies/${ceremonyId}/tickets`
  const body = { commandId: randomUUID(), tickets: 'open' }
  return (await callAs<{ ticket: string }>(laptop, 'dana', 'PUT', path, body)).ticket
}

/** Opens a screen and brings it into its state. */
export async function openScreen(
  seats: Seats,
  company: Company,
  screen: Screen,
  locale: Locale,
): Promise<Seat> {
  const { as, place, view, path, session, intercept } = screen
  const seat = await seats.take({
    as,
    place,
    locale,
    ...(view && { view }),
    ...(path && { path: typeof path === 'string' ? path : path(company) }),
    ...(session && { session: session(company) }),
    ...(intercept && { intercept: (page) => intercept(page, company) }),
  })
  await seat.setSize('usual')
  await seat.frame.locator(screen.ready).first().waitFor()
  await screen.prepare?.(seat.frame, locale)
  await settled(seat.frame)
  return seat
}
