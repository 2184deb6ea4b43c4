import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

type Part = { name: string; screens: string[]; looks: string[] }

/** A page that shows every screen in every look, side by side. */
export async function writeContactSheet(folder: string, parts: Part[]): Promise<void> {
  await writeFile(join(folder, 'index.html'), `${style}${parts.map(table).join('\n')}`)
}

function table({ name, screens, looks }: Part): string {
  const head = `<tr><th></th>${looks.map((look) => `<th>${look}</th>`).join('')}</tr>`
  const rowOf = (screen: string) =>
    `<tr><th>${screen}</th>${looks.map((look) => `<td>${picture(look, screen)}</td>`).join('')}</tr>`
  return `<h2>${name}</h2><table>${head}${screens.map(rowOf).join('\n')}</table>`
}

const picture = (look: string, screen: string) =>
  `<a href="${look}/${screen}.png"><img src="${look}/${screen}.png" alt="${screen}, ${look}" loading="lazy"></a>`

const style = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Laurels, every screen</title>
<style>
  body { font: 14px/1.4 'Segoe UI', sans-serif; margin: 24px; background: #ddd }
  td { vertical-align: top; padding: 6px }
  th { text-align: start; padding: 6px }
  img { max-width: 360px; max-height: 480px; border: 1px solid #aaa }
</style>
`
