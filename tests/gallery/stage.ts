import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { ThemeName } from '#tabs/teams/host.ts'
import { smaller } from '#tests/gallery/smaller.ts'
import { moments } from '#tests/gallery/stage/moments.ts'
import { openStagePages } from '#tests/gallery/stage/stage-pages.ts'

const themes: ThemeName[] = ['light', 'dark', 'contrast']
/** The least that Teams gives a stage, what it usually gives, and a screen on the wall of a hall. */
const sizes = [
  { name: 'small', width: 472, height: 382, about: 'beside the side panel, the least that Teams gives it' },
  { name: 'usual', width: 994, height: 678, about: 'as Teams usually shows it' },
  { name: 'hall', width: 3840, height: 2160, about: 'on the wall of a hall' },
]
/** Of a picture, in pixels; the hall's is shown smaller. */
const width = 480

/**
 * Photographs every moment of the stage in three themes and three sizes: docs/stage.md with docs/images/stage.
 * @param docs the folder of the docs
 */
export async function photographStage(browser: Browser, docs: string): Promise<void> {
  const folder = join(docs, 'images/stage')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const pages = await openStagePages(browser)
  const darkroom = await browser.newPage()
  for (const moment of Object.keys(moments)) {
    for (const theme of themes) {
      for (const size of sizes) {
        const page = await pages.show({ moment, theme, size })
        const picture = await page.screenshot({ type: 'jpeg', quality: 92, animations: 'disabled' })
        const name = pictureOf(moment, theme, size.name)
        await writeFile(join(folder, name), await smaller(darkroom, picture, { width, quality: 0.72 }))
      }
    }
  }
  await darkroom.close()
  await pages.close()
  await writeFile(join(docs, 'stage.md'), pageOfAll())
}

const pictureOf = (moment: string, theme: string, size: string) => `${moment}-${theme}-${size}.webp`

function pageOfAll(): string {
  const parts = Object.entries(moments).map(([moment, { scene }]) => {
    const rows = themes.map((theme) => {
      const pictures = sizes.map(({ name }) => {
        const alt = `${moment}, ${theme}, ${name}`
        return `![${alt}](images/stage/${pictureOf(moment, theme, name)})`
      })
      return `| ${theme} | ${pictures.join(' | ')} |`
    })
    const head = `| | ${sizes.map(({ name }) => name).join(' | ')} |\n|---|${sizes.map(() => '---|').join('')}`
    return `## ${moment}\n\nScene \`${scene.kind}\`.\n\n${head}\n${rows.join('\n')}\n`
  })
  const about = sizes.map((size) => `- **${size.name}**: ${size.width} × ${size.height}, ${size.about}`)
  return `# Every moment of the stage

What everybody sees, photographed from the product by \`npm run screenshots -- stage\`: each moment of a ceremony, and those that are hardest to set, in three themes and three sizes. People and awards are invented, names are long on purpose.

${about.join('\n')}

Its lights are down in every theme: light and dark differ in faces only. Every scene is set as large as it can stand; where so much stands there that it could not be read, what the host says aloud, and everybody has in their own panel, is left out. Nothing is cut.

${parts.join('\n')}`
}
