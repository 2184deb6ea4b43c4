import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { sampleCards } from '#tests/bot/support/sample-cards.ts'
import { looks } from '#tests/gallery/card-looks.ts'
import { openCardStudio } from '#tests/gallery/card-studio.ts'

/** Languages the bot speaks, and how each card is looked at in them. */
const seen = [
  { name: 'card-light', look: looks.light, locale: 'en-US', width: 500 },
  { name: 'card-dark', look: looks.dark, locale: 'en-US', width: 500 },
  { name: 'card-contrast', look: looks.contrast, locale: 'en-US', width: 500 },
  { name: 'card-narrow', look: looks.light, locale: 'en-US', width: 320 },
  { name: 'card-german', look: looks.light, locale: 'de-DE', width: 500 },
  { name: 'card-arabic', look: looks.dark, locale: 'ar-SA', width: 500 },
]

/**
 * Takes a picture of every card in every look; medals come from the Laurels at `origin`.
 * @returns what was taken, for the page that shows it all
 */
export async function photographCards(
  browser: Browser,
  origin: string,
  folder: string,
): Promise<{ screens: string[]; looks: string[] }> {
  const studio = await openCardStudio(browser, origin)
  const names = new Set<string>()
  for (const { name, look, locale, width } of seen) {
    const into = join(folder, name)
    await rm(into, { recursive: true, force: true })
    await mkdir(into, { recursive: true })
    for (const [card, json] of Object.entries(await sampleCards(locale))) {
      names.add(card)
      const picture = await studio.photograph([json], look, { width, columns: 1 })
      await writeFile(join(into, `${card}.png`), picture)
    }
  }
  await studio.close()
  return { screens: [...names], looks: seen.map(({ name }) => name) }
}
