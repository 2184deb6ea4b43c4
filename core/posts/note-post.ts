import { digest } from '#core/cycles/audit.ts'
import type { MessageRecord } from '#core/messages/rows.ts'
import { save } from '#core/outbox/save.ts'
import type { Address, Delivery, OutgoingMessage, Place, World } from '#core/ports.ts'
import { put } from '#core/rows/row-kind.ts'
import { postRow } from './rows.ts'

/** What a card is about, by which it is found when that changes; those left out stay as they were said. */
function subjectOf({ content }: MessageRecord): string | undefined {
  return content.kind === 'endorsable' ? content.nominationId : subjects[content.kind]
}

const subjects: Partial<Record<MessageRecord['content']['kind'], 'ceremony' | 'results'>> = {
  date: 'ceremony',
  begun: 'ceremony',
  winners: 'results',
  revealed: 'results',
  correction: 'results',
  recap: 'results',
}

/**
 * Notes a card that was just posted, so that it changes with what it tells of (rule L2), and has it looked at: what it
 * tells of may have changed on the way. Of one whose name Teams did not say, nothing can be changed.
 */
export async function notePost(
  world: World,
  place: Place,
  message: MessageRecord,
  { address, said, delivery }: { address: Address; said: OutgoingMessage; delivery: Delivery },
): Promise<void> {
  const about = subjectOf(message)
  // Where people speak with the bot alone nothing of theirs is kept for this: they are told of what changes.
  if (message.to.kind === 'person' || about === undefined) return
  if (delivery.kind !== 'sent' || delivery.activityId === undefined) return
  const { conversationId, serviceUrl, botId } = address
  const post = {
    message: message.id,
    address: { conversationId, serviceUrl, botId },
    activityId: delivery.activityId,
    locale: said.locale,
    drawn: digest(said),
    tries: 0,
  }
  await save(
    world,
    place,
    [put(postRow, [about, message.id], post)],
    [{ kind: 'redraw', about, notBefore: 0 }],
  )
}
