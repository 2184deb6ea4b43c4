import type { preferencesOperations } from '#core/contract/operations/preferences.ts'
import type { RoutesOf } from '#tabs/api/routes/route.ts'

export const preferencesRoutes: RoutesOf<typeof preferencesOperations> = {
  preferences: ['GET', '/me/preferences'],
  setPreferences: ['PUT', '/me/preferences'],
}
