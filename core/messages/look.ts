import { plansOfTenant } from '#core/ceremony/plans-of-tenant.ts'
import type { World } from '#core/ports.ts'
import { messagesOf } from '#core/rows/places.ts'
import { scanRows } from '#core/rows/row-kind.ts'
import { beingWritten } from './being-written.ts'
import { type MessageRecord, messageRow } from './rows.ts'
import { addresseeOf } from './write-messages.ts'

/** All that the bot said or is to say of a cycle, as it stood at one moment. */
export type Look = {
  /** In the order in which a list shows them. */
  messages: MessageRecord[]
  /** Batches of which more may be written. */
  writing: ReadonlySet<string>
  /** Ceremony id → its title. */
  ceremonies: ReadonlyMap<string, string>
}

/** How it is looked: at the rows themselves, or at what somebody saw moments ago. */
export type LookAt = (world: World, tenant: string, cycleId: string) => Promise<Look>

/** Reads every message of a cycle: with ten thousand, not for each who asks. */
export async function lookAtMessages(world: World, tenant: string, cycleId: string): Promise<Look> {
  const plans = (await plansOfTenant(world, tenant)).filter((plan) => plan.cycleId === cycleId)
  const [rows, writing] = await Promise.all([
    scanRows(world.rows, messagesOf(tenant, cycleId), messageRow),
    beingWritten(
      world,
      tenant,
      cycleId,
      plans.map(({ id }) => id),
    ),
  ])
  const keyed = rows.map(({ value }) => ({ value, key: listKey(value) }))
  return {
    messages: keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ value }) => value),
    writing,
    ceremonies: new Map(plans.map(({ id, title }) => [id, title])),
  }
}

/** By when it was to be said, then by recipient; fit for an address. */
export function listKey({ order, to, id }: MessageRecord): string {
  return [String(order).padStart(15, '0'), to.kind, addresseeOf(to), id].join('.')
}
