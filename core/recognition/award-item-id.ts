import { digest } from '#core/cycles/audit.ts'

/**
 * The id of an award's item on the wall: the same for the same winning nomination, however often and in whatever
 * way it is published, so that it shows once (rule C8) and can be found from the nomination.
 */
export function awardItemId(tenant: string, cycleId: string, awardId: string, nominationId: string): string {
  return digest([tenant, cycleId, awardId, nominationId]).slice(0, 32)
}
