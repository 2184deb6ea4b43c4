import type { Actor } from '#core/actor.ts'
import { isTimeZone } from '#core/contract/calendar.ts'
import { saveFor } from '#core/outbox/save.ts'
import type { Address, World } from '#core/ports.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { put, readRow } from '#core/rows/row-kind.ts'
import { chatRow } from './rows.ts'

/**
 * Notes where somebody talks to the bot in a chat of their own, and in which language (rule M8): there it may speak
 * to them, also where it could not for a while. And by which clocks (rule Q4), as far as that is told and a zone.
 * Writes only what is new.
 */
export async function noteConversation(
  world: World,
  actor: Actor,
  told: { address: Address; tenant?: string | undefined; locale: string; timeZone?: string | undefined },
): Promise<void> {
  const place = conversationsOf(actor.tenant)
  const known = await readRow(world.rows, place, chatRow, actor.person)
  const { address, locale } = told
  const timeZone = zoneIn(told.timeZone, known?.value.timeZone)
  const guest = actor.guest ? { guest: true as const } : {}
  const abroad = told.tenant && told.tenant !== actor.tenant ? { tenant: told.tenant } : {}
  const isKnown =
    known &&
    !known.value.gone &&
    known.value.locale === locale &&
    known.value.guest === guest.guest &&
    known.value.tenant === abroad.tenant
  if (isKnown && isSame(known.value.address, address) && known.value.timeZone === timeZone) return
  const zone = timeZone === undefined ? {} : { timeZone }
  const chat = { address, ...abroad, locale, ...zone, ...guest, gone: false }
  await saveFor(world, actor, place, [put(chatRow, [actor.person], chat)], [])
}

/** A client may say anything. */
function zoneIn(told: string | undefined, known: string | undefined): string | undefined {
  return told !== undefined && told !== known && isTimeZone(told) ? told : known
}

/** The same conversation, reached the same way. */
export function isSame(one: Address, other: Address): boolean {
  return (
    one.conversationId === other.conversationId &&
    one.serviceUrl === other.serviceUrl &&
    one.botId === other.botId
  )
}
