import type { Locator } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CeremonyListing } from '#core/contract/ceremony.ts'
import { chatTests, choose, goToMeeting } from '#tests/e2e/support/chat.ts'
import { callAs } from '#tests/e2e/support/judges.ts'
import type { Person } from '#tests/e2e/support/person.ts'
import type { Laptop } from '#tests/support/laptop.ts'

/* The message extension in a real chat client. It knows no manifest, so that the command's id is typed. */

let laptop: Laptop
let ben: Person
chatTests('ben', (at) => {
  ;({ laptop, person: ben } = at)
})

const cards = () => ben.chat.locator('.ac-adaptiveCard')
const story = 'Thank you Inês: your carbon ledger taught all of us to count what we dye.'

// A chat where others read along, and one of them said something.
beforeAll(async () => {
  await goToMeeting(ben)
  await ben.chat.locator('[role=textbox][contenteditable=true]').fill(story)
  await ben.page.keyboard.press('Enter')
  await ben.chat.getByText(story).last().waitFor()
})

async function openMenu(entry: string): Promise<void> {
  await ben.chat.getByRole('button', { name: 'Trigger Message Extension App' }).last().click()
  await ben.chat.getByRole('menuitem', { name: entry }).click()
}

/** Opens a dialog of the extension from the compose box, or on a message. */
async function openDialog(command: string, { on }: { on?: string } = {}): Promise<Locator> {
  if (on === undefined) await openMenu('Action Command')
  else {
    const above = `*[normalize-space(.)="${on}"][not(ancestor::*[@role="tree"])]/preceding::button[@aria-label="Show more information"]`
    await ben.chat.locator(`xpath=(//${above})[last()]`).click()
    await ben.chat.getByRole('menuitem', { name: 'Action Command' }).click()
  }
  const dialog = ben.chat.getByRole('dialog')
  await dialog.getByPlaceholder('Input command id or leave blanks').fill(command)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await dialog.locator('.ac-adaptiveCard').waitFor()
  return dialog
}

async function close(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** What was put into the message that is being written. */
const inMessage = () => ben.chat.locator('[role=textbox][contenteditable=true] .ac-adaptiveCard')

/** Sends it; gives the card as everybody in the chat sees it. */
async function sendMessage(): Promise<Locator> {
  await inMessage().waitFor()
  await ben.chat.getByRole('button', { name: 'Send Message' }).click()
  await inMessage().waitFor({ state: 'detached' })
  return cards().last()
}

// A test that failed may have left one open.
beforeEach(async () => {
  const button = ben.chat.getByRole('dialog').getByRole('button', { name: 'Close' })
  if (await button.isVisible()) await button.click()
})

describe('Nominating', () => {
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
    await close(dialog)
  })

  test('E3 E4 on a message, it begins with what was said, and nobody in the chat hears of it', async () => {
    const before = await cards().count()
    const dialog = await openDialog('nominate', { on: story })
    expect(await dialog.getByRole('textbox', { name: 'What was learned' }).inputValue()).toBe(story)
    await dialog.getByRole('textbox', { name: 'Who?' }).fill('Inês Carvalho')
    await choose(ben, dialog, 'Which award?', 'Learning Explorer')
    await choose(ben, dialog, 'How did they learn?', 'On the job')
    await dialog.getByRole('button', { name: 'Send nomination' }).click()
    await dialog.getByText('Thank you. Your nomination is in.').waitFor()
    await close(dialog)
    expect(await cards().count()).toBe(before)
    await ben.page.getByRole('button', { name: 'Laurels' }).click()
    await ben.tab.getByRole('link', { name: 'My nominations' }).click()
    await ben.tab.getByText(story).waitFor()
    await ben.page.getByRole('button', { name: 'Chat' }).click()
  })
})

