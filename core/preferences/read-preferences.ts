import { type Actor, requireMember } from '#core/actor.ts'
import type { Preferences } from '#core/contract/preferences.ts'
import { chatRow } from '#core/messages/rows.ts'
import type { World } from '#core/ports.ts'
import { conversationsOf, peopleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { preferenceRow, unsaid } from './rows.ts'

/**
 * What the person who asks lets the bot say to them, and when (rules Q1, Q2).
 * @throws Refusal `guest_not_allowed`
 */
export async function readPreferences(world: World, actor: Actor): Promise<Preferences> {
  requireMember(actor)
  const [row, chat] = await Promise.all([
    readRow(world.rows, peopleOf(actor.tenant), preferenceRow, actor.person),
    readRow(world.rows, conversationsOf(actor.tenant), chatRow, actor.person),
  ])
  const { timeZone = chat?.value.timeZone, ...wishes } = row?.value ?? unsaid
  return { ...wishes, ...(timeZone === undefined ? {} : { timeZone }) }
}
