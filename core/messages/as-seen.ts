import type { Message } from '#core/contract/messages.ts'
import type { CycleHead } from '#core/cycles/head.ts'
import { type Batch, batchOf } from '#core/sending/batches.ts'
import type { MessageRecord } from './rows.ts'
import { type Stops, stopOf } from './stops.ts'
import { isTimely } from './timely.ts'

/** A message as owners see it stand: nobody need look after one whose time is over, nor does one move that is stopped. */
export type Seen = { record: MessageRecord; batch: Batch; state: Message['state'] }

export function asSeen(
  record: MessageRecord,
  { head, stops, now }: { head: CycleHead; stops: Stops; now: number },
): Seen {
  const { content, standing } = record
  const batch = batchOf(content)
  const isOpen = standing.state !== 'sent' && standing.state !== 'sending'
  if (isOpen && !isTimely(head, content, now)) return { record, batch, state: 'overtaken' }
  const isStopped = standing.state === 'waiting' && stopOf(stops, batch.id) !== undefined
  return { record, batch, state: isStopped ? 'stopped' : standing.state }
}

/** Why it is not sent, in Teams' words; empty where it gave none. */
export function reasonOf({ standing }: MessageRecord): string {
  return ('reason' in standing && standing.reason) || ''
}

/** Which messages are meant; any unless said. */
export type Which = {
  state?: Message['state'] | undefined
  batch?: string | undefined
  to?: MessageRecord['to']['kind'] | undefined
  reason?: string | undefined
}

export function isMeant({ record, batch, state }: Seen, which: Which): boolean {
  return (
    (which.state === undefined || which.state === state) &&
    (which.batch === undefined || which.batch === batch.id) &&
    (which.to === undefined || which.to === record.to.kind) &&
    (which.reason === undefined || which.reason === reasonOf(record))
  )
}

export function grouped(all: Seen[], by: (one: Seen) => string): Map<string, Seen[]> {
  const groups = new Map<string, Seen[]>()
  for (const one of all) {
    const members = groups.get(by(one))
    if (members) members.push(one)
    else groups.set(by(one), [one])
  }
  return groups
}
