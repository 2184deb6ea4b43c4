import { change, type Operations, read } from '#core/contract/operations/operation.ts'
import { preferences, setPreferences } from '#core/contract/preferences.ts'

export const preferencesOperations = {
  preferences: {
    ...read,
    path: '/me/preferences',
    needs: 'member',
    summary: 'What the bot may say to one of its own accord, and when',
    answer: preferences,
  },
  setPreferences: {
    ...change,
    method: 'PUT',
    path: '/me/preferences',
    needs: 'member',
    summary: 'Choose what the bot may say to one of its own accord, and when',
    body: setPreferences,
    answer: preferences,
  },
} as const satisfies Operations
