import type { Screen } from '#tests/e2e/support/screens.ts'

const own = { as: 'ana', place: 'personal', path: '/tab/preferences', ready: '#quiet-from' } as const

/** What Laurels may say to somebody by itself. */
export const preferencesScreens: Screen[] = [
  { ...own, name: 'preferences' },
  {
    ...own,
    name: 'preferences-flawed',
    prepare: async (frame) => {
      await frame.locator('#quiet-from').fill('08:00')
      await frame.locator('form button[type=submit]').click()
      await frame.locator('.fui-Field__validationMessage').first().waitFor()
    },
  },
]
