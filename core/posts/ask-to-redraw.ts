import { save } from '#core/outbox/save.ts'
import type { World } from '#core/ports.ts'
import { messagesOf } from '#core/rows/places.ts'

/** Has all cards that were posted about something say how it stands by now. One look is enough for all who ask. */
export async function askToRedraw(
  world: World,
  { tenant, cycleId }: { tenant: string; cycleId: string },
  about: 'ceremony' | 'results',
): Promise<void> {
  await save(world, messagesOf(tenant, cycleId), [], [{ kind: 'redraw', about, notBefore: 0 }])
}
