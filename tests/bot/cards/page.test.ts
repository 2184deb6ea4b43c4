import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleCards } from '#tests/bot/support/sample-cards.ts'
import { anchorOf, cardSections } from '#tests/gallery/card-sections.ts'

const docs = join(import.meta.dirname, '../../../docs')
const page = await readFile(join(docs, 'cards.md'), 'utf8')
const shown = [...page.matchAll(/^!\[([^\]]+)\]\(images\/cards\/([\w-]+)\.webp\)$/gm)]

// What is missing is made by `npm run screenshots -- cards`.
test('every card of the bot is shown in docs/cards.md once, with words for its picture, and nothing else is', async () => {
  const cards = Object.keys(await sampleCards('en-US')).sort()
  expect(cardSections.flatMap((section) => section.cards).sort()).toEqual(cards)
  const pictures = [...cards, 'sheet-dark', 'sheet-contrast'].sort()
  expect(shown.map(([, , name]) => name).sort()).toEqual(pictures)
  for (const [, words] of shown) expect(words).toMatch(/: \S/)
  const files = await readdir(join(docs, 'images/cards'))
  expect(files.sort()).toEqual(pictures.map((name) => `${name}.webp`).sort())
})

test('what docs/bot.md says of a card leads to where it is shown', async () => {
  const bot = await readFile(join(docs, 'bot.md'), 'utf8')
  const anchors = new Set([...bot.matchAll(/\(cards\.md#([\w-]+)\)/g)].flatMap(([, anchor]) => anchor ?? []))
  expect([...anchors].sort()).toEqual(cardSections.map(anchorOf).sort())
})
