import { announceHere } from '#core/messages/announce-here.ts'
import { chatRow } from '#core/messages/rows.ts'
import { stopAnnouncing } from '#core/messages/stop-announcing.ts'
import type { Address } from '#core/ports.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import type { PastWorld } from '#local/sample/past-world.ts'
import { northwind } from '#local/sample/people.ts'

/** Where the company's last ceremony was announced: a place of the past, which nobody can speak in any more. */
const address: Address = {
  conversationId: 'a channel of the past',
  serviceUrl: 'https://teams.invalid/',
  botId: 'laurels',
}

/** Has winners announced in a channel, through which everybody can be reached. */
export async function bindPastChannel(past: PastWorld, time: number): Promise<void> {
  const dana = await past.actor('dana', time)
  const name = 'Learning Guild › Announcements'
  await announceHere(past.at(time), dana, { address, name, locale: 'en-US' })
}

/** Forgets that channel and the chats found through it: real ones are noted as people open them. */
export async function forgetPastConversations(past: PastWorld, time: number): Promise<void> {
  const world = past.at(time)
  await stopAnnouncing(world, await past.actor('dana', time), { address })
  const place = conversationsOf(northwind)
  const chats = await scanRows(world.rows, place, chatRow)
  if (chats.length > 0)
    await world.rows.commit(
      place,
      chats.map(({ key }) => ({ kind: 'delete', row: key })),
    )
}
