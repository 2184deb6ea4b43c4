import type { Address, World } from '#core/ports.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { channelRow, teamRow } from './rows.ts'

/** By what people are found who have no chat with the bot (rules M8, R6, R8). */
export type WaysIn = {
  /** Teams that the bot is in, and channels it speaks in, each once: a team's first channel is called as the team. */
  vias: { address: Address; locale: string }[]
  /** For whom is in none of them: the language of the program's channels; English where they have several, or none. */
  locale: string
}

const english = 'en-US'

export async function waysIn(world: World, tenant: string, programId: string): Promise<WaysIn> {
  const place = conversationsOf(tenant)
  const [teams, channels] = await Promise.all([
    scanRows(world.rows, place, teamRow),
    scanRows(world.rows, place, channelRow),
  ])
  const speaking = channels.filter(({ value }) => !value.gone)
  const byId = new Map([...teams, ...speaking].map(({ value }) => [value.address.conversationId, value]))
  const own = speaking.filter(({ value }) => value.programId === programId)
  const byLanguage = new Map(own.map(({ value: { locale } }) => [locale.split('-')[0], locale]))
  const [locale = english, ...others] = byLanguage.values()
  return { vias: [...byId.values()], locale: others.length === 0 ? locale : english }
}