describe('Thanking from the compose box', () => {
  const thanks = 'Thank you for the loom, and for the patience.'

  async function thank(message: string, who: string): Promise<Locator> {
    const dialog = await openDialog('commend')
    await dialog.getByRole('textbox', { name: 'Whom?' }).fill('Kwame Mensah')
    await dialog.getByRole('textbox', { name: 'What for?' }).fill(message)
    await dialog.getByRole('radio', { name: who }).check()
    await dialog.getByRole('button', { name: 'Send thanks' }).click()
    return dialog
  }

  test('E4 B10 puts thanks for everybody into the message, and on the wall', async () => {
    const dialog = await thank(thanks, 'Everyone. It goes on the wall.')
    await dialog.waitFor({ state: 'hidden' })
    const card = await sendMessage()
    await card.getByText(thanks).waitFor()
    await card.getByText('Kwame Mensah').first().waitFor()
    await ben.page.getByRole('button', { name: 'Laurels' }).click()
    await ben.tab.getByRole('link', { name: 'Wall' }).click()
    await ben.tab.getByRole('article').getByText(thanks).waitFor()
    await ben.page.getByRole('button', { name: 'Chat' }).click()
  })

  test('E4 of private thanks, nothing enters the message', async () => {
    const dialog = await thank('Between the two of us: what gentleness.', 'Only you and them.')
    await dialog.getByText('just between you').waitFor()
    await close(dialog)
    expect(await inMessage().count()).toBe(0)
    expect(await ben.chat.getByText('Between the two of us').count()).toBe(0)
  })
})

describe('Looked for from the compose box', () => {
  async function find(command: string, text: string): Promise<Locator> {
    await openMenu('Search Command')
    const commandId = ben.chat.getByRole('textbox', { name: 'Command ID' })
    const term = ben.chat.getByPlaceholder('Enter a search term')
    const soon = { timeout: 2_000 }
    // What comes into the chat draws the dialog anew, folded and empty.
    const asked = async () => {
      if (!(await commandId.isVisible()))
        await ben.chat.getByRole('button', { name: 'Specify Command ID or Parameter' }).last().click(soon)
      await commandId.fill(command, soon)
      await ben.chat.getByRole('textbox', { name: 'Parameter name' }).fill('text', soon)
      await term.fill(text, soon)
      await term.press('Enter', soon)
      return `${await commandId.inputValue(soon)} ${await term.inputValue(soon)}`
    }
    await expect.poll(() => asked().catch(String), { timeout: 30_000 }).toBe(`${command} ${text}`)
    return ben.chat.getByRole('group').filter({ hasText: 'Search-Based Message Extension' })
  }

  test('an award becomes a card with the way to nominate', async () => {
    const found = await find('awards', 'ment')
    await found.getByRole('heading', { name: 'Mentor of the Quarter' }).click()
    const card = await sendMessage()
    await card.getByRole('img', { name: 'Medal: Mentor of the Quarter' }).waitFor()
    await card.getByRole('link', { name: 'Nominate' }).waitFor()
  })

  test('a recognition becomes a card, and what is private is not found', async () => {
    const nothing = await find('recognitions', 'gentleness')
    await nothing.getByText("We didn't find any matches.").waitFor()
    await nothing.getByRole('button', { name: 'Close' }).click()
    const found = await find('recognitions', 'window functions')
    await found.getByRole('heading', { name: /Commendation/ }).click()
    await (await sendMessage()).getByText('Thank you for the hour on window functions.').waitFor()
  })
})

describe('A shared link', () => {
  async function share(path: string): Promise<Locator> {
    await openMenu('Link Unfurling')
    const dialog = ben.chat.getByRole('dialog')
    await dialog.getByRole('textbox').fill(`${laptop.origin}${path}`)
    return dialog
  }

  test('E5 to the form, a ceremony or something on the wall is shown as a card', async () => {
    const [ceremony] = await callAs<CeremonyListing[]>(laptop, 'ben', 'GET', '/ceremonies')
    const { items } = await callAs<{ items: { id: string; text: string }[] }>(
      laptop,
      'ben',
      'GET',
      '/feeds/everyone?q=window',
    )
    const [item] = items
    for (const [path, says] of [
      ['/tab/nominate', 'are open until'],
      [`/tab/ceremonies/${ceremony?.id}`, ceremony?.title ?? ''],
      [`/tab/wall/${item?.id}`, 'window functions'],
    ] as const) {
      const dialog = await share(path)
      await dialog.locator('.ac-adaptiveCard').getByText(says).first().waitFor()
      await close(dialog)
    }
  })

  test('E5 to what is private is no card, not even to one of the two', async () => {
    const { id } = await callAs<{ id: string }>(laptop, 'ben', 'POST', '/commendations', {
      recipients: [(await callAs<{ ref: string }>(laptop, 'kwame', 'GET', '/me')).ref],
      message: 'Between the two of us, once more.',
      visibility: { kind: 'private' },
    })
    const [dialog] = await Promise.all([
      share(`/tab/wall/${id}`),
      ben.page.waitForResponse((response) => response.url().includes('/_conversation/v1/invoke')),
    ])
    expect(await dialog.locator('.ac-adaptiveCard').count()).toBe(0)
    await close(dialog)
    expect(ben.errors).toEqual([])
  })
})
