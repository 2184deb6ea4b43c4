import type { CeremonyPlan } from '#core/ceremony/state.ts'
import { digest } from '#core/cycles/audit.ts'
import type { Address, World } from '#core/ports.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { channelRow, groupRow } from './rows.ts'

/** A conversation of several people that the bot is in. */
export type KnownChat = {
  kind: 'channel' | 'group'
  key: string
  address: Address
  locale: string
  /** Since when, without having been removed in between. */
  since: number
}

/** The same for the same conversation, and fit for a key whatever Teams calls it. */
export function conversationKey(conversationId: string): string {
  return digest(conversationId).slice(0, 32)
}

/**
 * A chat as the bot knows it from Teams itself: one it was added to or spoken to in, or a channel that hears of the
 * program, as a channel's meeting is held there. Undefined where it isn't there, or not any more.
 */
export async function knownChat(
  world: World,
  tenant: string,
  { programId, key }: { programId: string; key: string },
): Promise<KnownChat | undefined> {
  const place = conversationsOf(tenant)
  const [channel, group] = await Promise.all([
    readRow(world.rows, place, channelRow, programId, key),
    readRow(world.rows, place, groupRow, key),
  ])
  const { address, locale, at: since, gone } = channel?.value ?? { ...group?.value, gone: false }
  if (!address || locale === undefined || since === undefined || gone) return undefined
  return { kind: channel ? 'channel' : 'group', key, address, locale, since }
}

/** The meeting in whose chat a ceremony's reveals are told; undefined where none is, or the bot left it since. */
export async function meetingOf(
  world: World,
  tenant: string,
  { programId, meeting }: Pick<CeremonyPlan, 'programId' | 'meeting'>,
): Promise<KnownChat | undefined> {
  const known = meeting && (await knownChat(world, tenant, { programId, key: meeting.key }))
  return known?.since === meeting?.since ? known : undefined
}
