import { type Ref, useId } from 'react'
import type { Medallion } from '#core/contract/programs.ts'
import { Laurel } from '#tabs/design/Laurel.tsx'
import { MedallionDrawing } from '#tabs/design/MedallionDrawing.tsx'
import { type Palette, paletteOf } from '#tabs/design/medallion-palette.ts'
import { blend } from '#tabs/record/picture/colors.ts'
import { Lettered } from '#tabs/record/picture/Lettered.tsx'
import { type Paragraph, setText, stack, stackWithin } from '#tabs/record/picture/lettering.ts'
import type { PictureWords } from '#tabs/record/picture/picture-words.ts'

export const shareSize = { width: 1_200, height: 630 }

type SharePictureProps = {
  words: PictureWords
  design: Medallion
  direction: 'ltr' | 'rtl'
  ref?: Ref<SVGSVGElement>
  className?: string
}

const column = { width: 690, top: 70, bottom: 540, edge: 70 }
const medal = 340

/** An award to show around: medallion, names, award and citation on enamel of the medallion's own color. */
export function SharePicture({ words, design, direction, ref, className }: SharePictureProps) {
  const id = useId()
  const palette = paletteOf(design.color, 'light')
  const { width, height } = shareSize
  const mirrored = direction === 'rtl'
  const at = (x: number) => (mirrored ? width - x : x)
  const text = stackWithin(column.bottom - column.top, (scale) => paragraphsOf(words, palette, scale))
  const foot = stack([footOf(words, palette)])
  const named = { role: 'img', 'aria-label': words.described }
  const textX = at(width - column.edge - column.width)
  return (
    <svg
      ref={ref}
      className={className}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      {...named}
    >
      <Ground id={id} palette={palette} glowAt={at(column.edge + medal / 2)} />
      <g transform={`translate(${at(width - 150)} 330) scale(17)`} opacity={0.06}>
        <Laurel color={palette.rimLight} />
      </g>
      <svg
        x={mirrored ? width - column.edge - medal + 10 : column.edge - 10}
        y={(height - medal) / 2 - 8}
        width={medal}
        height={medal}
      >
        <MedallionDrawing id={`${id}m`} design={design} palette={palette} detailed />
      </svg>
      <Lettered
        lines={text.lines}
        x={textX}
        y={column.top + (column.bottom - column.top - text.height) / 2}
        align="start"
        direction={direction}
      />
      <Lettered lines={foot.lines} x={textX} y={556} align="start" direction={direction} />
      <Mark palette={palette} x={at(width - column.edge - 18)} />
    </svg>
  )
}

function Ground({ id, palette, glowAt }: { id: string; palette: Palette; glowAt: number }) {
  const { width, height } = shareSize
  const night = '#0a0a12'
  return (
    <>
      <defs>
        <linearGradient id={`${id}ground`} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor={blend(palette.field, night, 0.38)} />
          <stop offset="1" stopColor={blend(palette.field, night, 0.78)} />
        </linearGradient>
        <radialGradient id={`${id}glow`}>
          <stop offset="0" stopColor={palette.fieldLight} stopOpacity={0.55} />
          <stop offset="1" stopColor={palette.fieldLight} stopOpacity={0} />
        </radialGradient>
      </defs>
      <rect width={width} height={height} fill={`url(#${id}ground)`} />
      <circle cx={glowAt} cy={height / 2} r={330} fill={`url(#${id}glow)`} />
      <rect
        x={26}
        y={26}
        width={width - 52}
        height={height - 52}
        rx={14}
        fill="none"
        stroke={palette.rimLight}
        strokeOpacity={0.4}
        strokeWidth={2}
      />
    </>
  )
}

/** The house's sign, small, in the corner. */
function Mark({ palette, x }: { palette: Palette; x: number }) {
  return (
    <g transform={`translate(${x} 566) scale(1.05)`} opacity={0.9}>
      <Laurel color={palette.rimLight} />
    </g>
  )
}

function paragraphsOf(words: PictureWords, palette: Palette, scale: number): Paragraph[] {
  const sized = (...sizes: number[]) => sizes.map((size) => Math.round(size * scale))
  const { width } = column
  const gilt = palette.rimLight
  return [
    setText(
      words.award,
      { width, lines: 2, sizes: sized(40, 36, 32, 28) },
      { face: 'festive', weight: 400, color: gilt, gap: 0 },
    ),
    setText(
      words.names,
      { width, lines: 4, sizes: sized(68, 60, 52, 46, 40, 34, 30, 26) },
      { face: 'plain', weight: 600, color: '#ffffff', gap: 10 * scale },
    ),
    ...(words.attempt === undefined
      ? []
      : [
          setText(
            words.attempt,
            { width, lines: 1, sizes: sized(24) },
            { face: 'plain', weight: 600, color: gilt, gap: 12 * scale },
          ),
        ]),
    setText(
      words.citation,
      { width, lines: 6, sizes: sized(32, 28, 25, 23) },
      { face: 'plain', weight: 400, color: '#f3f0ea', gap: 22 * scale },
    ),
  ]
}

function footOf(words: PictureWords, palette: Palette): Paragraph {
  return setText(
    words.occasion,
    { width: column.width - 60, lines: 1, sizes: [22, 20, 18, 16] },
    { face: 'plain', weight: 400, color: blend(palette.rimLight, '#ffffff', 0.35), gap: 0 },
  )
}
