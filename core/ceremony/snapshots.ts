import type { AudienceView } from '#core/contract/ceremony.ts'
import type { World } from '#core/ports.ts'
import { type LoadedCeremony, loadCeremony } from './load-ceremony.ts'
import { audienceView } from './view.ts'

/** A ceremony as it was stored at one moment, with what stage and audience may see of it. */
export type Snapshot = LoadedCeremony & { audience: AudienceView }

export type Snapshots = {
  /**
   * Read after it was asked for. However many ask at once, one read is under way, and those who came meanwhile share
   * the next.
   * @throws Refusal `not_found`
   */
  newest(tenant: string, ceremonyId: string): Promise<Snapshot>
  /**
   * Read at most a quarter of a second before it was asked for: enough for whoever hears of every later state anyway.
   * Never older than what anybody of this process got before.
   * @throws Refusal `not_found`
   */
  recent(tenant: string, ceremonyId: string): Promise<Snapshot>
}

const recentMs = 250
const remembered = 1_000

const ofWorlds = new WeakMap<World, Snapshots>()

/** A process' snapshots: ten thousand screens that come back at once cost a few reads, not ten thousand. */
export function snapshotsOf(world: World): Snapshots {
  const found = ofWorlds.get(world) ?? createSnapshots(world)
  ofWorlds.set(world, found)
  return found
}

type Kept = { last?: Snapshot & { askedAt: number }; running?: Promise<Snapshot>; next?: Promise<Snapshot> }

function createSnapshots(world: World): Snapshots {
  const kept = new Map<string, Kept>()

  function keptOf(tenant: string, ceremonyId: string): Kept {
    const key = keyOf(tenant, ceremonyId)
    const found = kept.get(key) ?? {}
    if (!kept.has(key) && kept.size >= remembered) for (const idle of idleOf(kept)) kept.delete(idle)
    return kept.set(key, found).get(key) as Kept
  }

  /** One at a time for each ceremony: what is kept never becomes older. */
  function read(one: Kept, tenant: string, ceremonyId: string): Promise<Snapshot> {
    const askedAt = world.now()
    const reading = async () => {
      const loaded = await loadCeremony(world, tenant, ceremonyId)
      one.last = { ...loaded, audience: audienceView(loaded.ceremony), askedAt }
      return one.last
    }
    one.running = reading().finally(() => {
      delete one.running
      // Whatever is asked for, what isn't there takes no room from what is.
      const key = keyOf(tenant, ceremonyId)
      if (!one.last && !one.next && kept.get(key) === one) kept.delete(key)
    })
    return one.running
  }

  function newest(tenant: string, ceremonyId: string): Promise<Snapshot> {
    const one = keptOf(tenant, ceremonyId)
    if (!one.running) return read(one, tenant, ceremonyId)
    one.next ??= one.running
      .catch(() => undefined)
      .then(() => {
        delete one.next
        return one.running ?? read(one, tenant, ceremonyId)
      })
    return one.next
  }

  return {
    newest,
    async recent(tenant, ceremonyId) {
      const { last, running } = keptOf(tenant, ceremonyId)
      if (last && world.now() - last.askedAt <= recentMs) return last
      return running ?? newest(tenant, ceremonyId)
    },
  }
}

const keyOf = (tenant: string, ceremonyId: string) => `${tenant}:${ceremonyId}`

function idleOf(kept: Map<string, Kept>): string[] {
  return [...kept].flatMap(([key, { running }]) => (running ? [] : [key]))
}
