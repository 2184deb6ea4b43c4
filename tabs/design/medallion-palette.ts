import type { Medallion } from '#core/contract/programs.ts'
import type { ThemeName } from '#tabs/teams/host.ts'

/** The metal and enamel of a medallion: rim from light to deep, field from light to deep, emblem, ribbon. */
export type Palette = {
  rimLight: string
  rim: string
  rimDeep: string
  fieldLight: string
  field: string
  emblem: string
  ribbon: string
  ribbonDeep: string
}

const gilt = { rimLight: '#fbe7ae', rim: '#d9a93f', rimDeep: '#9c6c14' }
const silver = { rimLight: '#f6f4f0', rim: '#c9c5bd', rimDeep: '#878279' }
const bronze = { rimLight: '#f6d3b3', rim: '#c98853', rimDeep: '#87502a' }

const palettes: Record<Medallion['color'], Palette> = {
  gold: {
    ...gilt,
    fieldLight: '#f5cf6b',
    field: '#b77d17',
    emblem: '#fffaf0',
    ribbon: '#8f2f3d',
    ribbonDeep: '#661f2c',
  },
  teal: {
    ...silver,
    fieldLight: '#3fa9a2',
    field: '#0d5e61',
    emblem: '#f2fffd',
    ribbon: '#1b7f80',
    ribbonDeep: '#0b4c50',
  },
  plum: {
    ...gilt,
    fieldLight: '#a05a9c',
    field: '#542059',
    emblem: '#fdf3e1',
    ribbon: '#7b3a7d',
    ribbonDeep: '#45184a',
  },
  coral: {
    ...bronze,
    fieldLight: '#f08a6c',
    field: '#a8382a',
    emblem: '#fff6f0',
    ribbon: '#d1593f',
    ribbonDeep: '#8a2c20',
  },
  indigo: {
    ...silver,
    fieldLight: '#6f7fd6',
    field: '#2b2f7e',
    emblem: '#f5f6ff',
    ribbon: '#4a53b5',
    ribbonDeep: '#22266a',
  },
  forest: {
    ...gilt,
    fieldLight: '#5f9f62',
    field: '#1c4f31',
    emblem: '#fdf6e0',
    ribbon: '#347a47',
    ribbonDeep: '#163f27',
  },
}

// High contrast themes are black with white lines: drawn flat, told apart by shape and emblem.
const line = '#ffffff'
const ground = '#000000'
const contrast: Palette = {
  rimLight: line,
  rim: line,
  rimDeep: line,
  fieldLight: ground,
  field: ground,
  emblem: line,
  ribbon: ground,
  ribbonDeep: line,
}

/** The colors a medallion is drawn in. */
export function paletteOf(color: Medallion['color'], theme: ThemeName): Palette {
  return theme === 'contrast' ? contrast : palettes[color]
}
