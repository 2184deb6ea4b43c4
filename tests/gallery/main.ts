import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Locale, locales, type Theme } from '#local/teams/context.ts'
import { acts } from '#tests/e2e/support/acts.ts'
import { type Company, meetCompany, openScreen, type Screen } from '#tests/e2e/support/screens.ts'
import { createSeats, type Seat, type Seats, type Size } from '#tests/e2e/support/seats.ts'
import { photographCards } from '#tests/gallery/cards.ts'
import { writeCardsPage } from '#tests/gallery/cards-page.ts'
import { writeContactSheet } from '#tests/gallery/contact-sheet.ts'
import { photographChat } from '#tests/gallery/readme-chat.ts'
import {
  photographForReadme,
  photographReveal,
  readmeScreens,
  sitBeforeTheStage,
} from '#tests/gallery/readme-pictures.ts'
import { photographStage } from '#tests/gallery/stage.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import { type Laptop, startLaptop } from '#tests/support/laptop.ts'

/*
 * Behind npm run screenshots: every screen and every card in every look as a picture in test-output/gallery, beside a
 * page that shows them all, and those of the README in docs/images. `npm run screenshots -- readme` makes only the latter,
 * `npm run screenshots -- stage` every moment of the stage for docs/stage.md, `-- cards` every card for docs/cards.md.
 */

const root = join(import.meta.dirname, '../..')
const gallery = join(root, 'test-output/gallery')
const docs = join(root, 'docs')
const images = join(docs, 'images')
/** Pixels of height beyond which a picture tells nothing new. */
const tallest = 2_400
const onlyReadme = process.argv[2] === 'readme'

/** How a screen is looked at; looks of the same language need no new start. */
const looks: { name: string; theme: Theme; locale: Locale; size: Size }[] = [
  { name: 'light', theme: 'default', locale: 'en-US', size: 'usual' },
  { name: 'dark', theme: 'dark', locale: 'en-US', size: 'usual' },
  { name: 'contrast', theme: 'contrast', locale: 'en-US', size: 'usual' },
  { name: 'narrow', theme: 'default', locale: 'en-US', size: 'narrow' },
  { name: 'arabic', theme: 'default', locale: 'ar-SA', size: 'usual' },
  { name: 'arabic-narrow', theme: 'dark', locale: 'ar-SA', size: 'narrow' },
  { name: 'german', theme: 'default', locale: 'de-DE', size: 'usual' },
  { name: 'german-narrow', theme: 'default', locale: 'de-DE', size: 'narrow' },
]

const browser = await launchChromium()
try {
  if (process.argv[2] === 'stage') await photographStage(browser, docs)
  else if (process.argv[2] === 'cards') await takePicturesOfCards()
  else await onLaptop(takePictures)
} finally {
  await browser.close()
}

async function takePicturesOfCards(): Promise<void> {
  await onLaptop(async ({ origin }) => {
    await writeCardsPage(browser, origin, docs)
    await photographCards(browser, origin, gallery)
  })
}

async function onLaptop(work: (laptop: Laptop) => Promise<void>): Promise<void> {
  const laptop = await startLaptop()
  try {
    await work(laptop)
  } finally {
    await laptop.remove()
  }
}

async function takePictures(laptop: Laptop): Promise<void> {
  await mkdir(images, { recursive: true })
  await rm(gallery, { recursive: true, force: true })
  for (const { name } of looks) await mkdir(join(gallery, name), { recursive: true })
  const seats = createSeats(browser, laptop)
  const company = await meetCompany(laptop)
  for (const act of acts) {
    console.log(act.name)
    const moving = act.screens.some(({ name }) => name === 'stage-revealed')
      ? await sitBeforeTheStage(browser, laptop)
      : undefined
    await act.begin(company)
    seats.refresh()
    if (moving) await photographReveal(moving, images)
    for (const screen of act.screens) await photograph(seats, company, screen)
  }
  company.host?.close()
  await seats.close()
  console.log('Chat and cards of the bot')
  await photographChat(browser, images)
  const cards = await photographCards(browser, laptop.origin, gallery)
  await copyFile(join(gallery, 'card-light/won.png'), join(images, 'won-card.png'))
  if (onlyReadme) return
  const parts = acts.map(({ name, screens }) => ({
    name,
    screens: screens.map((screen) => screen.name),
    looks: looks.map((look) => look.name),
  }))
  await writeContactSheet(gallery, [...parts, { name: 'Cards of the bot', ...cards }])
  console.log(`Every screen: ${join(gallery, 'index.html')}`)
}

async function photograph(seats: Seats, company: Company, screen: Screen): Promise<void> {
  if (readmeScreens.includes(screen.name))
    await photographForReadme(await openScreen(seats, company, screen, 'en-US'), screen.name, images)
  if (onlyReadme) return
  for (const locale of locales) {
    const seat = await openScreen(seats, company, screen, locale)
    for (const { name, theme, size } of looks.filter((look) => look.locale === locale)) {
      if (screen.place === 'teams' && size !== 'usual') continue
      await seat.setTheme(theme)
      await seat.setSize(size)
      await takePicture(seat, screen, join(gallery, name, `${screen.name}.png`))
    }
    await seat.setTheme('default')
  }
}

/** The whole screen, also what one would have to scroll to. */
async function takePicture({ frame, page, setSize }: Seat, { place }: Screen, path: string): Promise<void> {
  if (place === 'teams' || place === 'browser') {
    await page.screenshot({ path, animations: 'disabled' })
    return
  }
  if (place === 'setup') {
    await (await frame.frameElement()).screenshot({ path, animations: 'disabled' })
    return
  }
  const { width, height } = await frame.evaluate(() => {
    const { clientWidth, clientHeight, scrollHeight } = document.documentElement
    return { width: clientWidth, height: Math.max(clientHeight, scrollHeight) }
  })
  const size = { width, height: Math.min(height, tallest) }
  await page.setViewportSize({ width: 1440, height: Math.max(900, size.height) })
  if (place !== 'stage') await setSize(size)
  await page.screenshot({ path, animations: 'disabled', clip: { x: 0, y: 0, ...size } })
  await page.setViewportSize({ width: 1440, height: 900 })
}
