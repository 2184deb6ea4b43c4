import type { ConnectBot } from '#bot/endpoint.ts'
import type { Links } from '#bot/links.ts'
import type { BotAuthentication } from '#bot/teams/authentication.ts'

export type TeamsBotSettings = {
  /** Application id of the bot; empty only where `authentication` is a laptop's. */
  appId: string
  authentication: BotAuthentication
  links: Links
  /** Whether clients draw the people picker in cards; without it, names are typed. */
  peoplePicker: boolean
}

/** The bot on Teams. Everything of the SDKs is in this folder. */
export function teamsBot(_settings: TeamsBotSettings): ConnectBot {
  return () => ({
    messenger: {
      send: async () => ({ kind: 'failed', reason: 'The bot is not connected.' }),
      reach: async () => undefined,
    },
    answer: async () => ({ status: 503 }),
  })
}
