import { type Look, type LookAt, lookAtMessages } from '#core/messages/look.ts'
import type { RowStore, World } from '#core/ports.ts'

/** A look takes this part of the time at most, whoever asks however often. */
const partOfTime = 10
const leastMs = 1_000
/** However long it takes: older than this, and nobody could tell whether anything is sent. */
const oldestMs = 15_000
/** Nobody has asked for so long: what was seen is let go. */
const idleMs = 60_000

type Shared = { look: Promise<Look>; validUntil: number }

type SharedLooks = {
  /** What was seen moments ago at most: a second, or ten times as long as it took to look, up to fifteen seconds. */
  lookAt: LookAt
  /** Somebody changed what is to be seen there: who asks next sees it. */
  outdate(tenant: string, cycleId: string): void
}

const looksOf = new WeakMap<RowStore, SharedLooks>()

/** With ten thousand messages on their way, owners who look every few seconds share this process' look at them. */
export function sharedLooks({ rows }: World): SharedLooks {
  const known = looksOf.get(rows) ?? createLooks()
  looksOf.set(rows, known)
  return known
}

function createLooks(): SharedLooks {
  const looks = new Map<string, Shared>()

  function letGo(now: number): void {
    for (const [key, { validUntil }] of looks) if (validUntil + idleMs < now) looks.delete(key)
  }

  async function see(world: World, key: string, [tenant, cycleId]: [string, string]): Promise<Look> {
    const begun = world.now()
    const shared: Shared = {
      look: lookAtMessages(world, tenant, cycleId),
      validUntil: Number.POSITIVE_INFINITY,
    }
    looks.set(key, shared)
    try {
      const look = await shared.look
      const now = world.now()
      const restedAt = Math.min(now + partOfTime * (now - begun), begun + oldestMs)
      shared.validUntil = Math.max(now + leastMs, restedAt)
      return look
    } catch (error) {
      if (looks.get(key) === shared) looks.delete(key)
      throw error
    }
  }

  return {
    async lookAt(world, tenant, cycleId) {
      const key = `${tenant} ${cycleId}`
      const shared = looks.get(key)
      if (shared && world.now() < shared.validUntil) return shared.look
      letGo(world.now())
      return see(world, key, [tenant, cycleId])
    },
    outdate: (tenant, cycleId) => void looks.delete(`${tenant} ${cycleId}`),
  }
}
