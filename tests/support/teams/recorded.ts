import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { botAppId } from '#tests/support/teams/bot-tokens.ts'
import type { Posted } from '#tests/support/teams/teams-server.ts'

/** Activities as Teams, and the playground, send them: one file each below tests/bot/teams/recorded. */
export type RecordedName =
  | 'message'
  | 'channel-message'
  | 'group-message'
  | 'group-added'
  | 'group-removed'
  | 'execute'
  | 'channel-execute'
  | 'submit'
  | 'installed'
  | 'bot-added'
  | 'bot-added-to-team'
  | 'reaction'
  | 'meeting-start'
  | 'meeting-end'
  | 'compose-on-message'
  | 'compose-open'
  | 'compose-submit'
  | 'compose-link'
  | 'compose-anonymous-link'
  | 'compose-search'
  | 'playground-message'
  | 'playground-channel-message'

/** A recorded activity with its placeholders filled; one that is not named stands for itself. */
export function recorded(name: RecordedName, fill: Record<string, string>): Posted {
  const path = fileURLToPath(new URL(`../../bot/teams/recorded/${name}.json`, import.meta.url))
  const values: Record<string, string> = { botId: botAppId, locale: 'en-US', card: '1793607300001', ...fill }
  const text = readFileSync(path, 'utf8').replaceAll(/\{\{(\w+)\}\}/g, (all, key: string) =>
    JSON.stringify(values[key] ?? all).slice(1, -1),
  )
  return JSON.parse(text) as Posted
}
