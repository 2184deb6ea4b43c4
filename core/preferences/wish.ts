import { timeZoneOf } from '#core/cycles/time-zone.ts'
import type { MessageRecord } from '#core/messages/rows.ts'
import type { World } from '#core/ports.ts'
import { peopleOf } from '#core/rows/places.ts'
import { readRow } from '#core/rows/row-kind.ts'
import { quietUntil } from './quiet.ts'
import { preferenceRow, unsaid } from './rows.ts'

type Wished = 'told' | 'unwanted' | { heldUntil: number }

/**
 * What whom a message is for wishes of it at this moment (rules Q2, Q4): to be told, not to be told, or not before
 * their quiet hours are over. Channels and meetings wish nothing.
 * @param toldZone the person's zone as far as Teams told it
 */
export async function wishOf(
  world: World,
  tenant: string,
  { to, content, programId }: Pick<MessageRecord, 'to' | 'content' | 'programId'>,
  toldZone: string | undefined,
): Promise<Wished> {
  const about = to.kind === 'person' ? wishFor(content.kind) : undefined
  if (to.kind !== 'person' || about === undefined) return 'told'
  const row = await readRow(world.rows, peopleOf(tenant), preferenceRow, to.person)
  const wishes = row?.value ?? unsaid
  if (!wishes[about]) return 'unwanted'
  if (about !== 'reminders' || wishes.quiet === null) return 'told'
  const timeZone = wishes.timeZone ?? toldZone ?? (await timeZoneOf(world, tenant, programId))
  const heldUntil = quietUntil(wishes.quiet, timeZone, world.now())
  return heldUntil === undefined ? 'told' : { heldUntil }
}

/** Which of the wishes is about this kind of message; undefined where none is: that is told in any case. */
function wishFor(kind: MessageRecord['content']['kind']): 'reminders' | 'wins' | 'outcomes' | undefined {
  switch (kind) {
    case 'nominations':
    case 'judging':
      return 'reminders'
    case 'won':
      return 'wins'
    case 'nominee-won':
    case 'outcome':
      return 'outcomes'
    // What somebody heard of isn't left uncorrected, and hosts are to know when their ceremony is.
    default:
      return undefined
  }
}
