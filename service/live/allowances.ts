import { Refusal } from '#core/refusal.ts'

/** So many a second for each, and how many may pile up. */
type Allowance = { perSecond: number; burst: number; refusal: string }

/** How often a person may react, on all their screens together (rule C11). */
export const reactionAllowance: Allowance = {
  perSecond: 4,
  burst: 8,
  refusal: 'That is a lot of applause. Take a breath.',
}

/** How often a screen may say anything: many times what a host in a hurry does. */
export const messageAllowance: Allowance = {
  perSecond: 20,
  burst: 60,
  refusal: 'That was a lot at once. Please wait a moment.',
}

/** Keeps count of who may still do something how often. */
export function createAllowances({ perSecond, burst, refusal }: Allowance, now: () => number) {
  const spent = new Map<string, { left: number; at: number }>()
  const leftFor = (who: string) => {
    const { left, at } = spent.get(who) ?? { left: burst, at: now() }
    return Math.min(burst, left + ((now() - at) / 1_000) * perSecond)
  }
  return {
    /** @throws Refusal `too_many_requests` */
    spend(who: string): void {
      const left = leftFor(who)
      if (left < 1) throw new Refusal('too_many_requests', refusal)
      spent.set(who, { left: left - 1, at: now() })
    },
    /** Forgets those who have all of it again. */
    forget(): void {
      for (const who of spent.keys()) if (leftFor(who) >= burst) spent.delete(who)
    },
  }
}
