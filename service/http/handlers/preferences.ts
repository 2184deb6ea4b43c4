import type { preferencesOperations } from '#core/contract/operations/preferences.ts'
import { readPreferences } from '#core/preferences/read-preferences.ts'
import { setPreferences } from '#core/preferences/set-preferences.ts'
import type { Handlers } from '#service/http/handlers/handler.ts'

export const preferencesHandlers: Handlers<keyof typeof preferencesOperations> = {
  preferences: (world, actor) => readPreferences(world, actor),
  setPreferences: (world, actor, { body }) => setPreferences(world, actor, body),
}
