import { type Actor, requireMember } from '#core/actor.ts'
import { type Recognition, recognition } from '#core/contract/recognition.ts'
import { once } from '#core/once.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { recognitionOf } from '#core/rows/places.ts'
import { changedMilestone } from './changed-milestone.ts'
import { isOf, loadMilestone, loadSeenMilestone, type Milestone } from './load-milestone.ts'

type Input = { itemId: string; commandId: string }

/**
 * Vouches for a colleague's milestone (rule R2): one member does, who may see it and is not the person themselves.
 * @throws Refusal `not_found`, `not_yourself`, `already_confirmed`
 */
export async function confirmMilestone(world: World, actor: Actor, input: Input): Promise<Recognition> {
  const { itemId, commandId } = input
  const place = recognitionOf(actor.tenant, itemId)
  const command = { place, commandId, operation: `confirm ${itemId}`, result: recognition }
  return once(world, actor, command, async () => {
    const loaded = await loadSeenMilestone(world, actor, itemId)
    const { item } = loaded
    if (isOf(item, actor)) throw new Refusal('not_yourself', 'Somebody else confirms what you reached.')
    if (item.confirmedBy) throw new Refusal('already_confirmed', 'This has been confirmed already.')
    return changedMilestone(loaded, { ...item, confirmedBy: { id: actor.person, name: actor.name } })
  })
}

/**
 * Takes one's own confirmation back (rule R2), also of what one may not see any more (rule W2): then it is answered
 * with what one vouched for, and no more.
 * @throws Refusal `not_found`, also where it is somebody else's
 */
export async function withdrawConfirmation(world: World, actor: Actor, input: Input): Promise<Recognition> {
  const { itemId, commandId } = input
  const place = recognitionOf(actor.tenant, itemId)
  const command = { place, commandId, operation: `withdraw-confirmation ${itemId}`, result: recognition }
  return once(world, actor, command, async () => {
    requireMember(actor)
    const loaded = await loadMilestone(world, actor.tenant, itemId)
    if (loaded?.item.confirmedBy?.id !== actor.person)
      throw new Refusal('not_found', 'There is no confirmation of yours here.')
    const { confirmedBy: _, ...item } = loaded.item
    const change = changedMilestone(loaded, item)
    return item.visibility.kind === 'tenant' ? change : { ...change, result: vouchedFor(item) }
  })
}

/** What a confirmation speaks of. */
function vouchedFor(item: Milestone): Milestone {
  const { mode: _, link: __, changedAt: ___, ...said } = item
  return { ...said, reactions: {}, comments: 0 }
}
