import { type Fitted, fitText, type Room } from '#tabs/record/picture/fit-text.ts'

/** Letters of a picture. Fonts of the reader's own system, so that it is right in every script and loads nothing. */
export type Face = 'plain' | 'festive'

const families: Record<Face, string> = {
  plain: "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, 'Noto Sans', 'DejaVu Sans', sans-serif",
  festive: "'Palatino Linotype', Palatino, Georgia, 'Times New Roman', 'Noto Naskh Arabic', serif",
}
export const familyOf = (face: Face) => families[face]

export type Lettering = { face: Face; weight: number; italic?: boolean }

export type Paragraph = Fitted & Lettering & { color: string; gap: number; tracking?: number }

let board: CanvasRenderingContext2D | null | undefined

/** A paragraph set to fit its room, in these letters. `gap` is the space above it. */
export function setText(
  text: string,
  room: Room,
  letters: Lettering & { color: string; gap: number; tracking?: number },
): Paragraph {
  board ??= document.createElement('canvas').getContext('2d')
  const { face, weight, italic = false, tracking = 0 } = letters
  const measure = (line: string, size: number) => {
    if (!board) return line.length * size * 0.6
    board.font = `${italic ? 'italic ' : ''}${weight} ${size}px ${families[face]}`
    return board.measureText(line).width + tracking * line.length
  }
  return { ...fitText(text, room, measure), ...letters }
}

const rtlLetter = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/
const letter = /\p{L}/u

/** Which way a text runs: as its first letter does. */
export function runOf(text: string): 'ltr' | 'rtl' {
  const first = [...text].find((one) => letter.test(one))
  return first !== undefined && rtlLetter.test(first) ? 'rtl' : 'ltr'
}

/** Arabic stands lower and higher than Latin. */
const leading = (text: string) => (rtlLetter.test(text) ? 1.5 : 1.28)

export type Line = Paragraph & { text: string; baseline: number }

/** Paragraphs one below the other. @returns their lines, from 0 down, and the height of all */
export function stack(paragraphs: readonly Paragraph[]): { lines: Line[]; height: number } {
  let y = 0
  const lines: Line[] = []
  for (const [at, paragraph] of paragraphs.entries()) {
    if (at > 0) y += paragraph.gap
    for (const text of paragraph.lines) {
      const height = paragraph.size * leading(paragraph.lines.join(' '))
      lines.push({ ...paragraph, text, baseline: y + height * 0.5 + paragraph.size * 0.36 })
      y += height
    }
  }
  return { lines, height: y }
}

/** The first of ever smaller settings that is no higher than its room. */
export function stackWithin(room: number, set: (scale: number) => Paragraph[]) {
  const scales = [1, 0.92, 0.84, 0.76, 0.68, 0.6]
  const tried = scales.map((scale) => () => stack(set(scale)))
  for (const attempt of tried) {
    const stacked = attempt()
    if (stacked.height <= room) return stacked
  }
  return stack(set(0.54))
}
