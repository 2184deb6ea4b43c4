import type { Frame } from 'playwright-core'
import type { Locale } from '#local/teams/context.ts'

/* Forms filled in, by what is the same in every language. */

const nominees: Record<Locale, string> = {
  'en-US': 'Kwame Mensah',
  'de-DE': 'Grace Kim',
  'ar-SA': 'Ravi Deshpande',
}

/** Writes a nomination, of somebody else in each language. */
export async function fillNomination(frame: Frame, locale: Locale): Promise<void> {
  await frame.locator('input[value="mentor-of-the-quarter"]').check()
  await choose(frame, '#nominate-nominees', nominees[locale])
  await frame
    .locator('#nominate-story')
    .fill('Every new technician rode along for a day. He asked, they answered; call-backs fell by half.')
  await frame.locator('#nominate-mode').selectOption('mentoring')
  await choose(frame, '#nominate-helpers', 'Wolfeschlegel')
}

/** Looks for people by a few letters. */
export async function searchPeople(frame: Frame): Promise<void> {
  await frame.locator('#nominate-nominees').fill('ma')
  await frame.locator('[role=listbox] [role=option]').nth(1).waitFor()
}

/** Sends one that exists already. */
export async function nominateAgain(frame: Frame): Promise<void> {
  await frame.locator('input[value=certified]').check()
  await choose(frame, '#nominate-nominees', 'Tomasz')
  await frame.locator('#nominate-story').fill('Once more, because it was worth it.')
  await frame.locator('#nominate-mode').selectOption('certification')
  await frame.locator('form button[type=submit]').click()
  await frame.locator('form .fui-MessageBar').waitFor()
}

/** Writes one and sends it. */
export async function sendNomination(frame: Frame, locale: Locale): Promise<void> {
  await fillNomination(frame, locale)
  await frame.locator('form button[type=submit]').click()
  await frame.locator('form').waitFor({ state: 'detached' })
}

/** Thanks somebody, somebody else in each language. */
export async function sendThanks(frame: Frame, locale: Locale): Promise<void> {
  await choose(frame, '#commend-recipients', nominees[locale])
  await frame.locator('#commend-message').fill('Thank you for the map of who knows what. I use it every day.')
  await frame.locator('form button[type=submit]').click()
  await frame.locator('form').waitFor({ state: 'detached' })
}

async function choose(frame: Frame, picker: string, name: string): Promise<void> {
  await frame.locator(picker).fill(name)
  await frame
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
}
