import type { preferencesOperations } from '#core/contract/operations/preferences.ts'
import { commandId, type RequestRow } from '#tests/service/http/permissions/request.ts'

export const preferencesRequests: Record<keyof typeof preferencesOperations, RequestRow> = {
  preferences: { stage: 'open' },
  setPreferences: {
    stage: 'open',
    body: () => ({
      commandId: commandId(),
      revision: 0,
      reminders: true,
      wins: true,
      outcomes: true,
      quiet: null,
    }),
  },
}
