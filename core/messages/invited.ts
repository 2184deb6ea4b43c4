import type { CeremonyPlan } from '#core/ceremony/state.ts'
import type { World } from '#core/ports.ts'
import { conversationsOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { meetingOf } from './known-chats.ts'
import { channelRow } from './rows.ts'
import { type Channel, channelsOf, type Recipient } from './write-messages.ts'

type Meeting = Extract<Recipient, { kind: 'meeting' }>

/**
 * The chat of the meeting in which a ceremony is held: a channel that hears of the program stays that channel, so that
 * nothing is said there twice (rule M17).
 */
export async function knownMeeting(
  world: World,
  tenant: string,
  plan: CeremonyPlan,
): Promise<Channel | Meeting | undefined> {
  const meeting = await meetingOf(world, tenant, plan)
  if (!meeting) return undefined
  const { kind, key, since } = meeting
  if (kind === 'group') return { kind: 'meeting', key, name: plan.title, since }
  const channel = await readRow(world.rows, conversationsOf(tenant), channelRow, plan.programId, key)
  return channel && { kind, key, name: channel.value.name }
}

/** Who is invited to a ceremony: its program's channels, and the meeting's chat (rule M18). */
export async function invitedTo(
  world: World,
  tenant: string,
  plan: CeremonyPlan,
): Promise<(Channel | Meeting)[]> {
  const channels = await channelsOf(world, tenant, plan.programId)
  const meeting = await knownMeeting(world, tenant, plan)
  return meeting?.kind === 'meeting' ? [...channels, meeting] : channels
}
