import { type Ref, useId } from 'react'
import type { Medallion } from '#core/contract/programs.ts'
import { Laurel } from '#tabs/design/Laurel.tsx'
import { MedallionDrawing } from '#tabs/design/MedallionDrawing.tsx'
import { type Palette, paletteOf } from '#tabs/design/medallion-palette.ts'
import { QrCode } from '#tabs/design/QrCode.tsx'
import { blend } from '#tabs/record/picture/colors.ts'
import { Lettered } from '#tabs/record/picture/Lettered.tsx'
import { type Paragraph, setText, stack, stackWithin } from '#tabs/record/picture/lettering.ts'
import type { PictureWords } from '#tabs/record/picture/picture-words.ts'

/** Paper on its long side, in points. */
export const papers = { a4: { width: 842, height: 595 }, letter: { width: 792, height: 612 } } as const
export type Paper = keyof typeof papers

export type CertificateWords = PictureWords & {
  certifies: string
  given: string
  hasWon: string
  verify: string
}

type CertificateProps = {
  words: CertificateWords
  /** The record's number, as it is printed. */
  number: string
  /** Where it can be verified. */
  address: string
  design: Medallion
  direction: 'ltr' | 'rtl'
  paper: Paper
  ref?: Ref<SVGSVGElement>
  className?: string
}

const ink = '#241f1a'
const quiet = '#5d554c'
const margin = 58
const qr = 70
const foot = 92

/** An award to print and hang up. */
export function Certificate(props: CertificateProps) {
  const { words, number, address, design, direction, paper, ref, className } = props
  const id = useId()
  const palette = paletteOf(design.color, 'light')
  const { width, height } = papers[paper]
  const named = { role: 'img', 'aria-label': words.described }
  const medal = 136
  const top = 44
  const room = { from: top + medal + 4, to: height - 40 - foot }
  const text = stackWithin(room.to - room.from, (scale) => paragraphsOf(words, palette, width, scale))
  return (
    <svg
      ref={ref}
      className={className}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      {...named}
    >
      <Sheet palette={palette} width={width} height={height} />
      <svg x={(width - medal) / 2} y={top} width={medal} height={medal}>
        <MedallionDrawing id={`${id}m`} design={design} palette={palette} detailed />
      </svg>
      <Lettered
        lines={text.lines}
        x={width / 2}
        y={room.from + (room.to - room.from - text.height) / 2}
        align="middle"
        direction={direction}
      />
      <Foot {...{ words, number, address, direction, width, height }} />
    </svg>
  )
}

function Sheet({ palette, width, height }: { palette: Palette; width: number; height: number }) {
  const accent = palette.rimDeep
  const corners = [
    [34, 34, 0],
    [width - 34, 34, 90],
    [width - 34, height - 34, 180],
    [34, height - 34, 270],
  ] as const
  return (
    <>
      <rect width={width} height={height} fill="#fffdf8" />
      <g transform={`translate(${width / 2} ${height / 2 + 24}) scale(11.5)`} opacity={0.035}>
        <Laurel color={palette.field} />
      </g>
      <rect
        x={20}
        y={20}
        width={width - 40}
        height={height - 40}
        fill="none"
        stroke={accent}
        strokeWidth={1.6}
      />
      <rect
        x={26}
        y={26}
        width={width - 52}
        height={height - 52}
        fill="none"
        stroke={palette.rim}
        strokeWidth={0.6}
      />
      {corners.map(([x, y, turn]) => (
        <g key={turn} transform={`translate(${x} ${y}) rotate(${turn})`} fill={accent}>
          <path d="M-2 -2H26Q10 0 8 8Q0 10 -2 26Z" />
          <circle cx={13} cy={13} r={2} fill={palette.rim} />
        </g>
      ))}
    </>
  )
}

type FootProps = Pick<CertificateProps, 'words' | 'number' | 'address' | 'direction'> & {
  width: number
  height: number
}

/** Below: when and by whom it was given, and how anybody of the organization can verify it. */
function Foot({ words, number, address, direction, width, height }: FootProps) {
  const mirrored = direction === 'rtl'
  const at = (x: number) => (mirrored ? width - x : x)
  const y = height - 44 - qr
  const half = (width - 2 * margin) / 2
  const origin = stackWithin(qr, (scale) => [
    setText(
      words.given,
      { width: half, lines: 2, sizes: [12 * scale, 11 * scale] },
      { face: 'plain', weight: 600, color: ink, gap: 0 },
    ),
    ...(words.decided === undefined
      ? []
      : [
          setText(
            words.decided,
            { width: half, lines: 3, sizes: [10 * scale, 9 * scale] },
            { face: 'plain', weight: 400, color: quiet, gap: 3 },
          ),
        ]),
  ])
  const verify = stack([
    setText(
      words.verify,
      { width: 176, lines: 3, sizes: [9, 8] },
      { face: 'plain', weight: 400, color: quiet, gap: 0 },
    ),
    ...halves(number).map((half, at) =>
      setText(
        half,
        { width: 176, lines: 1, sizes: [8.5, 8] },
        { face: 'plain', weight: 600, color: ink, gap: at === 0 ? 4 : 0 },
      ),
    ),
  ])
  return (
    <>
      <Lettered
        lines={origin.lines}
        x={at(margin)}
        y={y + qr - origin.height}
        align="start"
        direction={direction}
      />
      <Lettered
        lines={verify.lines}
        x={at(width - margin - qr - 14 - 176)}
        y={y + qr - verify.height}
        align="start"
        direction={direction}
      />
      <QrCode address={address} x={mirrored ? margin : width - margin - qr} y={y} size={qr} color={ink} />
    </>
  )
}

function halves(number: string): string[] {
  const groups = number.split(' ')
  const middle = Math.ceil(groups.length / 2)
  return [groups.slice(0, middle).join(' '), groups.slice(middle).join(' ')]
}

function paragraphsOf(words: CertificateWords, palette: Palette, width: number, scale: number): Paragraph[] {
  const sized = (...sizes: number[]) => sizes.map((size) => size * scale)
  const wide = width - 2 * margin - 20
  const deep = blend(palette.field, '#000000', 0.15)
  const small = (text: string, gap: number) =>
    setText(
      text,
      { width: wide, lines: 2, sizes: sized(12.5, 11) },
      { face: 'plain', weight: 400, color: quiet, gap: gap * scale },
    )
  return [
    setText(
      words.program,
      { width: wide, lines: 1, sizes: sized(14, 12, 10) },
      { face: 'plain', weight: 600, color: deep, gap: 0 },
    ),
    small(words.certifies, 8),
    setText(
      words.names,
      { width: wide, lines: 4, sizes: sized(46, 40, 34, 29, 25, 22, 19, 16) },
      { face: 'festive', weight: 400, color: ink, gap: 4 * scale },
    ),
    small(words.hasWon, 6),
    setText(
      words.award,
      { width: wide, lines: 2, sizes: sized(30, 26, 22, 18) },
      { face: 'festive', weight: 700, color: deep, gap: 2 * scale },
    ),
    ...(words.attempt === undefined ? [] : [small(words.attempt, 2)]),
    setText(
      words.citation,
      { width: wide - 90, lines: 5, sizes: sized(15, 14, 13, 12) },
      { face: 'festive', weight: 400, color: ink, gap: 12 * scale },
    ),
    ...(words.helped === undefined ? [] : [small(words.helped, 8)]),
  ]
}
