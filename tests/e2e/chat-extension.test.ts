import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose, openChat } from '#tests/e2e/support/chat.ts'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import type { Person } from '#tests/e2e/support/person.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'

/* The message extension in a real chat client. It knows no manifest, so that the command's id is typed. */

let laptop: Laptop
let browser: Browser
let ben: Person

beforeAll(async () => {
  ;[laptop, browser] = await Promise.all([startLaptop({ chat: true }), launchChromium()])
  ben = await openChat(browser, laptop, 'ben')
})

afterAll(async () => {
  await browser?.close()
  await laptop?.remove()
})

photographFailures(() => (browser ? [browser] : []))

async function openMenu(entry: string): Promise<void> {
  const { chat } = ben
  await chat.getByRole('button', { name: 'Trigger Message Extension App' }).last().click()
  await chat.getByRole('menuitem', { name: entry }).click()
}

/** Opens a dialog of the extension from the compose box. */
async function openDialog(command: string) {
  const { chat } = ben
  await openMenu('Action Command')
  const dialog = chat.getByRole('dialog')
  await dialog.getByPlaceholder('Input command id or leave blanks').fill(command)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await dialog.locator('.ac-adaptiveCard').waitFor()
  return dialog
}

test('B4 one nominates from the compose box, and is asked in the same dialog for what is missing', async () => {
  const dialog = await openDialog('nominate')
  await dialog.getByRole('textbox', { name: 'Who?' }).fill('Grace Kim')
  await dialog
    .getByRole('textbox', { name: 'What was learned' })
    .fill('She learned to read flame graphs and showed the whole team how to.')
  await dialog.getByRole('button', { name: 'Send nomination' }).click()
  // The award and the way of learning are still missing: the same dialog asks for them.
  await dialog.getByText('Choose an award.').waitFor()
  expect(await dialog.getByRole('textbox', { name: 'Who?' }).inputValue()).toBe('Grace Kim')
  await choose(ben, dialog, 'Which award?', 'Knowledge Sharer')
  await choose(ben, dialog, 'How did they learn?', 'Teaching')
  await dialog.getByRole('button', { name: 'Send nomination' }).click()
  await dialog.getByText('Thank you. Your nomination is in.').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.waitFor({ state: 'hidden' })
})

test('E5 a link to the form is shown as a card', async () => {
  const { chat } = ben
  await openMenu('Link Unfurling')
  const dialog = chat.getByRole('dialog')
  await dialog.getByRole('textbox').fill(`${laptop.origin}/tab/nominate`)
  await dialog.locator('.ac-adaptiveCard').getByText('are open until').waitFor()
})
