import type { Delivery, OutgoingMessage } from '#core/ports.ts'
import type { Post } from './rows.ts'

const second = 1_000
const firstWaitMs = 2 * second
const longestWaitMs = 15 * 60 * second
/** In a row, with these waits about a day: then a card stays as it is until something about it changes again. */
const mostTries = 100

/**
 * Rules L1, L3, L9: until when nobody may update it: another update is under way, or was lost and could still arrive,
 * was just done, or Teams asked to wait. Undefined where it may be updated now.
 */
export function busyUntil({ claim, notBefore = 0 }: Post, sendMs: number, now: number): number | undefined {
  const free = Math.max(claim ? claim.at + sendMs : 0, notBefore)
  return free > now ? free : undefined
}

/** Claimed, and saved so before it is updated: from here on nobody knows what it says there. */
export function claimed(post: Post, by: string, now: number): Post {
  const { drawn: _, ...rest } = post
  return { ...rest, claim: { by, at: now } }
}

/** Claimed, and nothing was tried: it says what it said before, and no attempt is counted. */
export function givenBack(post: Post, { drawn }: Pick<Post, 'drawn'>): Post {
  const { claim: _, ...rest } = post
  return { ...rest, ...(drawn === undefined ? {} : { drawn }) }
}

/**
 * For how long a card is left alone that says this (rule L9): one of hundreds more is seen a moment later. What changes
 * now and then is drawn at once.
 * @param counting so many cards of one conversation that count take turns: as one that counts what they do together
 */
export function restOf(saying: OutgoingMessage, counting = 1): number {
  if (saying.kind !== 'endorsable') return 0
  const hundreds = (counting * (saying.asked?.endorsements ?? 0)) / 100
  return counting * second * Math.min(5, Math.max(1, hundreds))
}

/**
 * What an update came to: that of this claim, as nobody else has one. `gone` where there is nothing to be updated any
 * more, as somebody deleted it there. What Teams refuses, and for long did not take, is left alone as if it were drawn.
 * @param restMs for so long it is left alone then
 */
export function settled(
  post: Post,
  delivery: Delivery,
  { drawn, now, restMs }: { drawn: string; now: number; restMs: number },
): Post | 'gone' {
  const { claim, tries: before, notBefore: _, ...rest } = post
  const tries = before + 1
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** before)
  const isGivenUp = tries >= mostTries
  switch (delivery.kind) {
    case 'sent':
      return { ...rest, drawn, tries: 0, ...(restMs > 0 ? { notBefore: now + restMs } : {}) }
    case 'uncertain':
      // It may still arrive: the claim lasts until it can't any more (rule L3).
      return {
        ...rest,
        ...(claim ? { claim } : {}),
        ...(isGivenUp ? { drawn, tries: 0 } : { tries, notBefore: now + wait }),
      }
    case 'later': {
      const notBefore = now + Math.max(wait, Math.min(delivery.afterMs ?? 0, longestWaitMs))
      return { ...rest, ...(isGivenUp ? { drawn, tries: 0 } : { tries, notBefore }) }
    }
    case 'failed':
      return { ...rest, drawn, tries: 0 }
    case 'gone':
      return 'gone'
    default:
      return delivery satisfies never
  }
}
