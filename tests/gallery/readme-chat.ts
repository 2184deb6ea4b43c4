import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { choose, openChat, say } from '#tests/e2e/support/chat.ts'
import { startLaptop } from '#tests/support/laptop.ts'

const sentence =
  'nominate Kwame for Mentor of the Quarter: he sat with every new technician for a day, and call-backs fell by half'

/** The README’s picture of the chat, in a company of its own: a sentence to the bot, and what became of it. */
export async function photographChat(browser: Browser, folder: string): Promise<void> {
  const laptop = await startLaptop({ chat: true })
  try {
    const ana = await openChat(browser, laptop, 'ana')
    // What the chat client tells of its requests is of no interest here.
    await ana.chat.getByTitle('Hide log panel').click()
    const card = await say(ana, sentence)
    await choose(ana, card, 'How did they learn?', 'Mentoring')
    await card.getByRole('button', { name: 'Send nomination' }).click()
    await ana.chat.getByText('Your nomination is in').waitFor()
    await ana.page.screenshot({ path: join(folder, 'chat.png'), animations: 'disabled' })
    await ana.context.close()
  } finally {
    await laptop.remove()
  }
}
