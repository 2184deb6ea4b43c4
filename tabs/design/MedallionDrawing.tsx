import type { SVGProps } from 'react'
import type { Medallion as Design } from '#core/contract/programs.ts'
import { MedallionEmblem } from '#tabs/design/MedallionEmblem.tsx'
import { outlineOf } from '#tabs/design/medallion-outline.ts'
import type { Palette } from '#tabs/design/medallion-palette.ts'

type PartProps = {
  /** Begins the ids within the drawing: no other on the page has it. */
  id: string
  design: Design
  palette: Palette
}

type DrawingProps = PartProps & {
  /** With its ribbon and engraving. */
  detailed: boolean
} & Pick<SVGProps<SVGSVGElement>, 'style' | 'role' | 'aria-label' | 'aria-hidden'>

/** A medal as SVG, wherever it is drawn: on a screen of the tab, or for a picture on a card. */
export function MedallionDrawing({ id, design, palette, detailed, ...rest }: DrawingProps) {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="-60 -60 120 120" {...rest}>
      <Paints id={id} palette={palette} />
      {detailed ? (
        <>
          <Ribbon palette={palette} />
          <g transform="translate(0 -11) scale(.84)">
            <Medal id={id} design={design} palette={palette} />
          </g>
        </>
      ) : (
        <Coin id={id} design={design} palette={palette} />
      )}
    </svg>
  )
}

function Medal({ id, design, palette }: PartProps) {
  return (
    <>
      <path d={outlineOf(design.shape, 57)} fill={palette.rimDeep} transform="translate(0 1.2)" />
      <path d={outlineOf(design.shape, 56)} fill={`url(#${id}rim)`} />
      <path
        d={outlineOf(design.shape, 52.5)}
        fill="none"
        stroke={palette.rimLight}
        strokeWidth={0.9}
        opacity={0.8}
      />
      <path d={outlineOf(design.shape, 47)} fill={palette.rimDeep} />
      <path d={outlineOf(design.shape, 45.6)} fill={`url(#${id}field)`} />
      <circle
        r={33.5}
        fill="none"
        stroke={palette.rimLight}
        strokeWidth={1.3}
        strokeDasharray="0.01 4.21"
        strokeLinecap="round"
        opacity={0.75}
      />
      <g transform="translate(0 1.3)" opacity={0.35}>
        <MedallionEmblem emblem={design.emblem} reach={22} color={palette.rimDeep} ground={palette.rimDeep} />
      </g>
      <MedallionEmblem emblem={design.emblem} reach={22} color={palette.emblem} ground={palette.field} />
      <path d={outlineOf(design.shape, 45.6)} fill={`url(#${id}sheen)`} />
    </>
  )
}

function Coin({ id, design, palette }: PartProps) {
  return (
    <>
      <path d={outlineOf(design.shape, 59)} fill={palette.rim} />
      <path d={outlineOf(design.shape, 51)} fill={`url(#${id}field)`} />
      <MedallionEmblem emblem={design.emblem} reach={30} color={palette.emblem} ground={palette.field} />
    </>
  )
}

function Ribbon({ palette }: { palette: Palette }) {
  const edge = { stroke: palette.ribbonDeep, strokeWidth: 1, strokeLinejoin: 'round' } as const
  return (
    <>
      {[1, -1].map((side) => (
        <g key={side} transform={`scale(${side} 1)`}>
          <path d="M4 18L26 12L37 53L26.5 49.5L19.5 58Z" fill={palette.ribbon} {...edge} />
          <path d="M4 18L11 16L25.5 50.7L19.5 58Z" fill={palette.ribbonDeep} opacity={0.55} />
        </g>
      ))}
    </>
  )
}

function Paints({ id, palette }: { id: string; palette: Palette }) {
  return (
    <defs>
      <linearGradient id={`${id}rim`} x1="0" y1="0" x2="1" y2="1">
        <stop offset="0" stopColor={palette.rimLight} />
        <stop offset=".38" stopColor={palette.rim} />
        <stop offset=".62" stopColor={palette.rimLight} />
        <stop offset="1" stopColor={palette.rimDeep} />
      </linearGradient>
      <radialGradient id={`${id}field`} cx=".36" cy=".28" r=".85">
        <stop offset="0" stopColor={palette.fieldLight} />
        <stop offset="1" stopColor={palette.field} />
      </radialGradient>
      <linearGradient id={`${id}sheen`} x1="0" y1="0" x2=".7" y2="1">
        <stop offset="0" stopColor={palette.rimLight} stopOpacity=".3" />
        <stop offset=".45" stopColor={palette.rimLight} stopOpacity="0" />
      </linearGradient>
    </defs>
  )
}
