import { z } from 'zod'
import { type Actor, requireMember } from '#core/actor.ts'
import type { OpenNomination } from '#core/contract/nominations.ts'
import { loadAward, loadHead } from '#core/cycles/load-cycle.ts'
import { once } from '#core/once.ts'
import { namePeople } from '#core/people/name-people.ts'
import type { World } from '#core/ports.ts'
import { Refusal } from '#core/refusal.ts'
import { cycleOf } from '#core/rows/places.ts'
import { insert, readRow, replace } from '#core/rows/row-kind.ts'
import { loadNomination } from './load-nomination.ts'
import { endorsementRow, nominationRow } from './rows.ts'
import { requireEndorsable, requireOpen } from './rules.ts'
import { shareChanged } from './share-changed.ts'
import { viewOpen } from './view.ts'

/** What an endorsement leaves: of whom alone, as who nominated, and what they wrote, is not for everybody (rule N6). */
const done = z.object({ id: z.string() })

/** Supports a nomination of an open award, once per person (rules N2, N7). @throws Refusal `already_endorsed` */
export async function endorseNomination(
  world: World,
  actor: Actor,
  input: { cycleId: string; nominationId: string; commandId: string },
): Promise<OpenNomination> {
  requireMember(actor)
  const { cycleId, nominationId, commandId } = input
  const place = cycleOf(actor.tenant, cycleId)
  const command = { place, commandId, operation: `endorse ${nominationId}`, result: done }
  await once(world, actor, command, async () => {
    const { value: head } = await loadHead(world, actor.tenant, cycleId)
    const before = await loadNomination(world, actor.tenant, cycleId, nominationId)
    const award = await loadAward(world, actor.tenant, head.programId, before.value.awardId)
    // A closed award's nominations are nobody else's business: not even that they exist (rule N6).
    if (!award.open) throw new Refusal('not_found', 'There is no such nomination.')
    requireOpen(head, world.now())
    requireEndorsable(before.value, actor.person)
    if (await readRow(world.rows, place, endorsementRow, nominationId, actor.person))
      throw new Refusal('already_endorsed', 'You have endorsed this nomination already.')
    const endorsed = { ...before.value, endorsements: before.value.endorsements + 1 }
    return {
      writes: [
        replace(nominationRow, [nominationId], endorsed, before.version),
        insert(endorsementRow, [nominationId, actor.person], { person: actor.person, at: world.now() }),
      ],
      effects: shareChanged(endorsed, world.now()),
      result: { id: nominationId },
    }
  })
  const { value: record } = await loadNomination(world, actor.tenant, cycleId, nominationId)
  return viewOpen(record, cycleId, actor.person, true, await namePeople(world, actor.tenant, record.nominees))
}
