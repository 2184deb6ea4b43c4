import { useId } from 'react'
import type { Medallion as Design } from '#core/contract/programs.ts'
import { MedallionDrawing } from '#tabs/design/MedallionDrawing.tsx'
import { paletteOf } from '#tabs/design/medallion-palette.ts'
import { useTeams } from '#tabs/teams/TeamsProvider.tsx'

/** Below this many pixels a ribbon and engraving would only blur. */
const detailFrom = 40

type MedallionProps = {
  design: Design
  /** Width and height: pixels, or any CSS length. */
  size: number | string
  /** Its name for people who don't see it; without one it is decoration. */
  label?: string
}

/** An award's medal, drawn from shape, color and emblem. */
export function Medallion({ design, size, label }: MedallionProps) {
  const id = useId()
  const palette = paletteOf(design.color, useTeams().theme)
  const detailed = typeof size === 'string' || size >= detailFrom
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <MedallionDrawing
      {...{ id, design, palette, detailed }}
      style={{ inlineSize: size, blockSize: size, flexShrink: 0, display: 'block' }}
      {...named}
    />
  )
}
