import type { Actor } from '#core/actor.ts'
import type { CeremonyView, WatchAs } from '#core/contract/ceremony.ts'
import type { World } from '#core/ports.ts'
import { requireHostOf } from './load-ceremony.ts'
import { snapshotsOf } from './snapshots.ts'
import { hostView } from './view.ts'

/**
 * A snapshot of a ceremony. A stage gets the audience's view whoever asks, so that a shared screen can't leak
 * (rule C4); the host's view needs a host, and so does a rehearsal (rule C9).
 * @throws Refusal `not_found`, also for a rehearsal to whoever is no host of it; `not_host`
 */
export async function watchCeremony(
  world: World,
  actor: Actor,
  input: { ceremonyId: string; as: WatchAs },
): Promise<CeremonyView> {
  const snapshot = await snapshotsOf(world).newest(actor.tenant, input.ceremonyId)
  const { ceremony, opens, desk, audience } = snapshot
  if (input.as !== 'host' && !ceremony.rehearsal) return audience
  requireHostOf(snapshot, actor)
  if (input.as !== 'host') return audience
  return hostView(ceremony, opens, desk)
}
