import { loadReal } from '#core/ceremony/load-ceremony.ts'
import { plansOfTenant } from '#core/ceremony/plans-of-tenant.ts'
import type { Ceremony, CeremonyPlan } from '#core/ceremony/state.ts'
import type { Saying, World } from '#core/ports.ts'
import { messagesOf } from '#core/rows/places.ts'
import type { About } from './compose-message.ts'
import { conversationKey, meetingOf } from './known-chats.ts'
import type { MessageContent } from './rows.ts'
import { messageWrite, saveNew } from './write-messages.ts'

/** A meeting that begins longer before a ceremony, or after it, is another. */
const aroundMs = 12 * 60 * 60_000

/** A meeting that begins sooner before its ceremony is one to try things out in: who hears it there hears it again. */
const nearMs = 60 * 60_000

/**
 * A meeting has begun, by Teams' word: the hosts of the ceremony that is held in it are told in person where its console
 * is, once for each date, and once more where that was long before it (rule E8). In the meeting's chat nothing is said (rule C4).
 */
export async function offerConsole(
  world: World,
  { tenant, conversationId }: { tenant: string; conversationId: string },
): Promise<void> {
  const key = conversationKey(conversationId)
  const plans = await plansOfTenant(world, tenant)
  for (const plan of plans.filter(({ meeting }) => meeting?.key === key)) {
    const ceremony = await awaited(world, tenant, plan)
    if (ceremony) await tellHosts(world, tenant, plan, ceremony)
  }
}

/** The ceremony, where it is to be held about now and the bot is still in its meeting. */
async function awaited(
  world: World,
  tenant: string,
  plan: Pick<CeremonyPlan, 'id' | 'programId' | 'meeting'>,
): Promise<Ceremony | undefined> {
  if (!(await meetingOf(world, tenant, plan))) return undefined
  const { ceremony } = await loadReal(world, tenant, plan.id)
  const isOver = ceremony.status.kind === 'ended' || ceremony.status.kind === 'cancelled'
  return !isOver && Math.abs(world.now() - ceremony.startsAt) < aroundMs ? ceremony : undefined
}

async function tellHosts(world: World, tenant: string, plan: CeremonyPlan, { startsAt }: Ceremony) {
  const { id: ceremonyId, programId, cycleId, hosts } = plan
  const content = { kind: 'console' as const, ceremonyId, startsAt }
  for (const person of hosts) {
    const to = { kind: 'person' as const, person }
    const about = [ceremonyId, startsAt, ...(world.now() < startsAt - nearMs ? ['early'] : [])]
    const draft = { programId, to, order: world.now(), content, about }
    await saveNew(world, messagesOf(tenant, cycleId), [messageWrite(world, draft)])
  }
}

/** Undefined for who is no host any more, and once it is another date or over. */
export async function composeConsole(
  world: World,
  { tenant }: About,
  { ceremonyId, startsAt }: Extract<MessageContent, { kind: 'console' }>,
  person: string,
): Promise<Saying | undefined> {
  const { plan, ceremony } = await loadReal(world, tenant, ceremonyId)
  if (!plan.hosts.includes(person) || ceremony.startsAt !== startsAt) return undefined
  if (!(await awaited(world, tenant, plan))) return undefined
  return { kind: 'console', ceremony: { id: ceremonyId, title: ceremony.title } }
}
