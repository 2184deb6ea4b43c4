import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'

/** So many tickets a second that are not known yet are looked at, and so many at once. */
const perSecond = 50
const burst = 200
const remembered = 1_000

export type TicketLooks = {
  /**
   * A look at a ticket. One that has let somebody in before, or is being looked at, can always be looked at again;
   * the others share what there is, wherever they come from.
   * @throws Refusal `too_many_requests`, and whatever `look` throws
   */
  at<T>(text: string, look: () => Promise<T>): Promise<T>
}

const ofWorlds = new WeakMap<World, TicketLooks>()

/** A process' looks at tickets: however many are forged, what is read for them has an end. */
export function ticketLooksOf(world: World): TicketLooks {
  const found = ofWorlds.get(world) ?? createTicketLooks(world)
  ofWorlds.set(world, found)
  return found
}

function createTicketLooks(world: World): TicketLooks {
  // Not by ceremony: who forges tickets would learn which there are.
  const known = new Set<string>()
  let left = burst
  let at = world.now()

  function spend(): void {
    const now = world.now()
    left = Math.min(burst, left + (Math.max(0, now - at) / 1_000) * perSecond)
    at = now
    if (left < 1) throw new Refusal('too_many_requests', 'That was a lot at once. Please wait a moment.')
    left--
  }

  function note(text: string): void {
    const [oldest] = known
    if (known.size >= remembered && oldest !== undefined) known.delete(oldest)
    known.add(text)
  }

  return {
    async at(text, look) {
      if (known.has(text)) return look()
      spend()
      note(text)
      try {
        return await look()
      } catch (error) {
        known.delete(text)
        throw error
      }
    },
  }
}
