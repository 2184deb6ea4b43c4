import { limits } from '#core/contract/limits.ts'

/** Coming costs something, too. */
const soonestMs = 500

/**
 * Tells those who are too many when to come again: each the next free moment after those told before. Whoever would
 * wait too long is told some late moment, and has to ask anew then: so nobody puts others off for long, however often
 * they ask.
 */
export function createTurns(now: () => number) {
  let last = 0
  /** @param perSecond how many are let in at present @returns after how many milliseconds to come */
  return (perSecond: number): number => {
    const next = Math.max(last, now() + soonestMs) + 1_000 / perSecond
    const wait = next - now()
    if (wait > limits.comeAgainMs) return Math.ceil(limits.comeAgainMs * (1 - Math.random() / 2))
    last = next
    return Math.ceil(wait)
  }
}
