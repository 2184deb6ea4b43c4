import type { Theme } from '@fluentui/react-components'
import type { ThemeName } from '#tabs/teams/host.ts'

/** Fluent's theme for each of Teams'; only the one in use is loaded. */
export const themes: Record<ThemeName, () => Promise<{ default: Theme }>> = {
  light: () => import('#tabs/design/theme-light.ts'),
  dark: () => import('#tabs/design/theme-dark.ts'),
  contrast: () => import('#tabs/design/theme-contrast.ts'),
}
