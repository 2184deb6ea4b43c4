import type { Screen } from '#tests/e2e/support/screens.ts'

/** Whom the program reaches, for its owners. */
export const insightScreens: Screen[] = [
  { name: 'insight', as: 'dana', place: 'personal', path: '/tab/insight', ready: 'main figure' },
  { name: 'insight-not-owner', as: 'ana', place: 'personal', path: '/tab/insight', ready: 'main h2' },
]
