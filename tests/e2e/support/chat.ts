import type { Browser, Locator } from 'playwright-core'
import { type Person, sitDown } from '#tests/e2e/support/person.ts'
import type { Laptop } from '#tests/support/laptop.ts'

/** Sits down at Teams as one of the sample people, with the chat open. */
export async function openChat(browser: Browser, laptop: Laptop, as: string): Promise<Person> {
  const person = await sitDown(browser, laptop, as, { view: 'chat' })
  await chatIsOpen(person)
  return person
}

/** Waits until the chat client knows whose it is. */
export async function chatIsOpen({ chat }: Person): Promise<void> {
  await chat.getByRole('treeitem', { name: 'Learning Laurels: the ceremony' }).waitFor()
}

/** Says something to the bot in one's own chat with it. Gives the card that follows. */
export async function say({ chat }: Person, text: string): Promise<Locator> {
  const box = composeBox(chat.locator('body'))
  await box.fill(text)
  await box.press('Enter')
  // Not counted from the last card before: the bot's welcome may be on its way.
  const said = `*[normalize-space(.)="${text}"][not(ancestor::*[${inCard} or @role="tree"])]`
  const answer = chat.locator(`xpath=(//*[${inCard}][preceding::${said}])[1]`)
  await answer.waitFor()
  return answer
}

const inCard = 'contains(@class, "ac-adaptiveCard")'

/** Goes to a channel and starts a post that mentions the bot, as a bot hears only those. */
export async function post(person: Person, channel: string, text: string): Promise<void> {
  const { chat, page } = person
  await goToChannel(person, channel)
  await chat.locator('[role=textbox][contenteditable=true]').first().click()
  await page.keyboard.type('@')
  await chat.getByRole('menuitem', { name: 'Laurels' }).click()
  await page.keyboard.type(text)
  await chat.getByRole('button', { name: 'Post' }).click()
}

export async function goToChannel({ chat }: Person, channel: string): Promise<void> {
  await chat.getByRole('treeitem', { name: channel }).click()
  await chat.getByRole('button', { name: 'Post' }).waitFor()
}

/** Chooses from a card's drop-down list. */
export async function choose({ chat }: Person, card: Locator, label: string, option: string): Promise<void> {
  await card.getByRole('combobox', { name: label }).click()
  // Drawn over the page, not in the card.
  await chat.getByRole('option', { name: option }).click()
}

const composeBox = (body: Locator) => body.locator('[role=textbox][contenteditable=true]').last()
