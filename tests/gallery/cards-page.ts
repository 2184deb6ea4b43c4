import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Card } from '#bot/turn.ts'
import { sampleCards } from '#tests/bot/support/sample-cards.ts'
import { looks } from '#tests/gallery/card-looks.ts'
import { anchorOf, cardSections, cardsOnSheets } from '#tests/gallery/card-sections.ts'
import { openCardStudio } from '#tests/gallery/card-studio.ts'
import { smaller } from '#tests/gallery/smaller.ts'

const sheets = ['dark', 'contrast'] as const
/** Of a card in pixels, alone and on a sheet, and of a sheet as it is shown. */
const alone = 480
const onSheet = { width: 400, columns: 3 }
const shown = 1_000
/** As little as letters stay crisp with. */
const quality = 0.5

/**
 * Photographs every card alone in light, and one of each kind on a sheet in dark and in high contrast: docs/cards.md
 * with docs/images/cards.
 * @param docs the folder of the docs
 */
export async function writeCardsPage(browser: Browser, origin: string, docs: string): Promise<void> {
  const folder = join(docs, 'images/cards')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const all = await sampleCards('en-US')
  const studio = await openCardStudio(browser, origin)
  const keep = async (name: string, picture: Buffer, width: number) =>
    writeFile(join(folder, `${name}.webp`), await smaller(studio.darkroom, picture, { width, quality }))
  for (const name of cardSections.flatMap(({ cards }) => cards)) {
    const card = [named(all, name)]
    await keep(name, await studio.photograph(card, looks.light, { width: alone, columns: 1 }), alone)
  }
  for (const sheet of sheets) {
    const cards = cardsOnSheets.map((name) => named(all, name))
    await keep(`sheet-${sheet}`, await studio.photograph(cards, looks[sheet], onSheet), shown)
  }
  await studio.close()
  await writeFile(join(docs, 'cards.md'), pageOfAll(all))
}

function named(all: Record<string, Card>, name: string): Card {
  const card = all[name]
  if (!card) throw new Error(`There is no card ${name}.`)
  return card
}

function pageOfAll(all: Record<string, Card>): string {
  const sections = cardSections.map((section) => {
    const cards = section.cards.map((name) => {
      const summary = plain(String(named(all, name).fallbackText))
      return `### ${name}\n\n${summary}\n\n![The card “${name}”: ${summary}](images/cards/${name}.webp)\n`
    })
    return `## ${section.title}\n\n${section.about}\n\n${cards.join('\n')}`
  })
  const themes = sheets.map((sheet) => {
    const words = `In ${inWords[sheet]}: one card of each kind, as above in light`
    return `## In ${inWords[sheet]}\n\n![${words}](images/cards/sheet-${sheet}.webp)\n`
  })
  const contents = cardSections.map((section) => `- [${section.title}](#${anchorOf(section)})`)
  return `# Every card of the bot

What Laurels shows in chats, channels, meetings and the message extension, drawn by the official renderer of Adaptive Cards and photographed by \`npm run screenshots -- cards\`. People, awards and stories are the sample company’s. Under each name stands the line that notifications show and screen readers hear first. Where each can appear, and when: [bot.md](bot.md).

Teams draws cards a little otherwise on each device. All of them stay under 28 KB, have at most six buttons, and need no more than Adaptive Cards 1.2 to be understood; colors are chosen by meaning, so that themes can set them.

${contents.join('\n')}

${sections.join('\n')}
${themes.join('\n')}`
}

const inWords = { dark: 'dark', contrast: 'high contrast' }

/** As Markdown takes it in a line: nothing of it is markup. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[[\]\\`*_<>]/g, '\\$&')
