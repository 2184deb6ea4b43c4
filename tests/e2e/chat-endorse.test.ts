import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { chatTests, choose, goToChannel, openChat, post, say } from '#tests/e2e/support/chat.ts'
import type { Person } from '#tests/e2e/support/person.ts'
import type { Laptop } from '#tests/support/laptop.ts'

/* Asking a channel to endorse a nomination, whose card then counts in front of everybody. */

let laptop: Laptop
let browser: Browser
let ben: Person
chatTests('ben', (at) => {
  ;({ laptop, browser, person: ben } = at)
})

const story = 'Kwame wrote down what he had learned about flaky tests, and four teams threw theirs out.'

test('L4 L5 a nominator asks a channel, colleagues endorse there, and everybody sees the count', {
  timeout: 90_000,
}, async () => {
  const dana = await openChat(browser, laptop, 'dana')
  await post(dana, 'Announcements', 'announce here')
  await dana.chat.getByText('The winners will be announced here').waitFor()

  const card = await say(ben, 'nominate Kwame for Knowledge Sharer')
  await card.getByRole('textbox', { name: 'What was learned' }).fill(story)
  await choose(ben, card, 'How did they learn?', 'Teaching')
  await card.getByRole('button', { name: 'Send nomination' }).click()
  await card.getByText('Thank you. Your nomination is in.').waitFor()

  await card.getByRole('button', { name: 'Ask for endorsements' }).click()
  const where = ben.chat.locator('.ac-adaptiveCard', { hasText: 'Ask colleagues to endorse it' }).last()
  await where.getByText('Who is nominated must not be in that channel.').waitFor()
  await where.getByRole('button', { name: 'Ask there' }).click()
  await ben.chat.getByText('can endorse it now.').first().waitFor()

  await goToChannel(ben, 'Announcements')
  const asked = ({ chat }: Person) =>
    chat.locator('.ac-adaptiveCard', { hasText: 'A nomination to endorse' }).last()
  await asked(ben).getByText('No endorsement yet').waitFor()
  const priya = await openChat(browser, laptop, 'priya')
  await goToChannel(priya, 'Announcements')
  await asked(priya).getByRole('button', { name: 'Endorse', exact: true }).click()
  for (const person of [priya, ben]) await asked(person).getByText('1 endorsement').waitFor()
  const leila = await openChat(browser, laptop, 'leila')
  await goToChannel(leila, 'Announcements')
  await asked(leila).getByRole('button', { name: 'Endorse', exact: true }).click()
  for (const person of [leila, priya, ben]) await asked(person).getByText('2 endorsements').waitFor()
  // His own, which is told to him alone.
  await asked(ben).getByRole('button', { name: 'Endorse', exact: true }).click()
  await ben.chat.getByText('so it is for others to endorse').waitFor()
  expect(await priya.chat.getByText('for others to endorse').count()).toBe(0)
  await asked(ben).getByText('2 endorsements').waitFor()
})
