import type { CSSProperties } from 'react'
import type { ThemeName } from '#tabs/teams/host.ts'

/** The stage's own tokens: its lights are down in every theme of Teams. */
export const stage = {
  ink: 'var(--stage-ink)',
  soft: 'var(--stage-soft)',
  gold: 'var(--stage-gold)',
  ground: 'var(--stage-ground)',
  night: 'var(--stage-night)',
  glow: 'var(--stage-glow)',
  light: 'var(--stage-light)',
  curtain: 'var(--stage-curtain)',
  fold: 'var(--stage-fold)',
  panel: 'var(--stage-panel)',
  line: 'var(--stage-line)',
} as const

const evening = {
  '--stage-ink': '#fbf5e8',
  '--stage-soft': '#cfc5de',
  '--stage-gold': '#f3cf85',
  '--stage-ground': '#0b0818',
  '--stage-night': '#1a1433',
  '--stage-glow': '#47337a',
  '--stage-light': 'rgba(255, 205, 130, 0.42)',
  '--stage-curtain': '#4a1230',
  '--stage-fold': '#1e0717',
  '--stage-panel': 'rgba(255, 245, 225, 0.07)',
  '--stage-line': 'rgba(243, 207, 133, 0.32)',
}

const contrast = {
  '--stage-ink': '#ffffff',
  '--stage-soft': '#ffffff',
  '--stage-gold': '#ffff01',
  '--stage-ground': '#000000',
  '--stage-night': '#000000',
  '--stage-glow': '#000000',
  '--stage-light': 'transparent',
  '--stage-curtain': '#000000',
  '--stage-fold': '#000000',
  '--stage-panel': '#000000',
  '--stage-line': '#ffffff',
}

/** Sets the stage's tokens for everything inside. */
export function stageTokens(theme: ThemeName): CSSProperties {
  return (theme === 'contrast' ? contrast : evening) as CSSProperties
}

/** What confetti is cut from. */
export function confettiColors(theme: ThemeName): readonly string[] {
  if (theme === 'contrast') return ['#ffffff', '#ffff01', '#1aebff']
  return ['#f3cf85', '#fbf5e8', '#e0607e', '#6fc7bd', '#a58be8', '#f0936b']
}
