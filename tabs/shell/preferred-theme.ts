import type { ThemeName } from '#tabs/teams/host.ts'

const contrast = '(forced-colors: active)'
const dark = '(prefers-color-scheme: dark)'

/** Which of Teams' themes fits what somebody chose for their computer. */
export function preferredTheme(): ThemeName {
  if (window.matchMedia(contrast).matches) return 'contrast'
  return window.matchMedia(dark).matches ? 'dark' : 'light'
}

/** Calls back whenever they choose otherwise. @returns how to stop that */
export function onPreferredTheme(changed: () => void): () => void {
  const watched = [contrast, dark].map((query) => window.matchMedia(query))
  for (const query of watched) query.addEventListener('change', changed)
  return () => watched.forEach((query) => query.removeEventListener('change', changed))
}
