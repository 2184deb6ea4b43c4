import type { Actor } from '#core/actor.ts'
import type { Message } from '#core/contract/messages.ts'
import { loadOwnedCycle } from '#core/cycles/load-cycle.ts'
import { once } from '#core/once.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { messagesOf } from '#core/rows/places.ts'
import { readRow, replace } from '#core/rows/row-kind.ts'
import { asSeen } from './as-seen.ts'
import { freshWrite } from './fresh.ts'
import { messageView } from './list-messages.ts'
import { messageRow } from './rows.ts'
import { requested } from './rules.ts'
import { readStops } from './stops.ts'

/**
 * An owner has a message sent again that may not have arrived, failed or reached nobody; the same command once
 * (rule M11). One of a batch that is stopped waits with the others.
 * @throws Refusal `not_found`, `not_owner`, `not_now` where it is sent or still to be sent
 */
export async function sendAgain(
  world: World,
  actor: Actor,
  input: { cycleId: string; messageId: string; commandId: string },
): Promise<Message> {
  const { cycleId, messageId, commandId } = input
  const { head } = await loadOwnedCycle(world, actor, cycleId)
  const place = messagesOf(actor.tenant, cycleId)
  const operation = `send again ${messageId}`
  const command = { place, commandId, operation, result: messageRow.schema }
  const again = await once(world, actor, command, async () => {
    const row = await readRow(world.rows, place, messageRow, messageId)
    if (!row) throw new Refusal('not_found', 'There is no such message.')
    const result = requested(row.value, world.now())
    if (!result) throw new Refusal('not_now', 'This message was sent, or is about to be.')
    return {
      writes: [replace(messageRow, [messageId], result, row.version), freshWrite(world, [messageId])],
      effects: [{ kind: 'send-messages', notBefore: 0 }],
      result,
    }
  })
  const { stops } = await readStops(world, place)
  const named = await namePeople(world, actor.tenant, again.to.kind === 'person' ? [again.to.person] : [])
  return messageView(asSeen(again, { head: head.value, stops, now: world.now() }), named)
}
