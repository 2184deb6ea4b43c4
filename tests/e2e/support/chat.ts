import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { photographFailures } from '#tests/e2e/support/failures.ts'
import { type Person, sitDown } from '#tests/e2e/support/person.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'

type AtTheChat = { laptop: Laptop; browser: Browser; person: Person }

/**
 * Has a file's tests run on a laptop with chat clients, one of the sample people in front of theirs.
 * @param begin is told before the first test
 */
export function chatTests(as: string, begin: (at: AtTheChat) => void): void {
  let laptop: Laptop | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    ;[laptop, browser] = await Promise.all([startLaptop({ chat: true }), launchChromium()])
    begin({ laptop, browser, person: await openChat(browser, laptop, as) })
  })
  afterAll(async () => {
    await browser?.close()
    await laptop?.remove()
  })
  photographFailures(() => (browser ? [browser] : []))
}

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
  return answerTo(chat, text)
}

/** Not counted from the last card before: the bot's welcome may be on its way. */
async function answerTo(chat: Person['chat'], text: string): Promise<Locator> {
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

/** Says something in a chat where others read along, mentioning the bot. Gives the card that follows. */
export async function sayToAll({ chat, page }: Person, text: string): Promise<Locator> {
  await composeBox(chat.locator('body')).click()
  await page.keyboard.type('@')
  await chat.getByRole('menuitem', { name: 'Laurels' }).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  return answerTo(chat, `Laurels${text}`)
}

/** Goes to the chat of the laptop's one meeting. */
export async function goToMeeting({ chat }: Person): Promise<void> {
  await chat.getByRole('treeitem', { name: 'Learning Laurels: the ceremony' }).click()
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
