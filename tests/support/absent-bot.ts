import type { ConnectBot } from '#bot/endpoint.ts'
import { silentMessenger } from '#tests/support/silent-messenger.ts'

/** Stands where the bot does in tests that are about something else. */
export const absentBot: ConnectBot = () => ({
  messenger: silentMessenger,
  linkTo: (path) => `https://teams.test${path}`,
  answer: async () => ({ status: 401 }),
})
