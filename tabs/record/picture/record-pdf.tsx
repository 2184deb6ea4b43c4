import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { LearningMode } from '#core/contract/programs.ts'
import type { RecordEntry } from '#core/contract/records.ts'
import { byYear, momentOf, partOf } from '#tabs/record/entries.ts'
import type { Texts } from '#tabs/record/messages.ts'
import { bytesOf, draw } from '#tabs/record/picture/draw.ts'
import { Lettered } from '#tabs/record/picture/Lettered.tsx'
import { type Line, type Paragraph, setText, stack } from '#tabs/record/picture/lettering.ts'
import { writePdf } from '#tabs/record/picture/pdf.ts'
import { wordsOf } from '#tabs/record/words-of.ts'
import type { Formats } from '#tabs/text/formats.ts'

type Said = {
  text: Texts
  modes: Record<LearningMode, string>
  formats: Formats
  direction: 'ltr' | 'rtl'
  name: string
  asOf: string
}

/** A4 upright, in points: on Letter it is printed a little smaller. */
const sheet = { width: 595, height: 842, margin: 56, foot: 48 }
const inner = sheet.width - 2 * sheet.margin
const room = sheet.height - 2 * sheet.margin - sheet.foot
/** Sharp on paper, at a quarter of the bytes of a certificate. */
const dots = 200 / 72

type Block = { lines: Line[]; height: number; gap: number }

/** A learning record as a document: a page after the other, drawn by the browser, which writes every script. */
export async function recordPdf(
  entries: readonly RecordEntry[],
  said: Said,
): Promise<Uint8Array<ArrayBuffer>> {
  const pages = paginate(blocksOf(entries, said))
  const drawn = []
  for (const [at, lines] of pages.entries()) {
    const foot = said.text.page(said.formats.number(at + 1), said.formats.number(pages.length))
    const canvas = await drawPage(lines, foot, said)
    drawn.push({
      width: sheet.width,
      height: sheet.height,
      jpeg: await bytesOf(canvas, 'image/jpeg'),
      pixels: { width: canvas.width, height: canvas.height },
      text: lines.map((line) => line.text.replaceAll(/[\u2068\u2069]/g, '')),
    })
  }
  const { lang } = document.documentElement
  return writePdf({ title: said.text.recordOf(said.name), language: lang, pages: drawn })
}

const ink = '#241f1a'
const quiet = '#5d554c'

function blocksOf(entries: readonly RecordEntry[], { text, modes, formats, name, asOf }: Said): Block[] {
  const set = (words: string, size: number, color: string, weight: number, gap = 0): Paragraph =>
    setText(words, { width: inner, lines: 12, sizes: [size] }, { face: 'plain', weight, color, gap })
  const block = (gap: number, ...paragraphs: Paragraph[]): Block => ({ ...stack(paragraphs), gap })
  return [
    block(
      0,
      set(text.recordOf(`\u2068${name}\u2069`), 22, ink, 600),
      set(text.asOf(asOf), 10, quiet, 400, 2),
    ),
    ...byYear(entries).flatMap(({ year, entries: ofYear }) => [
      block(26, set(String(year), 15, ink, 600)),
      ...ofYear.map((entry) => {
        const said = wordsOf(entry, text, formats)
        const { item, standing } = entry
        const about = [
          text.parts[partOf(entry)],
          formats.date(momentOf(entry)),
          item.mode && modes[item.mode],
          standing.kind === 'revoked' ? text.takenBack : undefined,
        ]
        return block(
          12,
          set(about.filter(Boolean).join(' · '), 8.5, quiet, 400),
          set(said.title, 11.5, ink, 600, 1),
          ...(said.text === undefined ? [] : [set(said.text, 10, ink, 400, 1)]),
          ...(said.note === undefined ? [] : [set(said.note, 8.5, quiet, 400, 1)]),
        )
      }),
    ]),
  ]
}

/** Blocks page by page; none is divided, and a year's title never stands alone at the end of a page. */
function paginate(blocks: readonly Block[]): Line[][] {
  const pages: Line[][] = [[]]
  let y = 0
  for (const [at, block] of blocks.entries()) {
    const next = block.gap >= 20 ? (blocks[at + 1]?.height ?? 0) + 12 : 0
    const gap = y === 0 ? 0 : block.gap
    if (y > 0 && y + gap + block.height + next > room) {
      pages.push([])
      y = 0
    } else y += gap
    const top = y
    pages.at(-1)?.push(...block.lines.map((line) => ({ ...line, baseline: line.baseline + top })))
    y += block.height
  }
  return pages
}

async function drawPage(
  lines: readonly Line[],
  foot: string,
  { direction }: Said,
): Promise<HTMLCanvasElement> {
  const begin = direction === 'rtl' ? sheet.width - sheet.margin : sheet.margin
  const small = setText(
    foot,
    { width: inner, lines: 1, sizes: [8.5] },
    { face: 'plain', weight: 400, color: quiet, gap: 0 },
  )
  const place = document.createElement('div')
  const root = createRoot(place)
  flushSync(() =>
    root.render(
      <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${sheet.width} ${sheet.height}`}>
        <rect width={sheet.width} height={sheet.height} fill="#ffffff" />
        <Lettered lines={lines} x={begin} y={sheet.margin} align="start" direction={direction} />
        <Lettered
          lines={stack([small]).lines}
          x={sheet.width / 2}
          y={sheet.height - sheet.margin}
          align="middle"
          direction={direction}
        />
      </svg>,
    ),
  )
  const picture = place.querySelector('svg')
  if (!picture) throw new Error('The page was not drawn.')
  const canvas = await draw(picture, Math.round(sheet.width * dots))
  root.unmount()
  return canvas
}
