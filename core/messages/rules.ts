import { digest } from '#core/cycles/audit.ts'
import type { Delivery } from '#core/ports.ts'
import type { NotFound } from './find-address.ts'
import type { MessageRecord, Standing } from './rows.ts'

const second = 1_000

/** Attempts that Teams did not take before it counts as failed: with these waits, about an hour (rule M7). */
const mostTries = 12
const firstWaitMs = 2 * second
const longestWaitMs = 15 * 60 * second
/** A wait that Teams names is kept up to this: beyond it nobody could do anything about the message. */
const longestNamedMs = 24 * 60 * 60 * second

/** Rule M5: claimed by one attempt, before it is sent. Undefined where it isn't its turn. */
export function claimed(message: MessageRecord, claim: string, now: number): MessageRecord | undefined {
  const { standing } = message
  if (standing.state !== 'waiting' || standing.notBefore > now) return undefined
  return moved(message, { state: 'sending', claim, tries: standing.tries }, now)
}

/** Rule M6: an attempt that can't be under way any more may have been the last thing a process did. */
export function lost(message: MessageRecord, sendMs: number, now: number): MessageRecord | undefined {
  const { standing, at } = message
  if (standing.state !== 'sending' || at + sendMs > now) return undefined
  return moved(message, { state: 'uncertain', claim: standing.claim }, now)
}

/** Claimed, and nothing was tried: it waits as before, and no attempt is counted (rule M7). */
export function givenBack(message: MessageRecord, claim: string, now: number): MessageRecord | undefined {
  const { standing } = message
  if (standing.state !== 'sending' || standing.claim !== claim) return undefined
  return moved(message, { state: 'waiting', notBefore: now, tries: standing.tries }, now)
}

/**
 * What an attempt led to. Its own claim only: also where it was given up as lost, because it knows better. An owner
 * who had it sent again in the meantime has begun another one.
 */
export function settled(
  message: MessageRecord,
  claim: string,
  delivery: Delivery,
  now: number,
): MessageRecord | undefined {
  const { standing } = message
  const isUnderWay = standing.state === 'sending' || standing.state === 'uncertain'
  if (!isUnderWay || standing.claim !== claim) return undefined
  switch (delivery.kind) {
    case 'sent':
      return moved(message, { state: 'sent' }, now)
    case 'later':
      return later(message, delivery, now)
    case 'gone':
      return moved(message, { state: 'not-reached', reason: delivery.reason }, now)
    case 'failed':
      return moved(message, { state: 'failed', reason: delivery.reason }, now)
    case 'uncertain':
      return moved(message, { state: 'uncertain', reason: delivery.reason, claim }, now)
    default:
      return delivery satisfies never
  }
}

function later(
  message: MessageRecord,
  { reason, afterMs = 0 }: Extract<Delivery, { kind: 'later' }>,
  now: number,
): MessageRecord {
  // Given up as lost before it answered: an owner decides, as they may have been told already.
  if (message.standing.state !== 'sending') return message
  return retried(message, message.standing.tries + 1, { reason, afterMs }, now)
}

/** Rule M7: Teams doesn't say for now how its recipient can be reached. That, too, counts as an attempt. */
function postponed(message: MessageRecord, why: { reason: string; afterMs: number }, now: number) {
  if (message.standing.state !== 'waiting') return message
  return retried(message, message.standing.tries + 1, why, now)
}

/** Nothing was posted: again after a wait that doubles, spread so that not all come at once (rule M7). */
function retried(
  message: MessageRecord,
  tries: number,
  { reason, afterMs }: { reason: string; afterMs: number },
  now: number,
): MessageRecord {
  if (tries >= mostTries) return moved(message, { state: 'failed', reason }, now)
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** (tries - 1))
  const notBefore =
    now + Math.max(Math.min(afterMs, longestNamedMs), wait) + Math.round(spread(message.id, tries) * wait)
  return moved(message, { state: 'waiting', notBefore, tries, reason }, now)
}

/** From 0 to 1, different for each message and try. */
function spread(id: string, tries: number): number {
  return Number.parseInt(digest([id, tries]).slice(0, 8), 16) / 0x1_0000_0000
}

/** Nothing was tried: there is no way to its recipient, or none for now (rules M8, R6). */
export function unspoken(message: MessageRecord, why: NotFound, now: number): MessageRecord {
  if ('unsure' in why) return postponed(message, { reason: why.unsure, afterMs: why.afterMs ?? 0 }, now)
  const reason = why.unreached === undefined ? {} : { reason: why.unreached }
  return moved(message, { state: 'not-reached', ...reason }, now)
}

/** Nothing was tried: there is nothing to be told any more. */
export function overtaken(message: MessageRecord, now: number): MessageRecord {
  return moved(message, { state: 'overtaken' }, now)
}

/**
 * Rule M11: an owner wants it sent again, also to a meeting from which the bot was removed and to which it was added
 * since. Undefined where it was sent, or is about to be.
 */
export function requested(message: MessageRecord, now: number): MessageRecord | undefined {
  switch (message.standing.state) {
    case 'uncertain':
    case 'failed':
    case 'not-reached':
      return moved(toItsChat(message), { state: 'waiting', notBefore: now, tries: 0 }, now)
    case 'waiting':
    case 'sending':
    case 'sent':
    case 'overtaken':
      return undefined
    default:
      return message.standing satisfies never
  }
}

function toItsChat(message: MessageRecord): MessageRecord {
  if (message.to.kind !== 'meeting') return message
  const { since: _, ...to } = message.to
  return { ...message, to }
}

/**
 * Rule L4: a nominator asks a channel again in which nothing was posted. Undefined where it was or may have been, or is
 * about to be.
 */
export function askedAnew(message: MessageRecord, now: number): MessageRecord | undefined {
  const { state } = message.standing
  if (state !== 'failed' && state !== 'not-reached' && state !== 'overtaken') return undefined
  return moved(message, { state: 'waiting', notBefore: now, tries: 0 }, now)
}

/** When there is something to do about it again; undefined where there is nothing. */
export function dueAt({ standing, at }: MessageRecord, sendMs: number): number | undefined {
  if (standing.state === 'waiting') return standing.notBefore
  return standing.state === 'sending' ? at + sendMs : undefined
}

function moved(message: MessageRecord, standing: Standing, at: number): MessageRecord {
  return { ...message, standing, at }
}
